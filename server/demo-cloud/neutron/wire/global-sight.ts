import type { Caller } from '../../world/world'
import { forbidden } from './errors'

/**
 * The operator of the demo gave the role `auditor` what Neutron's documentation gives it (Custom Policy Roles):
 * `context_with_global_access`, by which queries are not bound to a project, and every `get_` rule. Unlike the readers of
 * older releases it is no owner to the rules that let owners write.
 */
const globalReader = 'auditor'

/** Whether the caller reads the rows of every project. */
export const seesAll = ({ isAdmin, roles }: Caller): boolean => isAdmin || roles.has(globalReader)

/** Whether the caller may read a row: it is the own project's, or the caller sees all. */
export function seenBy(row: { project_id: string }, caller: Caller): boolean {
  return seesAll(caller) || row.project_id === caller.projectId
}

/**
 * Refuses a write to one who may look but not act: openly, because policy hides only what the caller may not show
 * (neutron pecan_wsgi/hooks/policy_enforcement.py). `owner` is the project of the row, or of the row to be.
 */
export function refuseOnlooker(rule: string, caller: Caller, owner: string): void {
  if (caller.isAdmin || !seesAll(caller)) return
  const isWriter = caller.roles.has('member') || caller.roles.has('manager')
  if (!isWriter || owner !== caller.projectId) throw forbidden(`rule:${rule}`)
}
