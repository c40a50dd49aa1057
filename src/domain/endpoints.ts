import { shownText } from './shown'
import { lookUp } from './look-up'
import { displayName } from './names'
import type { EndpointGroup } from './resources/endpoint-group'
import type { Subnet } from './resources/network'

const typeLabels: Readonly<Record<string, string>> = {
  subnet: 'This side: subnets',
  cidr: 'Other side: CIDRs',
}

/** What a group's type says of it; types that no connection can use are shown as they are. */
export function groupTypeLabel(type: string): string {
  return lookUp(typeLabels, type) ?? `${type} (not usable)`
}

/** A group's members as people read them: CIDRs as they are, subnets by name and CIDR. */
export function endpointTexts({ type, endpoints }: EndpointGroup, subnets: readonly Subnet[]): string[] {
  if (type !== 'subnet') return [...endpoints]
  return endpoints.map((id) => {
    const subnet = subnets.find((one) => one.id === id)
    return subnet
      ? `${displayName(subnet)} ${subnet.cidr}`
      : `${shownText(id.slice(0, 8))} (gone or not visible)`
  })
}

/** The subnets of a service or of a local group. */
export function localSubnets(
  { subnetId, group }: { subnetId: string | null; group: EndpointGroup | undefined },
  subnets: readonly Subnet[],
): Subnet[] {
  const ids = new Set(subnetId === null ? (group?.endpoints ?? []) : [subnetId])
  return subnets.filter(({ id }) => ids.has(id))
}
