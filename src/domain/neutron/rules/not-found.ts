import type { Violation } from './violation'

/** Each kind's error type and message when an id names nothing the caller may see. */
const notFound = {
  vpnservice: ['VPNServiceNotFound', (id: string) => `VPNService ${id} could not be found`],
  ikepolicy: ['IKEPolicyNotFound', (id: string) => `IKEPolicy ${id} could not be found`],
  ipsecpolicy: ['IPsecPolicyNotFound', (id: string) => `IPsecPolicy ${id} could not be found`],
  ipsec_site_connection: [
    'IPsecSiteConnectionNotFound',
    (id: string) => `ipsec_site_connection ${id} not found`,
  ],
  endpoint_group: ['VPNEndpointGroupNotFound', (id: string) => `Endpoint group ${id} could not be found`],
  router: ['RouterNotFound', (id: string) => `Router ${id} could not be found`],
  network: ['NetworkNotFound', (id: string) => `Network ${id} could not be found.`],
  subnet: ['SubnetNotFound', (id: string) => `Subnet ${id} could not be found.`],
  port: ['PortNotFound', (id: string) => `Port ${id} could not be found.`],
  security_group: ['SecurityGroupNotFound', (id: string) => `Security group ${id} does not exist`],
  security_group_rule: [
    'SecurityGroupRuleNotFound',
    (id: string) => `Security group rule ${id} does not exist`,
  ],
  agent: ['AgentNotFound', (id: string) => `Agent ${id} could not be found.`],
  flavor: ['FlavorNotFound', (id: string) => `Flavor ${id} could not be found.`],
} as const

export type FindableKind = keyof typeof notFound

/** The 404 for an id that names nothing visible (neutron-lib exceptions/vpn.py, l3.py and __init__.py; contract, 6.2). */
export function notFoundViolation(kind: FindableKind, id: string): Violation {
  const [type, message] = notFound[kind]
  return { type, status: 404, message: message(id) }
}
