import type { PlanStage } from './plan-stage'
import { changeConnectionPlan } from '~/domain/plan/builders/change-connection'
import { connectSitePlan } from '~/domain/plan/builders/connect-site'
import { connectSitesPlan, type Member } from '~/domain/plan/builders/connect-sites'
import { moveRouterPlan } from '~/domain/plan/builders/move-router'
import type { Plan } from '~/domain/plan/plan'
import { onlyUsedBy, removable, removePlan, type Removable } from '~/domain/plan/builders/remove'
import { replacePolicyPlan, tunnelsOf } from '~/domain/plan/builders/replace-policy'
import { rotatePskPlan } from '~/domain/plan/builders/rotate-psk'
import { type SiteWorld } from '~/domain/site/site-snapshot'
import { slug } from '~/domain/text/names'
import { algorithmOptions } from '~/domain/neutron/algorithm-options'
import { tunnelAgent } from '~/domain/neutron/resources/agent'
import { presetsFor } from '~/domain/crypto/presets'
import { networksOfEnd, type TunnelEnd } from '~/domain/site/connection-end'
import { otherEndOf } from '~/domain/site/peer-end'

export function never(): never {
  throw new Error('not reached')
}

const preset = presetsFor(algorithmOptions(new Set()))[0] ?? never()
/** Values that no policy of the demo has. */
const strong = <C extends object>(crypto: C) => ({ ...crypto, auth_algorithm: 'sha512', pfs: 'group5' })
const settings = {
  initiator: 'bi-directional',
  mtu: 1500,
  dpd: { action: 'hold', interval: 30, timeout: 120 },
}
export const enteredPsk = 'entered-by-the-user'

function member(world: SiteWorld, router: string, ...subnets: string[]): Member {
  const routerId = world.routers.find(({ name }) => name === router)?.id ?? ''
  const subnetIds = world.subnets.filter(({ name }) => subnets.includes(name)).map(({ id }) => id)
  const label = `${world.site.region} ${router}`
  return { world, routerId, subnetIds, label, slug: slug(label) }
}

/** The plan that joins RegionOne's office to RegionTwo. */
export async function connectEnds(stage: PlanStage): Promise<Plan> {
  const [one, two] = [await stage.world('RegionOne'), await stage.world('RegionTwo')]
  const members = [member(one, 'router1', 'office-subnet'), member(two, 'router1', 'private-subnet')]
  const security = { kind: 'crypto' as const, ike: preset.ike, ipsec: preset.ipsec }
  return connectSitesPlan({ ...settings, name: 'one-two', members, topology: 'hub', security })
}

/** Brings the two regions together first: what is changed, rotated and removed below. */
async function joined(stage: PlanStage): Promise<void> {
  const phase = await stage.run(await connectEnds(stage))
  if (phase !== 'done') throw new Error(`The ends were not connected: ${phase}`)
  stage.runs().dismiss('plan')
  stage.agentsReport()
  stage.agentsReport()
}

async function tunnel(stage: PlanStage): Promise<{ near: TunnelEnd; far: TunnelEnd; worlds: SiteWorld[] }> {
  const worlds = [await stage.world('RegionOne'), await stage.world('RegionTwo')]
  const world = worlds[0] ?? never()
  const connection = world.connections.find(({ name }) => name === 'one-two') ?? never()
  const far = otherEndOf({ world, connection }, worlds) ?? never()
  return { near: { world, connection }, far, worlds }
}

async function givenOtherPolicy(stage: PlanStage): Promise<Plan> {
  const { near, far } = await tunnel(stage)
  const policy = near.world.ikePolicies.find(({ name }) => name === 'ike-spare') ?? never()
  const { vpnservice_id, ipsecpolicy_id } = near.connection
  const { subnetIds, peer } = networksOfEnd(near)
  const wanted = { vpnservice_id, ikepolicy_id: policy.id, ipsecpolicy_id, subnetIds, peerCidrs: peer }
  return changeConnectionPlan({ near, far, wanted }) ?? never()
}

/** A plan with the state of the cloud that it starts from. */
export interface PlanCase {
  name: string
  /** Who runs it, where not a member. */
  user?: 'admin'
  before?: (stage: PlanStage) => Promise<void>
  plan: (stage: PlanStage) => Promise<Plan>
  secrets?: Record<string, string>
}

/** Every kind of plan once, on two regions. */
export const planCases: PlanCase[] = [
  {
    name: 'connect one end',
    plan: async (stage) => {
      const world = await stage.world('RegionTwo')
      const { routerId, subnetIds } = member(world, 'router1', 'private-subnet')
      const peer = { peerAddress: '198.51.100.9', peerId: '', localId: '', peerCidrs: ['192.168.9.0/24'] }
      const security = { kind: 'crypto' as const, ike: preset.ike, ipsec: preset.ipsec }
      return connectSitePlan({ ...settings, ...peer, name: 'out', routerId, subnetIds, security }, world)
    },
    secrets: { psk: enteredPsk },
  },
  { name: 'connect both ends', plan: connectEnds },
  {
    name: 'connect three sites as a mesh',
    plan: async (stage) => {
      const [one, two] = [await stage.world('RegionOne'), await stage.world('RegionTwo')]
      const members = [
        member(one, 'router1', 'office-subnet'),
        member(two, 'router1', 'private-subnet'),
        member(two, 'router2', 'lab-subnet'),
      ]
      const security = { kind: 'crypto' as const, ike: strong(preset.ike), ipsec: strong(preset.ipsec) }
      return connectSitesPlan({ ...settings, name: 'mesh', members, topology: 'mesh', security })
    },
  },
  {
    name: 'change the networks of both ends',
    before: joined,
    plan: async (stage) => {
      const { near, far } = await tunnel(stage)
      const { subnetIds } = member(near.world, 'router1', 'office-subnet', 'private-subnet')
      const { vpnservice_id, ikepolicy_id, ipsecpolicy_id } = near.connection
      const { peer } = networksOfEnd(near)
      const wanted = { vpnservice_id, ikepolicy_id, ipsecpolicy_id, subnetIds, peerCidrs: peer }
      return changeConnectionPlan({ near, far, wanted }) ?? never()
    },
  },
  {
    name: 'move a connection to another service',
    before: joined,
    plan: async (stage) => {
      const { near, far } = await tunnel(stage)
      const service = near.world.services.find(({ name }) => name === 'lab-gateway') ?? never()
      const { subnetIds } = member(near.world, 'router2', 'lab-subnet')
      const { ikepolicy_id, ipsecpolicy_id } = near.connection
      const { peer } = networksOfEnd(near)
      const wanted = { vpnservice_id: service.id, ikepolicy_id, ipsecpolicy_id, subnetIds, peerCidrs: peer }
      return changeConnectionPlan({ near, far, wanted }) ?? never()
    },
  },
  {
    name: 'give a connection another policy',
    before: joined,
    plan: givenOtherPolicy,
  },
  {
    name: 'give a disabled connection another policy',
    before: async (stage) => {
      await joined(stage)
      const rows = [...stage.tables('RegionOne').ipsec_site_connections.values()]
      for (const row of rows.filter(({ name }) => name === 'one-two')) row.admin_state_up = false
    },
    plan: givenOtherPolicy,
  },
  {
    name: 'change a policy in use at both ends',
    before: joined,
    plan: async (stage) => {
      const { near, worlds } = await tunnel(stage)
      const policy = near.world.ikePolicies.find(({ id }) => id === near.connection.ikepolicy_id) ?? never()
      const { id: _id, project_id: _project, ...values } = policy
      const wanted = strong(values)
      // Neutron lists by id: by name they come in the same order each time.
      const tunnels = tunnelsOf('ikepolicy_id', policy.id, worlds).toSorted((a, b) =>
        a.near.connection.name.localeCompare(b.near.connection.name),
      )
      return replacePolicyPlan({ kind: 'ike-policy', policy, wanted }, near.world, tunnels)
    },
  },
  {
    name: 'rotate the pre-shared key of both ends',
    before: joined,
    plan: async (stage) => {
      const { near, far } = await tunnel(stage)
      return rotatePskPlan(near, far)
    },
    secrets: { 'new-psk': enteredPsk },
  },
  {
    name: 'remove both ends with what only they use',
    before: joined,
    plan: async (stage) => {
      const { near, far } = await tunnel(stage)
      const roots = [near, far].map(
        ({ world, connection }): Removable => removable(world, 'site-connection', connection.id) ?? never(),
      )
      return removePlan([...roots, ...onlyUsedBy(roots)])
    },
  },
  {
    name: 'move a router to another agent',
    user: 'admin',
    plan: async (stage) => {
      const { site, routers } = await stage.world('RegionOne')
      const { id, name } = routers.find((one) => one.name === 'router1') ?? never()
      const rows = [...stage.tables('RegionOne').agents.values()]
      const agents = rows.filter(({ agent_type }) => agent_type === 'L3 agent')
      const [from = never(), to = never()] = agents.map((row) => tunnelAgent.parse(row))
      const router = { id, name, project_id: site.project.id, ha: false, distributed: false }
      return moveRouterPlan({ site, load: { router, services: [], agents: [from] }, from, to })
    },
  },
]
