import * as z from 'zod/mini'
import { overlaps } from '../../ip/address'
import { at, type FieldIssue } from '../fields'
import { chosenSubnets, memberIssues, type MemberFacts, type MemberValues } from './member-rules'
import { msg, type DisplayText, type Message } from '../../text/message'

/** Another site of the user's that takes part: which one, and where the tunnel ends there. */
export const farSiteFields = z.object({
  siteKey: z.string(),
  routerId: z.string(),
  subnetIds: z.array(z.string()),
})
export type FarSiteValues = z.infer<typeof farSiteFields>

/** What an empty row starts with. */
export const emptyFarSite: FarSiteValues = { siteKey: '', routerId: '', subnetIds: [] }

/** A site that takes part, with what is known of it; undefined until it has been read. */
interface Member {
  values: MemberValues & { siteKey: string }
  facts: MemberFacts | undefined
  label: DisplayText
}

/**
 * What is wrong with the other sites: each needs a router with a gateway and networks on it, no router takes part
 * twice, and no network may overlap another's anywhere in the whole set, or the gateways could not tell where a packet
 * belongs. Networks of all sites are of one IP version (contract, section 13).
 */
export function farSiteIssues(here: Member, others: readonly Member[]): FieldIssue[] {
  return others.flatMap((member, index) => {
    const own = ownIssues(member)
    const issues = own.length > 0 ? own : amongIssues(member, [here, ...others.slice(0, index)])
    return issues.map(({ path, message }) => ({ path: ['farSites', index, ...path], message }))
  })
}

function ownIssues({ values, facts }: Member): FieldIssue[] {
  if (values.siteKey === '') return at(['siteKey'], msg('Select a site'))
  if (!facts) return at(['siteKey'], msg('This site hasn’t loaded yet'))
  if (!facts.routers.some(({ id }) => id === values.routerId)) return at(['routerId'], msg('Select a router'))
  return memberIssues(values, facts)
}

function amongIssues(member: Member, before: readonly Member[]): FieldIssue[] {
  const { siteKey, routerId } = member.values
  if (before.some(({ values }) => values.siteKey === siteKey && values.routerId === routerId)) {
    return at(['routerId'], msg('This router is already selected'))
  }
  const subnets = subnetsOf(member)
  for (const other of before) {
    for (const theirs of subnetsOf(other)) {
      const clash = subnets.find(({ cidr }) => overlaps(cidr, theirs.cidr))
      if (clash) return at(['subnetIds'], overlapText(clash.cidr, theirs.cidr, other.label))
      if (subnets.some(({ ip_version }) => ip_version !== theirs.ip_version)) {
        return at(
          ['subnetIds'],
          msg('A tunnel supports only one IP version, and {site} uses IPv{version}', {
            site: other.label,
            version: theirs.ip_version,
          }),
        )
      }
    }
  }
  return []
}

const overlapText = (ours: string, theirs: string, site: DisplayText): Message =>
  msg('{cidr} overlaps {other} in {site}', { cidr: ours, other: theirs, site })

const subnetsOf = ({ values, facts }: Member) => (facts ? chosenSubnets(values, facts.subnets) : [])
