import { z } from 'zod'
import { signIn } from './keystone'
import type { Target } from './target'

const networkList = z.object({ networks: z.array(z.object({ id: z.string() })) })

/** The id of RegionOne's external network `ext-net`, where routers have their gateways. */
export async function publicNetworkOf(target: Target): Promise<string> {
  const { identity, accounts, password } = target
  const { token, network } = await signIn(identity, { ...accounts.admin, password })
  const response = await fetch(`${network}/v2.0/networks?name=ext-net&router:external=True`, {
    headers: { 'X-Auth-Token': token },
  })
  const [found] = networkList.parse(await response.json()).networks
  if (!found) throw new Error('RegionOne has no external network named ext-net')
  return found.id
}
