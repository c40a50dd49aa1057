import { endpointGroup } from '../neutron/resources/endpoint-group'
import { ikePolicy } from '../neutron/resources/ike-policy'
import { ipsecPolicy } from '../neutron/resources/ipsec-policy'
import { siteConnection } from '../neutron/resources/site-connection'
import { vpnService } from '../neutron/resources/vpn-service'
import {
  isStepRef,
  type Attributes,
  type Made,
  type Plan,
  type ResourceStep,
  type Step,
  type StepBody,
} from './plan'
import type { SiteWorld } from '../site/site-snapshot'
import { externalOf } from '../site/gateway-addresses'

/**
 * The sites as a plan will leave them: what it makes is there under the id of its step, what it changes is changed and
 * what it deletes is gone. Statuses are those that the cloud gives as it answers, before any agent has reported.
 */
export function worldsAfter(plan: Plan, worlds: readonly SiteWorld[]): SiteWorld[] {
  const after = new Map(worlds.map((world) => [world.site.key, world]))
  const made = new Map<string, Made>()
  for (const step of plan.steps) {
    const world = after.get(step.site)
    if (!world) continue
    after.set(step.site, worldAfter(step, world, made))
  }
  return [...after.values()]
}

function worldAfter(step: Step, world: SiteWorld, made: Map<string, Made>): SiteWorld {
  // Where a router runs is no part of what a project has.
  if (step.kind === 'router-binding') return world
  if (step.does === 'delete') return without(step, world)
  if (step.does === 'disable') {
    const connections = world.connections.map((one) =>
      one.id === step.maker ? { ...one, admin_state_up: false } : one,
    )
    return { ...world, connections }
  }
  const said = resolved(step.body, made)
  if (step.does === 'update') {
    const object = { ...step.seen, ...said, status: 'PENDING_UPDATE' }
    return withObject(step, world, object, step.target)
  }
  const addresses = step.kind === 'vpn-service' ? addressesAt(world, said['router_id']) : {}
  made.set(step.id, { id: step.id, ...addresses })
  const { project } = world.site
  return withObject(step, world, { ...unsaid, ...addresses, ...said, project_id: project.id }, step.id)
}

/** What Neutron fills in where a create says nothing (contract, sections 5.4 to 5.6). */
const unsaid: Attributes = {
  description: '',
  subnet_id: null,
  peer_cidrs: [],
  local_ep_group_id: null,
  peer_ep_group_id: null,
  local_id: '',
  external_v4_ip: null,
  external_v6_ip: null,
  admin_state_up: true,
  auth_mode: 'psk',
  route_mode: 'static',
  status: 'PENDING_CREATE',
}

/** A body with the results of earlier steps in it; '' where one is not known before the cloud has answered. */
function resolved(body: StepBody, made: ReadonlyMap<string, Made>): Attributes {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      isStepRef(value) ? (made.get(value.step)?.[value.attribute] ?? '') : value,
    ]),
  )
}

/**
 * A new service takes its addresses from its router (contract, section 5.4). Under OVN it gets others, of the same
 * network, which nobody knows before it is made: the router's stand for them.
 */
function addressesAt(world: SiteWorld, routerId: unknown) {
  return externalOf(world.routers.find(({ id }) => id === routerId)?.gatewayAddresses ?? [])
}

function withObject({ kind }: ResourceStep, world: SiteWorld, attributes: Attributes, id: string): SiteWorld {
  const object = { ...attributes, id }
  switch (kind) {
    case 'ike-policy':
      return { ...world, ikePolicies: put(world.ikePolicies, ikePolicy.parse(object)) }
    case 'ipsec-policy':
      return { ...world, ipsecPolicies: put(world.ipsecPolicies, ipsecPolicy.parse(object)) }
    case 'vpn-service':
      return { ...world, services: put(world.services, vpnService.parse(object)) }
    case 'endpoint-group':
      return { ...world, groups: put(world.groups, endpointGroup.parse(object)) }
    case 'site-connection':
      return { ...world, connections: put(world.connections, siteConnection.parse(object)) }
  }
}

function put<T extends { id: string }>(rows: readonly T[], row: T): T[] {
  return [...rows.filter(({ id }) => id !== row.id), row]
}

function without({ target }: { target: string }, world: SiteWorld): SiteWorld {
  const rest = <T extends { id: string }>(rows: readonly T[]) => rows.filter(({ id }) => id !== target)
  return {
    ...world,
    ikePolicies: rest(world.ikePolicies),
    ipsecPolicies: rest(world.ipsecPolicies),
    services: rest(world.services),
    groups: rest(world.groups),
    connections: rest(world.connections),
  }
}
