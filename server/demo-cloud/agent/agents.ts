import type { Region, World } from '../world'
import { createNetwork } from './network'
import { createRouterProcess, reportRouter, type RouterProcess, syncRouter } from './router-process'

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
  /** When it is to sync; undefined while nothing asked for it. */
  syncAt: number | undefined
}

/** The VPN agents of every region, on one wire. */
export function createAgents(options: AgentOptions): Agents {
  const { intervalMs, now } = options
  const routers = new Map<string, Served>()
  let reportAt = 0
  let timer: NodeJS.Timeout | undefined

  const restart = () => {
    startDaemons(routers, options)
    reportAt = now() + intervalMs
  }
  const advance = () => {
    const time = now()
    const isReportDue = time >= reportAt
    if (isReportDue) reportAt = time + intervalMs
    const alive = [...routers.values()].filter(({ process }) => hasLiveAgent(process.region))
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
  const network = createNetwork(world)
  const serve = (region: Region, routerId: string) => {
    const served = routers.get(routerId) ?? {
      process: createRouterProcess(region, routerId, network),
      syncAt: undefined,
    }
    routers.set(routerId, served)
    return served
  }
  for (const region of regionsOf(world)) {
    region.notify = (routerId) => {
      serve(region, routerId).syncAt ??= now() + intervalMs / 6
    }
    for (const { router_id } of region.tables.vpnservices.values()) serve(region, router_id)
  }
  const alive = [...routers.values()].filter(({ process }) => hasLiveAgent(process.region))
  for (const { process } of alive) syncRouter(process, { race: false })
  // Twice: tunnels to devices outside need one report to be tried and one to be up.
  for (const { process } of [...alive, ...alive]) reportRouter(process)
}

function syncDue(served: Served[], time: number, race: boolean): boolean[] {
  const due = served.filter(({ syncAt }) => syncAt !== undefined && syncAt <= time)
  return due.map((each) => {
    each.syncAt = undefined
    return syncRouter(each.process, { race })
  })
}

/** Answers whether a connection of the region changed its status only because it is told to flap. */
function flap(region: Region): boolean {
  for (const [id, shown] of region.flapping) {
    const status = shown === 'ACTIVE' ? 'DOWN' : 'ACTIVE'
    region.flapping.set(id, status)
    const connection = region.tables.ipsec_site_connections.get(id)
    if (connection && hasLiveAgent(region)) connection.status = status
  }
  return region.flapping.size > 0
}

function regionsOf(world: World): Region[] {
  return [...world.clouds.values()].flatMap(({ regions }) => [...regions.values()])
}

/** Without a living agent nothing changes; what was missed is taken in when it is back (contract, section 8, step 5). */
function hasLiveAgent({ tables }: Region): boolean {
  return [...tables.agents.values()].some(
    ({ agent_type, alive, admin_state_up }) =>
      agent_type === 'L3 agent' && alive === true && admin_state_up === true,
  )
}
