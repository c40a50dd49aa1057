import { gatewayAddresses } from '../neutron/core/routers/router-facts'
import { schedule } from '../neutron/core/agents/scheduling'
import { closeVpnGateway, openVpnGateway } from '../neutron/vpnaas/vpn-gateway'
import type { Region, World } from '../world/world'
import { externalOf } from '../../../src/domain/site/gateway-addresses'

/** What the other network plugin has, by extension. */
const extensions = { ovn: 'vpn-agent-scheduler', reference: ['l3_agent_scheduler', 'vpn-flavors'] } as const

const kinds = {
  ovn: { agent_type: 'VPN Agent', binary: 'neutron-ovn-vpn-agent', topic: 'n/a' },
  reference: { agent_type: 'L3 agent', binary: 'neutron-l3-agent', topic: 'l3_agent' },
}

/**
 * Gives a region the network plugin OVN, or takes it back: routers are on no agent then, and VPN agents, scheduled by the
 * VPN plugin, run the tunnels of the routers that have a VPN service, at addresses that are not the routers' (contract,
 * sections 8 and 9.3). The other ends are told of the new addresses.
 */
export function playOvn(world: World, region: Region, isOvn: boolean): void {
  const { tables, bindings } = region
  const [from, to] = isOvn ? [kinds.reference, kinds.ovn] : [kinds.ovn, kinds.reference]
  const others = [...region.extensions].filter(
    (alias) => alias !== extensions.ovn && !extensions.reference.some((one) => one === alias),
  )
  region.extensions = new Set([...others, ...(isOvn ? [extensions.ovn] : extensions.reference)])
  for (const agent of tables.agents.values()) {
    if (agent.agent_type === from.agent_type) Object.assign(agent, to)
  }
  bindings.l3.clear()
  bindings.vpn.clear()
  if (isOvn) for (const { router_id } of tables.vpnservices.values()) schedule(region, router_id, 'vpn')
  else for (const { id } of tables.routers.values()) schedule(region, id)
  moveServices(world, region, isOvn)
}

function moveServices(world: World, region: Region, isOvn: boolean): void {
  const { routers, vpnservices } = region.tables
  for (const router of routers.values()) {
    const services = [...vpnservices.values()].filter(({ router_id }) => router_id === router.id)
    const [first] = services
    if (!first || (!isOvn && !closeVpnGateway(region, router.id))) continue
    const addresses = isOvn ? openVpnGateway(region, router, first.project_id) : gatewayAddresses(router)
    for (const service of services) {
      const before = { ...service }
      Object.assign(service, externalOf(addresses))
      tellOthers(world, before.external_v4_ip, service.external_v4_ip)
      tellOthers(world, before.external_v6_ip, service.external_v6_ip)
    }
  }
}

function tellOthers({ clouds, outsidePeers }: World, from: string | null, to: string | null): void {
  if (from === null || to === null) return
  const moved = (address: string) => (address === from ? to : address)
  for (const peer of outsidePeers) {
    Object.assign(peer, { remoteAddress: moved(peer.remoteAddress), remoteId: moved(peer.remoteId) })
  }
  for (const { tables } of [...clouds.values()].flatMap(({ regions }) => [...regions.values()])) {
    for (const connection of tables.ipsec_site_connections.values()) {
      connection.peer_address = moved(connection.peer_address)
      connection.peer_id = moved(connection.peer_id)
    }
  }
}
