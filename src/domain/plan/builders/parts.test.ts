import { describe, expect, it } from 'vitest'
import { algorithmOptions } from '../../neutron/algorithm-options'
import { presetsFor } from '../../crypto/presets'
import { connectSitePlan } from './connect-site'
import { connectSitesPlan } from './connect-sites'
import { newPart, type PartWishes, type PlanPart } from './parts'
import { testTunnel } from '../test-world'
import type { SiteWorld } from '../../site/site-snapshot'

const [preset] = presetsFor(algorithmOptions(new Set()))
if (!preset) throw new Error('Every cloud has a preset')
const security = { kind: 'crypto' as const, ike: preset.ike, ipsec: preset.ipsec }
const settings = {
  name: 'branch',
  initiator: 'bi-directional',
  mtu: 1500,
  dpd: { action: 'hold', interval: 30, timeout: 120 },
}
const { worlds } = testTunnel()
const [world] = worlds
if (!world) throw new Error('The test tunnel has two sites')
const region = world.site.region

/** The site with a second policy of each kind that does the same. */
const twice: SiteWorld = {
  ...world,
  ikePolicies: world.ikePolicies.flatMap((policy) => [{ ...policy, id: 'spare-ike', name: 'spare' }, policy]),
  ipsecPolicies: world.ipsecPolicies.flatMap((policy) => [
    { ...policy, id: 'spare-ipsec', name: 'spare' },
    policy,
  ]),
}

/** The plan to a gateway elsewhere, and what it says it uses. */
function planned(given: Partial<PartWishes> = {}, here: SiteWorld = twice) {
  const parts: PlanPart[] = []
  const input = {
    ...settings,
    security,
    routerId: `${region}-one`,
    subnetIds: [`${region}-one-net`],
    peerAddress: '203.0.113.9',
    peerId: '',
    localId: '',
    peerCidrs: ['10.99.0.0/16'],
  }
  const plan = connectSitePlan(input, here, { choices: {}, onPart: (part) => parts.push(part), ...given })
  const connection = plan.steps.at(-1)
  return { parts, steps: plan.steps, body: connection?.does === 'create' ? connection.body : {} }
}

const usedBy = (parts: readonly PlanPart[]) =>
  parts.map(({ id, existing, newName }) => [
    id,
    existing?.name ?? `new ${newName}`,
    existing?.connections ?? 0,
  ])

describe('what a new connection uses', () => {
  it('is told part by part: existing objects with their connections, and new ones', () => {
    expect(usedBy(planned().parts)).toEqual([
      ['ike', 'ike', 1],
      ['ipsec', 'ipsec', 1],
      ['service', 'one-service', 1],
      ['local', 'local', 1],
      ['peer', 'new branch-peer', 0],
    ])
  })

  it('offers what would do the same, and a new one, but no second VPN service on a router', () => {
    const offered = planned().parts.map(({ id, equals, newName }) => [
      id,
      equals.map(({ name }) => name),
      newName,
    ])
    expect(offered).toEqual([
      ['ike', ['ike', 'spare'], 'branch-ike'],
      ['ipsec', ['ipsec', 'spare'], 'branch-ipsec'],
      ['service', ['one-service'], undefined],
      ['local', ['local'], 'branch-local'],
      ['peer', [], 'branch-peer'],
    ])
  })

  it('is two policies that a connection uses together, not the first of each', () => {
    expect(planned().body).toMatchObject({ ikepolicy_id: `${region}-ike`, ipsecpolicy_id: `${region}-ipsec` })
  })

  it('is what the user chose', () => {
    const { body, steps } = planned({
      choices: { ike: 'spare-ike', ipsec: newPart, local: newPart, peer: 'gone' },
    })
    expect(body).toMatchObject({
      ikepolicy_id: 'spare-ike',
      ipsecpolicy_id: { step: 'ipsec', attribute: 'id' },
      local_ep_group_id: { step: 'local', attribute: 'id' },
    })
    expect(steps.map(({ name }) => name)).toEqual(['branch-ipsec', 'branch-local', 'branch-peer', 'branch'])
  })

  it('is what an earlier attempt created, where a new object was wanted', () => {
    const created = new Set(['spare-ike'])
    expect(planned({ choices: { ike: newPart }, created }).body).toMatchObject({ ikepolicy_id: 'spare-ike' })
  })

  it('is told for each site, once where two tunnels share it', () => {
    const parts: PlanPart[] = []
    const members = worlds.flatMap((one) => {
      const ends = one === world ? ['one', 'two'] : ['one']
      return ends.map((router) => {
        const label = `${one.site.region}-${router}`
        return { world: one, routerId: label, subnetIds: [`${label}-net`], label, slug: label.toLowerCase() }
      })
    })
    const wishes = { choices: { '3-ike': newPart }, onPart: (part: PlanPart) => parts.push(part) }
    connectSitesPlan({ ...settings, members, topology: 'hub', security }, wishes)
    const told = parts.map(
      ({ id, site, existing, newName }) => `${site.region} ${id} ${existing?.name ?? newName}`,
    )
    const [a, b] = worlds.map(({ site }) => site.region)
    expect(told).toEqual([
      `${a} 1-service one-service`,
      `${a} 2-service two-service`,
      `${b} 3-service one-service`,
      `${a} 1-ike ike`,
      `${a} 1-ipsec ipsec`,
      `${a} 1-local local`,
      `${a} 2-local branch-local`,
      `${b} 3-ike branch-ike`,
      `${b} 3-ipsec ipsec`,
      `${b} 3-local local`,
      `${a} 1-to-2-peer branch-${a?.toLowerCase()}-one--${a?.toLowerCase()}-two-peer`,
      `${a} 2-to-1-peer branch-${a?.toLowerCase()}-one--${a?.toLowerCase()}-two-peer-2`,
      `${a} 1-to-3-peer peer`,
      `${b} 3-to-1-peer peer`,
    ])
  })
})
