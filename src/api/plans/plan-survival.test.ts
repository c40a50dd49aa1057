import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { testBrowser, type Dump } from '~/testing/browser'
import { enteredPsk, never, planCases, type PlanCase } from '~/testing/plan-cases'
import { planStage, withKeysShared, type PlanStage } from '~/testing/plan-stage'
import { goalOf } from '~/testing/plan-trial'
import { isOwn } from './own-runs'
import type { PlanRuns } from './plan-runs'

const caseNamed = (name: string): PlanCase => planCases.find((one) => one.name === name) ?? never()
const oneEnd = caseNamed('connect one end')
const bothEnds = caseNamed('connect both ends')
const removal = caseNamed('remove both ends with what only they use')

let stage: PlanStage
beforeEach(async () => {
  stage = await planStage((name, value) => vi.stubGlobal(name, value))
})
afterEach(() => vi.unstubAllGlobals())

const own = (runs: PlanRuns = stage.runs()) => runs.all()[0] ?? never()
const made = (region: 'RegionOne' | 'RegionTwo', name: string) =>
  [...stage.tables(region).ipsec_site_connections.values()].filter((row) => row.name === name)

/** Runs a plan until the cloud refuses its write of this number. */
async function stopAt(given: PlanCase, at: number, by?: PlanRuns) {
  stage.failAt({ at, kind: 'refused' })
  expect(await stage.run(await given.plan(stage), given.secrets, by)).toBe('stopped')
  stage.failAt(undefined)
}

/** Waits until what a tab shows is so. */
const untilShown = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true))

describe('in several tabs', () => {
  it('shows in each how it goes, and lets only one work on it', async () => {
    stage.failAt({ at: 3, kind: 'page left' })
    expect(await stage.run(await bothEnds.plan(stage))).toBe('left')
    const other = await stage.openTab()
    expect(own(other)).toMatchObject({ phase: 'running', isElsewhere: true })
    expect(await other.goOn('plan')).toBe(false)
    expect(Object.values(own(other).journal.states).filter(({ phase }) => phase === 'done')).toHaveLength(2)
  })

  it('goes on in another one once the first is closed', async () => {
    stage.failAt({ at: 3, kind: 'page left' })
    await stage.run(await bothEnds.plan(stage))
    stage.failAt(undefined)
    const other = await stage.openTab()
    await stage.reload()
    await untilShown(() => own(other).phase === 'stopped')
    await other.goOn('plan')
    expect(own(other).phase).toBe('done')
    await untilShown(() => own().phase === 'done')
  })

  it('does not go on from what one of them remembers, but from what was done since', async () => {
    await stopAt(bothEnds, 2)
    const other = await stage.openTab(stage.browser, { isAsleep: true })
    await stage.runs().goOn('plan')
    expect(own(other).phase).toBe('stopped')
    const after = stage.snapshot()
    await other.goOn('plan')
    expect(own(other).phase).toBe('done')
    await other.undo('plan')
    await untilShown(() => own().phase === 'undone')
    expect(stage.snapshot()).not.toEqual(after)
    expect(made('RegionOne', 'one-two')).toEqual([])
  })

  it('stops in the one that is behind, where both take themselves for the only one', async () => {
    await stopAt(bothEnds, 1)
    await stage.reload({ areLocked: false })
    const other = await stage.openTab(stage.browser, { areLocked: false })
    await Promise.all([stage.runs().goOn('plan'), other.goOn('plan')])
    await stage.runs().goOn('plan')
    await untilShown(() => own().phase === 'done')
    const { goal } = await goalOf(bothEnds)
    expect(withKeysShared(stage.snapshot())).toEqual(goal)
  })

  it('forgets in all of them what was dismissed in one', async () => {
    await stopAt(oneEnd, 2)
    const other = await stage.openTab()
    other.dismiss('plan')
    await untilShown(() => stage.runs().all().length === 0)
    expect(stage.isGuarded()).toBe(false)
  })
})

it('waits for a write that may still be under way, before it sends it again', async () => {
  stage.failAt({ at: 3, kind: 'carried out late' })
  expect(await stage.run(await oneEnd.plan(stage), oneEnd.secrets)).toBe('left')
  stage.failAt(undefined)
  await stage.reload()
  await stage.runs().goOn('plan')
  expect(own().phase).toBe('done')
  const services = [...stage.tables('RegionTwo').vpnservices.values()]
  expect(services.filter(({ name }) => name.startsWith('out'))).toHaveLength(1)
})

/** Has what is read of the clouds answered by this. */
function onRead(answer: () => Promise<Response>) {
  const answering = globalThis.fetch
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) =>
    url.includes('/v2.0/') ? answer() : answering(url, init),
  )
  return () => vi.stubGlobal('fetch', answering)
}

describe('a plan that has not begun yet', () => {
  it('is kept with the key that was typed for it where a list could not be read', async () => {
    const plan = await oneEnd.plan(stage)
    stage.panel.client.clear()
    const mend = onRead(async () => Response.json({}, { status: 403 }))
    expect(await stage.run(plan, oneEnd.secrets)).toBe('stopped')
    expect(stage.isGuarded()).toBe(false)
    mend()
    await stage.reload()
    expect(await stage.runs().goOn('plan')).toBe(true)
    expect(own().phase).toBe('done')
    expect(made('RegionTwo', 'out').map(({ psk }) => psk)).toEqual([enteredPsk])
  })

  it('is kept where the page is gone while the lists are read', async () => {
    const plan = await bothEnds.plan(stage)
    stage.panel.client.clear()
    const mend = onRead(() => new Promise(() => {}))
    void stage.run(plan)
    await vi.waitFor(async () => expect(keysIn(await stage.browser.dump())).toHaveLength(1))
    await vi.waitFor(async () => expect((await stage.browser.dump())[1]).toHaveLength(1))
    mend()
    await stage.reload()
    expect(await stage.runs().goOn('plan')).toBe(true)
    expect(own().phase).toBe('done')
    expect(made('RegionTwo', 'one-two')).toHaveLength(1)
  })

  it('asks before it is lost where the browser keeps nothing', async () => {
    stage.browser.barAll()
    const plan = await oneEnd.plan(stage)
    stage.panel.client.clear()
    const mend = onRead(async () => Response.json({}, { status: 403 }))
    expect(await stage.run(plan, oneEnd.secrets)).toBe('stopped')
    expect(stage.isGuarded()).toBe(true)
    mend()
    await stage.runs().goOn('plan')
    expect(own().phase).toBe('done')
    expect(stage.isGuarded()).toBe(false)
  })
})

describe('where the storage fails', () => {
  it.each<[string, () => Promise<void>]>([
    ['blocked from the beginning', async () => stage.browser.barAll()],
    ['full in the middle', async () => stage.failAt({ at: 3, kind: 'refused' })],
  ])('carries plans out all the same, and says that a reload would lose them: %s', async (_, prepare) => {
    await prepare()
    const stopped = await stage.run(await oneEnd.plan(stage), oneEnd.secrets)
    stage.browser.bar(true)
    stage.failAt({ at: 2, kind: 'refused' })
    if (stopped === 'stopped') await stage.runs().goOn('plan')
    stage.failAt(undefined)
    if (stopped === 'stopped') {
      expect(own()).toMatchObject({ phase: 'stopped', risk: 'plan' })
      expect(stage.isGuarded()).toBe(true)
      await stage.runs().goOn('plan')
    }
    expect(own()).toMatchObject({ phase: 'done', risk: undefined })
    expect(stage.isGuarded()).toBe(false)
    expect(made('RegionTwo', 'out').map(({ psk }) => psk)).toEqual([enteredPsk])
  })

  it('keeps a plan again that the user cleared away while it ran', async () => {
    await stopAt(oneEnd, 3)
    await stage.browser.restore([])
    stage.failAt({ at: 2, kind: 'refused' })
    await stage.runs().goOn('plan')
    stage.failAt(undefined)
    expect(own()).toMatchObject({ phase: 'stopped', risk: undefined })
    await stage.reload()
    await stage.runs().goOn('plan')
    expect(own().phase).toBe('done')
    expect(made('RegionTwo', 'out').map(({ psk }) => psk)).toEqual([enteredPsk])
  })
})

const keysIn = (dump: Dump) => dump[3] ?? []
const textOf = (dump: Dump) =>
  JSON.stringify(dump, (_, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  )

describe('the keys of a plan', () => {
  it('are stored only encrypted, and only until it is done', async () => {
    const recorded = stage.browser.record()
    await stopAt(oneEnd, 6)
    expect(stage.isGuarded()).toBe(false)
    expect(keysIn(await stage.browser.dump())).toHaveLength(1)
    await stage.reload()
    await stage.runs().goOn('plan')
    expect(made('RegionTwo', 'out').map(({ psk }) => psk)).toEqual([enteredPsk])
    expect(keysIn(await stage.browser.dump())).toEqual([])
    const all = recorded()
    expect(all.some((dump) => keysIn(dump).length > 0)).toBe(true)
    for (const dump of all) expect(textOf(dump)).not.toContain(enteredPsk)
  })

  it('are there whenever the plan is', async () => {
    const recorded = stage.browser.record()
    await stopAt(oneEnd, 1)
    const withPlan = recorded().filter(([, progress = []]) => progress.length > 0)
    expect(withPlan).not.toHaveLength(0)
    for (const dump of withPlan) expect(keysIn(dump)).toHaveLength(1)
  })

  it('are not taken for superfluous by a tab that is opened before the plan is stored', async () => {
    const { vault } = stage.browser.newTab().tools
    const owner = { cloud: 'north', user: stage.panel.sessions.accounts()[0]?.userId ?? never() }
    await vault.keep({ plan: 'plan', owner }, { id: 'psk', value: enteredPsk })
    await stage.openTab()
    expect(keysIn(await stage.browser.dump())).toHaveLength(1)
    stage.agentsReport(120_000)
    await stage.openTab()
    expect(keysIn(await stage.browser.dump())).toEqual([])
  })

  it('are deleted where it is dismissed', async () => {
    await stopAt(oneEnd, 6)
    stage.runs().dismiss('plan')
    await vi.waitFor(async () =>
      expect((await stage.browser.dump()).every((rows) => rows.length === 0)).toBe(true),
    )
  })

  it('are deleted where the user signs out', async () => {
    await stopAt(oneEnd, 6)
    await stage.panel.sessions.signOut('north')
    await vi.waitFor(async () => expect(keysIn(await stage.browser.dump())).toEqual([]))
    await stage.panel.sessions.signIn(stage.panel.north, stage.panel.password)
    await stage.runs().goOn('plan')
    expect(Object.values(own().journal.states).flatMap(({ needs }) => needs ?? [])).toEqual(['psk'])
    await stage.runs().provide('plan', 'psk', enteredPsk)
    expect(made('RegionTwo', 'out').map(({ psk }) => psk)).toEqual([enteredPsk])
  })

  it('are deleted where the user signs out before the plans are read', async () => {
    await stopAt(oneEnd, 6)
    const held = await stage.browser.dump()
    stage = await planStage((name, value) => vi.stubGlobal(name, value))
    await stage.runs().ready
    await stage.browser.restore(held)
    const opening = stage.reload()
    await stage.panel.sessions.signOut('north')
    await opening
    await vi.waitFor(async () => expect(keysIn(await stage.browser.dump())).toEqual([]))
  })

  it('are not kept where the user signs out while one is read', async () => {
    await removal.before?.(stage)
    const plan = await removal.plan(stage)
    const { fetch } = globalThis
    let signOut: Promise<void> | undefined
    vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
      const answer = await fetch(input, init)
      if (!signOut && input.includes('fields=psk')) {
        signOut = stage.panel.sessions.signOut('north')
        await signOut
      }
      return answer
    })
    expect(await stage.run(plan, removal.secrets)).toBe('stopped')
    expect(signOut).toBeDefined()
    expect(keysIn(await stage.browser.dump())).toEqual([])
  })

  it('are not kept where the user signs out while one is encrypted', async () => {
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle)
    let isSignedOut = false
    const spy = vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (...given) => {
      if (!isSignedOut) await stage.panel.sessions.signOut('north')
      isSignedOut = true
      return encrypt(...given)
    })
    expect(await stage.run(await oneEnd.plan(stage), oneEnd.secrets)).toBe('stopped')
    spy.mockRestore()
    expect(isSignedOut).toBe(true)
    expect(keysIn(await stage.browser.dump())).toEqual([])
  })

  it('are deleted where another user is signed in when the panel is opened', async () => {
    await stopAt(oneEnd, 6)
    const held = await stage.browser.dump()
    await stage.panel.sessions.signOut('north')
    await stage.panel.sessions.signIn(stage.panel.north, { ...stage.panel.password, user: 'alt' })
    await stage.browser.restore(held)
    await stage.reload()
    expect(keysIn(await stage.browser.dump())).toEqual([])
  })

  it('stay where nobody is signed in when the panel is opened: a reload without a gateway signs out', async () => {
    await stopAt(oneEnd, 6)
    const held = await stage.browser.dump()
    await stage.panel.sessions.signOut('north')
    await stage.browser.restore(held)
    await stage.reload()
    expect(keysIn(await stage.browser.dump())).toHaveLength(1)
  })

  it('that no plan names are deleted when the panel is opened', async () => {
    await stopAt(oneEnd, 6)
    const [, , , keys = []] = await stage.browser.dump()
    await stage.browser.restore([[], [], [], keys])
    stage.agentsReport(120_000)
    await stage.reload()
    expect(keysIn(await stage.browser.dump())).toEqual([])
  })

  it('stay in memory where the browser encrypts nothing, and leaving asks first', async () => {
    await stage.reload({ isSecure: false })
    await stopAt(oneEnd, 6)
    expect(keysIn(await stage.browser.dump())).toEqual([])
    expect(own()).toMatchObject({ phase: 'stopped', risk: 'key' })
    expect(stage.isGuarded()).toBe(true)
    await stage.runs().goOn('plan')
    expect(stage.isGuarded()).toBe(false)
    expect(made('RegionTwo', 'out').map(({ psk }) => psk)).toEqual([enteredPsk])
  })
})

describe('the key that only an undo needs', () => {
  beforeEach(async () => {
    await removal.before?.(stage)
    expect(await stage.run(await removal.plan(stage), removal.secrets)).toBe('done')
    expect(keysIn(await stage.browser.dump())).toEqual([])
    expect(own().risk).toBe('undo')
    expect(stage.isGuarded()).toBe(true)
  })

  it('is asked about until the user turns away from the undo', async () => {
    stage.runs().seen('plan')
    expect(stage.isGuarded()).toBe(false)
    const leave = stage.runs().watch('plan')
    expect(stage.isGuarded()).toBe(true)
    leave()
    await untilShown(() => !stage.isGuarded())
  })

  it('is used by the undo', async () => {
    await stage.runs().undo('plan')
    expect(own()).toMatchObject({ phase: 'undone', risk: undefined })
    expect(stage.isGuarded()).toBe(false)
  })

  it('is gone with its user', async () => {
    await stage.panel.sessions.signOut('north')
    expect(stage.isGuarded()).toBe(false)
  })
})

const keysOf = (region: 'RegionOne' | 'RegionTwo') => new Set(made(region, 'one-two').map(({ psk }) => psk))

it('a plan is not another user’s who signs in to the same browser, and its key is gone', async () => {
  const isShown = () => isOwn(own().journal, stage.panel.sessions.accounts())
  await stopAt(oneEnd, 6)
  expect(isShown()).toBe(true)
  await stage.panel.sessions.signOut('north')
  await stage.panel.sessions.signIn(stage.panel.north, { ...stage.panel.password, user: 'alt' })
  await stage.reload()
  expect(isShown()).toBe(false)
  expect(keysIn(await stage.browser.dump())).toEqual([])
  await stage.panel.sessions.signOut('north')
  await stage.panel.sessions.signIn(stage.panel.north, stage.panel.password)
  expect(isShown()).toBe(true)
})

describe('two users who run the same plan at the same time', () => {
  it('keep each their own, though answers were lost', async () => {
    const theirs = await stage.openTab(testBrowser(() => Date.now()))
    const plan = await bothEnds.plan(stage)
    stage.failAt({ at: 1, kind: 'refused' })
    expect(await stage.run(plan, undefined, theirs)).toBe('stopped')
    stage.failAt(undefined)
    expect(await stage.run(plan)).toBe('done')
    const first = stage.snapshot()

    await theirs.goOn('plan')
    expect(own(theirs).phase).toBe('done')
    for (const region of ['RegionOne', 'RegionTwo'] as const) expect(made(region, 'one-two')).toHaveLength(2)
    expect(keysOf('RegionOne').size).toBe(2)
    expect(keysOf('RegionTwo')).toEqual(keysOf('RegionOne'))

    await theirs.undo('plan')
    expect(own(theirs).phase).toBe('undone')
    expect(stage.snapshot()).toEqual(first)
  })
})
