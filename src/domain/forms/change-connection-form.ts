import { msg } from '../text/message'
import * as z from 'zod/mini'
import { cidrVersion } from '../ip/address'
import { ipVersionsViolation } from '../neutron/rules/ip-versions'
import { transformProtocolViolation } from '../neutron/rules/transform-protocol'
import { type SiteWorld } from '../site/site-snapshot'
import { cidrFieldIssues } from './cidr-list'
import { crossField, issueOf, picked, trimmed, type FieldIssue } from './fields'
import { chosenSubnets, memberIssues } from './connect/member-rules'
import { networksOfEnd, type TunnelEnd } from '../site/connection-end'
import { modeOf } from '../neutron/connection-mode'

/**
 * The form of what a connection stands on: what Neutron freezes, and its networks. `subnetIds` count where the chosen
 * service has no subnet of its own.
 */
export function changeConnectionForm(world: SiteWorld) {
  return changeFields(world).check(crossField((values) => changeIssues(values, world)))
}
export type ChangeConnectionValues = z.infer<ReturnType<typeof changeFields>>

function changeFields(world: SiteWorld) {
  return z.object({
    vpnservice_id: picked(msg('Select a VPN service'), world.services),
    ikepolicy_id: picked(msg('Select an IKE policy'), world.ikePolicies),
    ipsecpolicy_id: picked(msg('Select an IPsec policy'), world.ipsecPolicies),
    subnetIds: z.array(z.string()),
    peerCidrs: z.array(trimmed),
  })
}

/** What the form starts with: the connection as it is. */
export function changeConnectionValues(end: TunnelEnd): ChangeConnectionValues {
  const { vpnservice_id, ikepolicy_id, ipsecpolicy_id } = end.connection
  const { subnetIds, peer } = networksOfEnd(end)
  return { vpnservice_id, ikepolicy_id, ipsecpolicy_id, subnetIds, peerCidrs: peer }
}

function changeIssues(values: ChangeConnectionValues, world: SiteWorld): FieldIssue[] {
  const service = world.services.find(({ id }) => id === values.vpnservice_id)
  if (!service) return []
  const legacy = modeOf(service) === 'peer-cidrs'
  const subnetIds = service.subnet_id ? [service.subnet_id] : values.subnetIds
  const member = { routerId: service.router_id, subnetIds }
  const local = chosenSubnets(member, world.subnets)
  const localCidrs = local.map(({ cidr }) => cidr)
  const cidrs = cidrFieldIssues('peerCidrs', values.peerCidrs, { legacy, localCidrs })
  const [here, there] = [local[0]?.ip_version, cidrVersion(values.peerCidrs[0] ?? '')]
  const mixed = here && there && ipVersionsViolation({ local: here, peer: there })
  const policy = world.ipsecPolicies.find(({ id }) => id === values.ipsecpolicy_id)
  const refused = policy && transformProtocolViolation(policy)
  return [
    ...memberIssues(member, world).map(({ path, message }) => ({
      path: path[0] === 'routerId' ? ['vpnservice_id'] : path,
      message,
    })),
    ...cidrs,
    ...(mixed && cidrs.length === 0 ? [issueOf(mixed, 'peerCidrs')] : []),
    ...(refused ? [issueOf(refused, 'ipsecpolicy_id')] : []),
  ]
}
