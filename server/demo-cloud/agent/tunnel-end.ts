import { canonicalIp, ipVersionOf } from '../../../src/domain/ip/address'
import { effectiveIds, type EffectiveId, type TunnelEnd } from '../../../src/domain/site/negotiation'
import type { VpnService } from '../../../src/domain/neutron/resources/vpn-service'
import type { OutsidePeer, Region, StoredConnection } from '../world/world'
import { externalAddresses, addressFor } from '../../../src/domain/site/gateway-addresses'

/**
 * A connection as the agent writes it into its daemon's configuration, or undefined where the daemon would not load it
 * (ipsec-knowledge sections A.1 and A.2).
 */
export function tunnelEndOf(
  region: Region,
  service: VpnService,
  connection: StoredConnection,
): TunnelEnd | undefined {
  const { tables, driver } = region
  const ikePolicy = tables.ikepolicies.get(connection.ikepolicy_id)
  const ipsecPolicy = tables.ipsecpolicies.get(connection.ipsecpolicy_id)
  const externalAddress = addressFor(externalAddresses(service), connection.peer_address)
  if (!ikePolicy || !ipsecPolicy || externalAddress === undefined) return undefined
  const ids = effectiveIds({ peerId: connection.peer_id, localId: connection.local_id, externalAddress })
  const end: TunnelEnd = {
    driver,
    externalAddress: canonicalIp(externalAddress) ?? externalAddress,
    peerAddress: canonicalIp(connection.peer_address) ?? connection.peer_address,
    localId: ids.local,
    peerId: ids.peer,
    psk: connection.psk,
    ikePolicy,
    ipsecPolicy,
    localCidrs: localCidrs(region, service, connection),
    peerCidrs: peerCidrs(region, connection),
    initiator: connection.initiator,
    adminStateUp: true,
  }
  return isLoaded(end, connection) ? end : undefined
}

/** An outside device's end; it insists on its own settings. */
export function outsideEnd(peer: OutsidePeer): TunnelEnd {
  return {
    driver: 'libreswan',
    externalAddress: peer.address,
    peerAddress: peer.remoteAddress,
    localId: idOf(peer.localId),
    peerId: idOf(peer.remoteId),
    psk: peer.psk,
    ikePolicy: peer.ikePolicy,
    ipsecPolicy: peer.ipsecPolicy,
    localCidrs: peer.localCidrs,
    peerCidrs: peer.remoteCidrs,
    initiator: 'bi-directional',
    adminStateUp: true,
  }
}

function idOf(value: string): EffectiveId {
  return { type: ipVersionOf(value) === undefined ? 'fqdn' : 'ip', value }
}

function localCidrs({ tables }: Region, service: VpnService, connection: StoredConnection): string[] {
  const group = tables.endpoint_groups.get(connection.local_ep_group_id ?? '')
  const subnetIds = group?.endpoints ?? (service.subnet_id === null ? [] : [service.subnet_id])
  return subnetIds.flatMap((id) => {
    const subnet = tables.subnets.get(id)
    return subnet ? [String(subnet.cidr)] : []
  })
}

function peerCidrs({ tables }: Region, connection: StoredConnection): string[] {
  return tables.endpoint_groups.get(connection.peer_ep_group_id ?? '')?.endpoints ?? connection.peer_cidrs
}

const libreswanRefuses = {
  groups: new Set(['group2', ...[22, 23, 24, 25, 26, 27, 28, 29, 30].map((group) => `group${group}`)]),
  longestLifetime: 86_400,
}

function isLoaded({ driver, ikePolicy, ipsecPolicy }: TunnelEnd, { dpd }: StoredConnection): boolean {
  if (driver === 'strongswan') return ['hold', 'clear', 'restart'].includes(dpd.action)
  return [ikePolicy, ipsecPolicy].every(
    ({ pfs, auth_algorithm, lifetime }) =>
      !libreswanRefuses.groups.has(pfs) &&
      auth_algorithm !== 'aes-cmac' &&
      lifetime.value <= libreswanRefuses.longestLifetime,
  )
}
