import { effectiveIds, type EffectiveId } from '../site/negotiation'
import { msg, type DisplayText, type Message } from '../text/message'
import { networksOfEnd, serviceOf, type TunnelEnd } from '../site/connection-end'
import { addressesOf, addressFor } from '../site/gateway-addresses'

/** A group of values of this end that a message is to be compared with. */
export type HereFact = 'ike' | 'ipsec' | 'policies' | 'ids' | 'networks' | 'addresses' | 'dpd'

/** The values of this end, one line each, in the words of its objects; nothing where they were not read. */
export function valuesHere(fact: HereFact, end: TunnelEnd): Message[] {
  return lines[fact](end).map((value) => msg('this connection: {value}', { value }))
}

const lines: Readonly<Record<HereFact, (end: TunnelEnd) => DisplayText[]>> = {
  ike: ikeLines,
  ipsec: ipsecLines,
  policies: (end) => [...ikeLines(end), ...ipsecLines(end)],
  ids: idLines,
  networks: networkLines,
  addresses: addressLines,
  dpd: ({ connection: { dpd } }) => [
    msg('DPD {action}, probes every {interval} s, timeout {timeout} s', dpd),
  ],
}

function ikeLines({ world, connection }: TunnelEnd): Message[] {
  const policy = world.ikePolicies.find(({ id }) => id === connection.ikepolicy_id)
  if (!policy) return []
  const { ike_version: version, phase1_negotiation_mode: mode } = policy
  const values = { version, algorithms: algorithms(policy) }
  return [
    version === 'v1'
      ? msg('IKE {version} in {mode} mode, {algorithms}', { ...values, mode })
      : msg('IKE {version}, {algorithms}', values),
  ]
}

function ipsecLines({ world, connection }: TunnelEnd): Message[] {
  const policy = world.ipsecPolicies.find(({ id }) => id === connection.ipsecpolicy_id)
  if (!policy) return []
  return [
    msg('{protocol} in {mode} mode, {algorithms}', {
      protocol: policy.transform_protocol,
      mode: policy.encapsulation_mode,
      algorithms: algorithms(policy),
    }),
  ]
}

function algorithms(policy: { encryption_algorithm: string; auth_algorithm: string; pfs: string }): string {
  return `${policy.encryption_algorithm}, ${policy.auth_algorithm}, ${policy.pfs}`
}

function idLines(end: TunnelEnd): Message[] {
  const { peer_id: peerId, local_id: localId, peer_address } = end.connection
  const externalAddress = addressFor(addressesOf(end.world, serviceOf(end)), peer_address) ?? ''
  const { local, peer } = effectiveIds({ peerId, localId, externalAddress })
  return [msg('local ID {local}, peer ID {peer}', { local: idWords(local), peer: idWords(peer) })]
}

function idWords({ type, value }: EffectiveId): Message {
  const id = value || msg('unknown')
  return type === 'ip' ? msg('{id} (address)', { id }) : msg('{id} (name)', { id })
}

function networkLines(end: TunnelEnd): Message[] {
  const { local, peer } = networksOfEnd(end)
  return [
    msg('local networks {networks}', { networks: local.join(', ') || msg('none') }),
    msg('peer networks {networks}', { networks: peer.join(', ') || msg('none') }),
  ]
}

function addressLines(end: TunnelEnd): Message[] {
  const own = addressesOf(end.world, serviceOf(end))
  return [
    msg('external address {own}, peer address {peer}', {
      own: own.join(', ') || msg('unknown'),
      peer: end.connection.peer_address,
    }),
  ]
}
