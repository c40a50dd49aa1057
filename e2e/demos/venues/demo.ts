import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createDemoCloud } from '../../../server/demo-cloud/app'
import type { World } from '../../../server/demo-cloud/world/world'
import { createGateway } from '../../../server/gateway/app'
import { demoCloudPath, demoIdentity, demoPanel } from '../../../server/gateway/demo'
import { listening } from '../../support/listening'
import { openSiteApi } from '../../support/site-api'
import type { Tempo } from '../tempo'
import { strongSwanAlone } from './strongswan'
import { sweep } from './sweep'
import type { Site, Venue } from './venue'

const root = fileURLToPath(new URL('../../../dist', import.meta.url))
const clouds = [
  { id: 'north', name: 'OpenStack 1' },
  { id: 'south', name: 'OpenStack 2' },
] as const

/**
 * The demo's two clouds, a world of their own for each story: no VPN in them, and the addresses of the tutorial that
 * the first story follows (10.10.10.0/24 and 20.20.20.0/24).
 */
export async function openDemo(tempo: Tempo): Promise<Venue> {
  // A report every 4 s lets a viewer see each status; where nobody watches, nobody waits.
  const intervalMs = Math.max(250, tempo.of(4000))
  const cloud = createDemoCloud({ basePath: demoCloudPath, intervalMs, control: true })
  settleWorld(cloud.world)
  cloud.start()
  const panel = demoPanel(cloud, {
    clouds: clouds.map(({ id, name }) => ({ id, name, identity: demoIdentity(id), interface: 'public' })),
  })
  const gateway = createGateway({ root, ...panel })
  const { origin, stop } = await listening(serve({ fetch: gateway.fetch, port: 0, hostname: '127.0.0.1' }))
  const [near, far] = [await siteOf(origin, 0), await siteOf(origin, 1)]
  for (const { api } of [near, far]) await sweep(api, '')
  const strongSwan = strongSwanAlone()
  return {
    kind: 'demo',
    label: { en: 'Demo clouds (simulated agents)', 'zh-CN': '演示云（模拟代理）' },
    origin,
    near,
    far,
    administrator: { user: 'admin', password: 'secret', domain: 'Default', project: 'admin' },
    device: { address: '192.0.2.50', network: '192.168.50.0/24', ...(strongSwan ? { strongSwan } : {}) },
    patience: 90_000,
    close: async () => {
      await stop()
      await cloud.stop()
    },
  }
}

async function siteOf(origin: string, index: 0 | 1): Promise<Site> {
  const { id, name } = clouds[index]
  const at = {
    identity: `${origin}${demoCloudPath}/${id}/identity/v3`,
    region: 'RegionOne',
    project: 'demo',
    user: 'demo',
    password: 'secret',
    domain: 'Default',
    router: 'router1',
    subnet: 'private-subnet',
  }
  return { ...at, cloud: name, label: name, api: await openSiteApi(at) }
}

/**
 * Gives the second cloud's private network the addresses that the tutorial's second cloud has, and takes the first
 * one's machines away: their security group would let nobody in from there.
 */
function settleWorld(world: World): void {
  const ports = world.clouds.get('north')?.regions.get('RegionOne')?.tables.ports
  for (const { id, device_owner } of ports?.values() ?? []) {
    if (device_owner === 'compute:nova') ports?.delete(id)
  }
  const tables = world.clouds.get('south')?.regions.get('RegionOne')?.tables
  for (const table of [tables?.subnets, tables?.ports]) {
    for (const row of table?.values() ?? []) {
      Object.assign(row, JSON.parse(JSON.stringify(row).replaceAll('10.30.30.', '20.20.20.')))
    }
  }
}
