import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { planStage, type PlanStage } from '~/testing/plan-stage'
import { removeOnePlan } from '~/domain/plan/builders/remove'
import { never } from '~/testing/plan-cases'

let stage: PlanStage
beforeEach(async () => {
  stage = await planStage((name, value) => vi.stubGlobal(name, value))
})
afterEach(() => vi.unstubAllGlobals())

const policies = () => [...stage.tables('RegionOne').ikepolicies.values()]
const named = (name: string) => policies().find((policy) => policy.name === name)

async function removal(name: string) {
  const { site, ikePolicies } = await stage.world('RegionOne')
  return removeOnePlan(site, 'ike-policy', ikePolicies.find((policy) => policy.name === name) ?? never())
}

const listed = () =>
  stage
    .runs()
    .all()
    .map(({ phase, isWatched }) => ({ phase, isWatched }))

it('deletes one object while nobody else hears of it, and offers to bring it back with every value', async () => {
  const { id, ...values } = named('ike-spare') ?? never()
  const carried = stage.runs().carryOut(await removal('ike-spare'))
  expect(listed()).toEqual([{ phase: 'running', isWatched: true }])
  await carried
  expect(named('ike-spare')).toBeUndefined()
  expect(listed()).toEqual([{ phase: 'done', isWatched: false }])

  await stage.runs().undo('plan')
  expect(listed()).toEqual([{ phase: 'undone', isWatched: false }])
  expect(named('ike-spare')).toMatchObject(values)
  expect(named('ike-spare')?.id).not.toBe(id)
})

it('throws why it was refused, and leaves nothing to go on with', async () => {
  const before = policies()
  const used = stage.runs().carryOut(await removal('ike-aes256'))
  await expect(used).rejects.toMatchObject({ status: 409, type: 'IKEPolicyInUse' })
  expect(policies()).toEqual(before)
  expect(listed()).toEqual([])
})

it('throws where somebody changed the object since it was seen', async () => {
  const plan = await removal('ike-spare')
  const policy = named('ike-spare') ?? never()
  policy.description = 'somebody needs it'
  await expect(stage.runs().carryOut(plan)).rejects.toMatchObject({ type: 'changed-meanwhile' })
  expect(named('ike-spare')).toBe(policy)
  expect(listed()).toEqual([])
})
