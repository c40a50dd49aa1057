import { describe, expect, it } from 'vitest'
import type { SiteConnection } from '../../neutron/resources/site-connection'
import { preflight } from '../../diagnosis/preflight'
import { keptTunnels } from './kept-tunnels'
import { replacePolicyPlan, tunnelsOf } from '../builders/replace-policy'
import { connectionOf, testTunnel } from '../test-world'
import { inEnglish } from '../../../testing/in-english'
import type { SiteWorld } from '../../site/site-snapshot'

/** Two own sites with a tunnel between them; at those named, the router carries another tunnel as well. */
function worldsWith(shared: readonly string[], other: Partial<SiteConnection> = {}): SiteWorld[] {
  return testTunnel().worlds.map((world) => {
    const region = world.site.region
    const beside = { ...connectionOf(region, '192.0.2.9', 'beside'), ikepolicy_id: 'another', ...other }
    return shared.includes(region) ? { ...world, connections: [...world.connections, beside] } : world
  })
}

function replacement(worlds: SiteWorld[]) {
  const [here] = worlds
  const [policy] = here?.ikePolicies ?? []
  if (!here || !policy) throw new Error('not reached')
  const change = { kind: 'ike-policy', policy, wanted: { ...policy, pfs: 'group19' } } as const
  return replacePolicyPlan(change, here, tunnelsOf('ikepolicy_id', policy.id, worlds))
}

const recreations = (worlds: SiteWorld[]) =>
  replacement(worlds).steps.flatMap(({ does, kind, site }) =>
    kind === 'site-connection' && does === 'create' ? [site] : [],
  )
const keptOf = (worlds: SiteWorld[]) =>
  keptTunnels(replacement(worlds), worlds).map(({ world }) => world.site.region)

describe('a tunnel that is created again at both ends', () => {
  /** What the lab did in each case: docs/decisions/replacement-order.md. */
  it.each([
    ['alone on both routers', [], ['A', 'B'], []],
    ['beside others at the first end', ['A'], ['A', 'B'], []],
    ['beside others at the second end', ['B'], ['B', 'A'], []],
    ['beside others at both ends', ['A', 'B'], ['A', 'B'], ['B']],
  ])(
    '%s: the end that is alone comes last, and the old tunnel stays where none is',
    (_where, shared, order, kept) => {
      const worlds = worldsWith(shared)
      expect(recreations(worlds)).toEqual(order)
      expect(keptOf(worlds)).toEqual(kept)
    },
  )

  it.each([
    ['the other tunnels are disabled', worldsWith(['A', 'B'], { admin_state_up: false })],
    ['the other tunnels are on another router', worldsWith(['A', 'B'], { vpnservice_id: 'A-two-service' })],
  ])('takes the old tunnel down where %s', (_why, worlds) => {
    expect(keptOf(worlds)).toEqual([])
  })
})

describe('the review of such a plan', () => {
  it('says that the old tunnel stays, and what helps', () => {
    const worlds = worldsWith(['A', 'B'])
    const found = preflight(replacement(worlds), worlds).find(({ code }) => code === 'OLD-TUNNEL')
    expect(inEnglish(found?.evidence)).toEqual([
      'tunnel: VPN service one-service, 1 other tunnel on its router',
    ])
    expect(inEnglish(found?.advice)).toMatch(
      /disable the VPN service after the plan, wait until its status is Disabled, and enable it/,
    )
  })

  it.each([
    ['the plan takes it down itself', worldsWith(['B']), undefined],
    ['the daemon is Libreswan, which restarts', worldsWith(['A', 'B']), 'libreswan' as const],
  ])('says nothing where %s', (_why, worlds, driver) => {
    const codes = preflight(replacement(worlds), worlds, driver).map(({ code }) => code)
    expect(codes).not.toContain('OLD-TUNNEL')
  })
})
