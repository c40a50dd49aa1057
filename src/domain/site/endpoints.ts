import { lookUp } from '../text/own-entry'
import { displayName } from '../text/names'
import type { EndpointGroup } from '../neutron/resources/endpoint-group'
import type { Subnet } from '../neutron/resources/network'
import { t, type PlainWords } from '../words/words'

const typeLabels: Readonly<Record<string, PlainWords>> = {
  subnet: 'This side: subnets',
  cidr: 'Other side: CIDRs',
}

/** What a group's type says of it; types that no connection can use are shown as they are. */
export function groupTypeLabel(type: string): string {
  const known = lookUp(typeLabels, type)
  return known ? t(known) : t('{type} (not usable)', { type })
}

/** A group's members as people read them: CIDRs as they are, subnets by name and CIDR. */
export function endpointTexts({ type, endpoints }: EndpointGroup, subnets: readonly Subnet[]): string[] {
  if (type !== 'subnet') return [...endpoints]
  return endpoints.map((id) => {
    const subnet = subnets.find((one) => one.id === id)
    return subnet
      ? `${displayName(subnet)} ${subnet.cidr}`
      : t('{id} (gone or not visible)', { id: id.slice(0, 8) })
  })
}

/** The subnets of a service or of a local group. */
export function localSubnets(
  { subnetId, group }: { subnetId: string | null; group: EndpointGroup | undefined },
  subnets: readonly Subnet[],
): Subnet[] {
  // A few of a few dozen, asked for each row of a long list.
  const ids = subnetId === null ? (group?.endpoints ?? []) : [subnetId]
  return subnets.filter(({ id }) => ids.includes(id))
}
