import type { Attributes, BindingStep, JsonValue, Step, StepBody, StepKind, UpdateStep } from './plan'
import { msg, type Message, type MessageKey } from '../text/message'

import type { ResourceKind } from '../neutron/resource-kinds'
/** The names of the kinds of objects, as they are written inside a sentence. */
export const kindWords: Readonly<Record<ResourceKind, Message>> = {
  'ike-policy': msg('IKE policy'),
  'ipsec-policy': msg('IPsec policy'),
  'vpn-service': msg('VPN service'),
  'endpoint-group': msg('endpoint group'),
  'site-connection': msg('IPsec site connection'),
}

const policy = ['name', 'description', 'auth_algorithm', 'encryption_algorithm', 'pfs', 'lifetime']

/** What a create may carry (contract, sections 5.2 to 5.6), without the pre-shared key. */
const creatable: Readonly<Record<StepKind, readonly string[]>> = {
  'ike-policy': [...policy, 'ike_version', 'phase1_negotiation_mode'],
  'ipsec-policy': [...policy, 'transform_protocol', 'encapsulation_mode'],
  'vpn-service': ['name', 'description', 'router_id', 'subnet_id', 'flavor_id', 'admin_state_up'],
  'endpoint-group': ['name', 'description', 'type', 'endpoints'],
  'site-connection': [
    'name',
    'description',
    'vpnservice_id',
    'ikepolicy_id',
    'ipsecpolicy_id',
    'peer_address',
    'peer_id',
    'local_id',
    'peer_cidrs',
    'local_ep_group_id',
    'peer_ep_group_id',
    'initiator',
    'mtu',
    'dpd',
    'admin_state_up',
  ],
  'router-binding': ['scheduler', 'agent_id', 'router_id'],
}

/**
 * The body that makes an object again as it was, for an undo or for a connection with other parts. What is null or an
 * empty list is left out: the cloud has the same default, and a release may not know the attribute. A connection is made
 * enabled, whatever it was: created disabled it would hang in PENDING_CREATE (contract, 7.5). `disabling` comes after.
 */
export function bodyLike(kind: StepKind, object: object): Attributes {
  const entries = Object.entries(attributesOf(object)).filter(
    ([attribute, value]) => creatable[kind].includes(attribute) && isSaid(value),
  )
  return { ...Object.fromEntries(entries), ...(kind === 'site-connection' ? { admin_state_up: true } : {}) }
}

/** The change that disables a connection. */
export const disabling: Attributes = { admin_state_up: false }

/** Whether an object, made again as it was, is to be disabled once an agent has reported it. */
export function isDisabledLater(kind: StepKind, object: object): boolean {
  return kind === 'site-connection' && 'admin_state_up' in object && object.admin_state_up === false
}

const isSaid = (value: JsonValue) => value !== null && !(Array.isArray(value) && value.length === 0)

/** An object as plain JSON, as steps hold it. */
export function attributesOf(object: object): Attributes {
  const plain: Attributes = JSON.parse(JSON.stringify(object))
  return plain
}

/** The body that takes an update back. */
export function bodyBefore({ body, seen }: Pick<UpdateStep, 'body' | 'seen'>): StepBody {
  return Object.fromEntries(
    Object.keys(body).flatMap((key) => (key in seen ? [[key, seen[key] ?? null]] : [])),
  )
}

/** A step in a few words: `Create IKE policy hq ike`, `Bind router hq to net-1`. */
export function stepTitle(step: Step): Message {
  const { name } = step
  if (step.kind === 'router-binding') return msg(bindingWords[step.does], { name, host: step.host })
  return step.does === 'disable'
    ? msg('Disable IPsec site connection {name} once an agent has reported it', { name })
    : msg(stepWords[step.does][step.kind], { name })
}

/** The title of what an undo does with a step: `Re-create IKE policy hq ike`; undefined where there is nothing to do. */
export function undoTitle(step: Step): Message | undefined {
  const { name } = step
  if (step.kind === 'router-binding')
    return msg(bindingWords[step.does === 'create' ? 'delete' : 'create'], { name, host: step.host })
  if (step.does === 'disable') return undefined
  const words = { create: stepWords.delete, update: restoreWords, delete: recreateWords }
  return msg(words[step.does][step.kind], { name })
}

const recreateWords = {
  'ike-policy': 'Re-create IKE policy {name}',
  'ipsec-policy': 'Re-create IPsec policy {name}',
  'vpn-service': 'Re-create VPN service {name}',
  'endpoint-group': 'Re-create endpoint group {name}',
  'site-connection': 'Re-create IPsec site connection {name}',
} as const satisfies Record<ResourceKind, MessageKey>

const restoreWords = {
  'ike-policy': 'Restore IKE policy {name}',
  'ipsec-policy': 'Restore IPsec policy {name}',
  'vpn-service': 'Restore VPN service {name}',
  'endpoint-group': 'Restore endpoint group {name}',
  'site-connection': 'Restore IPsec site connection {name}',
} as const satisfies Record<ResourceKind, MessageKey>

const bindingWords = {
  create: 'Bind router {name} to {host}',
  delete: 'Unbind router {name} from {host}',
} as const satisfies Record<BindingStep['does'], MessageKey>

const stepWords = {
  create: {
    'ike-policy': 'Create IKE policy {name}',
    'ipsec-policy': 'Create IPsec policy {name}',
    'vpn-service': 'Create VPN service {name}',
    'endpoint-group': 'Create endpoint group {name}',
    'site-connection': 'Create IPsec site connection {name}',
  },
  update: {
    'ike-policy': 'Change IKE policy {name}',
    'ipsec-policy': 'Change IPsec policy {name}',
    'vpn-service': 'Change VPN service {name}',
    'endpoint-group': 'Change endpoint group {name}',
    'site-connection': 'Change IPsec site connection {name}',
  },
  delete: {
    'ike-policy': 'Delete IKE policy {name}',
    'ipsec-policy': 'Delete IPsec policy {name}',
    'vpn-service': 'Delete VPN service {name}',
    'endpoint-group': 'Delete endpoint group {name}',
    'site-connection': 'Delete IPsec site connection {name}',
  },
} as const satisfies Record<Exclude<Step['does'], 'disable'>, Record<ResourceKind, MessageKey>>
