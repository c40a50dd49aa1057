import type { NegotiationDriver } from '../site/negotiation'
import type { Plan } from '../plan/plan'
import { objectsOf } from '../plan/builders/plan-builder'
import { type SiteWorld } from '../site/site-snapshot'
import { worldsAfter } from '../plan/worlds-after'
import { bothEndsReasons } from './diagnosis'
import { findingKey, worstFirst, type Finding } from '../finding/finding'
import { configurationFindings } from './one-end-rules'
import { oldTunnelsAfter } from './rules/old-tunnel'
import { encodeMessage, msg } from '../text/message'
import type { ResourceKind } from '../neutron/resource-kinds'
import type { TunnelEnd } from '../site/connection-end'
import { otherEndOf } from '../site/peer-end'

/**
 * What is to be known of a plan before it runs: the rules of the diagnosis, applied to every connection that the plan
 * makes or changes as it will then be, and what is left of the quota. The worst first, each finding once. Where the driver
 * is not known, the rules of both hold.
 */
export function preflight(plan: Plan, worlds: readonly SiteWorld[], driver?: NegotiationDriver): Finding[] {
  const after = worldsAfter(plan, worlds)
  const reasons = connectionsOf(plan, after).flatMap((near) => {
    const facts = { near, far: otherEndOf(near, after), driver, sameKey: undefined }
    return [...configurationFindings(facts), ...bothEndsReasons(facts)]
  })
  const kept = driver === 'libreswan' ? [] : oldTunnelsAfter(plan, worlds)
  return worstFirst([...quota(after, worlds), ...kept, ...merged(reasons)])
}

function connectionsOf({ steps }: Plan, worlds: readonly SiteWorld[]): TunnelEnd[] {
  const touched = new Set(
    steps.flatMap((step) =>
      step.does === 'create' ? [step.id] : step.does === 'update' ? [step.target] : [],
    ),
  )
  return worlds.flatMap((world) =>
    world.connections.filter(({ id }) => touched.has(id)).map((connection) => ({ world, connection })),
  )
}

/** Both ends of a tunnel often say the same: it is said once, with what shows it at each. */
function merged(findings: readonly Finding[]): Finding[] {
  const found = new Map<string, Finding>()
  for (const finding of findings) {
    const key = findingKey(finding)
    const before = found.get(key)
    const lines = [...(before?.evidence ?? []), ...finding.evidence]
    const evidence = [...new Map(lines.map((line) => [encodeMessage(line), line])).values()]
    const { repair: _mendedOnAnotherPage, ...shown } = before ?? finding
    found.set(key, { ...shown, evidence })
  }
  return [...found.values()]
}

const quotaNames: Readonly<Record<ResourceKind, string>> = {
  'ike-policy': 'ikepolicy',
  'ipsec-policy': 'ipsecpolicy',
  'vpn-service': 'vpnservice',
  'endpoint-group': 'endpoint_group',
  'site-connection': 'ipsec_site_connection',
}
const kinds: readonly ResourceKind[] = [
  'ike-policy',
  'ipsec-policy',
  'vpn-service',
  'endpoint-group',
  'site-connection',
]

function quota(after: readonly SiteWorld[], before: readonly SiteWorld[]): Finding[] {
  return after.flatMap((world) => {
    const present = before.find(({ site }) => site.key === world.site.key)
    const evidence = kinds.flatMap((kind) => {
      const limit = world.limits?.[quotaNames[kind]] ?? -1
      const [then, now] = [objectsOf(world, kind).length, present ? objectsOf(present, kind).length : 0]
      return limit >= 0 && then > limit && then > now
        ? [
            msg('{resource}: {now} of {limit} used, {more} more needed', {
              resource: quotaNames[kind],
              now,
              limit,
              more: then - now,
            }),
          ]
        : []
    })
    if (evidence.length === 0) return []
    return [
      {
        code: 'QUOTA',
        severity: 'broken' as const,
        title: msg('The quota of {project} in {region} is too low for this plan', {
          project: world.site.project.name,
          region: world.site.region,
        }),
        evidence,
        advice: msg('Delete unused resources or ask an administrator to increase the quota.'),
        source: 'neutron db/quota/driver.py, make_reservation',
        at: 'tunnel' as const,
      },
    ]
  })
}
