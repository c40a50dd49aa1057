import { createPlanRuns } from '~/api/plans/plan-runs'
import { openSite } from '~/api/site'
import { readWorld, type OpenWorld } from '~/api/site-world'
import type { NegotiationDriver } from '~/domain/negotiation'
import type { Plan } from '~/domain/plan/plan'
import { testBrowser, type TabOptions } from './browser'
import { testPanel } from './panel'
import type { Region, Tables } from '../../server/demo-cloud/world'

/** What happens to a write: refused before it is carried out, or carried out and its answer lost, cut in half, no page there any more to read it, or carried out only once time has passed since. */
export type WriteFault = 'refused' | 'answer lost' | 'half an answer' | 'page left' | 'carried out late'

const regions = ['RegionOne', 'RegionTwo'] as const
type RegionName = (typeof regions)[number]

/**
 * Where plans are run in tests: the panel's API layer over a demo cloud of two regions, with writes that fail when told
 * to, a page that can be reloaded, and the cloud's VPN objects as one text that ids play no part in.
 */
export async function planStage(stub: (name: 'fetch' | 'document', value: unknown) => void, user = 'demo') {
  let time = Date.now()
  const panel = testPanel(stub, { intervalMs: 1000, now: () => time })
  let fault: { at: number; kind: WriteFault } | undefined
  let writes = 0
  let leave: (() => void) | undefined
  let late: (() => void) | undefined
  stub('fetch', async (input: string, init?: RequestInit) => {
    const request = new Request(input, init)
    const isWrite = request.method !== 'GET' && request.url.includes('/v2.0/')
    if (isWrite) writes += 1
    const met = isWrite && fault?.at === writes ? fault.kind : undefined
    if (met === 'refused') return Response.json({ message: 'down' }, { status: 503 })
    if (met === 'carried out late') {
      late = () => void panel.cloud.app.fetch(request)
      leave?.()
      return new Promise<Response>(() => {})
    }
    const answer = await panel.cloud.app.fetch(request)
    if (met === 'page left') {
      leave?.()
      return new Promise<Response>(() => {})
    }
    if (met === 'answer lost') throw new TypeError('The connection broke')
    return met === 'half an answer' ? halfOf(answer) : answer
  })
  await panel.sessions.signIn(panel.north, { ...panel.password, user })
  const browser = testBrowser(() => time)
  let generated = 0
  let tab = browser.newTab()
  let isGuarded = false
  const load = (tools = tab.tools) =>
    createPlanRuns({
      ...tools,
      sessions: panel.sessions,
      client: panel.client,
      newPsk: () => `generated-${(generated += 1)}`,
      newId: () => 'plan',
      pause: async () => agentsReport(),
      now: () => time,
      guardLeaving: (next) => {
        isGuarded = next
      },
    })
  let runs = load()
  const tables = (region: RegionName) => regionOf(panel, region).tables

  function agentsReport() {
    time += 2000
    late?.()
    late = undefined
    panel.cloud.advance()
  }

  return {
    panel,
    tables,
    region: (name: RegionName) => regionOf(panel, name),
    agentsReport,
    runs: () => runs,
    world: async (region: RegionName, project = 'demo'): Promise<OpenWorld> =>
      readWorld(await openSite(panel.sessions, { cloud: 'north', region, project }), panel.client),
    /** Makes the write of this number, counted from 1 and from now, fail; undefined: none. */
    failAt: (next: { at: number; kind: WriteFault } | undefined) => {
      fault = next
      writes = 0
    },
    writes: () => writes,
    /** Starts a plan and waits until it is done or stopped, or its page left. */
    run: async (plan: Plan, secrets?: Record<string, string>, by = runs) => {
      const left = new Promise<'left'>((resolve) => {
        leave = () => resolve('left')
      })
      return Promise.race([settled(by, by.start(plan, secrets)), left])
    },
    browser,
    /** Whether the browser would ask before the page is left. */
    isGuarded: () => isGuarded,
    /** Opens another tab, of this browser or of another user's, and answers the plans as it has them. */
    openTab: async (of = browser, options: TabOptions = {}) => {
      const opened = load(of.newTab(options).tools)
      await opened.ready
      return opened
    },
    /** Reloads the page: what was in memory is gone, what the database holds is there. */
    reload: async (options: TabOptions = {}) => {
      panel.client.clear()
      tab.close()
      tab = browser.newTab(options)
      runs = load()
      await runs.ready
    },
    /** Every VPN object of both regions, references by name, and where each router is. */
    snapshot: () => {
      const all = regions.map((region) => regionOf(panel, region))
      return [...snapshotOf(all.map((region) => region.tables)), ...placesOf(all)]
    },
    /** Makes both regions' agents run this daemon. */
    setDriver: (driver: NegotiationDriver) => {
      for (const region of panel.cloud.world.clouds.get('north')?.regions.values() ?? [])
        region.driver = driver
    },
    /** Takes every VPN object of both regions away, behind the panel's back. */
    empty: () => {
      for (const region of regions) {
        for (const rows of Object.values(vpnTables(tables(region)))) rows.clear()
      }
      panel.client.clear()
    },
  }
}

export type PlanStage = Awaited<ReturnType<typeof planStage>>

async function settled(runs: ReturnType<typeof createPlanRuns>, id: string) {
  return new Promise<'stopped' | 'done' | 'undone'>((resolve) => {
    const stop = runs.subscribe(() => {
      const phase = runs.all().find(({ journal }) => journal.id === id)?.phase
      if (phase === undefined || phase === 'running' || phase === 'undoing') return
      stop()
      resolve(phase)
    })
  })
}

function regionOf({ cloud }: ReturnType<typeof testPanel>, region: RegionName): Region {
  const found = cloud.world.clouds.get('north')?.regions.get(region)
  if (!found) throw new Error(`no region ${region}`)
  return found
}

const vpnTables = (tables: Tables) => ({
  ike: tables.ikepolicies,
  ipsec: tables.ipsecpolicies,
  service: tables.vpnservices,
  group: tables.endpoint_groups,
  connection: tables.ipsec_site_connections,
})

/** Statuses come from the agents, so they are left out. */
function snapshotOf(all: readonly Tables[]): string[] {
  return all.flatMap((tables, index) => {
    const kinds = Object.entries(vpnTables(tables))
    const names = new Map(
      kinds.flatMap(([kind, rows]) =>
        [...rows.values()].map(({ id, name }) => [id, `${kind} ${name}`] as const),
      ),
    )
    return kinds.flatMap(([kind, rows]) =>
      [...rows.values()].map((row) => `${index + 1} ${kind} ${lineOf(row, names)}`).toSorted(),
    )
  })
}

function placesOf(all: readonly Region[]): string[] {
  const places = all.flatMap(({ tables, bindings }, index) =>
    [...bindings.l3].map(([routerId, agentId]) => {
      const [router, agent] = [tables.routers.get(routerId), tables.agents.get(agentId)]
      return `${index + 1} router ${String(router?.name)} on ${String(agent?.host)}`
    }),
  )
  return places.toSorted()
}

const unsaid = new Set(['id', 'status', 'project_id'])

function lineOf(row: object, names: ReadonlyMap<string, string>): string {
  const said = Object.entries(row).filter(([key, value]) => !unsaid.has(key) && value !== null)
  return said
    .map(([key, value]) => `${key}=${textOf(value, names)}`)
    .toSorted()
    .join(' ')
}

function textOf(value: unknown, names: ReadonlyMap<string, string>): string {
  if (typeof value === 'string') return names.get(value) ?? value
  if (!Array.isArray(value)) return JSON.stringify(value)
  return value
    .map((item) => textOf(item, names))
    .toSorted()
    .join(',')
}

/** A snapshot in which generated keys are told by who shares them, for runs that generated other ones. */
export function withKeysShared(snapshot: readonly string[]): string[] {
  const letters = new Map<string, string>()
  return snapshot.map((line) =>
    line.replaceAll(/generated-\d+/g, (key) => {
      const letter = letters.get(key) ?? `key ${letters.size + 1}`
      letters.set(key, letter)
      return letter
    }),
  )
}

async function halfOf(answer: Response): Promise<Response> {
  const text = await answer.text()
  // A deletion has no answer to cut: its connection breaks.
  if (text === '') throw new TypeError('The connection broke')
  return new Response(text.slice(0, text.length / 2), { status: answer.status })
}
