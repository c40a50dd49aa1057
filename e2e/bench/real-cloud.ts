import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { isLabUp, keystone, labSite, lowerLab, raiseLab } from '../../tools/lab/lab'
import { openSiteApi, type SiteApi } from '../support/site-api'
import { rawApi, startPanel, type BenchedCloud } from './cloud-under-test'

const named = z.object({ id: z.string() })

/** Creates an object and answers its id. */
async function made({ ask }: SiteApi, path: string, kind: string, body: object): Promise<string> {
  const answer = z.record(z.string(), z.unknown()).parse(await ask('POST', `vpn/${path}`, { [kind]: body }))
  return named.parse(answer[kind]).id
}

/** How many connections are made side by side: Neutron of the lab has two workers. */
const together = 4

/** Connections of one service, each to a peer and networks of its own. */
async function makeConnections(api: SiteApi, count: number): Promise<void> {
  const name = 'bench'
  const ids = {
    vpnservice_id: await made(api, 'vpnservices', 'vpnservice', { name, router_id: api.routerId }),
    ikepolicy_id: await made(api, 'ikepolicies', 'ikepolicy', { name }),
    ipsecpolicy_id: await made(api, 'ipsecpolicies', 'ipsecpolicy', { name }),
    local_ep_group_id: await made(api, 'endpoint-groups', 'endpoint_group', {
      name,
      type: 'subnet',
      endpoints: [api.subnetId],
    }),
  }
  const connect = async (at: number) => {
    const [high, low] = [Math.floor(at / 250), at % 250]
    const peer_ep_group_id = await made(api, 'endpoint-groups', 'endpoint_group', {
      name: `branch-${at}`,
      type: 'cidr',
      endpoints: [`172.${16 + high}.${low}.0/24`],
    })
    const address = `198.18.${high}.${low + 1}`
    await made(api, 'ipsec-site-connections', 'ipsec_site_connection', {
      ...ids,
      name: `branch-${at}`,
      peer_ep_group_id,
      peer_address: address,
      peer_id: address,
      psk: 'a key of the bench',
    })
  }
  let next = 0
  const worker = async () => {
    while (next < count) await connect(next++)
  }
  await Promise.all(Array.from({ length: together }, worker))
}

/**
 * The lab's Keystone and Neutron with so many connections, behind the production gateway. It is raised from nothing and
 * without agents, which would set all of these tunnels up; one that was there before would be filled, so that is refused.
 */
export async function realCloud(): Promise<BenchedCloud> {
  if (await isLabUp()) throw new Error('The lab is up: the bench would fill it, and raises one of its own')
  Object.assign(process.env, { LAB_DIR: join(tmpdir(), 'vpnaas-panel-bench-lab'), LAB_AGENTS: '0' })
  lowerLab({ wipe: true })
  raiseLab()
  const api = await openSiteApi(labSite(0))
  let isFilled = false
  return {
    name: 'real',
    having: async (connections) => {
      if (isFilled) throw new Error('The real cloud is measured at one size')
      isFilled = true
      await makeConnections(api, connections)
      const panel = await startPanel('--cloud', `Lab=${keystone}`)
      return { ...panel, site: '/Lab/RegionOne/demo', elsewhere: 'RegionTwo', get: await rawApi(keystone) }
    },
    close: () => Promise.resolve(lowerLab({ wipe: true })),
  }
}
