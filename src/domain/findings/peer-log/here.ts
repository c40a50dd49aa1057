import { effectiveIds, type EffectiveId } from '../../negotiation'
import { addressesOf, networksOfEnd, serviceOf, type TunnelEnd } from '../../plan/world'

/** A group of values of this end that a message is to be compared with. */
export type HereFact = 'ike' | 'ipsec' | 'policies' | 'ids' | 'networks' | 'addresses' | 'dpd'

/** The values of this end, one line each, in the words of its objects; nothing where they were not read. */
export function valuesHere(fact: HereFact, end: TunnelEnd): string[] {
  return lines[fact](end).map((line) => `here: ${line}`)
}

const lines: Readonly<Record<HereFact, (end: TunnelEnd) => string[]>> = {
  ike: ikeLines,
  ipsec: ipsecLines,
  policies: (end) => [...ikeLines(end), ...ipsecLines(end)],
  ids: idLines,
  networks: networkLines,
  addresses: addressLines,
  dpd: ({ connection: { dpd } }) => [
    `dead peer detection ${dpd.action}, asks every ${dpd.interval} s, dead after ${dpd.timeout} s`,
  ],
}

function ikeLines({ world, connection }: TunnelEnd): string[] {
  const policy = world.ikePolicies.find(({ id }) => id === connection.ikepolicy_id)
  if (!policy) return []
  const { ike_version: version, phase1_negotiation_mode: mode } = policy
  return [`IKE ${version}${version === 'v1' ? ` in ${mode} mode` : ''}, ${algorithms(policy)}`]
}

function ipsecLines({ world, connection }: TunnelEnd): string[] {
  const policy = world.ipsecPolicies.find(({ id }) => id === connection.ipsecpolicy_id)
  if (!policy) return []
  return [`${policy.transform_protocol} in ${policy.encapsulation_mode} mode, ${algorithms(policy)}`]
}

function algorithms(policy: { encryption_algorithm: string; auth_algorithm: string; pfs: string }): string {
  return `${policy.encryption_algorithm}, ${policy.auth_algorithm}, ${policy.pfs}`
}

function idLines(end: TunnelEnd): string[] {
  const { peer_id: peerId, local_id: localId } = end.connection
  const externalAddress = addressesOf(end.world, serviceOf(end))[0] ?? ''
  const { local, peer } = effectiveIds({ peerId, localId, externalAddress })
  return [`local ID ${idWords(local)}, peer ID ${idWords(peer)}`]
}

const idWords = ({ type, value }: EffectiveId) =>
  `${value || 'unknown'} (${type === 'ip' ? 'an address' : 'a name'})`

function networkLines(end: TunnelEnd): string[] {
  const { local, peer } = networksOfEnd(end)
  return [`local ${local.join(', ') || 'none'}`, `peer ${peer.join(', ') || 'none'}`]
}

function addressLines(end: TunnelEnd): string[] {
  const own = addressesOf(end.world, serviceOf(end))
  return [`external address ${own.join(', ') || 'unknown'}, peer address ${end.connection.peer_address}`]
}
