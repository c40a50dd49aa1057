import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type FindableKind, notFoundViolation } from '../../../../src/domain/neutron/rules/not-found'
import { quotaViolation } from '../../../../src/domain/neutron/rules/quota'
import { rulesOf } from '../../releases/releases'
import type { Caller, Region } from '../../world/world'
import { type AttributeMap, evaluate, type Values } from './attributes'
import { type Call, ok, type Route } from './context'
import { badRequest, forbidden, NeutronError, pathNotFound, refuse } from './errors'
import { allOrNothing, bulkBodies } from './bulk'
import { refuseOnlooker, seesAll } from './global-sight'
import { type ListRules, listAnswer, selectFields } from './lists'
import { limitOf } from '../core/quota-limits'

/** Columns that filter on nearly every resource. */
export const ownedFilters = ['id', 'name', 'tenant_id', 'project_id', 'description'] as const

export interface Owned {
  id: string
  project_id: string
}

/**
 * One resource kind, declared: where its rows are, how a row looks on the wire, and what a write does beyond the
 * attribute layer. `V` is what the attribute map leaves of a request.
 */
export interface Resource<R extends Owned, V> extends ListRules {
  kind: FindableKind
  singular: string
  plural: string
  /** The collection's path below `/v2.0`. */
  path: string
  /** Whether one POST may make several (neutron api/v2/base.py, allow_bulk). */
  takesBulk?: boolean
  /** The extension without which the paths do not exist. */
  extension?: string
  attributes: (region: Region) => AttributeMap
  /** The type of what the attribute map leaves of a POST; the map is what checks it. */
  values: z.ZodType<V>
  /** The same for a PUT. */
  changes: z.ZodType<Partial<V>>
  rows: (region: Region) => Map<string, R>
  /** Called before a list is gathered. */
  prepareList?: (call: Call) => void
  visible: (row: R, call: Call) => boolean
  /** Filters beyond those of single columns. */
  matches?: (row: R, query: URLSearchParams) => boolean
  view: (row: R, call: Call) => Values
  /** Checks, stores and returns the new row under this id; may return a view that differs from a later read. */
  create?: (id: string, values: V, call: Call) => Values
  update?: (row: R, values: Partial<V>, call: Call) => Values
  remove?: (row: R, call: Call) => void
}

/** Whether the caller's project owns a row, or the caller is an administrator (contract, section 10, up to 26). */
export function ownedBy(row: Owned, caller: Caller): boolean {
  return caller.isAdmin || row.project_id === caller.projectId
}

/** Whether the caller's roles keep the whole kind from them: policy then hides what it does not refuse (contract, 10). */
function isHidden({ extension }: { extension?: string }, { region, caller }: Call): boolean {
  if (extension === undefined || !rulesOf(region).takesMember || seesAll(caller)) return false
  return !['admin', 'manager', 'member'].some((role) => caller.roles.has(role))
}

/** The row of this id, or the kind's 404 where there is none or the caller may not see it. */
export function find<R extends Owned, V>(resource: Resource<R, V>, id: string, call: Call): R {
  if (isHidden(resource, call)) throw pathNotFound()
  const row = resource.rows(call.region).get(id)
  if (!row || !resource.visible(row, call)) throw new NeutronError(notFoundViolation(resource.kind, id))
  return row
}

/** The five calls of a resource kind as routes. */
export function resourceRoutes<R extends Owned, V>(resource: Resource<R, V>): Route[] {
  const collection = resource.path
  const item = `${collection}/{id}`
  const routes: Route[] = [
    { method: 'GET', path: collection, handle: (call) => list(resource, call) },
    { method: 'GET', path: item, handle: (call) => show(resource, call) },
  ]
  const { create, update, remove } = resource
  if (create)
    routes.push({ method: 'POST', path: collection, handle: (call) => post(resource, create, call) })
  if (update) {
    routes.push({ method: 'PUT', path: item, handle: (call) => put(resource, update, call) })
    routes.push({ method: 'PUT', path: collection, handle: () => noId(resource) })
  }
  if (remove) {
    routes.push({ method: 'DELETE', path: item, handle: (call) => destroy(resource, remove, call) })
    routes.push({ method: 'DELETE', path: collection, handle: () => noId(resource) })
  }
  return resource.extension ? routes.map((route) => onlyWith(resource.extension ?? '', route)) : routes
}

function onlyWith(extension: string, route: Route): Route {
  return {
    ...route,
    handle: (call) => {
      if (!call.region.extensions.has(extension)) throw pathNotFound()
      return route.handle(call)
    },
  }
}

function noId<R extends Owned, V>(resource: Resource<R, V>): never {
  throw new NeutronError(notFoundViolation(resource.kind, 'None'))
}

function list<R extends Owned, V>(resource: Resource<R, V>, call: Call) {
  const rows: Values[] = []
  const { matches = () => true } = resource
  resource.prepareList?.(call)
  for (const row of isHidden(resource, call) ? [] : resource.rows(call.region).values()) {
    if (resource.visible(row, call) && matches(row, call.url.searchParams))
      rows.push(resource.view(row, call))
  }
  const refusesFilters = resource.extension !== undefined && rulesOf(call.region).refusesFilters
  const rules = { ...resource, attributes: resource.attributes(call.region), refusesFilters }
  return ok(listAnswer(rows, rules, call))
}

function show<R extends Owned, V>(resource: Resource<R, V>, call: Call) {
  const row = find(resource, call.params.id ?? '', call)
  const fields = call.url.searchParams.getAll('fields')
  return ok({ [resource.singular]: selectFields(resource.view(row, call), fields) })
}

type Create<V> = (id: string, values: V, call: Call) => Values

function post<R extends Owned, V>(resource: Resource<R, V>, create: Create<V>, call: Call) {
  const body = jsonBody(call, true)
  const bulk = resource.takesBulk ? bulkBodies(body, resource) : undefined
  const requests = (bulk ?? [body]).map((each) => evaluate(each, operationOf(resource, call, true)))
  if (isHidden(resource, call)) throw forbidden(`rule:create_${resource.singular}`)
  for (const { project_id } of requests)
    refuseOnlooker(`create_${resource.singular}`, call.caller, String(project_id))
  refuseBeyondQuota(resource, requests, call)
  const created = allOrNothing(call.region, () =>
    requests.map((values) => create(randomUUID(), resource.values.parse(values), call)),
  )
  const answer = bulk ? { [resource.plural]: created } : { [resource.singular]: created[0] }
  return { status: 201 as const, body: answer }
}

function refuseBeyondQuota<R extends Owned, V>(resource: Resource<R, V>, requests: Values[], call: Call) {
  const wanted = new Map<string, number>()
  for (const { project_id } of requests) {
    const projectId = String(project_id)
    wanted.set(projectId, (wanted.get(projectId) ?? 0) + 1)
  }
  for (const [projectId, count] of wanted) {
    const limit = limitOf(call.region, projectId, resource.singular)
    if (limit < 0) continue
    const used = countOwned(resource.rows(call.region), projectId) + count - 1
    refuse(quotaViolation({ resource: resource.singular, used, limit }))
  }
}

type Update<R, V> = (row: R, values: Partial<V>, call: Call) => Values

function put<R extends Owned, V>(resource: Resource<R, V>, update: Update<R, V>, call: Call) {
  const values = evaluate(jsonBody(call, false), operationOf(resource, call, false))
  const row = find(resource, call.params.id ?? '', call)
  refuseOnlooker(`update_${resource.singular}`, call.caller, row.project_id)
  return ok({ [resource.singular]: update(row, resource.changes.parse(values), call) })
}

function destroy<R extends Owned, V>(
  resource: Resource<R, V>,
  remove: (row: R, call: Call) => void,
  call: Call,
) {
  if (call.body.kind !== 'none') throw badRequest('Request body is not supported in DELETE.')
  const row = find(resource, call.params.id ?? '', call)
  refuseOnlooker(`delete_${resource.singular}`, call.caller, row.project_id)
  remove(row, call)
  return { status: 204 as const }
}

function operationOf<R extends Owned, V>(resource: Resource<R, V>, call: Call, isCreate: boolean) {
  const { singular } = resource
  return { isCreate, singular, attributes: resource.attributes(call.region), caller: call.caller }
}

/** A request's JSON, or the refusal of an empty or unreadable body (contract, section 5.1). */
export function jsonBody(call: Call, isCreate: boolean): unknown {
  if (call.body.kind === 'json') return call.body.value
  if (call.body.kind === 'malformed') {
    throw new NeutronError({
      type: 'MalformedRequestBody',
      status: 400,
      message: 'Malformed request body: Cannot understand JSON.',
    })
  }
  if (isCreate) throw badRequest('Resource body required')
  throw new NeutronError({
    type: 'BadRequest',
    status: 400,
    message: "Bad body request: Invalid format: b''.",
  })
}

/** How many rows of a table a project owns. */
export function countOwned(rows: Map<string, Owned>, projectId: string): number {
  let count = 0
  for (const row of rows.values()) if (row.project_id === projectId) count += 1
  return count
}
