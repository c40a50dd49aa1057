import { objectPath } from './object-path'
import * as z from 'zod/mini'
import { siteConnection } from '~/domain/neutron/resources/site-connection'
import type { Site } from '../site/site'
import { checked, vpnCollection } from './collection'

export const siteConnections = vpnCollection({
  plural: 'ipsec_site_connections',
  singular: 'ipsec_site_connection',
  path: '/vpn/ipsec-site-connections',
  schema: siteConnection,
  // The first connection brings its service out of PENDING_CREATE, the last one takes its daemon away.
  alsoStale: ['vpnservices'],
})

const pskAnswer = z.object({ ipsec_site_connection: z.object({ psk: z.string() }) })

/**
 * The pre-shared key of one connection, asked for alone and handed to the caller alone: it goes into the state of
 * the component that shows it, into no cache. Throws ApiError.
 */
export async function readPsk(site: Site, id: string, signal?: AbortSignal): Promise<string> {
  const answer = await site.request({
    method: 'GET',
    path: `${objectPath('/vpn/ipsec-site-connections', id)}?fields=psk`,
    signal,
  })
  return checked(pskAnswer, answer.body, answer).ipsec_site_connection.psk
}
