import * as z from 'zod/mini'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Dump } from '~/testing/browser'
import { withKeysShared, type WriteFault } from '~/testing/plan-stage'
import { finish, goalOf, isSame, keyAsked, prepare } from '~/testing/plan-trial'
import { stepTitle } from '~/domain/plan/step-kinds'
import type { Step } from '~/domain/plan/plan'
import { inEnglish } from '~/testing/in-english'
import { never, planCases, type PlanCase } from '~/testing/plan-cases'

const faults: WriteFault[] = ['refused', 'answer lost', 'half an answer', 'page left']
const recoveries = ['retry', 'resume after reload', 'undo', 'undo after reload'] as const

/** Meets one fault at one step, recovers in one way, and says what came of it. */
async function comeThrough(
  given: PlanCase,
  goal: readonly string[],
  { at, kind, recovery }: { at: number; kind: WriteFault; recovery: (typeof recoveries)[number] },
): Promise<string> {
  const { stage, plan, initial } = await prepare(given)
  stage.failAt({ at, kind })
  const first = await stage.run(plan, given.secrets)
  stage.failAt(undefined)
  if (recovery.endsWith('reload')) await stage.reload()
  const isUndo = recovery.startsWith('undo')
  // A plan that came through by itself has nothing to resume.
  if (first === 'done' && !isUndo)
    return isSame(withKeysShared(stage.snapshot()), goal) ? 'done at once' : 'WRONG'
  const phase = await finish(stage, isUndo ? 'undo' : 'goOn')
  const now = stage.snapshot()
  // The plan was over, and its keys had been deleted.
  if (phase === keyAsked && first === 'done' && recovery.endsWith('reload')) return keyAsked
  if (phase === 'undone') return isSame(now, initial) ? 'as before' : 'WRONG'
  return phase === 'done' && isSame(withKeysShared(now), goal) ? 'done' : `WRONG: ${phase}`
}

/** Rows of a dump by store, as far as they tell how a step was. */
const dumped = z.tuple([
  z.array(z.unknown()),
  z.array(z.object({ id: z.string() })),
  z.array(z.object({ step: z.string(), state: z.object({ sent: z.optional(z.boolean()) }) })),
  z.array(z.unknown()),
])

/** Whether a plan had begun in this database, and a step of it was not yet sent. */
function isBefore(dump: Dump, { id }: Step): boolean {
  const [, progress, states] = dumped.parse(dump)
  return progress.length > 0 && !states.some(({ step, state }) => step === id && state.sent)
}

/** Continues with the journal as it was before a step was sent, though that step was done since, or all that followed. */
async function comeBack(
  given: PlanCase,
  goal: readonly string[],
  { at, isRestDone, direction }: { at: number; isRestDone: boolean; direction: 'goOn' | 'undo' },
): Promise<string> {
  const { stage, plan, initial } = await prepare(given)
  const step = plan.steps[at - 1] ?? never()
  if (!isRestDone) stage.failAt({ at: at + 1, kind: 'refused' })
  const recorded = stage.browser.record()
  await stage.run(plan, given.secrets)
  stage.failAt(undefined)
  await stage.browser.restore(recorded().findLast((dump) => isBefore(dump, step)) ?? never())
  await stage.reload()
  const phase = await finish(stage, direction)
  const now = stage.snapshot()
  // The plan was over, and its keys had been deleted.
  if (phase === keyAsked && isRestDone && direction === 'undo') return keyAsked
  if (direction === 'undo')
    return phase === 'undone' && isSame(now, initial) ? 'as before' : `WRONG: ${phase}`
  return phase === 'done' && isSame(withKeysShared(now), goal) ? 'done' : `WRONG: ${phase}`
}

/**
 * Continues with the journal as it was when a step had just been done, though the plan was undone since: it ends as
 * wanted, or it stops where something is missing, and takes back what it did.
 */
async function comeBackToUndone(given: PlanCase, goal: readonly string[], at: number): Promise<string> {
  const { stage, plan, initial } = await prepare(given)
  stage.failAt({ at: at + 1, kind: 'refused' })
  await stage.run(plan, given.secrets)
  stage.failAt(undefined)
  const then = await stage.browser.dump()
  if ((await finish(stage, 'undo')) === keyAsked) return keyAsked
  await stage.browser.restore(then)
  await stage.reload()
  if ((await finish(stage, 'goOn')) === 'done')
    return isSame(withKeysShared(stage.snapshot()), goal) ? 'done' : 'WRONG'
  const phase = await finish(stage, 'undo')
  return phase === 'undone' && isSame(stage.snapshot(), initial) ? 'stopped, as before' : `WRONG: ${phase}`
}

afterEach(() => vi.unstubAllGlobals())

const chapters = new Map<string, string>()

describe.each(planCases)('$name', (given) => {
  it('leaves nothing over and makes nothing twice, whatever happens at any step', async () => {
    const { plan, goal } = await goalOf(given)
    const rows: string[] = []
    for (const [index, step] of plan.steps.entries()) {
      const at = index + 1
      const cells = [
        ...(await faultCells(given, goal, at)),
        await staleCell(given, goal, at),
        at < plan.steps.length ? await comeBackToUndone(given, goal, at) : 'over',
      ]
      rows.push(`| ${at}. ${inEnglish(stepTitle(step))} | ${cells.join(' | ')} |`)
    }
    const head = [
      `| step | ${faults.join(' | ')} | stale journal | undone since |`,
      '| --- | --- | --- | --- | --- | --- | --- |',
    ]
    const chapter = [`## ${given.name}`, [...head, ...rows].join('\n')].join('\n\n')
    expect(chapter).not.toContain('WRONG')
    chapters.set(given.name, chapter)
  }, 600_000)
})

it('the table in docs/plan-faults.md says so', async () => {
  const parts = [intro, ...planCases.map(({ name }) => chapters.get(name) ?? '')]
  await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot('../../../docs/plan-faults.md')
})

async function faultCells(given: PlanCase, goal: readonly string[], at: number): Promise<string[]> {
  const cells: string[] = []
  for (const kind of faults) {
    const outcomes: string[] = []
    for (const recovery of recoveries) {
      if (kind === 'page left' && !recovery.endsWith('reload')) continue
      outcomes.push(await comeThrough(given, goal, { at, kind, recovery }))
    }
    cells.push(outcomes.join(', '))
  }
  return cells
}

async function staleCell(given: PlanCase, goal: readonly string[], at: number): Promise<string> {
  const outcomes: string[] = []
  for (const isRestDone of [false, true])
    for (const direction of ['goOn', 'undo'] as const)
      outcomes.push(await comeBack(given, goal, { at, isRestDone, direction }))
  return outcomes.join(', ')
}

const intro = `# What a fault does to a plan

Made by \`src/api/plans/plan-faults.test.ts\`, which fails where a line is no longer true. Each write of each plan meets
each fault once: the cloud refuses it with a 503, carries it out and the answer gets lost, the answer ends in the middle,
or the page is left while the write is under way. Each cell says what came of the four ways on: retry, resume after a
reload of the page, undo, undo after a reload; where the page was left, of the two after a reload.

A stale journal is one that is behind what was done, as in a browser profile that was restored from a copy: it is
continued as it was before the step was sent. Its cell says what came of four ways on: resume and undo where only this
step was done since, then resume and undo where all the rest of the plan was.

\`done\` and \`as before\` mean that every VPN object of both regions was compared, with its key, and the agent of
every router: nothing is missing, nothing is left over, nothing is there twice. \`done at once\`: the panel found by
itself that the write had been carried out. Nowhere is a key asked for, but with \`key asked for\`: the plan was over,
its keys had been deleted from the browser, and no connection has them any more.

The last column is a journal from before the plan was undone: the step was done, the next one had been refused. It is
resumed. \`stopped, as before\`: it found an object missing, and undid what there was of it. \`over\`: nothing is left to
resume.

Two users who run the same plan at the same moment, each with lost answers, do not take each other's connections,
because the keys differ, nor what those connections use; they may take an equal group, service or policy of the other
that no connection uses yet.`
