import { strengthOf, strengthOrder, type Strength } from './all-tunnels'
import { compareNames } from '../text/compare-names'
import type { CryptoProfile } from '../crypto/profiles'
import { auditPolicies, type PolicyAudit } from '../crypto/lint'
import { groupBy } from '../text/group-by'
import type { IkePolicy } from '../neutron/resources/ike-policy'
import type { IpsecPolicy } from '../neutron/resources/ipsec-policy'
import type { SiteConnection } from '../neutron/resources/site-connection'
import { usageIndex } from '../site/usage'

/** A policy that something is to be said of, with how many connections it makes weak. */
export interface OverseenPolicy extends PolicyAudit {
  strength: Strength
  users: number
}

/** What is to be said of the policies of one project. */
export interface ProjectAudit {
  id: string
  project: string
  policies: readonly OverseenPolicy[]
  /** Connections of the project that use one of them. */
  connections: number
}

interface Audited {
  ikePolicies: readonly IkePolicy[]
  ipsecPolicies: readonly IpsecPolicy[]
  connections: readonly SiteConnection[]
  projectName: (id: string) => string
}

/**
 * Every policy of all projects that something is to be said of by a profile: the project with the most connections at
 * stake first, in it what is broken and what is used most.
 */
export function auditProjects(all: Audited, profile: CryptoProfile | undefined): ProjectAudit[] {
  const found = auditPolicies({ ike: all.ikePolicies, ipsec: all.ipsecPolicies }, profile)
  const { connectionsOf } = usageIndex({ connections: all.connections, services: [] })
  const overseen = found.map((audit): OverseenPolicy => ({
    ...audit,
    strength: strengthOf(audit.findings),
    users: connectionsOf(audit.policy.id).length,
  }))
  const projects = groupBy(overseen, ({ policy }) => policy.project_id)
  return [...projects]
    .map(([id, policies]) => ({
      id,
      project: all.projectName(id),
      policies: policies.toSorted(byWeight),
      connections: new Set(policies.flatMap(({ policy }) => connectionsOf(policy.id))).size,
    }))
    .toSorted((a, b) => b.connections - a.connections || compareNames(a.project, b.project))
}

const byWeight = (a: OverseenPolicy, b: OverseenPolicy): number =>
  strengthOrder.indexOf(a.strength) - strengthOrder.indexOf(b.strength) || b.users - a.users
