import * as z from 'zod/mini'
import { duplicatesOf } from '../../neutron/rules/peer-cidrs'
import { groupVersionsViolation } from '../../neutron/rules/endpoint-group'
import type { EndpointGroup } from '../../neutron/resources/endpoint-group'
import type { Subnet } from '../../neutron/resources/network'
import { cidrFieldIssues } from '../cidr-list'
import { at, changed, crossField, descriptionField, nameField, trimmed } from '../fields'
import { encodeMessage, msg, type Message } from '../../text/message'
import { canonicalCidrs } from '../../ip/address'

/** The types that a connection can use; Neutron stores three more (contract, section 5.6). */
const usableGroupTypes = ['subnet', 'cidr'] as const

/**
 * The form of an endpoint group. `endpoints` are ids of subnets or CIDRs, by type. `before` is the group being
 * edited: its type and endpoints are frozen and not judged again.
 */
export function endpointGroupForm(context: { subnets: readonly Subnet[] }, before?: EndpointGroup) {
  return z
    .object({
      name: nameField,
      description: descriptionField,
      type: z.string().check(
        z.refine((type) => type === before?.type || isUsable(type), {
          error: encodeMessage(msg('Select subnets or CIDRs')),
        }),
      ),
      endpoints: z.array(trimmed),
    })
    .check(
      crossField(({ type, endpoints }) => {
        if (before) return []
        if (type === 'cidr') return cidrFieldIssues('endpoints', endpoints)
        return at(['endpoints'], subnetsIssue(endpoints, context.subnets))
      }),
    )
}
export type EndpointGroupValues = z.infer<ReturnType<typeof endpointGroupForm>>

/** What the form starts with. */
export const endpointGroupDefaults: EndpointGroupValues = {
  name: '',
  description: '',
  type: 'subnet',
  endpoints: [],
}

/** What the form starts with when a group is edited. */
export function endpointGroupValues(group: EndpointGroup): EndpointGroupValues {
  return {
    name: group.name,
    description: group.description,
    type: group.type,
    endpoints: [...group.endpoints],
  }
}

/** The body of `POST /vpn/endpoint-groups`. */
export function toEndpointGroupCreate(values: EndpointGroupValues): EndpointGroupValues {
  const endpoints = values.type === 'cidr' ? canonicalCidrs(values.endpoints) : [...values.endpoints]
  return { ...values, endpoints }
}

/** The body of `PUT /vpn/endpoint-groups/{id}`: name and description, where changed; the rest is frozen (5.6). */
export function toEndpointGroupUpdate(
  values: EndpointGroupValues,
  before: EndpointGroup,
): Partial<Pick<EndpointGroup, 'name' | 'description'>> {
  const { name, description } = values
  return changed({ name, description }, before)
}

/**
 * What is wrong with a list of subnets, or undefined: at least one, none twice, one IP version (contract, section 13).
 * Each must be known here: a CIDR typed for a subnet is none, and a subnet may be gone by now.
 */
export function subnetsIssue(ids: readonly string[], subnets: readonly Subnet[]): Message | undefined {
  if (ids.length === 0) return msg('Select at least one subnet')
  if (duplicatesOf(ids).length > 0) return msg('A subnet is listed twice')
  const known = new Set(subnets.map(({ id }) => id))
  if (ids.some((id) => !known.has(id))) return msg('Select existing subnets')
  const chosen = new Set(ids)
  const versions = subnets.filter(({ id }) => chosen.has(id)).map(({ ip_version }) => ip_version)
  const mixed = groupVersionsViolation({ id: '', versions, side: 'local' })
  return mixed && msg('Select subnets with the same IP version')
}

function isUsable(type: string): boolean {
  return usableGroupTypes.some((usable) => usable === type)
}
