import { useQueryClient } from '@tanstack/react-query'
import { removeOnePlan } from '~/domain/plan/builders/remove'
import { useSite } from '../site/site'
import { planSiteOf } from '../site/site-world'
import { ifThere } from './execution/ledger'
import { objectsOfKind } from './execution/objects'
import { usePlanRuns } from './use-plan-runs'
import type { ResourceKind } from '~/domain/neutron/resource-kinds'

/**
 * Deletes an object of the current site by a plan of one step, which every page offers to undo afterwards. It is read
 * again first: what the undo makes is what was deleted. What is gone already counts as deleted. Throws ApiError.
 */
export function useRemoval() {
  const site = useSite()
  const client = useQueryClient()
  const { runs } = usePlanRuns()
  return async (kind: Exclude<ResourceKind, 'site-connection'>, id: string): Promise<void> => {
    const object = await ifThere(objectsOfKind[kind].show(site, client, id))
    if (object && 'name' in object) await runs.carryOut(removeOnePlan(planSiteOf(site), kind, object))
    else objectsOfKind[kind].forget(site, client, id)
  }
}
