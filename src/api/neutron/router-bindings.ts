import * as z from 'zod/mini'
import { hostedRouter, type HostedRouter } from '~/domain/neutron/resources/agent'
import { bindingOf, routersPath, type RouterBinding } from '~/domain/neutron/router-binding'
import { msg } from '~/domain/text/message'
import { ApiError } from '../http/errors'
import type { Site } from '../site/site'
import { checked, type Write } from './collection'

/** Statuses are the old agent's until the new one reports. */
const makesStale = ['agents', 'vpnservices', 'ipsec_site_connections'] as const

const routerList = z.object({ routers: z.array(hostedRouter) })

/** An agent's routers; whatever `fields` asks for, Neutron answers whole rows. Throws ApiError. */
export async function readHostedRouters(
  site: Site,
  agent: Pick<RouterBinding, 'scheduler' | 'agent_id'>,
  signal?: AbortSignal,
): Promise<HostedRouter[]> {
  const answer = await site.request({ method: 'GET', path: routersPath(agent), signal })
  return checked(routerList, answer.body, answer).routers
}

/** Routers' places on agents. Neutron tells of none by itself: whether there is one is seen in its agent's list. */
export const routerBindings = {
  /** The place, where the router is in it; throws ApiError 404 where it is not. */
  async show(site: Site, place: RouterBinding): Promise<RouterBinding> {
    const routers = await readHostedRouters(site, place)
    if (routers.some(({ id }) => id === place.router_id)) return place
    throw new ApiError({ status: 404, type: 'not-on-agent', message: msg('The router isn’t on this agent') })
  },
  create: (body: object): Write<RouterBinding> => {
    const place = bindingOf(body)
    return {
      method: 'POST',
      path: routersPath(place),
      body: { router_id: place.router_id },
      // Neutron answers `null`.
      read: () => place,
      makesStale,
    }
  },
  remove: (id: string): Write<void> => ({ method: 'DELETE', path: id, read: () => undefined, makesStale }),
}
