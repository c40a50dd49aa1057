import { inEnglish } from './in-english'
import { slug } from '~/domain/text/names'
import { planCommands } from '~/domain/plan/script/commands'
import { connectSitePlan } from '~/domain/plan/builders/connect-site'
import { connectSitesPlan } from '~/domain/plan/builders/connect-sites'
import type { Plan } from '~/domain/plan/plan'
import { onlyUsedBy, removable, removePlan } from '~/domain/plan/builders/remove'
import { replacePolicyPlan, tunnelsOf } from '~/domain/plan/builders/replace-policy'
import type { SiteWorld } from '~/domain/site/site-snapshot'
import { cryptoOf, presetsFor } from '~/domain/crypto/presets'
import { planStage, type PlanStage } from './plan-stage'

/** The plans whose commands are tried: the first two on an empty cloud, the others on both ends of a tunnel. */
export const commandPlans = ['one end', 'both ends', 'policy of both ends', 'removal of both ends'] as const
type PlanName = (typeof commandPlans)[number]

/** An empty cloud with the plans, as commands and as the panel's executor runs them. */
export type CommandStage = Awaited<ReturnType<typeof stageForCommands>>

const key = 'kEy-of-the-test'

/** The demo cloud without VPN objects, in this process: the panel asks it in memory, a client over `fetch`. */
export async function stageForCommands() {
  const own = { fetch: globalThis.fetch, document: Reflect.get(globalThis, 'document') }
  const stage = await planStage((name, value) => Reflect.set(globalThis, name, value))
  stage.empty()
  const nothing = new Set(stage.snapshot())
  return {
    fetch: stage.panel.cloud.app.fetch,
    /** What stands in the empty cloud already: its routers on their agents. */
    nothing,
    /** The commands of a plan on a cloud that is ready for it, and the environment that says the key. */
    script: async (name: PlanName) => {
      await prepare(stage, name)
      return { script: planCommands(await planOf(stage, name), inEnglish), key: { KEY_PSK: key } }
    },
    /** What the panel makes of the same plan on the same cloud. */
    snapshotByPanel: async (name: PlanName) => {
      await prepare(stage, name)
      await runByPanel(stage, name)
      return stage.snapshot()
    },
    snapshot: stage.snapshot,
    close: async () => {
      Reflect.set(globalThis, 'fetch', own.fetch)
      Reflect.set(globalThis, 'document', own.document)
      await stage.panel.cloud.stop()
    },
  }
}

async function prepare(stage: PlanStage, name: PlanName): Promise<void> {
  stage.empty()
  if (name.endsWith(' of both ends')) await runByPanel(stage, 'both ends')
}

async function runByPanel(stage: PlanStage, name: PlanName): Promise<void> {
  const phase = await stage.run(await planOf(stage, name), { psk: key })
  if (phase !== 'done') throw new Error(`The panel did not carry out ${name}: ${phase}`)
  stage.runs().dismiss('plan')
}

async function planOf(stage: PlanStage, name: PlanName): Promise<Plan> {
  const worlds = [await stage.world('RegionOne'), await stage.world('RegionTwo')]
  const [preset] = presetsFor(worlds[0]?.options ?? { auth_algorithm: [], encryption_algorithm: [], pfs: [] })
  const [one, two] = worlds.map((world) => memberOf(world))
  if (!preset || !one || !two) throw new Error('The demo cloud has two regions')
  const { ike, ipsec } = preset
  const tunnel = {
    name: `-hq's "tunnel" $HOME`,
    initiator: 'response-only',
    mtu: 1400,
    dpd: { action: 'restart', interval: 20, timeout: 80 },
    security: { kind: 'crypto', ike, ipsec },
  } as const
  if (name === 'one end') {
    const peer = {
      peerAddress: '198.51.100.9',
      peerId: 'branch.example',
      localId: 'hq.example',
      peerCidrs: ['192.168.9.0/24', '192.168.8.0/24'],
    }
    return connectSitePlan(
      { ...tunnel, ...peer, routerId: one.routerId, subnetIds: one.subnetIds },
      one.world,
    )
  }
  if (name === 'both ends') return connectSitesPlan({ ...tunnel, members: [one, two], topology: 'hub' })
  if (name === 'policy of both ends') return policyPlan(worlds)
  const roots = worlds.flatMap((world) =>
    world.connections.flatMap(({ id }) => removable(world, 'site-connection', id) ?? []),
  )
  return removePlan([...roots, ...onlyUsedBy(roots)])
}

/** Another lifetime for the IKE policy of the first site, whose connection is then made anew, as is its other end. */
function policyPlan(worlds: readonly SiteWorld[]): Plan {
  const [world] = worlds
  const [policy] = world?.ikePolicies ?? []
  if (!world || !policy) throw new Error('Both ends have policies')
  const lifetime = { units: 'seconds', value: 7200 }
  const wanted = { ...cryptoOf(policy), name: `${policy.name} new`, description: "an hour's more", lifetime }
  const tunnels = tunnelsOf('ikepolicy_id', policy.id, worlds)
  return replacePolicyPlan({ kind: 'ike-policy', policy, wanted }, world, tunnels)
}

function memberOf(world: SiteWorld) {
  const router = world.routers.find(({ name }) => name === 'router1')
  const subnetIds = world.subnets.filter(({ name }) => name === 'private-subnet').map(({ id }) => id)
  return {
    world,
    routerId: router?.id ?? '',
    subnetIds,
    label: world.site.region,
    slug: slug(world.site.region),
  }
}
