import { objectPath } from './object-path'
import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { port, router, subnet } from '~/domain/neutron/resources/network'
import { ApiError } from '../http/errors'
import type { Site } from '../site/site'
import { checked, readable, type Write } from './collection'
import type { Limits } from '~/domain/neutron/limits'

export const routers = readable({
  plural: 'routers',
  singular: 'router',
  path: '/routers',
  schema: router,
  ownRowsOnly: true,
})

/** Subnets of other projects' shared networks can stand on an own router: keep all. */
export const subnets = readable({
  plural: 'subnets',
  singular: 'subnet',
  path: '/subnets',
  schema: subnet,
  ownRowsOnly: false,
})

export const ports = readable({
  plural: 'ports',
  singular: 'port',
  path: '/ports',
  schema: port,
  ownRowsOnly: false,
})

const extensionList = z.object({ extensions: z.array(z.object({ alias: z.string() })) })

/** The aliases of the extensions that this Neutron has loaded; they don't change while it runs. */
export const extensions = (site: Site) =>
  queryOptions({
    queryKey: ['cloud', site.cloud.id, site.region, 'extensions'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const answer = await site.request({ method: 'GET', path: '/extensions?fields=alias', signal })
      return checked(extensionList, answer.body, answer).extensions.map(({ alias }) => alias)
    },
  })

const quota = z.object({ quota: z.record(z.string(), z.unknown()) })

/**
 * What the project may have of each resource; negative is unlimited. A cloud that does not tell says nothing, and
 * nothing is judged by it (contract, section 9.4).
 */
export const limits = (site: Site) =>
  queryOptions({
    queryKey: ['site', site.key, 'limits'],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<Limits> => {
      try {
        const answer = await site.request({
          method: 'GET',
          path: objectPath('/quotas', site.project.id),
          signal,
        })
        const told = checked(quota, answer.body, answer).quota
        return Object.fromEntries(Object.entries(told).filter(isNumber))
      } catch (error) {
        const refused = error instanceof ApiError && (error.status === 403 || error.status === 404)
        if (refused) return {}
        throw error
      }
    },
  })

const isNumber = (entry: [string, unknown]): entry is [string, number] => typeof entry[1] === 'number'

/**
 * An update of a router that changes nothing: it makes the VPN agent look at the router's connections again (contract,
 * section 7.4).
 */
export const touchRouter = ({ id, name }: { id: string; name: string }): Write<void> => ({
  method: 'PUT',
  path: objectPath('/routers', id),
  body: { router: { name } },
  read: () => undefined,
  makesStale: ['ipsec_site_connections', 'vpnservices'],
})
