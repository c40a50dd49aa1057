import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../../testing/in-english'
import type { SiteConnection } from '../../neutron/resources/site-connection'
import { changeConnectionPlan, type WantedParts } from '../builders/change-connection'
import { measuredLoss } from './measured-loss'
import { outageOf } from './outage'
import type { Plan } from '../plan'
import { replacePolicyPlan, tunnelsOf, type PolicyChange } from '../builders/replace-policy'
import { rotatePskPlan } from '../builders/rotate-psk'
import { connectionOf, testTunnel } from '../test-world'
import { type SiteWorld } from '../../site/site-snapshot'
import { networksOfEnd } from '../../site/connection-end'

/** The tunnel between two own sites, and as many tunnels to gateways elsewhere, on the same policies. */
function worldsWith(outside: readonly Partial<SiteConnection>[]): SiteWorld[] {
  const [here, ...there] = testTunnel().worlds
  if (!here) throw new Error('not reached')
  const more = outside.map((differing, index) => ({
    ...connectionOf('A', `192.0.2.${index + 1}`, `branch-${index + 1}`),
    ...differing,
  }))
  return [{ ...here, connections: [...here.connections, ...more] }, ...there]
}

function replacement(worlds: SiteWorld[], wanted: object, moving?: readonly string[]): Plan {
  const [here] = worlds
  const [policy] = here?.ikePolicies ?? []
  if (!here || !policy) throw new Error('not reached')
  const change: PolicyChange = { kind: 'ike-policy', policy, wanted: { ...policy, ...wanted } }
  const tunnels = tunnelsOf('ikepolicy_id', policy.id, worlds)
  const chosen = tunnels.filter(({ near }) => moving?.includes(near.connection.name) ?? true)
  return replacePolicyPlan(change, here, chosen)
}

const namesOf = (plan: Plan, worlds: SiteWorld[]) => {
  const { returning, waiting } = outageOf(plan, worlds)
  return {
    returning: returning.map(({ before }) => before.connection.name),
    waiting: waiting.map(({ before, effect }) => `${before.connection.name} ${effect}`),
  }
}

const six = Array.from({ length: 6 }, () => ({}))
const group19 = { pfs: 'group19' }

describe('outageOf a replaced policy', () => {
  it('counts one tunnel with both ends here, and six that wait for their peers', () => {
    const worlds = worldsWith(six)
    const plan = replacement(worlds, group19)
    expect(namesOf(plan, worlds)).toEqual({
      returning: ['tunnel'],
      waiting: [1, 2, 3, 4, 5, 6].map((number) => `branch-${number} down`),
    })
    expect(inEnglish(plan.downtime)).toBe(
      `1 tunnel recovers automatically, after about ${measuredLoss.strongswan} s with strongSwan or ${measuredLoss.libreswan} s with Libreswan (measured). Tunnels down until you update the peer: 6.`,
    )
  })

  const outside = { returning: [] as string[], waiting: ['branch-1 down'] }
  it.each([
    ['another Diffie-Hellman group', group19, {}, outside],
    ['another IKE version', { ike_version: 'v1' }, {}, outside],
    ['another name', { name: 'new name' }, {}, { returning: ['branch-1'], waiting: [] }],
    [
      'another lifetime, which is not negotiated',
      { lifetime: { units: 'seconds', value: 7200 } },
      {},
      { returning: ['branch-1'], waiting: [] },
    ],
    ['a tunnel that is down: its peer needs the values too', group19, { status: 'DOWN' }, outside],
    ['a tunnel that is down, and nothing to negotiate', { name: 'new name' }, { status: 'DOWN' }, nothing()],
    ['a disabled connection: its peer needs the values too', group19, { admin_state_up: false }, outside],
    ['a disabled connection, and nothing to negotiate', { name: 'b' }, { admin_state_up: false }, nothing()],
  ])('%s', (_what, wanted, differing, expected) => {
    const worlds = worldsWith([differing])
    expect(namesOf(replacement(worlds, wanted, ['branch-1']), worlds)).toEqual(expected)
  })

  it('knows the new values that the peer needs, under the former ID', () => {
    const worlds = worldsWith([{}])
    const [waiting] = outageOf(replacement(worlds, group19), worlds).waiting
    const after = waiting?.after
    const policy = after?.world.ikePolicies.find(({ id }) => id === after.connection.ikepolicy_id)
    expect(policy?.pfs).toBe('group19')
    expect(after?.connection.id).toBe(waiting?.before.connection.id)
  })

  it('takes a tunnel between own ends for one that waits where only one of them could be read', () => {
    const [here] = worldsWith([])
    if (!here) throw new Error('not reached')
    expect(namesOf(replacement([here], group19), [here]).waiting).toEqual(['tunnel down'])
  })
})

describe('a policy that only some connections leave', () => {
  it('stays, under its own name, and the new one gets another', () => {
    const worlds = worldsWith(six)
    const plan = replacement(worlds, group19, ['tunnel'])
    const inA = plan.steps.filter(({ site }) => site === 'A')
    expect(inA.map(({ does, kind, name }) => `${does} ${kind} ${name}`)).toEqual([
      'create ike-policy ike-2',
      'delete site-connection tunnel',
      'create site-connection tunnel',
    ])
    expect(namesOf(plan, worlds)).toEqual({ returning: ['tunnel'], waiting: [] })
  })

  it('goes where all leave it', () => {
    const plan = replacement(worldsWith(six), group19)
    expect(plan.steps.filter(({ does, kind }) => does === 'delete' && kind === 'ike-policy')).toHaveLength(2)
    expect(plan.steps[0]?.name).toBe('ike')
  })

  it('is left by both ends of a tunnel within one project, whichever was chosen', () => {
    const [here] = worldsWith([])
    if (!here) throw new Error('not reached')
    const ends = [
      connectionOf('A', '10.1.0.2', 'one'),
      { ...connectionOf('A', '10.1.0.1', 'two'), vpnservice_id: 'A-two-service' },
    ]
    const groups = [
      ...here.groups,
      { ...here.groups[0], id: 'two-local', name: 'two-local', type: 'subnet', endpoints: ['A-two-net'] },
      { ...here.groups[0], id: 'to-two', name: 'to-two', type: 'cidr', endpoints: ['10.1.20.0/24'] },
      { ...here.groups[0], id: 'to-one', name: 'to-one', type: 'cidr', endpoints: ['10.1.10.0/24'] },
    ].map((group) => ({ project_id: 'p', description: '', ...group }))
    const [one, two] = ends
    if (!one || !two) throw new Error('not reached')
    const world: SiteWorld = {
      ...here,
      groups,
      connections: [
        { ...one, peer_ep_group_id: 'to-two' },
        { ...two, local_ep_group_id: 'two-local', peer_ep_group_id: 'to-one' },
      ],
    }
    const plan = replacement([world], group19, ['one'])
    expect(plan.steps.map(({ does, name }) => `${does} ${name}`)).toEqual([
      'create ike',
      'delete one',
      'create one',
      'delete two',
      'create two',
      'delete ike',
    ])
    expect(namesOf(plan, [world])).toEqual({ returning: ['one'], waiting: [] })
  })
})

const changed = (worlds: SiteWorld[], name: string, parts: Partial<WantedParts>) => {
  const [world] = worlds
  const connection = world?.connections.find((one) => one.name === name)
  if (!world || !connection) throw new Error('not reached')
  const near = { world, connection }
  const { vpnservice_id, ikepolicy_id, ipsecpolicy_id } = connection
  const { subnetIds, peer } = networksOfEnd(near)
  const wanted = { vpnservice_id, ikepolicy_id, ipsecpolicy_id, subnetIds, peerCidrs: peer, ...parts }
  const plan = changeConnectionPlan({ near, far: undefined, wanted })
  return plan && { ...namesOf(plan, worlds), downtime: inEnglish(plan.downtime) }
}

describe('outageOf a changed connection', () => {
  it.each([
    ['another service has another address', { vpnservice_id: 'A-two-service' }, ['branch-1 down']],
    ['another network', { subnetIds: ['A-two-net'] }, ['branch-1 down']],
    ['one more network', { subnetIds: ['A-one-net', 'A-two-net'] }, ['branch-1 partial']],
    ['one more peer network', { peerCidrs: ['10.2.10.0/24', '10.2.20.0/24'] }, ['branch-1 partial']],
  ])('%s', (_what, parts, waiting) => {
    expect(changed(worldsWith([{}]), 'branch-1', parts)).toMatchObject({ returning: [], waiting })
  })
})

describe('outageOf a new key', () => {
  it('comes back by itself where both ends get it, and waits for a peer elsewhere', () => {
    const { near, far, worlds } = testTunnel()
    expect(namesOf(rotatePskPlan(near, far), worlds)).toEqual({ returning: ['tunnel'], waiting: [] })
    const [here] = worlds
    expect(namesOf(rotatePskPlan(near, undefined), here ? [here] : [])).toEqual({
      returning: [],
      waiting: ['tunnel down'],
    })
  })
})

function nothing() {
  return { returning: [], waiting: [] }
}
