import { compareNames } from '../text/compare-names'
import { groupBy } from '../text/group-by'
import { findById } from '../text/find-by-id'
import { configurationFindings } from '../diagnosis/one-end-rules'
import { displayName } from '../text/names'
import { type SiteWorld } from '../site/site-snapshot'
import type { SiteConnection } from '../neutron/resources/site-connection'
import type { VpnService } from '../neutron/resources/vpn-service'
import { describeStatus, statusTones, type StatusLook } from '../status/status'
import { networksOfEnd } from '../site/connection-end'
import { addressesOf, addressFor } from '../site/gateway-addresses'

/** A tunnel of a VPN service. */
export interface TopologyTunnel {
  id: string
  name: string
  look: StatusLook
  peerAddress: string
  /** The site that has this address, where it is one of the user's own. */
  peerName: string | undefined
  peerNetworks: readonly string[]
  /** How many findings there are on its configuration that are no mere notes. */
  findings: number
}

/** A VPN service with the tunnels that end at it. */
export interface TopologyService {
  id: string
  name: string
  router: string
  /** Where its tunnels end: of a dual-stack router perhaps at two. */
  addresses: readonly string[]
  /** CIDRs of this side that its tunnels carry. */
  networks: readonly string[]
  /** The worst first. */
  tunnels: readonly TopologyTunnel[]
  /** How many more tunnels there are. */
  hidden: number
}

/** A whole project: what ends where, and how it is. */
export interface Topology {
  services: readonly TopologyService[]
  /** How many more services there are. */
  hidden: number
}

/** How much is drawn: a picture of thousands shows nothing. */
export const topologyLimits = { services: 50, tunnels: 8 } as const

/** The project as a picture. `siteNames`: what the user's other sites are called, by the address of their gateways. */
export function topologyOf(world: SiteWorld, siteNames: ReadonlyMap<string, string>): Topology {
  const byService = groupBy(world.connections, ({ vpnservice_id }) => vpnservice_id)
  const services = world.services.toSorted(
    (a, b) =>
      worstOf(byService.get(a.id)) - worstOf(byService.get(b.id)) ||
      compareNames(displayName(a), displayName(b)),
  )
  const shown = services.slice(0, topologyLimits.services)
  return {
    services: shown.map((service) =>
      serviceOf(service, byService.get(service.id) ?? [], { world, siteNames }),
    ),
    hidden: services.length - shown.length,
  }
}

interface Surroundings {
  world: SiteWorld
  siteNames: ReadonlyMap<string, string>
}

function serviceOf(
  service: VpnService,
  connections: readonly SiteConnection[],
  surroundings: Surroundings,
): TopologyService {
  const { world } = surroundings
  const worst = connections.toSorted((a, b) => rankOf(a) - rankOf(b) || compareNames(a.name, b.name))
  const shown = worst.slice(0, topologyLimits.tunnels)
  const router = findById(world.routers, service.router_id)
  const networks = shown.flatMap((connection) => networksOfEnd({ world, connection }).local)
  const addresses = addressesOf(world, service)
  const ends = shown.flatMap(({ peer_address }) => addressFor(addresses, peer_address) ?? [])
  return {
    id: service.id,
    name: displayName(service),
    router: router ? displayName(router) : '',
    addresses: shown.length > 0 ? [...new Set(ends)] : addresses.slice(0, 1),
    networks: [...new Set(networks)],
    tunnels: shown.map((connection) => tunnelOf(connection, surroundings)),
    hidden: connections.length - shown.length,
  }
}

function tunnelOf(connection: SiteConnection, { world, siteNames }: Surroundings): TopologyTunnel {
  const near = { world, connection }
  const findings = configurationFindings({ near, driver: undefined })
  return {
    id: connection.id,
    name: displayName(connection),
    look: lookOf(connection),
    peerAddress: connection.peer_address,
    peerName: siteNames.get(connection.peer_address),
    peerNetworks: networksOfEnd(near).peer,
    findings: findings.filter(({ severity }) => severity !== 'note').length,
  }
}

function lookOf({ status, admin_state_up }: SiteConnection): StatusLook {
  return describeStatus('connection', status, { adminStateUp: admin_state_up })
}

const rankOf = (connection: SiteConnection) => statusTones.indexOf(lookOf(connection).tone)
const worstOf = (connections: readonly SiteConnection[] = []) =>
  Math.min(statusTones.length, ...connections.map(rankOf))
