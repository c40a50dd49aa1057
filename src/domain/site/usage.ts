import { addToGroup, groupBy } from '../text/group-by'
import type { SiteConnection } from '../neutron/resources/site-connection'
import type { VpnService } from '../neutron/resources/vpn-service'

/** The references of a connection to the objects it stands on. */
type References = Pick<
  SiteConnection,
  | 'id'
  | 'name'
  | 'vpnservice_id'
  | 'ikepolicy_id'
  | 'ipsecpolicy_id'
  | 'local_ep_group_id'
  | 'peer_ep_group_id'
>

/** Who uses what, by id of the used object. */
export interface UsageIndex<C extends References = SiteConnection, S = VpnService> {
  /** The connections that use this policy, service or endpoint group; empty where none does. */
  connectionsOf: (id: string) => readonly C[]
  /** The services on this router. */
  servicesOn: (routerId: string) => readonly S[]
}

/** Who uses what as far as that is known. */
export interface Usage {
  /** The connections that use an object; undefined while not all connections have been read. */
  connectionsOf: (id: string) => readonly SiteConnection[] | undefined
}

/** Before the connections have come: an object that nothing is known to use may be used all the same. */
export const unknownUsage: Usage = { connectionsOf: () => undefined }

/**
 * An index of what each connection and service refers to, in time linear in their number. An endpoint group that is
 * both sides of one connection counts it once.
 */
export function usageIndex<C extends References, S extends Pick<VpnService, 'router_id'>>(all: {
  connections: readonly C[]
  services: readonly S[]
}): UsageIndex<C, S> {
  const connections = new Map<string, C[]>()
  for (const connection of all.connections) {
    for (const id of referencesOf(connection)) addToGroup(connections, id, connection)
  }
  const services = groupBy(all.services, ({ router_id }) => router_id)
  return {
    connectionsOf: (id) => connections.get(id) ?? [],
    servicesOn: (routerId) => services.get(routerId) ?? [],
  }
}

function referencesOf(connection: References): Set<string> {
  const { vpnservice_id, ikepolicy_id, ipsecpolicy_id, local_ep_group_id, peer_ep_group_id } = connection
  const ids = [vpnservice_id, ikepolicy_id, ipsecpolicy_id, local_ep_group_id, peer_ep_group_id]
  return new Set(ids.filter((id) => id !== null))
}
