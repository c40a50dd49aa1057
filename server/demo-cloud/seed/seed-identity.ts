import { seededHex } from '../world/ids'
import type { Cloud, Project, User } from '../world/world'

const domain = { id: 'default', name: 'Default' }
const projectNames = ['demo', 'alt', 'admin'] as const
type ProjectName = (typeof projectNames)[number]

/** Every demo user's password. */
export const demoPassword = 'secret'

const users: Record<string, Partial<Record<ProjectName, string>>> = {
  demo: { demo: 'member' },
  alt: { alt: 'member' },
  reader: { demo: 'reader' },
  auditor: { demo: 'auditor' },
  admin: { admin: 'admin', demo: 'admin', alt: 'admin' },
}

/** Names of the demo users, in the order they are announced. */
export const userNames = Object.keys(users)

/** A cloud with its domain, projects and users, and no regions yet. */
export function seedCloud(id: string, seed: number): Cloud {
  const idOf = (kind: string, name: string) => seededHex(seed, id, kind, name)
  const projects = projectNames.map((name): Project => ({
    id: idOf('project', name),
    name,
    domain_id: domain.id,
    description: `Demo project ${name}`,
    enabled: true,
  }))
  const accounts = Object.entries(users).map(([name, roles]): User => {
    const rolesById = Object.entries(roles).map(([project, role]): [string, string[]] => [
      idOf('project', project),
      [role],
    ])
    return {
      id: idOf('user', name),
      name,
      domain_id: domain.id,
      password: demoPassword,
      default_project_id: null,
      roles: Object.fromEntries(rolesById),
      domain_roles: {},
      system_roles: name === 'admin' ? ['admin'] : [],
    }
  })
  return {
    id,
    domains: new Map([[domain.id, domain]]),
    projects: new Map(projects.map((project) => [project.id, project])),
    users: new Map(accounts.map((user) => [user.id, user])),
    applicationCredentials: new Map(),
    tokens: new Map(),
    regions: new Map(),
  }
}
