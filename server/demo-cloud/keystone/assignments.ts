import type { Project, User } from '../world/world'
import type { KeystoneCall } from './context'
import { KeystoneError, notFound } from './errors'
import { allowAdmin, listOf, search } from './projects'
import { roleNames, roleView } from './roles'

/** The roles there are, for administrators (keystone/api/roles.py). */
export function listRoles(call: KeystoneCall) {
  allowAdmin(call, 'identity:list_roles')
  const name = call.query.get('name')
  const rows = roleNames.filter((each) => name === null || each === name)
  return listOf(
    'roles',
    rows.map((each) => roleRow(call, each)),
    `${call.v3}/roles${search(call)}`,
  )
}

/** One role by id. */
export function showRole(call: KeystoneCall) {
  allowAdmin(call, 'identity:get_role')
  return { role: roleRow(call, roleNamed(call, call.params.id ?? '')) }
}

/** The roles that a user has in a project. */
export function listGrants(call: KeystoneCall) {
  allowAdmin(call, 'identity:list_grants')
  const { project, user } = grantOf(call)
  const rows = (user.roles[project.id] ?? []).map((name) => roleRow(call, name))
  return listOf('roles', rows, `${call.v3}/projects/${project.id}/users/${user.id}/roles`)
}

/** Whether a user has a role in a project: nothing, or the 404. */
export function checkGrant(call: KeystoneCall): void {
  allowAdmin(call, 'identity:check_grant')
  const { project, user, role } = roleGrantOf(call)
  if (!user.roles[project.id]?.includes(role)) throw noGrant(call)
}

/** Gives a user a role in a project; once more changes nothing. */
export function grantRole(call: KeystoneCall): void {
  allowAdmin(call, 'identity:create_grant')
  const { project, user, role } = roleGrantOf(call)
  user.roles[project.id] = [...new Set([...(user.roles[project.id] ?? []), role])]
}

/** Takes a role from a user, and the tokens that were issued with it. */
export function revokeRole(call: KeystoneCall): void {
  checkGrant(call)
  const { project, user, role } = roleGrantOf(call)
  user.roles[project.id] = (user.roles[project.id] ?? []).filter((name) => name !== role)
  const { tokens } = call.identity.cloud
  for (const token of tokens.values()) {
    if (token.user_id === user.id && token.project_id === project.id) tokens.delete(token.value)
  }
}

/** Who has which role where, by user, project and role (keystone/api/role_assignments.py). */
export function listAssignments(call: KeystoneCall) {
  allowAdmin(call, 'identity:list_role_assignments')
  const { query, v3, identity } = call
  const wanted = (name: string, id: string) => !query.has(name) || query.get(name) === id
  const rows = [...identity.cloud.users.values()].flatMap((user) =>
    Object.entries(user.roles).flatMap(([projectId, names]) => {
      const project = identity.cloud.projects.get(projectId)
      if (!project || !wanted('user.id', user.id) || !wanted('scope.project.id', project.id)) return []
      const roles = names.filter((name) => wanted('role.id', roleView(name, identity.cloud.id).id))
      return roles.map((name) => assignment(call, { user, project, name }))
    }),
  )
  return listOf('role_assignments', rows, `${v3}/role_assignments${search(call)}`)
}

function assignment(
  { identity, query, v3 }: KeystoneCall,
  { user, project, name }: { user: User; project: Project; name: string },
) {
  const role = roleView(name, identity.cloud.id)
  const path = `projects/${project.id}/users/${user.id}/roles/${role.id}`
  const links = { assignment: `${v3}/${path}` }
  if (!query.has('include_names')) {
    return { links, role: { id: role.id }, scope: { project: { id: project.id } }, user: { id: user.id } }
  }
  const withDomain = ({ id, name: label, domain_id }: User | Project) => ({
    id,
    name: label,
    domain: identity.cloud.domains.get(domain_id),
  })
  return { links, role, scope: { project: withDomain(project) }, user: withDomain(user) }
}

function roleRow({ identity, v3 }: KeystoneCall, name: string) {
  const view = roleView(name, identity.cloud.id)
  const rest = { domain_id: null, description: null, options: { immutable: true } }
  return { ...view, ...rest, links: { self: `${v3}/roles/${view.id}` } }
}

function roleNamed({ identity }: KeystoneCall, id: string): string {
  const name = roleNames.find((each) => roleView(each, identity.cloud.id).id === id)
  if (name === undefined) throw notFound('role', id)
  return name
}

function grantOf({ identity, params }: KeystoneCall): { project: Project; user: User } {
  const user = identity.cloud.users.get(params.user ?? '')
  if (!user) throw notFound('user', params.user ?? '')
  const project = identity.cloud.projects.get(params.id ?? '')
  if (!project) throw notFound('project', params.id ?? '')
  return { project, user }
}

function roleGrantOf(call: KeystoneCall) {
  const role = roleNamed(call, call.params.role ?? '')
  return { ...grantOf(call), role }
}

function noGrant({ params }: KeystoneCall): KeystoneError {
  const { role = '', user = '', id = '' } = params
  const where = `role: ${role}, user or group: ${user}, project, domain, or system: ${id}`
  return new KeystoneError(404, `Could not find role assignment with ${where}.`)
}
