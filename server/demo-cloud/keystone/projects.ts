import type { Project, User } from '../world/world'
import type { KeystoneCall } from './context'
import { forbidden, notFound } from './errors'

/** A list as Keystone wraps it. */
export function listOf(name: string, rows: unknown[], self: string) {
  return { [name]: rows, links: { next: null, self, previous: null } }
}

/** The projects the caller has a role in, disabled ones included (contract, section 1.6). */
export function ownProjects(call: KeystoneCall) {
  return listOf('projects', projectsOf(call, call.token.user_id), `${call.v3}/auth/projects`)
}

/** The domains the caller has a role in. */
export function ownDomains({ identity, token, v3 }: KeystoneCall) {
  const roles = identity.cloud.users.get(token.user_id)?.domain_roles ?? {}
  const rows = [...identity.cloud.domains.values()].filter(({ id }) => (roles[id] ?? []).length > 0)
  return listOf(
    'domains',
    rows.map((row) => domainRow(row, v3)),
    `${v3}/auth/domains`,
  )
}

/** Whether the caller has a role on the whole system. */
export function ownSystem({ identity, token, v3 }: KeystoneCall) {
  const roles = identity.cloud.users.get(token.user_id)?.system_roles ?? []
  return { system: roles.length > 0 ? [{ all: true }] : [], links: { self: `${v3}/auth/system` } }
}

/** A user's projects: one's own, or anybody's for an administrator. */
export function userProjects(call: KeystoneCall) {
  const userId = call.params.id ?? ''
  allowSelfOrAdmin(call, userId, 'identity:list_user_projects')
  if (!call.identity.cloud.users.has(userId)) throw notFound('user', userId)
  return listOf('projects', projectsOf(call, userId), `${call.v3}/users/${userId}/projects`)
}

/** Every project, for administrators. */
export function listProjects(call: KeystoneCall) {
  allowAdmin(call, 'identity:list_projects')
  const rows = [...call.identity.cloud.projects.values()].filter(matchesName(call))
  return listOf(
    'projects',
    rows.map((row) => projectRow(row, call.v3)),
    `${call.v3}/projects${search(call)}`,
  )
}

/** Every user, for administrators. */
export function listUsers(call: KeystoneCall) {
  allowAdmin(call, 'identity:list_users')
  const rows = [...call.identity.cloud.users.values()].filter(matchesName(call))
  return listOf(
    'users',
    rows.map((row) => userRow(row, call.v3)),
    `${call.v3}/users${search(call)}`,
  )
}

/** One project: the token's own, or any for an administrator. */
export function showProject(call: KeystoneCall) {
  const id = call.params.id ?? ''
  if (call.token.project_id !== id) allowAdmin(call, 'identity:get_project')
  const project = call.identity.cloud.projects.get(id)
  if (!project) throw notFound('project', id)
  return { project: projectRow(project, call.v3) }
}

/** One user: oneself, or anybody for an administrator. */
export function showUser(call: KeystoneCall) {
  const id = call.params.id ?? ''
  allowSelfOrAdmin(call, id, 'identity:get_user')
  const user = call.identity.cloud.users.get(id)
  if (!user) throw notFound('user', id)
  return { user: userRow(user, call.v3) }
}

/** One domain: that of the token's project, or any for an administrator. */
export function showDomain(call: KeystoneCall) {
  const { cloud } = call.identity
  const id = call.params.id ?? ''
  if (cloud.projects.get(call.token.project_id ?? '')?.domain_id !== id)
    allowAdmin(call, 'identity:get_domain')
  const domain = cloud.domains.get(id)
  if (!domain) throw notFound('domain', id)
  return { domain: domainRow(domain, call.v3) }
}

/** Every domain, for administrators. */
export function listDomains(call: KeystoneCall) {
  allowAdmin(call, 'identity:list_domains')
  const rows = [...call.identity.cloud.domains.values()].filter(matchesName(call))
  return listOf(
    'domains',
    rows.map((row) => domainRow(row, call.v3)),
    `${call.v3}/domains${search(call)}`,
  )
}

/** One region. */
export function showRegion(call: KeystoneCall) {
  const id = call.params.id ?? ''
  const region = listRegions(call).regions.find((row) => row.id === id)
  if (!region) throw notFound('region', id)
  return { region }
}

/** A list that is empty in every cloud of the demo, for the user it belongs to. */
export function emptyUserList(name: string) {
  return (call: KeystoneCall) => {
    allowSelfOrAdmin(call, call.params.id ?? '', `identity:list_${name}`)
    return listOf(name, [], `${call.v3}/users/${call.params.id}/${name}`)
  }
}

/** The regions, for any user with a token. */
export function listRegions({ identity, v3 }: KeystoneCall) {
  const rows = [...identity.cloud.regions.keys()].map((id) => ({
    id,
    description: '',
    parent_region_id: null,
    links: { self: `${v3}/regions/${id}` },
  }))
  return { regions: rows, links: { next: null, self: `${v3}/regions`, previous: null } }
}

/** Lets the user of this id and administrators through, and answers others with the rule. */
export function allowSelfOrAdmin(call: KeystoneCall, userId: string, rule: string): void {
  if (call.token.user_id !== userId) allowAdmin(call, rule)
}

/** Lets administrators through, and answers others with the rule. */
export function allowAdmin({ token }: KeystoneCall, rule: string): void {
  if (!token.roles.includes('admin')) throw forbidden(rule)
}

function matchesName({ query }: KeystoneCall) {
  const name = query.get('name')
  return (row: { name: string }) => name === null || row.name === name
}

/** The query of a request as a list's link repeats it. */
export function search({ query }: KeystoneCall): string {
  return query.size === 0 ? '' : `?${query}`
}

function projectsOf({ identity, v3 }: KeystoneCall, userId: string) {
  const roles = identity.cloud.users.get(userId)?.roles ?? {}
  const rows = [...identity.cloud.projects.values()].filter(({ id }) => (roles[id] ?? []).length > 0)
  return rows.map((row) => projectRow(row, v3))
}

/** A project as Keystone shows it. */
export function projectRow({ id, name, domain_id, description, enabled }: Project, v3: string) {
  const tree = { parent_id: domain_id, is_domain: false, tags: [], options: {} }
  return { id, name, domain_id, description, enabled, ...tree, links: { self: `${v3}/projects/${id}` } }
}

/** A user as Keystone shows it. */
export function userRow({ id, name, domain_id, default_project_id }: User, v3: string) {
  const preset = default_project_id === null ? {} : { default_project_id }
  const account = { enabled: true, password_expires_at: null, options: {} }
  return { id, name, domain_id, ...preset, ...account, links: { self: `${v3}/users/${id}` } }
}

function domainRow({ id, name }: { id: string; name: string }, v3: string) {
  const description = id === 'default' ? 'The default domain' : ''
  const rest = { description, enabled: true, tags: [], options: {} }
  return { id, name, ...rest, links: { self: `${v3}/domains/${id}` } }
}
