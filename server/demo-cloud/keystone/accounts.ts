import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { seededHex } from '../world/ids'
import type { Project, User } from '../world/world'
import type { KeystoneCall } from './context'
import { KeystoneError, notFound, schemaViolation } from './errors'
import { allowAdmin, projectRow, userRow } from './projects'

const projectBody = z.object({
  project: z.object({
    name: z.string().max(64).optional(),
    domain_id: z.string().nullish(),
    description: z.string().nullish(),
    enabled: z.boolean().nullish(),
  }),
})
const userBody = z.object({
  user: z.object({
    name: z.string().max(255).optional(),
    domain_id: z.string().nullish(),
    default_project_id: z.string().nullish(),
    password: z.string().nullish(),
  }),
})

/** Makes a project; administrators only, as with all below (keystone/api/projects.py). */
export function createProject(call: KeystoneCall) {
  allowAdmin(call, 'identity:create_project')
  const { name, domain_id, description, enabled } = read(projectBody, call).project
  const { projects } = call.identity.cloud
  const wanted = { name: checkedName(name), domain_id: domain_id ?? 'default' }
  const twin = named(projects, wanted)
  if (twin) {
    throw new KeystoneError(
      409,
      'Conflict occurred attempting to store project - it is not permitted to have two projects with either the ' +
        `same name or same id in the same domain: name is ${wanted.name}, project id ${twin.id}.`,
    )
  }
  const id = newId()
  const project: Project = { id, ...wanted, description: description ?? '', enabled: enabled ?? true }
  projects.set(id, project)
  return { project: projectRow(project, call.v3) }
}

/** Changes a project's name, description or whether it is enabled. */
export function updateProject(call: KeystoneCall) {
  allowAdmin(call, 'identity:update_project')
  const project = projectOf(call)
  const { name, description, enabled } = read(projectBody, call).project
  project.name = name ?? project.name
  project.description = description ?? project.description
  project.enabled = enabled ?? project.enabled
  return { project: { ...projectRow(project, call.v3), extra: {} } }
}

/** Takes a project away, with its roles, tokens and credentials; its networks stay, as they do in a real cloud. */
export function deleteProject(call: KeystoneCall): void {
  allowAdmin(call, 'identity:delete_project')
  const { id } = projectOf(call)
  const { projects, users } = call.identity.cloud
  projects.delete(id)
  for (const user of users.values()) delete user.roles[id]
  forget(call, (row) => row.project_id === id)
}

/** Makes a user with a password and no role yet (keystone/api/users.py). */
export function createUser(call: KeystoneCall) {
  allowAdmin(call, 'identity:create_user')
  const { name, domain_id, password, default_project_id } = read(userBody, call).user
  const wanted = { name: checkedName(name), domain_id: domain_id ?? 'default' }
  const { users } = call.identity.cloud
  if (named(users, wanted)) {
    const twin = `Duplicate entry found with name ${wanted.name} at domain ID ${wanted.domain_id}`
    throw new KeystoneError(409, `Conflict occurred attempting to store user - ${twin}.`)
  }
  const user: User = {
    id: newId(),
    ...wanted,
    // Without a password nobody signs in: no text equals this one.
    password: password ?? newId(),
    default_project_id: default_project_id ?? null,
    roles: {},
    domain_roles: {},
    system_roles: [],
  }
  users.set(user.id, user)
  return { user: userRow(user, call.v3) }
}

/** Changes a user's name, password or default project; a new password ends the sessions of the old one. */
export function updateUser(call: KeystoneCall) {
  allowAdmin(call, 'identity:update_user')
  const user = userOf(call)
  const { name, password, default_project_id } = read(userBody, call).user
  user.name = name ?? user.name
  if (default_project_id !== undefined) user.default_project_id = default_project_id
  if (password) {
    user.password = password
    forgetTokens(call, (token) => token.user_id === user.id)
  }
  return { user: { ...userRow(user, call.v3), extra: {} } }
}

/** Takes a user away, with tokens and credentials. */
export function deleteUser(call: KeystoneCall): void {
  allowAdmin(call, 'identity:delete_user')
  const { id } = userOf(call)
  call.identity.cloud.users.delete(id)
  forget(call, (row) => row.user_id === id)
}

/** The user that a path names, or the 404. */
function userOf({ identity, params }: KeystoneCall): User {
  const user = identity.cloud.users.get(params.id ?? '')
  if (!user) throw notFound('user', params.id ?? '')
  return user
}

function projectOf({ identity, params }: KeystoneCall): Project {
  const project = identity.cloud.projects.get(params.id ?? '')
  if (!project) throw notFound('project', params.id ?? '')
  return project
}

function read<T>(schema: z.ZodType<T>, { body }: KeystoneCall): T {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw schemaViolation(parsed.error.issues.map((issue) => issue.path.join('.')).join(', '))
}

function checkedName(name: string | undefined): string {
  if (name === undefined) throw schemaViolation("'name' is a required property")
  if (name === '') throw schemaViolation("Invalid input for field 'name': '' is too short")
  return name
}

function named<T extends { name: string; domain_id: string }>(
  rows: Map<string, T>,
  wanted: { name: string; domain_id: string },
): T | undefined {
  return [...rows.values()].find((row) => row.name === wanted.name && row.domain_id === wanted.domain_id)
}

type Owned = { user_id: string; project_id: string | null }

function forget(call: KeystoneCall, isGone: (row: Owned) => boolean): void {
  const { applicationCredentials } = call.identity.cloud
  for (const row of applicationCredentials.values()) if (isGone(row)) applicationCredentials.delete(row.id)
  forgetTokens(call, isGone)
}

function forgetTokens({ identity }: KeystoneCall, isGone: (row: Owned) => boolean): void {
  const { tokens } = identity.cloud
  for (const token of tokens.values()) if (isGone(token)) tokens.delete(token.value)
}

function newId(): string {
  return seededHex(randomBytes(16).toString('hex'))
}
