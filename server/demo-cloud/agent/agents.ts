import type { Region, World } from '../world'
import { createNetwork, type Network } from './network'
import { createRouterProcess, type RouterProcess } from './router-process'

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
  region: Region
  process: RouterProcess
  /** When it is to sync; undefined while nothing asked for it. */
  syncAt: number | undefined
}

/** The VPN agents of every region, on one wire. */
export function createAgents({ world, intervalMs, race, now, onWrite }: AgentOptions): Agents {
  const routers = new Map<string, Served>()
  let reportAt = 0
  let timer: NodeJS.Timeout | undefined

  const serve = (region: Region, routerId: string, network: Network) => {
    const known = routers.get(routerId)
    if (known) return known
    const served: Served = {
      region,
      process: createRouterProcess(routerId, { region, network }),
      syncAt: undefined,
    }
    routers.set(routerId, served)
    return served
  }

  const restart = () => {
    routers.clear()
    const network = createNetwork(world)
    for (const region of regionsOf(world)) {
      region.notify = (routerId) => {
        serve(region, routerId, network).syncAt ??= now() + intervalMs / 6
      }
      for (const { router_id } of region.tables.vpnservices.values()) serve(region, router_id, network)
    }
    const alive = [...routers.values()].filter(({ region }) => hasLiveAgent(region))
    for (const { process } of alive) process.sync({ race: false })
    for (const { process } of alive) process.tick()
    reportAt = now() + intervalMs
  }

  const advance = () => {
    const time = now()
    let hasChanged = false
    const alive = [...routers.values()].filter(({ region }) => hasLiveAgent(region))
    for (const served of alive) {
      if (served.syncAt === undefined || served.syncAt > time) continue
      served.syncAt = undefined
      hasChanged = served.process.sync({ race }) || hasChanged
    }
    if (time >= reportAt) {
      for (const { process } of alive) hasChanged = process.tick() || hasChanged
      reportAt = time + intervalMs
    }
    if (hasChanged) onWrite()
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
