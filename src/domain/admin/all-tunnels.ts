import type { DisplayText } from '../text/message'
import { worstFirst, type Severity } from '../finding/finding'
import { lintIke, lintIpsec } from '../crypto/lint'
import { displayName } from '../text/names'
import { cryptoOf } from '../crypto/presets'
import type { Agent } from '../neutron/resources/agent'
import type { EndpointGroup } from '../neutron/resources/endpoint-group'
import type { IkePolicy } from '../neutron/resources/ike-policy'
import type { IpsecPolicy } from '../neutron/resources/ipsec-policy'
import type { SiteConnection } from '../neutron/resources/site-connection'
import type { VpnService } from '../neutron/resources/vpn-service'
import { describeCode, lookCode } from '../status/status'

interface Named {
  id: string
  name: string
}

/** The worst that is to be said of both policies of a tunnel; unknown where one of them was not read. */
export type Strength = 'broken' | 'weak' | 'sound' | 'unknown'

/** What the connections of all projects are made of, as far as it was read. */
export interface OverseenParts {
  services: readonly VpnService[]
  groups: readonly EndpointGroup[]
  ikePolicies: readonly IkePolicy[]
  ipsecPolicies: readonly IpsecPolicy[]
  routers: readonly Named[]
  /** The agents that serve each router, by router id. */
  hosts: ReadonlyMap<string, readonly Agent[]>
  projectName: (id: string) => string
}

/** A connection of whichever project with what it belongs to, by name; a name is empty where its object was not read. */
export interface Tunnel {
  id: string
  name: string
  connection: SiteConnection
  /** What tells its look from others: `describeCode` says it. */
  code: string
  project: string
  service: string
  routerId: string
  router: string
  /** Hosts whose agents serve the router; several where the router is highly available. */
  hosts: readonly string[]
  ikePolicy: string
  ipsecPolicy: string
  strength: Strength
  peerNetworks: readonly string[]
}

/**
 * Makes tunnels of connections: everything is looked up in indexes that are made once, and a connection that is the same
 * object is the same tunnel, so that ten thousand rows cost little when one of them changes.
 */
export function tunnelsOf(parts: OverseenParts): (connection: SiteConnection) => Tunnel {
  const known = new WeakMap<SiteConnection, Tunnel>()
  const lookUp = {
    service: indexOf(parts.services),
    router: indexOf(parts.routers),
    group: indexOf(parts.groups),
    ike: indexOf(parts.ikePolicies),
    ipsec: indexOf(parts.ipsecPolicies),
  }
  const ikeStrength = strengths(parts.ikePolicies, (policy) => lintIke(cryptoOf(policy)))
  const ipsecStrength = strengths(parts.ipsecPolicies, (policy) => lintIpsec(cryptoOf(policy)))
  const make = (connection: SiteConnection): Tunnel => {
    const { vpnservice_id, ikepolicy_id, ipsecpolicy_id, peer_ep_group_id, peer_cidrs } = connection
    const service = lookUp.service.get(vpnservice_id)
    const routerId = service?.router_id ?? ''
    const hosts = parts.hosts.get(routerId)?.map(({ host }) => host) ?? []
    return {
      id: connection.id,
      name: connection.name,
      connection,
      code: lookCode(connection),
      project: parts.projectName(connection.project_id),
      service: nameOf(service),
      routerId,
      router: nameOf(lookUp.router.get(routerId)),
      hosts,
      ikePolicy: nameOf(lookUp.ike.get(ikepolicy_id)),
      ipsecPolicy: nameOf(lookUp.ipsec.get(ipsecpolicy_id)),
      strength: worse(ikeStrength.get(ikepolicy_id), ipsecStrength.get(ipsecpolicy_id)),
      peerNetworks:
        peer_ep_group_id === null ? peer_cidrs : (lookUp.group.get(peer_ep_group_id)?.endpoints ?? []),
    }
  }
  return (connection) => {
    const tunnel = known.get(connection) ?? make(connection)
    known.set(connection, tunnel)
    return tunnel
  }
}

/** The texts that a tunnel is found by. */
export function tunnelTexts(tunnel: Tunnel): DisplayText[] {
  const { connection, code, project, service, router, hosts, ikePolicy, ipsecPolicy, peerNetworks } = tunnel
  const { name, description, id, peer_address, peer_id } = connection
  const own = [name, description, id, peer_address, peer_id, describeCode(code).label]
  return [...own, project, service, router, ikePolicy, ipsecPolicy, ...hosts, ...peerNetworks]
}

const indexOf = <T extends Named>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]))

const nameOf = (object: Named | undefined): string => (object ? displayName(object) : '')

function strengths<P extends Named>(
  policies: readonly P[],
  lint: (policy: P) => readonly { severity: Severity }[],
): ReadonlyMap<string, Strength> {
  return new Map(policies.map((policy) => [policy.id, strengthOf(lint(policy))]))
}

/** The worst of findings in one word; notes alone leave a policy sound. */
export function strengthOf(findings: readonly { severity: Severity }[]): Strength {
  const worst = worstFirst(findings)[0]?.severity
  return worst === undefined || worst === 'note' ? 'sound' : worst
}

/** The strengths from the worst on. */
export const strengthOrder: readonly Strength[] = ['broken', 'weak', 'unknown', 'sound']

function worse(...both: (Strength | undefined)[]): Strength {
  const known = new Set(both.map((one) => one ?? 'unknown'))
  return strengthOrder.find((strength) => known.has(strength)) ?? 'unknown'
}
