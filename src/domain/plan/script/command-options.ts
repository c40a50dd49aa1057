import { shownLines } from '../../text/visible-text'
import { lookUp } from '../../text/own-entry'
import { algorithmOptions } from '../../neutron/algorithm-options'
import { isStepRef, type JsonValue, type ResourceStep, type Step, type StepBody, type StepRef } from '../plan'
import { msg, type Message } from '../../text/message'
import type { ResourceKind } from '../../neutron/resource-kinds'
import { bindingAt } from '../binding-at'

/** How a value becomes words of a shell command. */
export interface ShellWords {
  /** A literal, quoted. */
  quoted: (text: string) => string
  /** What a reference stands for, as shell text. */
  ref: (ref: StepRef) => string
}

/** The noun of each kind in the client's commands (contract, section 11.1). */
export const nouns: Readonly<Record<ResourceKind, string>> = {
  'ike-policy': 'vpn ike policy',
  'ipsec-policy': 'vpn ipsec policy',
  'vpn-service': 'vpn service',
  'endpoint-group': 'vpn endpoint group',
  'site-connection': 'vpn ipsec site connection',
}

type Options = Readonly<Record<string, string>>

const policy: Options = {
  description: '--description',
  auth_algorithm: '--auth-algorithm',
  encryption_algorithm: '--encryption-algorithm',
  pfs: '--pfs',
  lifetime: '--lifetime',
}

/** The options of `create` and `set` by attribute, and those that `create` alone has (contract, section 11.2). */
const optionsOf: Readonly<Record<ResourceKind, { both: Options; create: Options; hasState: boolean }>> = {
  'ike-policy': {
    both: {
      ...policy,
      ike_version: '--ike-version',
      phase1_negotiation_mode: '--phase1-negotiation-mode',
    },
    create: {},
    hasState: false,
  },
  'ipsec-policy': {
    both: {
      ...policy,
      transform_protocol: '--transform-protocol',
      encapsulation_mode: '--encapsulation-mode',
    },
    create: {},
    hasState: false,
  },
  'vpn-service': {
    both: { description: '--description', subnet_id: '--subnet', flavor_id: '--flavor' },
    create: { router_id: '--router' },
    hasState: true,
  },
  'endpoint-group': {
    both: { description: '--description' },
    create: { type: '--type', endpoints: '--value' },
    hasState: false,
  },
  'site-connection': {
    both: {
      description: '--description',
      peer_address: '--peer-address',
      peer_id: '--peer-id',
      local_id: '--local-id',
      peer_cidrs: '--peer-cidr',
      local_ep_group_id: '--local-endpoint-group',
      peer_ep_group_id: '--peer-endpoint-group',
      initiator: '--initiator',
      mtu: '--mtu',
      dpd: '--dpd',
    },
    create: { vpnservice_id: '--vpnservice', ikepolicy_id: '--ikepolicy', ipsecpolicy_id: '--ipsecpolicy' },
    hasState: true,
  },
}

type Does = 'create' | 'update'

/** The words after `create` or `set` for a body. The caller says a create's name last. */
export function optionWords(kind: ResourceKind, does: Does, body: StepBody, words: ShellWords): string[] {
  const options = optionTable(kind, does)
  return Object.entries(body).flatMap(([attribute, value]) => {
    if (attribute === 'admin_state_up') return stateWords(value, does)
    const option = lookUp(options, attribute)
    if (option === undefined || isUnsaid(value)) return []
    return valuesOf(value, words).map((text) => `${option}=${text}`)
  })
}

/** Why the client, of whatever version, cannot do a step; undefined where it can. */
export function unsayable(step: Step): Message | undefined {
  if (textsOf(step).some((text) => shownLines(text) !== text))
    return msg('a value contains an invisible character')
  if (step.kind === 'router-binding') {
    return bindingAt(step).scheduler === 'vpn' ? msg('it has no command for VPN agents') : undefined
  }
  if ('target' in step && step.target.startsWith('-')) return msg('it would read the ID as an option')
  if (!('body' in step)) return undefined
  const { does, kind, body, psk } = step
  if (does === 'update' && psk !== undefined) return msg('it can’t change a pre-shared key')
  const { peer_cidrs } = body
  if (Array.isArray(peer_cidrs) && peer_cidrs.length > 1) return msg('it supports only one peer CIDR')
  const options = optionTable(kind, does)
  const others = new Set(['name', ...(optionsOf[kind].hasState ? ['admin_state_up'] : [])])
  for (const [attribute, value] of Object.entries(body)) {
    if (isUnsaid(value) && does === 'update') return msg('it can’t clear {attribute}', { attribute })
    if (!isUnsaid(value) && !(attribute in options) && !others.has(attribute)) {
      const command = does === 'create' ? 'create' : 'set'
      return msg('its {command} command has no option for {attribute}', { command, attribute })
    }
  }
  return undefined
}

/** What the command of a step quotes. */
function textsOf(step: Step): string[] {
  const target = 'target' in step ? [step.target] : []
  return 'body' in step ? [...target, ...Object.values(step.body).flatMap(stringsOf)] : target
}

function stringsOf(value: JsonValue | StepRef): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || isStepRef(value)) return []
  return Object.values(value).flatMap(stringsOf)
}

const algorithms = ['auth_algorithm', 'encryption_algorithm', 'pfs'] as const
const everywhere = algorithmOptions(new Set())

/** The algorithms of a step that python-neutronclient knows only from 11.5 on (contract, section 11.2). */
export function lateAlgorithms(step: ResourceStep): string[] {
  if (!('body' in step)) return []
  return algorithms.flatMap((attribute) => {
    const value = step.body[attribute]
    return typeof value === 'string' && !everywhere[attribute].includes(value) ? [value] : []
  })
}

function optionTable(kind: ResourceKind, does: Does): Options {
  const { both, create } = optionsOf[kind]
  if (does === 'create') return { ...both, ...create }
  return { ...both, name: '--name' }
}

/** What a create leaves to the default, which is the same. */
function isUnsaid(value: JsonValue | StepRef): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function stateWords(value: JsonValue | StepRef, does: Does): string[] {
  if (value === false) return ['--disable']
  return does === 'update' ? ['--enable'] : []
}

function valuesOf(value: JsonValue | StepRef, words: ShellWords): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(item, words))
  if (typeof value !== 'object' || value === null) return [words.quoted(String(value))]
  if (isStepRef(value)) return [words.ref(value)]
  const pairs = Object.entries(value).map(([key, member]) => `${key}=${textOf(member)}`)
  return [words.quoted(pairs.join(','))]
}

const textOf = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value))
