import { displayName, uniqueName } from '../../text/names'
import { attributesOf, bodyLike } from '../step-kinds'
import type { JsonValue, Plan, PlanSecret, ResourceStep, ResultAttribute, StepRef } from '../plan'
import type { SiteWorld } from '../../site/site-snapshot'
import { msg, type Message } from '../../text/message'
import type { ResourceKind, Resources } from '../../neutron/resource-kinds'
import type { PlanSite } from '../../site/plan-site'

/** An object to refer to: its id, or the step that makes it. */
export type Ref = string | StepRef

type NewBody = Record<string, JsonValue | StepRef> & { name: string }

/** Collects the steps of a plan in the order in which they are named. */
export interface PlanBuilder {
  /** Makes an object and answers how to refer to it. */
  create: (id: string, world: SiteWorld, kind: ResourceKind, body: NewBody, psk?: string) => StepRef
  update: <K extends ResourceKind>(
    id: string,
    world: SiteWorld,
    kind: K,
    object: Resources[K],
    body: Record<string, JsonValue | StepRef>,
    secrets?: { psk?: string; formerPsk?: string },
  ) => void
  remove: <K extends ResourceKind>(
    id: string,
    world: SiteWorld,
    kind: K,
    object: Resources[K],
    formerPsk?: string,
  ) => void
  /** Disables the connection that the step `maker` makes, once an agent has reported it. */
  disable: (id: string, world: SiteWorld, connection: { maker: string; name: string }) => void
  /** Returns what this plan uses already for the same purpose there, or what `find` finds or creates now. */
  once: (world: SiteWorld, purpose: unknown, find: () => Ref) => Ref
  secret: (secret: PlanSecret) => string
  /** A name that no object of this kind has there, nor gets from this plan. */
  nameFor: (world: SiteWorld, kind: ResourceKind, base: string) => string
  plan: (title: Message, downtime?: Message) => Plan
}

/** A new, empty plan. */
export function planBuilder(): PlanBuilder {
  const steps: ResourceStep[] = []
  const sites = new Map<string, PlanSite>()
  const secrets: PlanSecret[] = []
  const found = new Map<string, Ref>()
  const namesakes = new Set<string>()
  const add = (world: SiteWorld, step: ResourceStep) => {
    sites.set(world.site.key, world.site)
    steps.push(step)
    for (const { id, name } of objectsOf(world, step.kind)) if (name === step.name) namesakes.add(id)
  }
  return {
    create: (id, world, kind, body, psk) => {
      const base = { id, does: 'create', site: world.site.key, kind, name: body.name, body } as const
      add(world, psk === undefined ? base : { ...base, psk })
      return refTo(id)
    },
    update: (id, world, kind, object, body, held = {}) =>
      add(world, { ...stepOn(id, world, kind, object), does: 'update', body, ...held }),
    remove: (id, world, kind, object, formerPsk) =>
      add(world, {
        ...stepOn(id, world, kind, object),
        does: 'delete',
        ...(formerPsk === undefined ? {} : { formerPsk }),
      }),
    disable: (id, world, connection) =>
      add(world, { id, does: 'disable', site: world.site.key, kind: 'site-connection', ...connection }),
    once: (world, purpose, find) => {
      const key = JSON.stringify([world.site.key, purpose])
      const ref = found.get(key) ?? find()
      found.set(key, ref)
      return ref
    },
    secret: (secret) => {
      secrets.push(secret)
      return secret.id
    },
    nameFor: (world, kind, base) => {
      const planned = steps.filter((step) => step.site === world.site.key && step.kind === kind)
      return uniqueName(base, [...namesOf(world, kind), ...planned.map(({ name }) => name)])
    },
    plan: (title, downtime) => ({
      title,
      sites: [...sites.values()],
      steps,
      secrets,
      namesakes: [...namesakes],
      ...(downtime === undefined ? {} : { downtime }),
    }),
  }
}

/** A reference to an attribute of what a step makes. */
export function refTo(step: string, attribute: ResultAttribute = 'id'): StepRef {
  return { step, attribute }
}

/** What the key is called that a connection of this name holds there. */
export function heldKeyLabel({ site: { region } }: SiteWorld, name: string): Message {
  return msg('Pre-shared key of {name} in {region}', { name, region })
}

/** The body of a connection like this one, with other parts. */
export function connectionLike(
  connection: Resources['site-connection'],
  parts: Record<string, JsonValue | StepRef>,
): NewBody {
  return { ...bodyLike('site-connection', connection), name: connection.name, ...parts }
}

function stepOn<K extends ResourceKind>(id: string, world: SiteWorld, kind: K, object: Resources[K]) {
  const { key } = world.site
  return { id, site: key, kind, name: displayName(object), target: object.id, seen: attributesOf(object) }
}

function namesOf(world: SiteWorld, kind: ResourceKind): string[] {
  return objectsOf(world, kind).map(({ name }) => name)
}

/** What a site has of a kind. */
export function objectsOf(world: SiteWorld, kind: ResourceKind): readonly { id: string; name: string }[] {
  const rows = {
    'ike-policy': world.ikePolicies,
    'ipsec-policy': world.ipsecPolicies,
    'vpn-service': world.services,
    'endpoint-group': world.groups,
    'site-connection': world.connections,
  }
  return rows[kind]
}
