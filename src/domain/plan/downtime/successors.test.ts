import { expect, it } from 'vitest'
import { replacePolicyPlan, tunnelsOf } from '../builders/replace-policy'
import { idAfter, successorsIn } from './successors'
import { testTunnel } from '../test-world'

const { near, worlds } = testTunnel()
const [policy] = near.world.ikePolicies
if (!policy) throw new Error('not reached')
const plan = replacePolicyPlan(
  { kind: 'ike-policy', policy, wanted: { ...policy, pfs: 'group19' } },
  near.world,
  tunnelsOf('ikepolicy_id', policy.id, worlds),
)
const made = (id: string) => ({ made: { id } })

it('knows which step creates each deleted connection again', () => {
  expect([...successorsIn(plan)]).toEqual([
    ['A-tunnel', '1-recreate'],
    ['B-tunnel', '1-far-recreate'],
  ])
})

it.each([
  ['before the plan has come to it', {}, 'A-tunnel', 'A-tunnel'],
  ['once it was created again', { '1-recreate': made('new') }, 'A-tunnel', 'new'],
  ['under its new ID', { '1-recreate': made('new') }, 'new', 'new'],
  ['once that was taken back', { '1-recreate': made('new'), '1-delete': made('back') }, 'A-tunnel', 'back'],
  [
    'under the ID that was taken back',
    { '1-recreate': made('new'), '1-delete': made('back') },
    'new',
    'back',
  ],
  ['where the plan has another one', { '1-recreate': made('new') }, 'other', 'other'],
])('follows a connection %s', (_when, states, id, now) => expect(idAfter({ plan, states }, id)).toBe(now))
