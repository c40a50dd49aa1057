import { hostOf, isServing } from '../neutron/core/agents/scheduling'
import type { Region, World } from '../world/world'
import { createNetwork } from './network'
import {
  createRouterProcess,
  isIdle,
  leaveRouter,
  reportRouter,
  type RouterProcess,
  syncRouter,
} from './router-process'

interface AgentOptions {
  world: World
  /** Milliseconds between two reports. */
  intervalMs: number
  race: boolean
  now: () => number
  /** Called when a status changed. */
  onWrite: () => void
}

export interface Agents {
  /** Starts every daemon anew from what the world holds, and reports once. */
  restart: () => void
  /** Does what is due by now: syncs of notified routers, then the report. */
  advance: () => void
  /** Lets the clock call `advance`. */
  start: () => void
  stop: () => void
}

interface Served {
  process: RouterProcess
  /** The enabled agent that has the router. */
  hostId: string | undefined
  /** When it is to sync; undefined while nothing asked for it. */
  syncAt: number | undefined
  /** Whether it had no connection left at one of the changes that it is to take in: its daemon stops, and starts again. */
  restarts: boolean
}

/** The VPN agents of every region, on one wire. */
export function createAgents(options: AgentOptions): Agents {
  const { intervalMs, now } = options
  const routers = new Map<string, Served>()
  let reportAt = 0
  let timer: NodeJS.Timeout | undefined

  const restart = () => {
    startDaemons(routers, options)
    beat(options.world, now())
    reportAt = now() + intervalMs
  }
  const advance = () => {
    const time = now()
    const isReportDue = time >= reportAt
    if (isReportDue) reportAt = time + intervalMs
    if (isReportDue) beat(options.world, time)
    for (const served of routers.values()) follow(served, time + intervalMs / 6)
    const alive = [...routers.values()].filter(isTended)
    const changes = [
      ...syncDue(alive, time, options.race),
      ...(isReportDue ? alive.map(({ process }) => reportRouter(process)) : []),
      ...(isReportDue ? regionsOf(options.world).map(flap) : []),
    ]
    if (changes.includes(true)) options.onWrite()
  }
  const stop = () => clearInterval(timer)
  return {
    restart,
    advance,
    stop,
    start: () => {
      stop()
      timer = setInterval(advance, Math.max(10, intervalMs / 24))
    },
  }
}

/** What stands in the world before the agents run was not created this moment: no race for it. */
function startDaemons(routers: Map<string, Served>, { world, now, intervalMs }: AgentOptions): void {
  routers.clear()
  const network = createNetwork(world, now)
  const serve = (region: Region, routerId: string) => {
    const served = routers.get(routerId) ?? {
      process: createRouterProcess(region, routerId, network),
      hostId: enabledHostId(region, routerId),
      syncAt: undefined,
      restarts: false,
    }
    routers.set(routerId, served)
    return served
  }
  for (const region of regionsOf(world)) {
    region.notify = (routerId) => {
      const served = serve(region, routerId)
      served.syncAt ??= now() + intervalMs / 6
      served.restarts ||= isIdle(region, routerId)
    }
    for (const { router_id } of region.tables.vpnservices.values()) serve(region, router_id)
  }
  const alive = [...routers.values()].filter(isTended)
  for (const { process } of alive) syncRouter(process, { race: false })
  // Twice: tunnels to devices outside need one report to be tried and one to be up.
  for (const { process } of [...alive, ...alive]) reportRouter(process)
}

function syncDue(served: Served[], time: number, race: boolean): boolean[] {
  const due = served.filter(({ syncAt }) => syncAt !== undefined && syncAt <= time)
  // A reload is over before another router's daemon has started.
  const order = due.toSorted((a, b) => Number(a.restarts) - Number(b.restarts))
  return order.map((each) => {
    if (each.restarts) leaveRouter(each.process)
    each.syncAt = undefined
    each.restarts = false
    return syncRouter(each.process, { race })
  })
}

/** Answers whether a connection of the region changed its status only because it is told to flap. */
function flap(region: Region): boolean {
  for (const [id, shown] of region.flapping) {
    const status = shown === 'ACTIVE' ? 'DOWN' : 'ACTIVE'
    region.flapping.set(id, status)
    const connection = region.tables.ipsec_site_connections.get(id)
    const service = region.tables.vpnservices.get(connection?.vpnservice_id ?? '')
    if (connection && service && isHosted(region, service.router_id)) connection.status = status
  }
  return region.flapping.size > 0
}

function regionsOf(world: World): Region[] {
  return [...world.clouds.values()].flatMap(({ regions }) => [...regions.values()])
}

/**
 * A router that was bound to another agent, or whose agent was disabled or enabled: the daemon ends where it was, without
 * a last word to the server, and begins anew where the router is (neutron-vpnaas services/vpn/agent.py, delete_router and
 * add_router; docs/real-cloud.md says what was measured).
 */
function follow(served: Served, syncAt: number): void {
  const { region, routerId } = served.process
  const hostId = enabledHostId(region, routerId)
  if (hostId === served.hostId) return
  served.hostId = hostId
  leaveRouter(served.process)
  served.syncAt = hostId === undefined ? undefined : syncAt
}

function enabledHostId(region: Region, routerId: string): string | undefined {
  const host = hostOf(region, routerId)
  return host?.admin_state_up === true ? host.id : undefined
}

/** Without a living agent nothing changes; what was missed is taken in when it is back (contract, section 8, step 5). */
const isTended = ({ process }: Served): boolean => isHosted(process.region, process.routerId)

function isHosted(region: Region, routerId: string): boolean {
  const host = hostOf(region, routerId)
  return host !== undefined && isServing(host)
}

/** The heartbeats of the living agents, in the server's own way of writing a time: UTC, and without saying so. */
function beat(world: World, time: number): void {
  const heartbeat_timestamp = new Date(time).toISOString().slice(0, 19).replace('T', ' ')
  for (const { tables } of regionsOf(world)) {
    for (const agent of tables.agents.values())
      if (agent.alive === true) Object.assign(agent, { heartbeat_timestamp })
  }
}
