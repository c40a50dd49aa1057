import { compareNames } from '../text/compare-names'
import { msg, type Message, type DisplayText } from '../text/message'

import type { Limits } from '../neutron/limits'

/** The VPN resources that quotas limit, by Neutron's names for them (contract, section 9.4). */
export const quotaResources = [
  'vpnservice',
  'ipsec_site_connection',
  'endpoint_group',
  'ikepolicy',
  'ipsecpolicy',
] as const
export type QuotaResource = (typeof quotaResources)[number]

/** The names of the resources that have quotas. */
export const quotaLabels: Readonly<Record<QuotaResource, Message>> = {
  vpnservice: msg('VPN services'),
  ipsec_site_connection: msg('Connections'),
  endpoint_group: msg('Endpoint groups'),
  ikepolicy: msg('IKE policies'),
  ipsecpolicy: msg('IPsec policies'),
}

/** What any limit of Neutron's is for, in words; one of other services by Neutron's own name. */
export function quotaName(resource: string): DisplayText {
  const known = quotaResources.find((one) => one === resource)
  return known ? quotaLabels[known] : resource
}

/** `quotaLabels` where there is little room. */
export const quotaHeaders: Readonly<Record<QuotaResource, Message>> = {
  ...quotaLabels,
  vpnservice: msg('Services'),
  endpoint_group: msg('Groups'),
}

/** What a project has of a resource, and may have; a negative limit is none. */
export interface Usage {
  used: number
  limit: number
}

/** A project with its usage of every VPN resource. */
export interface ProjectQuota {
  id: string
  name: string
  /** Whether an administrator has set limits for it: else the cloud's defaults hold. */
  hasOwnLimits: boolean
  usage: Readonly<Record<QuotaResource, Usage>>
}

interface Row {
  project_id: string
}

interface QuotaFacts {
  /** Every project that Keystone tells of; those it does not tell of are known by what they have. */
  projects: readonly { id: string }[]
  nameOf: (projectId: string) => string
  defaults: Limits
  /** Limits of the projects that have some of their own. */
  own: ReadonlyMap<string, Limits>
  rows: Readonly<Record<QuotaResource, readonly Row[]>>
}

/** Every project of the cloud with what it has and may have, by name. */
export function projectQuotas({ projects, nameOf, defaults, own, rows }: QuotaFacts): ProjectQuota[] {
  const counts = byResource((resource) => countsOf(rows[resource]))
  const ids = new Set([
    ...projects.map(({ id }) => id),
    ...own.keys(),
    ...quotaResources.flatMap((resource) => [...counts[resource].keys()]),
  ])
  return [...ids]
    .map((id): ProjectQuota => {
      const limits = own.get(id) ?? defaults
      return {
        id,
        name: nameOf(id),
        hasOwnLimits: own.has(id),
        usage: byResource((resource) => ({
          used: counts[resource].get(id) ?? 0,
          limit: limits[resource] ?? -1,
        })),
      }
    })
    .toSorted((a, b) => compareNames(a.name, b.name))
}

/** A value for each resource. */
export const byResource = <T>(valueOf: (resource: QuotaResource) => T): Record<QuotaResource, T> => ({
  vpnservice: valueOf('vpnservice'),
  ipsec_site_connection: valueOf('ipsec_site_connection'),
  endpoint_group: valueOf('endpoint_group'),
  ikepolicy: valueOf('ikepolicy'),
  ipsecpolicy: valueOf('ipsecpolicy'),
})

function countsOf(rows: readonly Row[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { project_id } of rows) counts.set(project_id, (counts.get(project_id) ?? 0) + 1)
  return counts
}

/** How close usage has come to its limit. */
export type UsageLevel = 'free' | 'near' | 'full' | 'over'

/** From this share of a limit on, somebody should know. */
const nearShare = 0.8

/** How close usage is to its limit; a project may have more than its limit, which was lowered later or forced. */
export function usageLevel({ used, limit }: Usage): UsageLevel {
  if (limit < 0 || used < limit * nearShare) return 'free'
  if (used < limit) return 'near'
  return used === limit ? 'full' : 'over'
}

/** What is said of a level, by `t`. */
export const levelWords: Readonly<Record<Exclude<UsageLevel, 'free'>, Message>> = {
  near: msg('near its limit'),
  full: msg('at its limit'),
  over: msg('over its limit'),
}

/** A limit in words: `5`, `unlimited`. */
export const limitText = (limit: number): DisplayText => (limit < 0 ? msg('unlimited') : String(limit))

/** Usage in words: `3 of 5`, `3, unlimited`. */
export const usageText = ({ used, limit }: Usage): Message =>
  limit < 0 ? msg('{used}, unlimited', { used }) : msg('{used} of {limit}', { used, limit })

/** The level of a project's fullest resource. */
export function worstLevel({ usage }: Pick<ProjectQuota, 'usage'>): UsageLevel {
  const order: readonly UsageLevel[] = ['over', 'full', 'near', 'free']
  const levels = new Set(quotaResources.map((resource) => usageLevel(usage[resource])))
  return order.find((level) => levels.has(level)) ?? 'free'
}
