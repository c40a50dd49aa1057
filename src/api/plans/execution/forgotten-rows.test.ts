import { afterEach, expect, it, vi } from 'vitest'
import { planStage } from '~/testing/plan-stage'
import { removable, removePlan } from '~/domain/plan/builders/remove'
import { siteConnections } from '../../neutron/site-connections'
import { openSite } from '../../site/site'

afterEach(() => vi.unstubAllGlobals())

it.each([undefined, 'answer lost'] as const)(
  'what a plan deleted is in no list that is known, before that is read again: %s',
  async (kind) => {
    const stage = await planStage((name, value) => vi.stubGlobal(name, value))
    const { sessions, client } = stage.panel
    const at = { cloud: 'north', region: 'RegionOne', project: 'demo' }
    const list = siteConnections.list(await openSite(sessions, at))
    const known = () =>
      client
        .getQueryData(list.queryKey)
        ?.map(({ name }) => name)
        .toSorted()
    const world = await stage.world('RegionOne')
    const berlin = world.connections.find(({ name }) => name === 'branch-berlin')
    const gone = removable(world, 'site-connection', berlin?.id ?? '')
    if (kind) stage.failAt({ at: 1, kind })
    expect(known()).toContain('branch-berlin')
    expect(await stage.run(removePlan(gone ? [gone] : []))).toBe('done')
    expect(known()).toEqual(['branch-lisbon', 'old-office'])
    expect(client.getQueryState(list.queryKey)?.isInvalidated).toBe(true)
  },
)
