import { diagnose, type Diagnosis } from '~/domain/findings/diagnosis'
import type { NegotiationDriver } from '~/domain/negotiation'
import { changeConnectionPlan } from '~/domain/plan/change-connection'
import { ownChangesOf } from '~/domain/plan/own-changes'
import type { Plan } from '~/domain/plan/plan'
import { replacePolicyPlan } from '~/domain/plan/replace-policy'
import { newPskSecret, rotatePskPlan } from '~/domain/plan/rotate-psk'
import { networksOfEnd, type TunnelEnd } from '~/domain/plan/world'
import { connectEnds } from './plan-cases'
import type { PlanStage } from './plan-stage'

/** A plan of the user's own that takes a tunnel down: the other end is somebody else's and keeps what it has. */
interface OwnPlanCause {
  /** The row of ipsec-knowledge, section 2. */
  row: string
  cause: string
  ownPlan: (near: TunnelEnd) => Plan | undefined
  /** What the cloud then says of the near end. */
  status: string
  /** What the diagnosis says first. */
  first: string
  /** A strict one at both ends: the tunnel goes down at once. */
  driver: NegotiationDriver
}

export const ownPlanCauses: readonly OwnPlanCause[] = [
  {
    row: '1',
    cause: 'you replaced the IKE policy, and the peer was not updated',
    ownPlan: (near) => {
      const { world, connection } = near
      const policy = world.ikePolicies.find(({ id }) => id === connection.ikepolicy_id)
      if (!policy) return undefined
      const { id: _id, project_id: _project, ...values } = policy
      const wanted = { ...values, name: 'renewed', auth_algorithm: 'sha512' }
      return replacePolicyPlan({ kind: 'ike-policy', policy, wanted }, world, [{ near, far: undefined }])
    },
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
]

/** The tunnel after a plan of the user's own, two minutes later: its other end is not read. */
export async function diagnosisAfter(
  { ownPlan, driver }: OwnPlanCause,
  stage: PlanStage,
): Promise<Diagnosis & { status: string }> {
  await stage.run(await connectEnds(stage))
  stage.runs().dismiss('plan')
  stage.setDriver(driver)
  stage.agentsReport()
  stage.agentsReport()
  const plan = ownPlan(await nearEnd(stage))
  if (!plan) throw new Error('There is nothing to change')
  const phase = await stage.run(plan, { [newPskSecret]: 'a new key' })
  if (phase !== 'done') throw new Error(`The plan did not come to its end: ${phase}`)
  stage.agentsReport()
  stage.agentsReport()
  const near = await nearEnd(stage)
  const done = stage.runs().all()
  const ownChanges = ownChangesOf(
    near,
    done.map(({ journal }) => journal),
  )
  const now = (ownChanges[0]?.at ?? 0) + 120_000
  const unread = { far: undefined, sameKey: undefined, since: undefined }
  const diagnosis = diagnose({ near, worlds: [near.world], driver, ownChanges, now, ...unread })
  return { ...diagnosis, status: near.connection.status }
}

async function nearEnd(stage: PlanStage): Promise<TunnelEnd> {
  const world = await stage.world('RegionOne')
  const connection = world.connections.find(({ name }) => name === 'one-two')
  if (!connection) throw new Error('The ends were not connected')
  return { world, connection }
}
