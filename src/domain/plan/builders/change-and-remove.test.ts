import { describe, expect, it } from 'vitest'
import { farSiteIssues } from '../../forms/connect/far-sites'
import { changeConnectionPlan, type WantedParts } from './change-connection'
import { stepTitle } from '../step-kinds'
import type { Plan } from '../plan'
import { removalOffer } from './removal-choice'
import { removePlan } from './remove'
import { replacePolicyPlan, tunnelsOf } from './replace-policy'
import { connectionOf, testTunnel } from '../test-world'
import { worldsAfter } from '../worlds-after'
import { type SiteWorld } from '../../site/site-snapshot'
import { networksOfEnd, type TunnelEnd } from '../../site/connection-end'
import { otherEndOf } from '../../site/peer-end'
import { inEnglish } from '../../../testing/in-english'

const titles = (plan: Plan | undefined) =>
  plan?.steps.map((step) => `${step.site}: ${inEnglish(stepTitle(step))}`)
const asIs = ({ near }: ReturnType<typeof testTunnel>): WantedParts => {
  const { vpnservice_id, ikepolicy_id, ipsecpolicy_id } = near.connection
  const { subnetIds, peer } = networksOfEnd(near)
  return { vpnservice_id, ikepolicy_id, ipsecpolicy_id, subnetIds, peerCidrs: peer }
}

/** Worlds in which these ends have twins: the same in all but their ids and names. */
const withTwins = (worlds: readonly SiteWorld[], ends: readonly TunnelEnd[]) =>
  worlds.map((world) => {
    const twins = ends
      .filter((end) => end.world.site.key === world.site.key)
      .map(({ connection }) => ({ ...connection, id: `${connection.id}-twin`, name: 'twin' }))
    return { ...world, connections: [...twins, ...world.connections] }
  })

function named(name: string, { connections }: SiteWorld) {
  const found = connections.find((connection) => connection.name === name)
  if (!found) throw new Error(`There is no ${name}`)
  return found
}

describe('otherEndOf', () => {
  it('finds the connection that names this one’s address as its peer', () => {
    const { near, far, worlds } = testTunnel()
    expect(otherEndOf(near, worlds)?.connection).toBe(far.connection)
    expect(otherEndOf(far, worlds)?.connection).toBe(near.connection)
  })

  it('takes the one with the mirrored networks where several do, and none where no one can tell', () => {
    const { near, far, worlds } = testTunnel()
    const twin = { ...connectionOf('B', '10.1.0.1', 'twin'), local_ep_group_id: 'elsewhere' }
    const crowded = worlds.map((world) =>
      world === far.world ? { ...world, connections: [twin, ...world.connections] } : world,
    )
    expect(otherEndOf(near, crowded)?.connection).toBe(far.connection)
    const lost = crowded.map((world) => ({ ...world, groups: [] }))
    expect(otherEndOf(near, lost)).toBeUndefined()
  })

  it('tells twins apart by their names', () => {
    const { near, far, worlds } = testTunnel()
    const twins = withTwins(worlds, [near, far])
    for (const name of [near.connection.name, 'twin']) {
      const [here, there] = twins.map((world) => ({ world, connection: named(name, world) }))
      if (!here || !there) throw new Error('There are two sites')
      expect(otherEndOf(here, twins)?.connection).toBe(there.connection)
      expect(otherEndOf(there, twins)?.connection).toBe(here.connection)
    }
  })

  it('is one end’s alone: of two that one end could be for, the one of its name has it', () => {
    const { near, far, worlds } = testTunnel()
    const [here, there] = withTwins(worlds, [near])
    if (!here || !there) throw new Error('There are two sites')
    expect(otherEndOf({ world: here, connection: named('twin', here) }, [here, there])).toBeUndefined()
    expect(otherEndOf({ world: here, connection: near.connection }, [here, there])?.connection).toBe(
      far.connection,
    )
  })
})

describe('changeConnectionPlan', () => {
  it('is nothing where nothing changes', () => {
    const tunnel = testTunnel()
    expect(changeConnectionPlan({ ...tunnel, wanted: asIs(tunnel) })).toBeUndefined()
  })

  it('updates for other networks, and lets the other end follow', () => {
    const tunnel = testTunnel()
    const wanted = { ...asIs(tunnel), subnetIds: ['A-two-net'] }
    expect(titles(changeConnectionPlan({ ...tunnel, wanted }))).toEqual([
      'A: Create endpoint group tunnel-local',
      'B: Create endpoint group tunnel-peer',
      'A: Change IPsec site connection tunnel',
      'B: Change IPsec site connection tunnel',
      'A: Delete endpoint group local',
      'B: Delete endpoint group peer',
    ])
  })

  it('makes the connection anew for another service, and tells the other end the new address', () => {
    const tunnel = testTunnel()
    const wanted = { ...asIs(tunnel), vpnservice_id: 'A-two-service' }
    const plan = changeConnectionPlan({ ...tunnel, wanted })
    expect(titles(plan)).toEqual([
      'A: Delete IPsec site connection tunnel',
      'A: Create IPsec site connection tunnel',
      'B: Change IPsec site connection tunnel',
    ])
    expect(plan?.steps[1]).toMatchObject({ psk: 'psk', body: { mtu: 1400, vpnservice_id: 'A-two-service' } })
    expect(plan?.steps[2]).toMatchObject({ body: { peer_address: '10.1.0.2', peer_id: '10.1.0.2' } })
    expect(inEnglish(plan?.downtime)).toContain('while it’s re-created')
  })

  it('tells the other end the address of its own IP version', () => {
    const tunnel = testTunnel()
    const services = tunnel.near.world.services.map((one, index) => ({
      ...one,
      external_v6_ip: `2001:db8:1::${index + 1}`,
    }))
    const near = {
      world: { ...tunnel.near.world, services },
      connection: { ...tunnel.near.connection, peer_address: '2001:db8:2::1' },
    }
    const wanted = { ...asIs(tunnel), vpnservice_id: 'A-two-service' }
    expect(changeConnectionPlan({ near, far: tunnel.far, wanted })?.steps[2]).toMatchObject({
      body: { peer_address: '2001:db8:1::2' },
    })
  })

  it('makes a disabled connection enabled and disables it last, for created disabled it would hang', () => {
    const { near, far } = testTunnel()
    const end = { ...near, connection: { ...near.connection, admin_state_up: false } }
    const wanted = { ...asIs({ near: end, far, worlds: [] }), vpnservice_id: 'A-two-service' }
    const plan = changeConnectionPlan({ near: end, far, wanted })
    expect(titles(plan)).toEqual([
      'A: Delete IPsec site connection tunnel',
      'A: Create IPsec site connection tunnel',
      'B: Change IPsec site connection tunnel',
      'A: Disable IPsec site connection tunnel once an agent has reported it',
    ])
    expect(plan?.steps[1]).toMatchObject({ id: 'recreate', body: { admin_state_up: true } })
    expect(plan?.steps[3]).toMatchObject({ does: 'disable', maker: 'recreate' })
    const [world] = plan ? worldsAfter(plan, [near.world]) : []
    expect(world?.connections.map(({ admin_state_up }) => admin_state_up)).toEqual([false])
  })

  it('leaves groups that another connection uses', () => {
    const { near, worlds } = testTunnel()
    const world = {
      ...near.world,
      connections: [...near.world.connections, connectionOf('A', '10.3.0.1', 'other')],
    }
    const end = { world, connection: near.connection }
    const wanted = { ...asIs({ near: end, far: end, worlds }), subnetIds: ['A-two-net'] }
    expect(titles(changeConnectionPlan({ near: end, far: undefined, wanted }))).toEqual([
      'A: Create endpoint group tunnel-local',
      'A: Change IPsec site connection tunnel',
    ])
  })
})

describe('replacePolicyPlan', () => {
  it('makes no end of twins twice', () => {
    const { near, far, worlds } = testTunnel()
    const twins = withTwins(worlds, [near, far])
    const [here] = twins
    const policy = here?.ikePolicies.find(({ id }) => id === near.connection.ikepolicy_id)
    if (!here || !policy) throw new Error('The tunnel has a policy')
    const change = {
      kind: 'ike-policy' as const,
      policy,
      wanted: { ...policy, encryption_algorithm: 'aes-192' },
    }
    const plan = replacePolicyPlan(change, here, tunnelsOf('ikepolicy_id', policy.id, twins))
    const made = titles(plan)?.filter((title) => title.includes('Create IPsec site connection')) ?? []
    expect(made).toHaveLength(4)
    expect(new Set(made).size).toBe(4)
  })

  it('disables again what was disabled, once every tunnel is made anew', () => {
    const { near, far } = testTunnel()
    const off = { ...connectionOf('A', '10.3.0.1', 'off'), admin_state_up: false }
    const world = { ...near.world, connections: [off, near.connection] }
    const [policy] = world.ikePolicies
    if (!policy) throw new Error('not reached')
    const wanted = { ...policy, name: 'better name' }
    const plan = replacePolicyPlan({ kind: 'ike-policy', policy, wanted }, world, [
      { near: { world, connection: off }, far: undefined },
      { near: { world, connection: near.connection }, far },
    ])
    expect(titles(plan)?.slice(-2)).toEqual([
      'A: Delete IKE policy ike',
      'A: Disable IPsec site connection off once an agent has reported it',
    ])
    const made = plan.steps.filter(({ does, kind }) => does === 'create' && kind === 'site-connection')
    expect(made.map((step) => 'body' in step && step.body['admin_state_up'])).toEqual([true, true])
  })

  it('changes the other end along with other values, and leaves it alone for another name', () => {
    const { near, far } = testTunnel()
    const [policy] = near.world.ikePolicies
    if (!policy) throw new Error('not reached')
    const { id: _id, project_id: _project, ...values } = policy
    const change = (wanted: typeof values) =>
      titles(replacePolicyPlan({ kind: 'ike-policy', policy, wanted }, near.world, [{ near, far }]))
    expect(change({ ...values, pfs: 'group5' })).toEqual([
      'A: Create IKE policy ike',
      'B: Create IKE policy tunnel-ike',
      'A: Delete IPsec site connection tunnel',
      'A: Create IPsec site connection tunnel',
      'B: Delete IPsec site connection tunnel',
      'B: Create IPsec site connection tunnel',
      'A: Delete IKE policy ike',
      'B: Delete IKE policy ike',
    ])
    expect(change({ ...values, name: 'better name' })).toEqual([
      'A: Create IKE policy better name',
      'A: Delete IPsec site connection tunnel',
      'A: Create IPsec site connection tunnel',
      'A: Delete IKE policy ike',
    ])
  })
})

const isRoot = (_object: object, role: string) => role === 'root'

const offer = (kind: 'site-connection' | 'vpn-service', id: string, more = false) => {
  const { near, worlds } = testTunnel()
  const connections = [...near.world.connections, ...(more ? [connectionOf('A', '10.3.0.1', 'other')] : [])]
  const here = { ...near.world, connections }
  return removalOffer({ here, worlds: [here, ...worlds.slice(1)], wanted: [{ kind, id }], isChosen: isRoot })
}

describe('removal', () => {
  it('offers what only the connection uses, and its other end', () => {
    const { parts, otherEnds } = offer('site-connection', 'A-tunnel')
    expect(parts.map(({ name }) => name)).toEqual(['one-service', 'local', 'peer', 'ike', 'ipsec'])
    expect(otherEnds.map(({ id }) => id)).toEqual(['B-tunnel'])
  })

  it('keeps what another connection uses', () => {
    expect(offer('site-connection', 'A-tunnel', true).parts).toEqual([])
  })

  it('takes the connections of a service along, and removes users before what they use', () => {
    const { roots, parts } = offer('vpn-service', 'A-one-service', true)
    expect(roots.map(({ name }) => name)).toEqual(['one-service', 'tunnel', 'other'])
    expect(removePlan([...roots, ...parts]).steps.map(({ name }) => name)).toEqual([
      'tunnel',
      'other',
      'one-service',
      'local',
      'peer',
      'ike',
      'ipsec',
    ])
  })
})

describe('farSiteIssues', () => {
  const { near, far } = testTunnel()
  const member = (world: typeof near.world, router: string) => ({
    values: {
      siteKey: world.site.key,
      routerId: `${world.site.key}-${router}`,
      subnetIds: [`${world.site.key}-${router}-net`],
    },
    facts: world,
    label: world.site.region,
  })
  const here = member(near.world, 'one')
  const fieldsAtFault = (...others: (ReturnType<typeof member> | typeof unread)[]) =>
    farSiteIssues(here, others).map(({ path }) => path.join('.'))
  const unread = { ...member(far.world, 'one'), facts: undefined }
  const unchosen = { ...unread, values: { siteKey: '', routerId: '', subnetIds: [] } }
  const overlapping = member(
    {
      ...far.world,
      subnets: near.world.subnets.map((subnet) => ({ ...subnet, id: subnet.id.replace('A', 'B') })),
    },
    'one',
  )

  it.each([
    ['nothing is wrong', [member(far.world, 'one')], []],
    ['another router of the same site', [member(near.world, 'two')], []],
    ['no site is chosen', [unchosen], ['farSites.0.siteKey']],
    ['a site is still on its way', [unread], ['farSites.0.siteKey']],
    [
      'the same router takes part twice',
      [member(far.world, 'one'), member(far.world, 'one')],
      ['farSites.1.routerId'],
    ],
    ['networks overlap across the set', [overlapping], ['farSites.0.subnetIds']],
    [
      'no network is chosen',
      [{ ...here, values: { ...member(far.world, 'one').values, subnetIds: [] }, facts: far.world }],
      ['farSites.0.subnetIds'],
    ],
  ])('%s', (_what, others, fields) => expect(fieldsAtFault(...others)).toEqual(fields))
})
