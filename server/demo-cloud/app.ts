import { Hono } from 'hono'
import { createAgents } from './agent/agents'
import { createControl } from './faults/control'
import { createFaults, type FaultInput } from './faults/faults'
import { createMounts, type MountOptions } from './mounts'
import { playRelease } from './releases/play-release'
import type { ReleaseName } from './releases/release-names'
import { seedWorld } from './seed/seed'
import { seedConnections } from './seed/seed-scale'
import { createStateFile } from './world/state-file'
import type { World } from './world/world'

export interface DemoCloudOptions {
  /** Milliseconds between two reports of the VPN agents; 2000 unless told. A change is synced after a sixth of it. */
  intervalMs?: number
  /** Makes new connections stick in PENDING_CREATE until their router is touched again (contract, section 7.4). */
  race?: boolean
  /** Keeps the world in this file. */
  stateFile?: string
  /** Seconds; 3600 unless told. */
  tokenLifetimeS?: number
  /** The OpenStack release to play; Zed, or the state file's, unless told. */
  release?: ReleaseName
  /** So many connections more, in project demo of north/RegionOne. */
  seedConnections?: number
  /** Another number, other ids. */
  seed?: number
  /** Where it is mounted: `/demo-cloud`. */
  basePath?: string
  now?: () => number
  /** Origins that may read answers; any unless told. */
  corsOrigins?: string[]
  /** What befalls requests from the start. */
  faults?: readonly FaultInput[]
  /** Opens `{basePath}/control` for tests. */
  control?: boolean
}

export interface DemoCloud {
  app: Hono
  world: World
  /** Sets the agents to work; what they report first is in the world already. */
  start: () => void
  /** Does what the agents are due to do by now, as their clock does once started. */
  advance: () => void
  stop: () => Promise<void>
}

/**
 * Keystone and Neutron of the demo's clouds: identity at `{basePath}/{cloud}/identity/v3`, network at
 * `{basePath}/{cloud}/{Region}/network/v2.0`. Throws where there is a state file that cannot be read.
 */
export function createDemoCloud(options: DemoCloudOptions): DemoCloud {
  const { basePath = '', seed = 1, now = Date.now, intervalMs = 2000, race = false } = options
  const file = options.stateFile === undefined ? undefined : createStateFile(options.stateFile)
  const seeded = () => {
    const begun = seedWorld(seed)
    seedConnections(begun, options.seedConnections ?? 0, seed)
    return begun
  }
  const world = file?.load() ?? seeded()
  if (options.release) playRelease(world, options.release)
  const onWrite = () => file?.changed(world)
  const agents = createAgents({ world, intervalMs, race, now, onWrite })
  agents.restart()
  const reset = () => {
    Object.assign(world, seeded())
    if (options.release) playRelease(world, options.release)
    agents.restart()
    onWrite()
  }
  const faults = createFaults(seed)
  for (const fault of options.faults ?? []) faults.add(fault)
  const { tokenLifetimeS = 3600, corsOrigins } = options
  const mounts = {
    world,
    basePath,
    now,
    faults,
    onWrite,
    tokenLifetimeMs: tokenLifetimeS * 1000,
    corsOrigins,
  }
  return {
    app: entrance(mounts, options.control === true ? createControl({ world, faults, reset }) : undefined),
    world,
    start: agents.start,
    advance: agents.advance,
    stop: async () => {
      agents.stop()
      faults.clear()
      await file?.flush()
    },
  }
}

/** The way in: URLs in answers are made from the request's own, so behind a proxy it is given the proxy's first. */
function entrance(mounts: MountOptions, control: Hono | undefined): Hono {
  const app = new Hono()
  if (control) app.route(`${mounts.basePath}/control`, control)
  const fetch = createMounts(mounts)
  app.all('*', (context) => fetch(asSeenOutside(context.req.raw)))
  return app
}

function asSeenOutside(request: Request): Request {
  const protocol = request.headers.get('X-Forwarded-Proto')
  const host = request.headers.get('X-Forwarded-Host')
  if (protocol === null && host === null) return request
  const url = new URL(request.url)
  const origin = `${protocol ?? url.protocol.slice(0, -1)}://${host ?? url.host}`
  return URL.canParse(origin) ? new Request(origin + url.pathname + url.search, request) : request
}
