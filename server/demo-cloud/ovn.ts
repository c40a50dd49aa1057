import { schedule } from './neutron/scheduling'
import type { Region } from './world'

/** What the other network plugin has, by extension. */
const extensions = { ovn: 'vpn-agent-scheduler', reference: ['l3_agent_scheduler', 'vpn-flavors'] } as const

const kinds = {
  ovn: { agent_type: 'VPN Agent', binary: 'neutron-ovn-vpn-agent', topic: 'n/a' },
  reference: { agent_type: 'L3 agent', binary: 'neutron-l3-agent', topic: 'l3_agent' },
}

/**
 * Gives a region the network plugin OVN, or takes it back: routers are on no agent then, and VPN agents, scheduled by the
 * VPN plugin, run the tunnels of the routers that have a VPN service (contract, sections 8 and 9.3).
 */
export function playOvn(region: Region, isOvn: boolean): void {
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
}
