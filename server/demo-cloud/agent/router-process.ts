import type { TunnelEnd } from '../../../src/domain/site/negotiation'
import type { VpnService } from '../../../src/domain/neutron/resources/vpn-service'
import type { Region, StoredConnection } from '../world/world'
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
  /** Connections that a reload took out while their associations went on. */
  released: Set<string>
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
    released: new Set(),
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
  if (!found || region.tables.routers.get(routerId)?.admin_state_up !== true) {
    leaveRouter(process)
    return false
  }
  const { last, others } = found
  process.serviceId = last.service.id
  const wasPending = pendingIds([last, ...others])
  const wanted = new Map([...stillUp(process, found), ...configured(region, last)])
  const fresh = configure(process, wanted, { isReload: others.every(isOn) })
  for (const id of fresh) {
    process.fresh.add(id)
    network.negotiate(id, 'clouds')
  }
  const listed = [...loaded, ...others.flatMap(connectionIds)].filter((id) => !race || !fresh.includes(id))
  return report(process, listed, wasPending)
}

/** The agent's timer: tries what is down once more and reports. Answers whether a status changed. */
export function reportRouter(process: RouterProcess): boolean {
  for (const id of process.loaded)
    process.network.negotiate(id, process.fresh.has(id) ? 'clouds' : 'everything')
  process.fresh.clear()
  return report(process, [...process.loaded], new Set())
}

/**
 * Loads these connections and no others; answers the new ones. libreswan is restarted for it. strongSwan reloads, which
 * leaves associations alone, unless it is stopped: for want of connections, or by a service that is off.
 */
function configure(
  { region, network, loaded, released }: RouterProcess,
  wanted: Map<string, TunnelEnd>,
  { isReload }: { isReload: boolean },
): string[] {
  const goesOn = isReload && region.driver === 'strongswan' && wanted.size > 0
  if (!goesOn) {
    for (const id of released) network.disconnect(id)
    released.clear()
  }
  for (const id of loaded) {
    if (region.driver === 'libreswan') network.disconnect(id)
    if (wanted.has(id)) continue
    loaded.delete(id)
    if (goesOn) {
      network.release(id)
      released.add(id)
    } else network.unload(id)
  }
  const fresh = [...wanted.keys()].filter((id) => !loaded.has(id))
  for (const [id, end] of wanted) {
    network.load(id, end)
    loaded.add(id)
  }
  return fresh
}

/** Whether a router has no connection: its daemon is stopped. */
export function isIdle(region: Region, routerId: string): boolean {
  return servedBy(region, routerId) === undefined
}

/** The router goes, with its daemon and its reports: statuses stay as they are. */
export function leaveRouter(process: RouterProcess): void {
  configure(process, new Map(), { isReload: false })
  process.fresh.clear()
  process.reported.clear()
  process.serviceId = undefined
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
  const status = listed.some((id) => process.loaded.has(id)) ? 'ACTIVE' : 'DOWN'
  const service = new Map([[serviceId, { status, overwritesPending: wasPending.has(serviceId) } as const]])
  const hasChanged = storeStatuses(region.tables.vpnservices, service)
  return storeStatuses(region.tables.ipsec_site_connections, connections) || hasChanged
}

interface Served {
  service: VpnService
  connections: StoredConnection[]
}

interface ServedRouter {
  last: Served
  others: Served[]
}

/**
 * The services of a router that have connections. The agent configures one after the other into the same daemon, so
 * that the last one's settings hold and its status alone is reported; the connections of the others are reported too,
 * and their tunnels live on while nothing takes them down (measured on the lab; contract, 7.4, 12).
 */
function servedBy(region: Region, routerId: string): ServedRouter | undefined {
  const { vpnservices, ipsec_site_connections } = region.tables
  const all = [...ipsec_site_connections.values()]
  const services = [...vpnservices.values()].filter(({ router_id }) => router_id === routerId)
  const served = services
    .map((service) => ({
      service,
      connections: all.filter(({ vpnservice_id }) => vpnservice_id === service.id),
    }))
    .filter(({ connections }) => connections.length > 0)
  const last = served.at(-1)
  return last && { last, others: served.slice(0, -1) }
}

/** The tunnels of other services that a reload leaves alone: a service that is off stops the whole daemon in its turn. */
function stillUp({ region, network, loaded }: RouterProcess, { last, others }: ServedRouter) {
  if (region.driver === 'libreswan' || !isOn(last)) return []
  const untouched = others.slice(others.findLastIndex((other) => !isOn(other)) + 1)
  const ends = untouched.flatMap((other) => [...configured(region, other)])
  return ends.filter(([id]) => loaded.has(id) && network.isUp(id))
}

const connectionIds = ({ connections }: Served) => connections.map(({ id }) => id)

/** A service that is administratively down, or whose connections all are, has its daemon stopped (contract, 7.5). */
const isOn = ({ service, connections }: Served) =>
  service.admin_state_up && connections.some(({ admin_state_up }) => admin_state_up)

/** What the daemon is given for a service. */
function configured(region: Region, served: Served): Map<string, TunnelEnd> {
  if (!isOn(served)) return new Map()
  const listed = served.connections.filter(
    ({ admin_state_up }) => admin_state_up || region.driver === 'strongswan',
  )
  const ends = listed.flatMap((connection) => {
    const end = tunnelEndOf(region, served.service, connection)
    return end ? [[connection.id, end] as const] : []
  })
  return new Map(ends)
}

function pendingIds(served: readonly Served[]): ReadonlySet<string> {
  const objects = served.flatMap(({ service, connections }) => [service, ...connections])
  return new Set(objects.filter(({ status }) => isPending(status)).map(({ id }) => id))
}
