import { afterEach, expect, it, vi } from 'vitest'
import { createDemoCloud } from '../../../server/demo-cloud/app'
import { playOvn } from '../../../server/demo-cloud/releases/ovn'
import { planStage } from '~/testing/plan-stage'
import { diagnose } from '~/domain/diagnosis/diagnosis'
import { peerSideOf } from '~/domain/export/peer-side'
import { topologyOf } from '~/domain/diagram/topology'
import { connectEnds } from '~/testing/plan-cases'
import { otherEndOf } from '~/domain/site/peer-end'

afterEach(() => vi.unstubAllGlobals())

it('under OVN tunnels come up between addresses that are not the routers’, and all that is told of them fits', async () => {
  const stage = await planStage((name, value) => vi.stubGlobal(name, value))
  const { world } = stage.panel.cloud
  for (const region of world.clouds.get('north')?.regions.values() ?? []) playOvn(world, region, true)
  await stage.run(await connectEnds(stage))
  stage.agentsReport()
  stage.agentsReport()
  const worlds = [await stage.world('RegionOne'), await stage.world('RegionTwo')]
  const [here] = worlds
  const connection = here?.connections.find(({ name }) => name === 'one-two')
  const service = here?.services.find(({ id }) => id === connection?.vpnservice_id)
  const router = here?.routers.find(({ id }) => id === service?.router_id)
  if (!here || !connection || !service || !router) throw new Error('The ends were not connected')
  const near = { world: here, connection }
  const far = otherEndOf(near, worlds)

  expect(connection.status).toBe('ACTIVE')
  expect(service.external_v4_ip).toMatch(/^203\.0\.113\./)
  expect(router.gatewayAddresses).not.toContain(service.external_v4_ip)
  expect(far?.connection.peer_address).toBe(service.external_v4_ip)
  const facts = { near, far, worlds, sameKey: true, driver: undefined, now: 0, since: 0 }
  const broken = diagnose(facts).reasons.filter(({ severity }) => severity === 'broken')
  expect(broken.map(({ code }) => code)).toEqual([])
  expect(peerSideOf(near)?.cloudAddress).toBe(service.external_v4_ip)
  const drawn = topologyOf(here, new Map()).services.find(({ id }) => id === service.id)
  expect(drawn?.addresses).toEqual([service.external_v4_ip])
  // The transit subnet is the project's, and none of its networks.
  const cidrs = [...stage.tables('RegionOne').subnets.values()].map(({ cidr }) => cidr)
  expect(cidrs).toContain('169.254.0.0/28')
  expect(here.subnets.map(({ cidr }) => cidr)).not.toContain('169.254.0.0/28')
  expect(router.subnetIds.filter((id) => !here.subnets.some((subnet) => subnet.id === id))).toEqual([])
}, 30_000)

it('a tunnel outlives the move of its cloud to OVN', () => {
  const cloud = createDemoCloud({ release: '2026.2' })
  const connections = [...(cloud.world.clouds.get('south')?.regions.values() ?? [])].flatMap(({ tables }) => [
    ...tables.ipsec_site_connections.values(),
  ])
  expect(connections.map(({ name, status }) => [name, status])).toEqual([['partner-york', 'ACTIVE']])
})
