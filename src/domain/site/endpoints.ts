import { lookUp } from '../text/own-entry'
import { displayName } from '../text/names'
import type { EndpointGroup } from '../neutron/resources/endpoint-group'
import type { Subnet } from '../neutron/resources/network'
import { msg, type Message, type DisplayText } from '../text/message'

const typeLabels: Readonly<Record<string, Message>> = {
  subnet: msg('Local subnets'),
  cidr: msg('Peer CIDRs'),
}

/** What a group's type says of it; types that no connection can use are shown as they are. */
export function groupTypeLabel(type: string): Message {
  return lookUp(typeLabels, type) ?? msg('{type} (not usable)', { type })
}

/** A group's members as people read them: CIDRs as they are, subnets by name and CIDR. */
export function endpointTexts({ type, endpoints }: EndpointGroup, subnets: readonly Subnet[]): DisplayText[] {
  if (type !== 'subnet') return [...endpoints]
  return endpoints.map((id) => {
    const subnet = subnets.find((one) => one.id === id)
    return subnet
      ? `${displayName(subnet)} ${subnet.cidr}`
      : msg('{id} (deleted or not visible)', { id: id.slice(0, 8) })
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
