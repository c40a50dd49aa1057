import { displayName } from '../text/names'

interface Project {
  id: string
  name: string
  domain_id?: string | undefined
}

/**
 * What to call each project: its name, with the domain where another project has the same one, or the first eight
 * characters of its id where nobody told its name. Known projects may be told twice; the first telling counts.
 */
export function projectNamer(projects: readonly Project[]): (id: string) => string {
  const byId = new Map(projects.toReversed().map((project) => [project.id, project]))
  const times = new Map<string, number>()
  for (const { name } of byId.values()) times.set(name, (times.get(name) ?? 0) + 1)
  return (id) => {
    const project = byId.get(id)
    if (!project) return displayName({ id, name: '' })
    const isAmbiguous = (times.get(project.name) ?? 0) > 1
    return isAmbiguous ? `${project.name} (${(project.domain_id ?? id).slice(0, 8)})` : displayName(project)
  }
}
