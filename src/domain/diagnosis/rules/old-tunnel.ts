import { displayName } from '../../text/names'
import { keptTunnels } from '../../plan/downtime/kept-tunnels'
import { measuredLoss } from '../../plan/downtime/measured-loss'
import type { Plan } from '../../plan/plan'
import { type SiteWorld } from '../../site/site-snapshot'
import { msg, type Message } from '../../text/message'
import type { Finding } from '../../finding/finding'
import { partsOf } from '../../site/end-parts'
import type { Rule } from './rule'
import { enabledNeighboursOf, serviceOf, type TunnelEnd } from '../../site/connection-end'

const base = { code: 'OLD-TUNNEL', at: 'tunnel' } as const
const source = () =>
  msg('neutron-vpnaas device_drivers/strongswan_ipsec.py, reload; measured on strongSwan 5.9.8')

/**
 * A connection that the user created again on a router with other tunnels: strongSwan only reloads there, and the old
 * tunnel carries the traffic until IKE authenticates again. The new connection is DOWN meanwhile.
 */
export const oldTunnel: Rule = ({ near, driver, recreation, changes = [], now }) => {
  const { connection } = near
  const others = enabledNeighboursOf(near)
  if (driver === 'libreswan' || connection.status !== 'DOWN' || !connection.admin_state_up) return []
  if (!recreation?.wasActive || others.length === 0) return []
  const lifetime = recreation.ikeLifetime ?? partsOf(near).ike?.lifetime.value ?? 0
  const hasComeUp = changes.some(({ to, at }) => to === 'ACTIVE' && at > recreation.at)
  if (hasComeUp || now - recreation.at > lifetime * 1000) return []
  return [
    {
      ...base,
      severity: 'broken',
      certainty: 'likely',
      title: msg('The old tunnel may still be in use after your change'),
      evidence: [
        msg('the connection was re-created {count} min ago', {
          count: Math.max(0, Math.round((now - recreation.at) / 60_000)),
        }),
        evidenceOf(near),
      ],
      advice: msg(
        'On a router with other tunnels, strongSwan keeps the old tunnel up until IKE reauthenticates, at most {hours} h after the change. To use the new settings immediately, disable the VPN service, wait until its status is Disabled, and enable it again. All tunnels on the router stop for about {seconds} s.',
        { hours: hoursOf(lifetime), seconds: measuredLoss.restart },
      ),
      source: source(),
      repair: { label: msg('Open VPN service'), page: 'vpn-service' },
    },
  ]
}

/** Says before a plan runs which tunnels go on under their old policies. */
export function oldTunnelsAfter(plan: Plan, worlds: readonly SiteWorld[]): Finding[] {
  const kept = keptTunnels(plan, worlds)
  if (kept.length === 0) return []
  const lifetimes = kept.map((end) => partsOf(end).ike?.lifetime.value ?? 0)
  return [
    {
      ...base,
      severity: 'weak',
      title: msg('With strongSwan, the old tunnel stays in use for a while'),
      evidence: kept.map(evidenceOf),
      advice: msg(
        'On a router with other tunnels, strongSwan only reloads its configuration. Traffic keeps using the old settings, and the new connection is shown as Down, until IKE reauthenticates, at most {hours} h later. To use the new settings immediately, disable the VPN service after the plan, wait until its status is Disabled, and enable it again. All tunnels on the router stop for about {seconds} s. Libreswan restarts all tunnels on the router at each change.',
        { hours: hoursOf(Math.max(...lifetimes)), seconds: measuredLoss.restart },
      ),
      source: source(),
    },
  ]
}

function evidenceOf(end: TunnelEnd): Message {
  return msg('{connection}: VPN service {service}, {count} other tunnels on its router', {
    connection: displayName(end.connection),
    service: displayName(serviceOf(end) ?? { name: '', id: end.connection.vpnservice_id }),
    count: enabledNeighboursOf(end).length,
  })
}

/** Hours to a tenth: an IKE lifetime of five minutes is 0.1 h. */
const hoursOf = (seconds: number): number => Math.max(0.1, Math.round(seconds / 360) / 10)
