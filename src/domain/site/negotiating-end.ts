import { effectiveIds, type NegotiationDriver, type TunnelEnd as NegotiatingEnd } from './negotiation'
import { networksOfEnd, serviceOf, type TunnelEnd } from './connection-end'
import { addressesOf, addressFor } from './gateway-addresses'

/**
 * Returns an end as its daemon is configured. The pre-shared key is left empty: keys are compared elsewhere, in memory.
 * A policy that was not read has empty values.
 */
export function negotiatingEnd(end: TunnelEnd, driver: NegotiationDriver = 'strongswan'): NegotiatingEnd {
  const { world, connection } = end
  const service = serviceOf(end)
  const externalAddress = addressFor(addressesOf(world, service), connection.peer_address) ?? ''
  const { peer_id: peerId, local_id: localId } = connection
  const ids = effectiveIds({ peerId, localId, externalAddress })
  const { local, peer } = networksOfEnd(end)
  const ike = world.ikePolicies.find(({ id }) => id === connection.ikepolicy_id)
  const ipsec = world.ipsecPolicies.find(({ id }) => id === connection.ipsecpolicy_id)
  return {
    driver,
    externalAddress,
    peerAddress: connection.peer_address,
    localId: ids.local,
    peerId: ids.peer,
    psk: '',
    ikePolicy: ike ?? unread.ike,
    ipsecPolicy: ipsec ?? unread.ipsec,
    localCidrs: local,
    peerCidrs: peer,
    initiator: connection.initiator,
    adminStateUp: connection.admin_state_up && service?.admin_state_up !== false,
  }
}

/**
 * Returns the settings of a peer that was set up to match this end: what the other gateway has while nobody changes it.
 * It is strict: it accepts its own proposals and no others.
 */
export function matchingPeer(end: NegotiatingEnd): NegotiatingEnd {
  return {
    ...end,
    driver: 'libreswan',
    externalAddress: end.peerAddress,
    peerAddress: end.externalAddress,
    localId: end.peerId,
    peerId: end.localId,
    localCidrs: end.peerCidrs,
    peerCidrs: end.localCidrs,
    initiator: 'bi-directional',
  }
}

const algorithms = {
  encryption_algorithm: '',
  auth_algorithm: '',
  pfs: '',
  lifetime: { units: 'seconds', value: 0 },
}
const unread = {
  ike: { ...algorithms, ike_version: '', phase1_negotiation_mode: '' },
  ipsec: { ...algorithms, transform_protocol: '', encapsulation_mode: '' },
}
