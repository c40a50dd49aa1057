import { z } from 'zod'
import type { SiteApi } from './site-api'

const made = z.record(z.string(), z.object({ id: z.string() }))

/** What an end is made of, and what is to be wrong about it. */
export interface EndSpec {
  name: string
  ike?: object
  connection?: object
  /** What the end takes for the other one's networks. */
  peerCidr?: string
}

const crypto = { auth_algorithm: 'sha256', encryption_algorithm: 'aes-256', pfs: 'group14' }
const ikeRest = { ike_version: 'v2', lifetime: { units: 'seconds', value: 28_800 } }

/** Makes one end of a tunnel past the panel, named as the panel names its parts; answers the connection's id and how to take everything away. */
export async function makeEnd(site: SiteApi, other: Pick<SiteApi, 'address' | 'cidr'>, spec: EndSpec) {
  const { name, ike, connection, peerCidr } = spec
  const paths: string[] = []
  const create = async (path: string, singular: string, body: Record<string, unknown>) => {
    const answer = made.parse(await site.ask('POST', path, { [singular]: body }))
    const id = answer[singular]?.id ?? ''
    paths.unshift(`${path}/${id}`)
    return id
  }
  const ikePolicy = { name: `${name} ike`, ...crypto, ...ikeRest, ...ike }
  const ikepolicy_id = await create('vpn/ikepolicies', 'ikepolicy', ikePolicy)
  const ipsecpolicy_id = await create('vpn/ipsecpolicies', 'ipsecpolicy', {
    name: `${name} ipsec`,
    ...crypto,
  })
  const service = { name: `${name} service`, router_id: site.routerId }
  const vpnservice_id = await create('vpn/vpnservices', 'vpnservice', service)
  const group = (word: string, type: string, endpoints: string[]) =>
    create('vpn/endpoint-groups', 'endpoint_group', { name: `${name} ${word}`, type, endpoints })
  const local_ep_group_id = await group('local', 'subnet', [site.subnetId])
  const peer_ep_group_id = await group('peer', 'cidr', [peerCidr ?? other.cidr])
  const id = await create('vpn/ipsec-site-connections', 'ipsec_site_connection', {
    name,
    vpnservice_id,
    ikepolicy_id,
    ipsecpolicy_id,
    local_ep_group_id,
    peer_ep_group_id,
    peer_address: other.address,
    peer_id: other.address,
    psk: 'the-same-key-at-both-ends-of-the-tunnel',
    ...connection,
  })
  return {
    id,
    remove: async () => {
      // What is gone already, or what others use by now, is left as it is.
      for (const path of paths) await site.ask('DELETE', path).catch(() => undefined)
    },
  }
}
