import type { QueryClient } from '@tanstack/react-query'
import type { Plan, Step } from '~/domain/plan/plan'
import type { Site } from '../../site/site'
import { objectsOfKind } from './objects'
import type { PlanSite } from '~/domain/site/plan-site'

/**
 * Ids of the objects that have the names of the plan's objects before it begins: only what is not among them can have
 * been created by it. Throws ApiError.
 */
export async function knownIds(
  { sites, steps }: Plan,
  open: (site: PlanSite) => Promise<Site>,
  client: QueryClient,
): Promise<string[]> {
  const making = steps.filter(({ does }) => does !== 'update')
  const lists = new Map(making.map((step) => [`${step.site} ${step.kind}`, step]))

  async function rowsNamedAlike(like: Step): Promise<string[]> {
    const alike = making.filter(({ site, kind }) => site === like.site && kind === like.kind)
    const names = new Set(alike.map(({ name }) => name))
    const site = sites.find(({ key }) => key === like.site)
    const rows = site ? await objectsOfKind[like.kind].list(await open(site), client, like) : []
    return rows.filter((row) => 'name' in row && names.has(row.name)).map(({ id }) => id)
  }

  const rows = await Promise.all([...lists.values()].map(rowsNamedAlike))
  return rows.flat()
}
