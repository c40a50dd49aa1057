import { isStepRef, type JsonValue, type ResourceKind, type StepBody, type StepRef } from './plan'

/** How a value becomes words of a shell command; references and secrets are shell text already. */
export interface ShellWords {
  /** A literal, quoted. */
  quoted: (text: string) => string
  /** The id that a reference stands for. */
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

/** The option of each attribute; what has none is said in another way or by default (contract, section 11.2). */
const optionOf: Readonly<Record<string, string>> = {
  description: '--description',
  auth_algorithm: '--auth-algorithm',
  encryption_algorithm: '--encryption-algorithm',
  pfs: '--pfs',
  phase1_negotiation_mode: '--phase1-negotiation-mode',
  ike_version: '--ike-version',
  lifetime: '--lifetime',
  transform_protocol: '--transform-protocol',
  encapsulation_mode: '--encapsulation-mode',
  router_id: '--router',
  subnet_id: '--subnet',
  flavor_id: '--flavor',
  type: '--type',
  endpoints: '--value',
  vpnservice_id: '--vpnservice',
  ikepolicy_id: '--ikepolicy',
  ipsecpolicy_id: '--ipsecpolicy',
  peer_address: '--peer-address',
  peer_id: '--peer-id',
  local_id: '--local-id',
  peer_cidrs: '--peer-cidr',
  local_ep_group_id: '--local-endpoint-group',
  peer_ep_group_id: '--peer-endpoint-group',
  initiator: '--initiator',
  mtu: '--mtu',
  dpd: '--dpd',
}

/** The words after `create` or `set` for a body; the name is said last by the caller. */
export function optionWords(body: StepBody, words: ShellWords, does: 'create' | 'update'): string[] {
  return Object.entries(body).flatMap(([attribute, value]) => {
    if (attribute === 'admin_state_up') return stateWords(value, does)
    const option = optionOf[attribute]
    return option === undefined || isUnsaid(value)
      ? []
      : valuesOf(value, words).map((text) => `${option}=${text}`)
  })
}

/** Why the client cannot say this body, or undefined where it can. */
export function unsayable(body: StepBody, does: 'create' | 'update'): string | undefined {
  const { peer_cidrs, psk } = body
  if (Array.isArray(peer_cidrs) && peer_cidrs.length > 1) return 'it takes one peer CIDR only'
  if (does === 'update' && psk !== undefined) return 'it cannot change a pre-shared key'
  const emptied = does === 'update' && Object.entries(body).find(([, value]) => isUnsaid(value))
  return emptied ? `it cannot empty ${emptied[0]}` : undefined
}

/** What a create leaves to the default, which is the same. */
function isUnsaid(value: JsonValue | StepRef): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function stateWords(value: JsonValue | StepRef, does: 'create' | 'update'): string[] {
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
