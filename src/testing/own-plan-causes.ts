import { diagnose, type Diagnosis } from '~/domain/diagnosis/diagnosis'
import type { NegotiationDriver } from '~/domain/site/negotiation'
import { changeConnectionPlan } from '~/domain/plan/builders/change-connection'
import { ownChangesOf, recreationOf } from '~/domain/plan/own-changes'
import type { Plan } from '~/domain/plan/plan'
import { replacePolicyPlan } from '~/domain/plan/builders/replace-policy'
import { newPskSecret, rotatePskPlan } from '~/domain/plan/builders/rotate-psk'
import { connectEnds } from './plan-cases'
import type { PlanStage } from './plan-stage'
import { networksOfEnd, type TunnelEnd } from '~/domain/site/connection-end'
import { otherEndOf } from '~/domain/site/peer-end'

/** A plan of the user's own, after which a connection is not up. */
interface OwnPlanCause {
  /** The row of ipsec-knowledge, section 2. */
  row: string
  cause: string
  ownPlan: (near: TunnelEnd, far: TunnelEnd | undefined) => Plan | undefined
  /**
   * Whether both ends are the user's, on routers that carry other tunnels; else the other end is somebody else's and keeps
   * what it has.
   */
  hasNeighbours?: true
  /** What the cloud then says of the near end. */
  status: string
  /** What the diagnosis says first. */
  first: string
  /** Of both ends. */
  driver: NegotiationDriver
}

export const ownPlanCauses: readonly OwnPlanCause[] = [
  {
    row: '1',
    cause: 'you replaced the IKE policy, and the peer was not updated',
    ownPlan: otherIkePolicy,
    status: 'DOWN',
    first: 'OWN-IKE',
    driver: 'libreswan',
  },
  {
    row: '2',
    cause: 'you changed the key, and the peer was not updated',
    ownPlan: (near) => rotatePskPlan(near, undefined),
    status: 'DOWN',
    first: 'OWN-KEY',
    driver: 'libreswan',
  },
  {
    row: '5',
    cause: 'you changed the networks, and the peer was not updated',
    ownPlan: (near) => {
      const { vpnservice_id, ikepolicy_id, ipsecpolicy_id } = near.connection
      const subnetIds = near.world.subnets.filter(({ name }) => name === 'private-subnet').map(({ id }) => id)
      const peerCidrs = networksOfEnd(near).peer
      const wanted = { vpnservice_id, ikepolicy_id, ipsecpolicy_id, subnetIds, peerCidrs }
      return changeConnectionPlan({ near, far: undefined, wanted })
    },
    status: 'DOWN',
    first: 'OWN-NETWORKS',
    driver: 'libreswan',
  },
  {
    row: '13',
    cause: 'you replaced the IKE policy at both ends, and their routers carry other tunnels',
    ownPlan: otherIkePolicy,
    hasNeighbours: true,
    status: 'DOWN',
    first: 'OLD-TUNNEL',
    driver: 'strongswan',
  },
]

function otherIkePolicy(near: TunnelEnd, far: TunnelEnd | undefined): Plan | undefined {
  const { world, connection } = near
  const policy = world.ikePolicies.find(({ id }) => id === connection.ikepolicy_id)
  if (!policy) return undefined
  const { id: _id, project_id: _project, ...values } = policy
  const wanted = { ...values, name: 'renewed', auth_algorithm: 'sha512' }
  return replacePolicyPlan({ kind: 'ike-policy', policy, wanted }, world, [{ near, far }])
}

/** The tunnel after a plan of the user's own, two minutes later. */
export async function diagnosisAfter(
  { ownPlan, driver, hasNeighbours }: OwnPlanCause,
  stage: PlanStage,
): Promise<Diagnosis & { status: string }> {
  await stage.run(await connectEnds(stage))
  stage.runs().dismiss('plan')
  stage.setDriver(driver)
  if (hasNeighbours) addNeighbour(stage)
  stage.agentsReport()
  stage.agentsReport()
  const before = await ends(stage)
  const plan = ownPlan(before.near, hasNeighbours && before.far)
  if (!plan) throw new Error('There is nothing to change')
  const phase = await stage.run(plan, { [newPskSecret]: 'a new key' })
  if (phase !== 'done') throw new Error(`The plan did not come to its end: ${phase}`)
  stage.agentsReport()
  stage.agentsReport()
  const { near, far, worlds } = await ends(stage)
  const plans = stage
    .runs()
    .all()
    .map(({ journal }) => journal)
  const ownChanges = ownChangesOf(near, plans)
  const recreation = recreationOf(near, plans)
  const facts = { near, driver, ownChanges, recreation, since: undefined }
  const read = hasNeighbours
    ? { far, worlds, sameKey: true }
    : { far: undefined, worlds: [near.world], sameKey: undefined }
  const now = (ownChanges[0]?.at ?? 0) + 120_000
  return { ...diagnose({ ...facts, ...read, now }), status: near.connection.status }
}

async function ends(stage: PlanStage) {
  const worlds = [await stage.world('RegionOne'), await stage.world('RegionTwo')]
  const [world] = worlds
  const connection = world?.connections.find(({ name }) => name === 'one-two')
  if (!world || !connection) throw new Error('The ends were not connected')
  const near = { world, connection }
  return { near, far: otherEndOf(near, worlds), worlds }
}

/** Gives the router of RegionTwo another tunnel; that of RegionOne has the seeded branches. */
function addNeighbour(stage: PlanStage): void {
  const { tables, notify } = stage.region('RegionTwo')
  const [row] = tables.ipsec_site_connections.values()
  const service = tables.vpnservices.get(row?.vpnservice_id ?? '')
  if (!row || !service) throw new Error('The ends were not connected')
  const other = { id: 'beside', name: 'beside', peer_address: '192.0.2.9', peer_id: '192.0.2.9' }
  tables.ipsec_site_connections.set(other.id, { ...row, ...other, peer_ep_group_id: null, peer_cidrs: [] })
  notify(service.router_id)
}
