import * as z from 'zod/mini'
import {
  encapsulationModes,
  transformProtocols,
  type AlgorithmOptions,
} from '../../neutron/algorithm-options'
import { defaultIpsecPolicy, type IpsecCrypto } from '../../crypto/presets'
import { transformProtocolViolation } from '../../neutron/rules/transform-protocol'
import type { IpsecPolicy } from '../../neutron/resources/ipsec-policy'
import { changed, choice, descriptionField, lifetimeField, nameField } from '../fields'

/** The transform protocols worth offering: `ah-esp` is stored, but no connection can use it (contract, section 6.5). */
export const offeredProtocols = transformProtocols.filter(
  (transform_protocol) => !transformProtocolViolation({ transform_protocol }),
)

/**
 * The form of an IPsec policy. Values are spelled as Neutron spells its attributes; `lifetime` is in seconds. `before`
 * is the policy being edited: what it holds stays allowed.
 */
export function ipsecPolicyForm(options: AlgorithmOptions, before?: IpsecPolicy) {
  return z.object({
    name: nameField,
    description: descriptionField,
    transform_protocol: choice(offeredProtocols, before?.transform_protocol),
    encapsulation_mode: choice(encapsulationModes, before?.encapsulation_mode),
    encryption_algorithm: choice(options.encryption_algorithm, before?.encryption_algorithm),
    auth_algorithm: choice(options.auth_algorithm, before?.auth_algorithm),
    pfs: choice(options.pfs, before?.pfs),
    lifetime: lifetimeField,
  })
}
export type IpsecPolicyValues = z.infer<ReturnType<typeof ipsecPolicyForm>>

/** What the form starts with when a policy is created. */
export function ipsecPolicyDefaults(options: AlgorithmOptions): IpsecPolicyValues {
  const crypto = defaultIpsecPolicy(options)
  return { name: '', description: '', ...crypto, lifetime: crypto.lifetime.value }
}

/** What the form starts with when a policy is edited. */
export function ipsecPolicyValues(policy: IpsecPolicy): IpsecPolicyValues {
  const { name, description, transform_protocol, encapsulation_mode, encryption_algorithm } = policy
  const { auth_algorithm, pfs, lifetime } = policy
  const crypto = { transform_protocol, encapsulation_mode, encryption_algorithm, auth_algorithm, pfs }
  return { name, description, ...crypto, lifetime: lifetime.value }
}

/** The body of `POST /vpn/ipsecpolicies`: every enum is sent, for Neutron's own defaults are weak (contract, 3.3). */
export function toIpsecPolicyCreate(
  values: IpsecPolicyValues,
): IpsecCrypto & { name: string; description: string } {
  return { ...values, lifetime: { units: 'seconds', value: values.lifetime } }
}

/** The body of `PUT /vpn/ipsecpolicies/{id}`: what changed. Everything may change while no connection uses it. */
export function toIpsecPolicyUpdate(
  values: IpsecPolicyValues,
  before: IpsecPolicy,
): Partial<ReturnType<typeof toIpsecPolicyCreate>> {
  return changed(toIpsecPolicyCreate(values), before)
}
