import { shown } from '../../text/visible-text'
import { displayName } from '../../text/names'
import { mainModeOnly, type OwnEnd, type OwnTarget } from '../own-end'
import { refusal, type Refusal } from '../refusal'
import { comments, fileOf, jsonText } from '../text'
import { msg } from '../../text/message'

/** A Heat template, `OS::Neutron::*` (Heat's resources of VPNaaS), which knows services with a subnet only. */
export const heat: OwnTarget = {
  id: 'heat',
  label: msg('Heat (local end)'),
  fileName: (name) => `${name}.yaml`,
  checked: msg(
    'Checked against reference templates and a YAML parser. No stack has been created from it yet.',
  ),
  refusals,
  write: ({ connection, service, ike, ipsec, site }) =>
    fileOf(
      comments(
        '#',
        `VPNaaS Panel: ${displayName(connection)} at ${shown(site)}`,
        'DPD is left at its default: Heat passes a key that Neutron refuses.',
      ),
      'heat_template_version: 2018-08-31',
      'parameters:',
      '  psk:',
      '    type: string',
      '    hidden: true',
      'resources:',
      resource('ike', 'IKEPolicy', {
        name: ike.name,
        description: ike.description,
        auth_algorithm: ike.auth_algorithm,
        encryption_algorithm: ike.encryption_algorithm,
        phase1_negotiation_mode: ike.phase1_negotiation_mode,
        ike_version: ike.ike_version,
        pfs: ike.pfs,
        lifetime: ike.lifetime,
      }),
      resource('ipsec', 'IPsecPolicy', {
        name: ipsec.name,
        description: ipsec.description,
        transform_protocol: ipsec.transform_protocol,
        encapsulation_mode: ipsec.encapsulation_mode,
        auth_algorithm: ipsec.auth_algorithm,
        encryption_algorithm: ipsec.encryption_algorithm,
        pfs: ipsec.pfs,
        lifetime: ipsec.lifetime,
      }),
      resource('service', 'VPNService', {
        name: service.name,
        description: service.description,
        admin_state_up: service.admin_state_up,
        router: service.router_id,
        subnet: service.subnet_id,
      }),
      resource('connection', 'IPsecSiteConnection', {
        name: connection.name,
        description: connection.description,
        peer_address: connection.peer_address,
        peer_id: connection.peer_id,
        peer_cidrs: connection.peer_cidrs,
        mtu: connection.mtu,
        initiator: connection.initiator,
        admin_state_up: connection.admin_state_up,
        psk: { get_param: 'psk' },
        ikepolicy_id: { get_resource: 'ike' },
        ipsecpolicy_id: { get_resource: 'ipsec' },
        vpnservice_id: { get_resource: 'service' },
      }),
    ),
}

/** What Heat's resources allow (contract, section 11.2). */
function refusals(end: OwnEnd): Refusal[] {
  const { service, ike, ipsec, connection } = end
  const allowed = {
    encryption_algorithm: ['3des', 'aes-128', 'aes-192', 'aes-256'],
    pfs: ['group2', 'group5', 'group14'],
  }
  return [
    ...(service.subnet_id === null
      ? [
          refusal(
            'peer',
            'subnet_id',
            msg('Heat supports only VPN services with a subnet, not endpoint groups'),
            'Terraform',
          ),
        ]
      : []),
    ...(connection.local_id === ''
      ? []
      : [refusal('peer', 'local_id', msg('Heat doesn’t support a local ID'), msg('an empty local ID'))]),
    ...mainModeOnly(end, 'Heat'),
    ...(
      [
        ['ike', ike],
        ['ipsec', ipsec],
      ] as const
    ).flatMap(([at, policy]) =>
      (['encryption_algorithm', 'pfs'] as const)
        .filter((attribute) => !allowed[attribute].includes(policy[attribute]))
        .map((attribute) =>
          refusal(
            at,
            attribute,
            msg('Heat doesn’t support {value}', { value: policy[attribute] }),
            attribute === 'pfs' ? 'group14' : 'aes-256',
          ),
        ),
    ),
    ...(ipsec.auth_algorithm === 'sha1'
      ? []
      : [
          {
            ...refusal(
              'ipsec',
              'auth_algorithm',
              msg('Heat’s IPsec policy supports only SHA-1, not {value}', { value: ipsec.auth_algorithm }),
              'Terraform',
            ),
            isValue: false,
            isTool: true as const,
          },
        ]),
  ]
}

/** JSON is YAML: each property on a line of its own. */
function resource(name: string, type: string, properties: Readonly<Record<string, unknown>>): string[] {
  return [
    `  ${name}:`,
    `    type: OS::Neutron::${type}`,
    '    properties:',
    ...Object.entries(properties).map(([key, value]) => `      ${key}: ${jsonText(value)}`),
  ]
}
