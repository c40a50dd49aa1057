import { useLiveEnds } from '~/api/status/live-ends'
import type { PlanRun } from '~/api/plans/run-board'
import type { VpnStatus } from '~/domain/neutron/resources/common'
import { siteOf, type Step } from '~/domain/plan/plan'
import type { PlanSite } from '~/domain/site/plan-site'

/** A tunnel that the plan made, with the live status of each of its ends that is ours. */
export interface LiveTunnel {
  name: string
  ends: { site: PlanSite; id: string; name: string }[]
  statuses: (VpnStatus | undefined)[]
}

const noSites: readonly PlanSite[] = []

/** The tunnels that a plan made, live; none until it is done. */
export function useLiveTunnels(run: PlanRun | undefined): LiveTunnel[] {
  const journal = run?.phase === 'done' ? run.journal : undefined
  const statuses = useLiveEnds(journal?.plan.sites ?? noSites)
  if (!journal) return []
  const byKey = new Map<string, LiveTunnel>()
  for (const step of journal.plan.steps) {
    const id = journal.states[step.id]?.made?.id
    if (step.kind !== 'site-connection' || id === undefined) continue
    // Both ends of a tunnel share its key, and no other tunnel has it.
    const key = keyOf(step)
    const tunnel = byKey.get(key) ?? { name: step.name, ends: [], statuses: [] }
    tunnel.ends.push({ site: siteOf(journal.plan, step), id, name: step.name })
    tunnel.statuses.push(statuses.get(id))
    byKey.set(key, tunnel)
  }
  return [...byKey.values()]
}

const keyOf = (step: Step): string => (step.does === 'create' ? (step.psk ?? step.id) : step.id)
