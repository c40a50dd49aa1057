import { z } from 'zod'
import type { SiteApi } from '../../support/site-api'

/** In the order in which they let go of each other. */
const collections = [
  ['ipsec-site-connections', 'ipsec_site_connections'],
  ['vpnservices', 'vpnservices'],
  ['endpoint-groups', 'endpoint_groups'],
  ['ikepolicies', 'ikepolicies'],
  ['ipsecpolicies', 'ipsecpolicies'],
] as const

/** Deletes a site's VPN objects whose names begin so; all of them where the prefix is empty. */
export async function sweep({ ask }: SiteApi, prefix: string): Promise<void> {
  for (const [path, plural] of collections) {
    const list = z.object({ [plural]: z.array(z.object({ id: z.string(), name: z.string() })) })
    const { [plural]: objects = [] } = list.parse(await ask('GET', `vpn/${path}?fields=id&fields=name`))
    for (const { id } of objects.filter(({ name }) => name.startsWith(prefix))) {
      await ask('DELETE', `vpn/${path}/${id}`)
    }
  }
}
