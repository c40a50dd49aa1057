import { describe, expect, it } from 'vitest'
import { slug } from '../../text/names'
import { algorithmOptions } from '../../neutron/algorithm-options'
import { presetsFor } from '../../crypto/presets'
import { connectSitesPlan } from './connect-sites'
import type { Plan } from '../plan'
import { testTunnel } from '../test-world'
import type { SiteWorld } from '../../site/site-snapshot'

const [preset] = presetsFor(algorithmOptions(new Set()))
if (!preset) throw new Error('Every cloud has a preset')
const security = { kind: 'crypto' as const, ike: preset.ike, ipsec: preset.ipsec }
const dpd = { action: 'hold', interval: 30, timeout: 120 }

function member(world: SiteWorld, router: string, label: string) {
  const [routerId, subnetId] = [`${world.site.region}-${router}`, `${world.site.region}-${router}-net`]
  return { world, routerId, subnetIds: [subnetId], label, slug: slug(label) }
}

/** A mesh of three: the two test sites, the first with both its routers. */
function mesh(name: string, change: (world: SiteWorld) => SiteWorld = (world) => world): Plan {
  const [a, b] = testTunnel().worlds.map((world) =>
    change({ ...world, services: [], groups: [], ikePolicies: [] }),
  )
  if (!a || !b) throw new Error('The test tunnel has two sites')
  const members = [
    member(a, 'one', 'North (demo) RegionOne'),
    member(a, 'two', 'North (demo) other router'),
    member(b, 'one', 'South (demo)'),
  ]
  const settings = { name, initiator: 'bi-directional', mtu: 1500, dpd }
  return connectSitesPlan({ ...settings, members, topology: 'mesh', security })
}

const namesOf = ({ steps }: Plan, kind: string) =>
  steps.filter((step) => step.kind === kind).map(({ name }) => name)

describe('a mesh', () => {
  it('gives connections and what they use names that no shell needs quotes for', () => {
    const plan = mesh('mesh')
    expect(namesOf(plan, 'site-connection')).toEqual([
      'mesh-north-demo-regionone--north-demo-other-router',
      'mesh-north-demo-regionone--north-demo-other-router-2',
      'mesh-north-demo-regionone--south-demo',
      'mesh-north-demo-regionone--south-demo',
      'mesh-north-demo-other-router--south-demo',
      'mesh-north-demo-other-router--south-demo',
    ])
    expect(plan.steps.filter(({ name }) => !/^[a-z0-9-]+$/.test(name))).toEqual([])
  })

  it('makes a slug of a name that somebody typed', () => {
    expect(namesOf(mesh('Europe (all)'), 'site-connection')[2]).toBe(
      'europe-all-north-demo-regionone--south-demo',
    )
  })

  it('gives names that are free and not too long for Neutron', () => {
    const long = 'n'.repeat(255)
    const plan = mesh(long, (world) => ({
      ...world,
      connections: world.connections.map((connection) => ({ ...connection, name: long })),
    }))
    const names = plan.steps.map(({ site, kind, name }) => `${site} ${kind} ${name}`)
    expect(new Set(names).size).toBe(names.length)
    expect(names).not.toContain(`A site-connection ${long}`)
    expect(plan.steps.filter(({ name }) => name.length > 255)).toEqual([])
  })
})
