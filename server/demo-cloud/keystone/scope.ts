import type { Cloud, Domain, Project, User } from '../world/world'
import type { NamedReference, ScopeRequest } from './auth-request'
import { unauthorized } from './errors'
import { withImplied } from './roles'

/** What a token is valid for, with the roles its user has there. */
export interface Scope {
  project_id: string | null
  domain_id: string | null
  system: boolean
  roles: string[]
}

const unscoped: Scope = { project_id: null, domain_id: null, system: false, roles: [] }

/** The scope that was asked for, or a 401: unknown, disabled and "no role there" are told apart by nobody (contract 1.3). */
export function grantScope(cloud: Cloud, user: User, wanted: ScopeRequest): Scope {
  switch (wanted.kind) {
    case 'unscoped':
      return unscoped
    case 'default': {
      const project = cloud.projects.get(user.default_project_id ?? '')
      const roles = project?.enabled ? (user.roles[project.id] ?? []) : []
      return project && roles.length > 0 ? projectScope(project.id, roles) : unscoped
    }
    case 'project': {
      const project = findProject(cloud, wanted.project)
      const roles = project?.enabled ? (user.roles[project.id] ?? []) : []
      if (!project || roles.length === 0) throw unauthorized()
      return projectScope(project.id, roles)
    }
    case 'domain': {
      const domain = findDomain(cloud, wanted.domain)
      const roles = user.domain_roles[domain?.id ?? ''] ?? []
      if (!domain || roles.length === 0) throw unauthorized()
      return { ...unscoped, domain_id: domain.id, roles: withImplied(roles) }
    }
    case 'system':
      if (user.system_roles.length === 0) throw unauthorized()
      return { ...unscoped, system: true, roles: withImplied(user.system_roles) }
  }
}

/** A project's scope with these roles and the ones they imply. */
export function projectScope(projectId: string, roles: readonly string[]): Scope {
  return { ...unscoped, project_id: projectId, roles: withImplied(roles) }
}

/** The user of this id, or of this name in this domain. */
export function findUser(cloud: Cloud, wanted: NamedReference): User | undefined {
  return findNamed(cloud, cloud.users, wanted)
}

function findProject(cloud: Cloud, wanted: NamedReference): Project | undefined {
  return findNamed(cloud, cloud.projects, wanted)
}

function findNamed<T extends User | Project>(
  cloud: Cloud,
  rows: Map<string, T>,
  wanted: NamedReference,
): T | undefined {
  if (wanted.id !== undefined) return rows.get(wanted.id)
  const domain = findDomain(cloud, wanted.domain ?? {})
  return [...rows.values()].find((row) => row.name === wanted.name && row.domain_id === domain?.id)
}

function findDomain(
  cloud: Cloud,
  wanted: { id?: string | undefined; name?: string | undefined },
): Domain | undefined {
  if (wanted.id !== undefined) return cloud.domains.get(wanted.id)
  return [...cloud.domains.values()].find((domain) => domain.name === wanted.name)
}
