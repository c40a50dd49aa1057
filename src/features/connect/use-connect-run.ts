import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { toApiError, type ApiError } from '~/api/errors'
import { endpointGroups } from '~/api/neutron/endpoint-groups'
import { ikePolicies } from '~/api/neutron/ike-policies'
import { ipsecPolicies } from '~/api/neutron/ipsec-policies'
import { siteConnections } from '~/api/neutron/site-connections'
import { vpnServices } from '~/api/neutron/vpn-services'
import { runPlan, undoPlan, type PlanProgress, type StepState } from '~/api/run-plan'
import { useSite, type Site } from '~/api/site'
import { adviseOnError } from '~/domain/error-advice'
import { connectFieldOf, toConnectSiteInput, type ConnectValues } from '~/domain/forms/connect-form'
import { connectSitePlan, type ExistingObjects } from '~/domain/plan/connect-site'
import type { CreateStep } from '~/domain/plan/plan'
import type { ConnectData } from './use-connect-data'

interface RunState {
  phase: 'editing' | 'running' | 'failed' | 'undoing' | 'done'
  /** The steps of all attempts: what earlier ones made, then the plan of this one. */
  steps: readonly CreateStep[]
  progress: PlanProgress
  /** What kept a run from starting: the cloud did not say what it has. */
  blocked?: ApiError
}

const nothingRun: RunState = { phase: 'editing', steps: [], progress: new Map() }

/** What the flow's button does: makes the objects, tries again from where it failed, or takes back what was made. */
export function useConnectRun(form: UseFormReturn<ConnectValues>, { options }: ConnectData) {
  const site = useSite()
  const client = useQueryClient()
  const [state, setState] = useState(nothingRun)
  const onProgress = (progress: PlanProgress) => setState((before) => ({ ...before, progress }))

  const attempt = form.handleSubmit(async (values) => {
    const input = toConnectSiteInput(values, options)
    if (!input) return
    const made = doneSteps(state)
    setState({ ...state, phase: 'running' })
    try {
      const arrived = await connectionWithoutAnswer(state, site, client)
      if (arrived) return setState(arrived)
      const plan = connectSitePlan(input, await readExisting(site, client))
      const steps = [...made.steps, ...plan.steps]
      setState({ phase: 'running', steps, progress: made.progress })
      const secrets = { psk: values.psk }
      const progress = await runPlan({ steps }, made.progress, { site, client, secrets, onProgress })
      const failure = [...progress.values()].find(({ phase }) => phase === 'failed')?.error
      setState({ steps, progress, phase: failure ? 'failed' : 'done' })
      if (failure) showAtField(form, failure)
    } catch (error) {
      setState({ ...made, phase: made.steps.length > 0 ? 'failed' : 'editing', blocked: toApiError(error) })
    }
  })

  async function undo() {
    const { steps } = state
    setState({ ...state, phase: 'undoing' })
    const progress = await undoPlan({ steps: [...steps] }, state.progress, { site, client, onProgress })
    const left = steps.some(({ id }) => progress.get(id)?.phase === 'done')
    setState({ steps, progress, phase: left ? 'failed' : 'editing' })
  }

  return {
    ...state,
    isLocked: state.phase === 'running' || state.phase === 'undoing' || state.phase === 'done',
    connectionId: state.phase === 'done' ? state.progress.get('connection')?.id : undefined,
    made: [...state.progress.values()].filter(({ phase }) => phase === 'done').length,
    start: (event: FormEvent) => attempt(event),
    undo,
  }
}

export type ConnectRun = ReturnType<typeof useConnectRun>

/**
 * What earlier attempts made, under ids of its own: a new attempt plans from what the cloud has now, which includes
 * it, and may need a step of the same id again because the user changed the form in between.
 */
function doneSteps({ steps, progress }: RunState): Pick<RunState, 'steps' | 'progress'> {
  const done = steps.flatMap((step, index) => {
    const state = progress.get(step.id)
    return state?.phase === 'done' ? [{ step: { ...step, id: `made-${index}-${step.id}` }, state }] : []
  })
  return {
    steps: done.map(({ step }) => step),
    progress: new Map(done.map(({ step, state }): [string, StepState] => [step.id, state])),
  }
}

/** The run as done, where the connection was made although the answer to its creation got lost. */
async function connectionWithoutAnswer(
  { steps, progress }: RunState,
  site: Site,
  client: QueryClient,
): Promise<RunState | undefined> {
  const step = steps.find(({ kind }) => kind === 'site-connection')
  const before = step && progress.get(step.id)
  if (!step || before?.phase !== 'failed' || before.error?.status !== 0) return undefined
  const connections = await client.query({ ...siteConnections.list(site), staleTime: 0 })
  const { name, peer_address } = step.body
  const made = connections.find((one) => one.name === name && one.peer_address === peer_address)
  return (
    made && { steps, progress: new Map(progress).set(step.id, { phase: 'done', id: made.id }), phase: 'done' }
  )
}

/** Read afresh: an earlier attempt's answer may have been lost although the cloud carried it out. */
async function readExisting(site: Site, client: QueryClient): Promise<ExistingObjects> {
  const [services, groups, ike, ipsec] = await Promise.all([
    client.query({ ...vpnServices.list(site), staleTime: 0 }),
    client.query({ ...endpointGroups.list(site), staleTime: 0 }),
    client.query({ ...ikePolicies.list(site), staleTime: 0 }),
    client.query({ ...ipsecPolicies.list(site), staleTime: 0 }),
  ])
  return { services, groups, ikePolicies: ike, ipsecPolicies: ipsec }
}

/** A refusal that belongs to a field is shown there as well as at its step, so that it can be put right. */
function showAtField(form: UseFormReturn<ConnectValues>, failure: ApiError): void {
  const { field, title } = adviseOnError(failure)
  const target = field === undefined ? undefined : connectFieldOf(field)
  if (target) form.setError(target, { type: 'server', message: title }, { shouldFocus: true })
}
