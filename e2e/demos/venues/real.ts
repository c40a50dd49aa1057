import { settingsFrom } from '../../../server/gateway/settings'
import { keystone, labAdministrator, labSite } from '../../../tools/lab/lab'
import { openSiteApi } from '../../support/site-api'
import { servePanel } from './panel'
import { strongSwanAtLab } from './strongswan'
import { sweep } from './sweep'
import { ownPrefix, type Site, type Venue, type Wire } from './venue'

/** The project's lab (docs/real-cloud.md), which is up: a real Keystone, two regions of a real Neutron, strongSwan. */
export async function openReal(): Promise<Venue> {
  const [near, far] = [await siteOf(0), await siteOf(1)]
  const sweepBoth = async () => {
    for (const { api } of [near, far]) await sweep(api, ownPrefix)
  }
  await sweepBoth()
  const { origin, stop } = await servePanel(settingsFrom({ clouds: [`Lab=${keystone}`], trustProxy: false }))
  return {
    kind: 'real',
    label: { en: 'Real cloud (OpenStack Zed, strongSwan)', 'zh-CN': '真实云（OpenStack Zed，strongSwan）' },
    origin,
    near,
    far,
    administrator: labAdministrator,
    device: { address: '203.0.113.200', network: '192.168.77.0/24', strongSwan: strongSwanAtLab() },
    wire: wireOf(near, far),
    patience: 240_000,
    close: async () => {
      await stop()
      await sweepBoth()
    },
  }
}

async function siteOf(index: 0 | 1): Promise<Site> {
  const at = labSite(index)
  return { ...at, cloud: 'Lab', label: at.region, api: await openSiteApi(at) }
}

/** The lab's test hosts and the bridge that stands for the way between the gateways (e2e/real-cloud/lab). */
function wireOf({ api: near }: Site, { api: far }: Site): Wire {
  const between = `(udp port 4500 and host ${near.address} and host ${far.address})`
  return {
    pings: [ping('lab-vm-r1', '20.20.20.100'), ping('lab-vm-r2', '10.10.10.100')],
    capture: {
      words: [
        ...'ip netns exec lab-wan tcpdump -l -c 8 -ni br-wan'.split(' '),
        `${between} or net ${near.cidr} or net ${far.cidr}`,
      ],
    },
  }
}

const ping = (host: string, to: string) => ({
  host,
  words: `ip netns exec ${host} ping -c 4 -i 0.5 -W 2 ${to}`.split(' '),
})
