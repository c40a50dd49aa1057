import { ipVersionOf, type IpVersion, canonicalCidrs } from '../../ip/address'
import { policyParts, settingsBody, type Security, type TunnelSettings } from './connect-site'
import { groupPart, servicePart, type PartContext, type PartWishes, type ServicePart } from './parts'
import { slug } from '../../text/names'
import type { Plan } from '../plan'
import { planBuilder, refTo, type PlanBuilder, type Ref } from './plan-builder'
import { type SiteWorld } from '../../site/site-snapshot'
import { msg, type Message } from '../../text/message'
import { addressesOf } from '../../site/gateway-addresses'
import { modeOf } from '../../neutron/connection-mode'

/** A site that takes part: where its tunnels end and which of its networks go through them. */
export interface Member {
  world: SiteWorld
  routerId: string
  subnetIds: readonly string[]
  /** What tells it from the others: `RegionTwo`. */
  label: string
  /** The same as part of a name: `regiontwo`. */
  slug: string
}

/** `hub`: the first site with each of the others. `mesh`: each with each. */
export type Topology = 'hub' | 'mesh'

export interface ConnectSitesInput extends TunnelSettings {
  members: readonly Member[]
  topology: Topology
  security: Extract<Security, { kind: 'crypto' }>
}

/** A member with what the plan made or found for it. */
interface Place {
  member: Member
  context: PartContext
  service: ServicePart
  policies: ReturnType<typeof policyParts>
  local: Ref | undefined
}

/**
 * The steps that join sites that are all in reach, both ends of each tunnel: first the services, whose external
 * addresses are each other's peer addresses and IDs, then policies of the same values and mirrored networks, then the
 * connections, the two ends of a tunnel one after the other. Each pair has a pre-shared key of its own.
 */
export function connectSitesPlan(input: ConnectSitesInput, wishes?: PartWishes): Plan {
  const builder = planBuilder()
  const placed = input.members.map((member, index) => {
    const wanted = wishes ? { wishes } : {}
    const context = { builder, world: member.world, name: input.name, prefix: `${index + 1}-`, ...wanted }
    return { member, context, service: servicePart(context, member) }
  })
  const places = placed.map((place): Place => {
    const { member, context, service } = place
    const inGroups = modeOf(service.present) === 'endpoint-groups'
    const policies = policyParts(context, input.security)
    const local = inGroups ? groupPart(context, { side: 'local', endpoints: member.subnetIds }) : undefined
    return { ...place, policies, local }
  })
  for (const [a, b] of pairsOf(places, input.topology)) connectPair(builder, input, a, b)
  return builder.plan(titleOf(input.members.map(({ label }) => label)))
}

/** The pairs that a topology joins. */
export function pairsOf<T>(items: readonly T[], topology: Topology): [T, T][] {
  return items.flatMap((a, index) =>
    topology === 'mesh' || index === 0 ? items.slice(index + 1).map((b): [T, T] => [a, b]) : [],
  )
}

function connectPair(builder: PlanBuilder, input: ConnectSitesInput, a: Place, b: Place): void {
  const pair = `${a.context.prefix}${b.context.prefix}`
  const only = input.members.length === 2
  const name = only ? input.name : `${slug(input.name)}-${a.member.slug}--${b.member.slug}`
  const psk = builder.secret({
    id: only ? 'psk' : `${pair}psk`,
    label: msg('Pre-shared key of {name}', { name }),
    source: 'generated',
  })
  const ends = [
    { near: a, far: b },
    { near: b, far: a },
  ]
  const version = commonVersion(a, b)
  // Groups of both ends come before the connections, so that one tunnel's ends are made in one breath.
  const networks = ends.map(({ near, far }) => networksBody({ ...near.context, name }, near, far))
  for (const [index, { near, far }] of ends.entries()) {
    const { world } = near.member
    const address = addressOf(far, version)
    const body = {
      name: builder.nameFor(world, 'site-connection', name),
      ...settingsBody(input),
      peer_address: address,
      peer_id: address,
      local_id: '',
      vpnservice_id: near.service.ref,
      ...near.policies,
      ...networks[index],
    }
    const id = `${near.context.prefix}to-${far.context.prefix}connection`
    builder.create(id, world, 'site-connection', body, psk)
  }
}

function networksBody(context: PartContext, near: Place, far: Place) {
  const chosen = new Set(far.member.subnetIds)
  const cidrs = far.member.world.subnets.filter(({ id }) => chosen.has(id)).map(({ cidr }) => cidr)
  if (near.local === undefined) return { peer_cidrs: canonicalCidrs(cidrs) }
  const prefix = `${context.prefix}to-${far.context.prefix}`
  const peer = groupPart({ ...context, prefix }, { side: 'peer', endpoints: cidrs })
  return { local_ep_group_id: near.local, peer_ep_group_id: peer }
}

/**
 * Where a member's tunnels end. The address of a service is copied once from its router as it is made (contract, 5.4),
 * so a new one's is taken from the answer; the router says only of which family it will be.
 */
function addressOf(place: Place, version: IpVersion): Ref {
  const { ref, present } = place.service
  if (typeof ref !== 'string') return refTo(ref.step, version === 4 ? 'external_v4_ip' : 'external_v6_ip')
  return addressesOf(place.member.world, present).find((ip) => ipVersionOf(ip) === version) ?? ''
}

/** The family in which two members can meet. */
function commonVersion(a: Place, b: Place): IpVersion {
  return [a, b].every((place) => versionsOf(place).includes(4)) ? 4 : 6
}

function versionsOf({ member: { world, routerId }, service }: Place): (IpVersion | undefined)[] {
  const router = world.routers.find(({ id }) => id === routerId)
  const addresses = service.present ? addressesOf(world, service.present) : (router?.gatewayAddresses ?? [])
  return addresses.map(ipVersionOf)
}

function titleOf(sites: readonly string[]): Message {
  const [first = '', second = ''] = sites
  if (sites.length === 2) return msg('Connect {first} and {second}', { first, second })
  return sites.length <= 3
    ? msg('Connect {name}', { name: sites.join(', ') })
    : msg('Connect {first} and {count} more', { first, count: sites.length - 1 })
}
