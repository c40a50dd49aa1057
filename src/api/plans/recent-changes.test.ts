import { afterEach, expect, it, vi } from 'vitest'
import { planStage } from '~/testing/plan-stage'
import { never, planCases } from '~/testing/plan-cases'
import { recentChanges } from './recent-changes'

afterEach(() => vi.unstubAllGlobals())

const caseNamed = (name: string) => planCases.find((one) => one.name === name) ?? never()

it('says what a plan did at each site, with the ids of now, also after a reload and an undo', async () => {
  const stage = await planStage((name, value) => vi.stubGlobal(name, value))
  const given = caseNamed('give a connection another policy')
  await given.before?.(stage)
  const near = (await stage.world('RegionOne')).connections.find(({ name }) => name === 'one-two') ?? never()
  const plan = await given.plan(stage)
  const siteKey = plan.steps.find((step) => 'target' in step && step.target === near.id)?.site ?? ''
  const listed = () =>
    recentChanges(
      stage
        .runs()
        .all()
        .map(({ journal }) => journal),
      siteKey,
    ).map(({ does, kind, objectIds }) => [does, kind, objectIds])

  expect(await stage.run(plan)).toBe('done')
  const after = (await stage.world('RegionOne')).connections.find(({ name }) => name === 'one-two') ?? never()
  const done = [
    ['create', 'site-connection', [after.id]],
    ['delete', 'site-connection', [near.id]],
  ]
  expect(listed()).toEqual(expect.arrayContaining(done))
  await stage.reload()
  expect(listed()).toEqual(expect.arrayContaining(done))

  await stage.runs().undo('plan')
  const again = (await stage.world('RegionOne')).connections.find(({ name }) => name === 'one-two') ?? never()
  expect(listed()).toEqual(expect.arrayContaining([['create', 'site-connection', [again.id]]]))
})
