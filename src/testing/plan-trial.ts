import { expect, vi } from 'vitest'
import type { Plan } from '~/domain/plan/plan'
import { never, type PlanCase } from './plan-cases'
import { planStage, withKeysShared, type PlanStage } from './plan-stage'

/** What the cloud said of the steps that failed. */
export const problems = (stage: PlanStage) => {
  const run = stage.runs().all()[0]
  const said = Object.entries(run?.journal.states ?? {}).flatMap(([step, { phase, error, differences }]) =>
    phase === 'failed' ? [`${step}: ${error?.message ?? JSON.stringify(differences)}`] : [],
  )
  return run?.blocked ? [...said, run.blocked.message] : said
}

const openStage = (user?: string) => planStage((name, value) => vi.stubGlobal(name, value), user)

/** A stage on which the plan is ready to run. */
export async function prepare({ user, before, plan }: PlanCase) {
  const stage = await openStage(user)
  await before?.(stage)
  return { stage, plan: await plan(stage), initial: stage.snapshot() }
}

export const keyAsked = 'key asked for'

/** Continues until the plan is over or stops at a fault. Says so where a key is asked for. */
export async function finish(stage: PlanStage, direction: 'goOn' | 'undo') {
  await stage.runs()[direction]('plan')
  const run = stage.runs().all()[0] ?? never()
  const asked = Object.values(run.journal.states).some(({ needs }) => needs !== undefined)
  return asked ? keyAsked : run.phase
}

export const isSame = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n')

export async function goalOf(given: PlanCase): Promise<{ plan: Plan; goal: string[] }> {
  const { stage, plan } = await prepare(given)
  await stage.run(plan, given.secrets)
  expect(problems(stage)).toEqual([])
  return { plan, goal: withKeysShared(stage.snapshot()) }
}
