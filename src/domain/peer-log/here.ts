import { effectiveIds, type EffectiveId } from '../site/negotiation'
import { t } from '../words/words'
import { networksOfEnd, serviceOf, type TunnelEnd } from '../site/connection-end'
import { addressesOf, addressFor } from '../site/gateway-addresses'

/** A group of values of this end that a message is to be compared with. */
export type HereFact = 'ike' | 'ipsec' | 'policies' | 'ids' | 'networks' | 'addresses' | 'dpd'

/** The values of this end, one line each, in the words of its objects; nothing where they were not read. */
export function valuesHere(fact: HereFact, end: TunnelEnd): string[] {
  return lines[fact](end).map((value) => t('here: {value}', { value }))
}

const lines: Readonly<Record<HereFact, (end: TunnelEnd) => string[]>> = {
  ike: ikeLines,
  ipsec: ipsecLines,
  policies: (end) => [...ikeLines(end), ...ipsecLines(end)],
  ids: idLines,
  networks: networkLines,
  addresses: addressLines,
  dpd: ({ connection: { dpd } }) => [
    t('dead peer detection {action}, asks every {interval} s, dead after {timeout} s', dpd),
  ],
}

function ikeLines({ world, connection }: TunnelEnd): string[] {
  const policy = world.ikePolicies.find(({ id }) => id === connection.ikepolicy_id)
  if (!policy) return []
  const { ike_version: version, phase1_negotiation_mode: mode } = policy
  const values = { version, algorithms: algorithms(policy) }
  return [
    version === 'v1'
      ? t('IKE {version} in {mode} mode, {algorithms}', { ...values, mode })
      : t('IKE {version}, {algorithms}', values),
  ]
}

function ipsecLines({ world, connection }: TunnelEnd): string[] {
  const policy = world.ipsecPolicies.find(({ id }) => id === connection.ipsecpolicy_id)
  if (!policy) return []
  return [
    t('{protocol} in {mode} mode, {algorithms}', {
      protocol: policy.transform_protocol,
      mode: policy.encapsulation_mode,
      algorithms: algorithms(policy),
    }),
  ]
}

function algorithms(policy: { encryption_algorithm: string; auth_algorithm: string; pfs: string }): string {
  return `${policy.encryption_algorithm}, ${policy.auth_algorithm}, ${policy.pfs}`
}

function idLines(end: TunnelEnd): string[] {
  const { peer_id: peerId, local_id: localId, peer_address } = end.connection
  const externalAddress = addressFor(addressesOf(end.world, serviceOf(end)), peer_address) ?? ''
  const { local, peer } = effectiveIds({ peerId, localId, externalAddress })
  return [t('local ID {local}, peer ID {peer}', { local: idWords(local), peer: idWords(peer) })]
}

function idWords({ type, value }: EffectiveId): string {
  const id = value || t('unknown')
  return type === 'ip' ? t('{id} (an address)', { id }) : t('{id} (a name)', { id })
}

function networkLines(end: TunnelEnd): string[] {
  const { local, peer } = networksOfEnd(end)
  return [
    t('local {networks}', { networks: local.join(', ') || t('none') }),
    t('peer {networks}', { networks: peer.join(', ') || t('none') }),
  ]
}

function addressLines(end: TunnelEnd): string[] {
  const own = addressesOf(end.world, serviceOf(end))
  return [
    t('external address {own}, peer address {peer}', {
      own: own.join(', ') || t('unknown'),
      peer: end.connection.peer_address,
    }),
  ]
}
