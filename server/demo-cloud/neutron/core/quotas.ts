import { quotaBelowUseViolation } from '../../../../src/domain/neutron/rules/quota'
import type { Region } from '../../world/world'
import { toInteger } from '../wire/converters'
import { type Call, ok, type Route } from '../wire/context'
import { badRequest, forbidden, internalError, NeutronError, refuse } from '../wire/errors'
import { seenBy, seesAll } from '../wire/global-sight'
import { defaultQuota, limitOf } from './quota-limits'
import { maxInteger } from '../vpnaas/policies'
import { countOwned, jsonBody, type Owned } from '../wire/resource'

/** Quotas by project (neutron extensions/quotasv2.py, quotasv2_detail.py; contract, section 9.4). */
export const quotaRoutes: Route[] = [
  { method: 'GET', path: 'quotas', handle: listQuotas },
  { method: 'GET', path: 'quotas/tenant', handle: ownProject('tenant') },
  { method: 'GET', path: 'quotas/project', handle: ownProject('project') },
  { method: 'GET', path: 'quotas/{project}', handle: showQuota },
  { method: 'GET', path: 'quotas/{project}/default', handle: showDefault },
  { method: 'GET', path: 'quotas/{project}/details', handle: showDetails },
  { method: 'PUT', path: 'quotas/{project}', handle: updateQuota },
  { method: 'DELETE', path: 'quotas/{project}', handle: resetQuota },
]

function listQuotas(call: Call) {
  if (!seesAll(call.caller)) throw forbidden('rule:get_quota')
  const projects = [...call.region.quotas.keys()]
  return ok({
    quotas: projects.map((id) => Object.assign(limits(call.region, id), { project_id: id, tenant_id: id })),
  })
}

function showQuota(call: Call) {
  return ok({ quota: limits(call.region, policedProject(call)) })
}

function showDefault(call: Call) {
  policedProject(call)
  return ok({ quota: defaultQuota })
}

function showDetails(call: Call) {
  const projectId = readableProject(call)
  const details = Object.keys(defaultQuota).map((name) => [
    name,
    { limit: limitOf(call.region, projectId, name), used: used(call.region, projectId, name), reserved: 0 },
  ])
  return ok({ quota: Object.fromEntries(details) })
}

function updateQuota(call: Call) {
  if (!call.caller.isAdmin) throw forbidden('rule:update_quota')
  const projectId = call.params.project ?? ''
  const { quota } = (jsonBody(call, false) ?? {}) as { quota?: Record<string, unknown> }
  if (typeof quota !== 'object' || quota === null) throw internalError()
  const { force, check_limit, ...wanted } = quota
  const unknown = Object.keys(wanted).filter((name) => !(name in defaultQuota))
  if (unknown.length > 0) throw badRequest(`Unrecognized attribute(s) '${unknown.join("', '")}'`)
  const changes = Object.entries(wanted).map(([name, value]) => [name, limitFrom(name, value)] as const)
  for (const [resource, limit] of changesToCheck(changes, { force, check_limit }, call.region)) {
    refuse(quotaBelowUseViolation({ resource, limit, used: used(call.region, projectId, resource) }))
  }
  call.region.quotas.set(projectId, { ...call.region.quotas.get(projectId), ...Object.fromEntries(changes) })
  return ok({ quota: limits(call.region, projectId) })
}

/** Asked to look, the server takes unlimited for less than nothing; looking by itself, it does not. */
function changesToCheck(
  changes: readonly (readonly [string, number])[],
  { force, check_limit }: { force?: unknown; check_limit?: unknown },
  { extensions }: Region,
) {
  if (check_limit === true) return changes
  const looks = extensions.has('quota-check-limit-default') && force !== true
  return looks ? changes.filter(([, limit]) => limit >= 0) : []
}

function resetQuota(call: Call) {
  if (!call.caller.isAdmin) throw forbidden('rule:delete_quota')
  const projectId = call.params.project ?? ''
  if (call.region.quotas.delete(projectId)) return { status: 204 as const }
  throw new NeutronError({
    type: 'TenantQuotaNotFound',
    status: 404,
    message: `Quota for tenant ${projectId} could not be found.`,
  })
}

/** Whose quotas a token asks for by default; older clients ask first (neutron extensions/quotasv2.py). */
function ownProject(name: 'project' | 'tenant') {
  return ({ caller }: Call) => ok({ [name]: { [`${name}_id`]: caller.projectId } })
}

function limitFrom(name: string, value: unknown): number {
  const limit = toInteger(value)
  if (limit < -1) {
    throw badRequest(`Invalid input for ${name}. Reason: '${limit}' is too small - must be at least '-1'.`)
  }
  if (limit > maxInteger) {
    const reason = `'${limit}' is too large - must be no larger than '${maxInteger}'`
    throw badRequest(`Invalid input for ${name}. Reason: ${reason}.`)
  }
  return limit
}

/** The project asked about: policy lets administrators and auditors ask about any. */
function policedProject({ params, caller }: Call): string {
  const projectId = params.project ?? ''
  if (seenBy({ project_id: projectId }, caller)) return projectId
  throw forbidden('rule:get_quota')
}

/** The same where the extension itself looks (neutron extensions/quotasv2_detail.py). */
function readableProject(call: Call): string {
  const projectId = call.params.project ?? ''
  if (call.caller.isAdmin || projectId === call.caller.projectId) return projectId
  throw new NeutronError({
    type: 'AdminRequired',
    status: 403,
    message:
      'User does not have admin privileges: Only admin is authorized to access quotas for another project.',
  })
}

function limits(region: Region, projectId: string): Record<string, number> {
  return Object.fromEntries(Object.keys(defaultQuota).map((name) => [name, limitOf(region, projectId, name)]))
}

function used(region: Region, projectId: string, resource: string): number {
  const { tables } = region
  const counted: Record<string, Map<string, Owned>> = {
    network: tables.networks,
    subnet: tables.subnets,
    port: tables.ports,
    router: tables.routers,
    endpoint_group: tables.endpoint_groups,
    vpnservice: tables.vpnservices,
    ipsec_site_connection: tables.ipsec_site_connections,
    ipsecpolicy: tables.ipsecpolicies,
    ikepolicy: tables.ikepolicies,
  }
  const rows = counted[resource]
  return rows ? countOwned(rows, projectId) : 0
}
