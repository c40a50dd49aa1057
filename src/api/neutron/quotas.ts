import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { byResource, type QuotaResource } from '~/domain/admin/quotas'
import type { HttpAnswer } from '../http/http'
import type { Site } from '../site/site'
import { checked, type Write } from './collection'
import type { Limits } from '~/domain/neutron/limits'

const quota = z.object({ quota: z.record(z.string(), z.unknown()) })
const quotaList = z.object({ quotas: z.array(z.record(z.string(), z.unknown())) })

/** Limits by resource, without what else stands in the same object. */
const limitsIn = (told: Record<string, unknown>): Limits =>
  Object.fromEntries(
    Object.entries(told).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )

const key = (site: Site, ...rest: string[]) => ['site', site.key, 'quotas', ...rest]

/** The limits of every project that has some of its own, by project; administrators alone may ask (contract, section 9.4). */
export const ownLimits = (site: Site) =>
  queryOptions({
    queryKey: key(site),
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, Limits>> => {
      const answer = await site.request({ method: 'GET', path: '/quotas', signal })
      const rows = checked(quotaList, answer.body, answer).quotas
      return new Map(rows.map((row) => [String(row['project_id']), limitsIn(row)]))
    },
  })

/** The limits of projects that have none of their own. */
export const defaultLimits = (site: Site) =>
  queryOptions({
    queryKey: key(site, 'default'),
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }): Promise<Limits> => {
      const path = `/quotas/${site.project.id}/default`
      const answer = await site.request({ method: 'GET', path, signal })
      return limitsIn(checked(quota, answer.body, answer).quota)
    },
  })

/** A project's limits of VPN resources, as an object that can be changed. */
function vpnLimits(id: string, answer: HttpAnswer): { id: string } & Record<QuotaResource, number> {
  const told = limitsIn(checked(quota, answer.body, answer).quota)
  return { id, ...byResource((resource) => told[resource] ?? -1) }
}

/** Changes and resets a project's limits. */
export const quotas = {
  show: (site: Site, id: string) =>
    queryOptions({
      queryKey: key(site, 'one', id),
      queryFn: async ({ signal }) => {
        const answer = await site.request({ method: 'GET', path: `/quotas/${id}`, signal })
        return vpnLimits(id, answer)
      },
    }),
  update: (id: string, body: object): Write<ReturnType<typeof vpnLimits>> => ({
    method: 'PUT',
    path: `/quotas/${id}`,
    body: { quota: body },
    read: (answer) => vpnLimits(id, answer),
    makesStale: ['quotas'],
  }),
  /** Every limit of the project, those of networks and ports too, is the default again. */
  reset: (id: string): Write<void> => ({
    method: 'DELETE',
    path: `/quotas/${id}`,
    read: () => undefined,
    makesStale: ['quotas'],
  }),
}
