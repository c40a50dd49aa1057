import type { TunnelEnd } from '../../../src/domain/negotiation'
import type { VpnService } from '../../../src/domain/resources/vpn-service'
import type { Region, StoredConnection } from '../world'
import type { Network } from './network'
import { isPending, type StatusReport, storeStatuses } from './status-report'
import { tunnelEndOf } from './tunnel-end'

/** The VPN process of one router: its IKE daemon and what was last reported of it. */
export interface RouterProcess {
  region: Region
  routerId: string
  network: Network
  /** Connections in the daemon's configuration. */
  loaded: Set<string>
  /** Loaded since the timer's last report: a device outside takes longer to answer than a cloud on the same wire. */
  fresh: Set<string>
  /** Connections that were in the last report. */
  reported: Set<string>
  serviceId: string | undefined
}

/** The process of a router, not yet synced. */
export function createRouterProcess(region: Region, routerId: string, network: Network): RouterProcess {
  return {
    region,
    routerId,
    network,
    loaded: new Set(),
    fresh: new Set(),
    reported: new Set(),
    serviceId: undefined,
  }
}

/**
 * Takes in what the API has for the router, as after a notification, and answers whether a status changed
 * (neutron-vpnaas services/vpn/device_drivers/ipsec.py, sync; contract, section 7). With `race`, a connection that is
 * loaded for the first time is not yet listed when this sync reports (contract, section 7.4).
 */
export function syncRouter(process: RouterProcess, { race }: { race: boolean }): boolean {
  const { region, routerId, network, loaded } = process
  const found = servedBy(region, routerId)
  if (!found || region.tables.routers.get(routerId)?.admin_state_up !== true) return forget(process)
  const { service, connections } = found
  if (process.serviceId !== service.id) forget(process)
  process.serviceId = service.id
  const wasPending = pendingIds(service, connections)
  const fresh = configure(process, configured(region, service, connections))
  for (const id of fresh) {
    process.fresh.add(id)
    network.negotiate(id, 'clouds')
  }
  const listed = [...loaded].filter((id) => !race || !fresh.includes(id))
  return report(process, listed, wasPending)
}

/** The agent's timer: tries what is down once more and reports. Answers whether a status changed. */
export function reportRouter(process: RouterProcess): boolean {
  for (const id of process.loaded)
    process.network.negotiate(id, process.fresh.has(id) ? 'clouds' : 'everything')
  process.fresh.clear()
  return report(process, [...process.loaded], new Set())
}

/** Loads these connections and no others; answers the new ones. libreswan is restarted for it, strongSwan reloads. */
function configure({ region, network, loaded }: RouterProcess, wanted: Map<string, TunnelEnd>): string[] {
  for (const id of loaded) {
    if (region.driver === 'libreswan') network.disconnect(id)
    if (wanted.has(id)) continue
    network.unload(id)
    loaded.delete(id)
  }
  const fresh = [...wanted.keys()].filter((id) => !loaded.has(id))
  for (const [id, end] of wanted) {
    network.load(id, end)
    loaded.add(id)
  }
  return fresh
}

/** The daemon is gone, and with it the reports: statuses stay as they are. */
function forget(process: RouterProcess): boolean {
  configure(process, new Map())
  process.reported.clear()
  process.serviceId = undefined
  return false
}

/** Connections that have vanished from the list are DOWN, pending or not (contract, section 7.4). */
function report(process: RouterProcess, listed: string[], wasPending: ReadonlySet<string>): boolean {
  const { region, network, reported, serviceId } = process
  if (serviceId === undefined) return false
  const connections = new Map<string, StatusReport>()
  for (const id of reported) connections.set(id, { status: 'DOWN', overwritesPending: true })
  reported.clear()
  for (const id of listed) {
    const status = network.isUp(id) ? 'ACTIVE' : 'DOWN'
    connections.set(id, { status, overwritesPending: wasPending.has(id) })
    reported.add(id)
  }
  const status = listed.length > 0 ? 'ACTIVE' : 'DOWN'
  const service = new Map([[serviceId, { status, overwritesPending: wasPending.has(serviceId) } as const]])
  const hasChanged = storeStatuses(region.tables.vpnservices, service)
  return storeStatuses(region.tables.ipsec_site_connections, connections) || hasChanged
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
