import type { QueryClient } from '@tanstack/react-query'
import { resolveBody, undoOrder, type CreateStep, type Plan, type ResourceKind } from '~/domain/plan/plan'
import { toApiError, type ApiError } from './errors'
import type { Write } from './neutron/collection'
import { endpointGroups } from './neutron/endpoint-groups'
import { ikePolicies } from './neutron/ike-policies'
import { ipsecPolicies } from './neutron/ipsec-policies'
import { siteConnections } from './neutron/site-connections'
import { vpnServices } from './neutron/vpn-services'
import type { Site } from './site'
import { runWrite } from './use-write'

/** How a step stands. `id` is the object it made. */
export interface StepState {
  phase: 'pending' | 'running' | 'done' | 'failed' | 'undone'
  id?: string
  error?: ApiError
}

/** How each step of a plan stands, by step id. */
export type PlanProgress = ReadonlyMap<string, StepState>

interface Writers {
  create: (body: object) => Write<{ id: string }>
  remove: (id: string) => Write<void>
}

const writers: Record<ResourceKind, Writers> = {
  'ike-policy': ikePolicies,
  'ipsec-policy': ipsecPolicies,
  'vpn-service': vpnServices,
  'endpoint-group': endpointGroups,
  'site-connection': siteConnections,
}

interface Run {
  site: Site
  client: QueryClient
  /** Added to the bodies of the steps that name them; kept nowhere else. */
  secrets: { psk: string }
  onProgress: (progress: PlanProgress) => void
}

/**
 * Carries out the steps of a plan that are not done yet, in order, and stops at the first that fails. Nothing is
 * posted twice: a step that is done is skipped. Answers how each step stands; never throws for a refused step.
 */
export async function runPlan(plan: Plan, before: PlanProgress, run: Run): Promise<PlanProgress> {
  let progress = before
  const set = (step: CreateStep, state: StepState) => {
    progress = new Map(progress).set(step.id, state)
    run.onProgress(progress)
  }
  for (const step of plan.steps) {
    if (progress.get(step.id)?.phase === 'done') continue
    set(step, { phase: 'running' })
    try {
      const body = resolveBody(step, madeIds(progress))
      const secrets = step.secrets?.includes('psk') ? run.secrets : {}
      const made = await runWrite(run.site, run.client, writers[step.kind].create({ ...body, ...secrets }))
      set(step, { phase: 'done', id: made.id })
    } catch (error) {
      set(step, { phase: 'failed', error: toApiError(error) })
      break
    }
  }
  return progress
}

/** Removes what the done steps of a plan made, last first, and stops at the first that fails. */
export async function undoPlan(
  plan: Plan,
  before: PlanProgress,
  run: Omit<Run, 'secrets'>,
): Promise<PlanProgress> {
  let progress = before
  const set = (step: CreateStep, state: StepState) => {
    progress = new Map(progress).set(step.id, state)
    run.onProgress(progress)
  }
  for (const step of undoOrder(plan.steps.filter(({ id }) => progress.get(id)?.phase === 'done'))) {
    const id = progress.get(step.id)?.id
    if (id === undefined) continue
    set(step, { phase: 'running', id })
    try {
      await runWrite(run.site, run.client, writers[step.kind].remove(id))
      set(step, { phase: 'undone' })
    } catch (error) {
      const refusal = toApiError(error)
      // Somebody else removed it: that is what was wanted.
      set(step, refusal.status === 404 ? { phase: 'undone' } : { phase: 'done', id, error: refusal })
      if (refusal.status !== 404) break
    }
  }
  return progress
}

const madeIds = (progress: PlanProgress): ReadonlyMap<string, string> =>
  new Map([...progress].flatMap(([step, { id }]) => (id === undefined ? [] : [[step, id] as const])))
