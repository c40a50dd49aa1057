import { createPlanRuns } from '~/api/plans/plan-runs'
import { openSite } from '~/api/site/site'
import { readWorld, type OpenWorld } from '~/api/site/site-world'
import type { NegotiationDriver } from '~/domain/site/negotiation'
import type { Plan } from '~/domain/plan/plan'
import { testBrowser, type TabOptions } from './browser'
import { testPanel } from './panel'
import { vpnSnapshot, vpnTables } from './vpn-snapshot'
import type { Region } from '../../server/demo-cloud/world/world'

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

  function agentsReport(afterMs = 2000) {
    time += afterMs
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
    /** What both regions have. */
    snapshot: () => vpnSnapshot(regions.map((region) => regionOf(panel, region))),
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
