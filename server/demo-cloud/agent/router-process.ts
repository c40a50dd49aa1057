import type { VpnService } from '../../../src/domain/resources/vpn-service'
import type { Region, StoredConnection } from '../world'
import type { Network } from './network'
import { isPending, type StatusReport, storeStatuses } from './status-report'
import { tunnelEndOf } from './tunnel-end'

interface Surroundings {
  region: Region
  network: Network
}

/** The VPN process of one router: its IKE daemon and what was last reported of it. */
export interface RouterProcess {
  /**
   * Takes in what the API has for the router, as after a notification. Answers whether a status changed. With `race`,
   * a connection that is loaded for the first time is not yet listed at the end of this sync (contract, section 7.4).
   */
  sync: (options: { race: boolean }) => boolean
  /** The agent's timer: tries what is down once more and reports. Answers whether a status changed. */
  tick: () => boolean
}

/**
 * The process of a router, not yet synced (neutron-vpnaas services/vpn/device_drivers/ipsec.py; contract, section 7).
 * The daemon's own list is `network`: what is loaded there under the ids of `loaded`.
 */
export function createRouterProcess(routerId: string, surroundings: Surroundings): RouterProcess {
  const { region, network } = surroundings
  const loaded = new Set<string>()
  const reported = new Set<string>()
  let serviceId: string | undefined

  const unload = (ids: Iterable<string>) => {
    for (const id of [...ids]) {
      network.unload(id)
      loaded.delete(id)
    }
  }

  const report = (listed: string[], wasPending: ReadonlySet<string>): boolean => {
    if (serviceId === undefined) return false
    const { vpnservices, ipsec_site_connections } = region.tables
    const gone = [...reported].filter((id) => !listed.includes(id))
    const connections = new Map<string, StatusReport>([
      ...gone.map((id) => [id, { status: 'DOWN', overwritesPending: true }] as const),
      ...listed.map((id) => [id, statusOf(id, network, wasPending)] as const),
    ])
    reported.clear()
    for (const id of listed) reported.add(id)
    const service = statusOfService(listed.length > 0, wasPending.has(serviceId))
    const hasChanged = storeStatuses(vpnservices, new Map([[serviceId, service]]))
    return storeStatuses(ipsec_site_connections, connections) || hasChanged
  }

  const forget = () => {
    unload(loaded)
    reported.clear()
    serviceId = undefined
    return false
  }

  return {
    sync: ({ race }) => {
      const found = servedBy(region, routerId)
      if (!found || region.tables.routers.get(routerId)?.admin_state_up !== true) return forget()
      const { service, connections } = found
      if (serviceId !== service.id) forget()
      serviceId = service.id
      const wasPending = pendingIds(service, connections)
      const wanted = configured(region, service, connections)
      unload([...loaded].filter((id) => !wanted.has(id)))
      if (region.driver === 'libreswan') for (const id of loaded) network.disconnect(id)
      const fresh = [...wanted.keys()].filter((id) => !loaded.has(id))
      for (const [id, end] of wanted) {
        network.load(id, end)
        loaded.add(id)
      }
      for (const id of fresh) network.negotiate(id, 'clouds')
      return report(
        [...loaded].filter((id) => !race || !fresh.includes(id)),
        wasPending,
      )
    },
    tick: () => {
      for (const id of loaded) network.negotiate(id, 'everything')
      return report([...loaded], new Set())
    },
  }
}

/** The service an agent serves on a router: with connections, and of several the last it is told of (contract, 7.4, 12). */
function servedBy(region: Region, routerId: string) {
  const { vpnservices, ipsec_site_connections } = region.tables
  const all = [...ipsec_site_connections.values()]
  const services = [...vpnservices.values()].filter(({ router_id }) => router_id === routerId)
  const served = services.map((service) => ({
    service,
    connections: all.filter(({ vpnservice_id }) => vpnservice_id === service.id),
  }))
  return served.findLast(({ connections }) => connections.length > 0)
}

/** What the daemon is given: nothing while the service or all its connections are administratively down (contract, 7.5). */
function configured(region: Region, service: VpnService, connections: StoredConnection[]) {
  const isOn = service.admin_state_up && connections.some(({ admin_state_up }) => admin_state_up)
  const listed = connections.filter(({ admin_state_up }) => admin_state_up || region.driver === 'strongswan')
  const ends = (isOn ? listed : []).flatMap((connection) => {
    const end = tunnelEndOf(region, service, connection)
    return end ? [[connection.id, end] as const] : []
  })
  return new Map(ends)
}

function pendingIds(service: VpnService, connections: StoredConnection[]): ReadonlySet<string> {
  return new Set([service, ...connections].filter(({ status }) => isPending(status)).map(({ id }) => id))
}

function statusOf(id: string, network: Network, wasPending: ReadonlySet<string>): StatusReport {
  return { status: network.isUp(id) ? 'ACTIVE' : 'DOWN', overwritesPending: wasPending.has(id) }
}

function statusOfService(isRunning: boolean, overwritesPending: boolean): StatusReport {
  return { status: isRunning ? 'ACTIVE' : 'DOWN', overwritesPending }
}
