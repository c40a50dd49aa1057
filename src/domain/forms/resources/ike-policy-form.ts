import * as z from 'zod/mini'
import { ikeVersions, phase1Modes, type AlgorithmOptions } from '../../neutron/algorithm-options'
import { defaultIkePolicy, type IkeCrypto } from '../../crypto/presets'
import type { IkePolicy } from '../../neutron/resources/ike-policy'
import { changed, choice, descriptionField, lifetimeField, nameField } from '../fields'
import { encodeMessage, msg } from '../../text/message'

/** AEAD and counter mode are not defined for IKEv1 (RFC 5282, RFC 5930; ipsec-knowledge, section 4.1, AEAD-V1). */
const ikeV2Only = /-(?:ctr|ccm|gcm)/

/**
 * The form of an IKE policy. Values are spelled as Neutron spells its attributes; `lifetime` is in seconds. `before`
 * is the policy being edited: what it holds stays allowed.
 */
export function ikePolicyForm(options: AlgorithmOptions, before?: IkePolicy) {
  return z
    .object({
      name: nameField,
      description: descriptionField,
      ike_version: choice(ikeVersions, before?.ike_version),
      phase1_negotiation_mode: choice(phase1Modes, before?.phase1_negotiation_mode),
      encryption_algorithm: choice(options.encryption_algorithm, before?.encryption_algorithm),
      auth_algorithm: choice(options.auth_algorithm, before?.auth_algorithm),
      pfs: choice(options.pfs, before?.pfs),
      lifetime: lifetimeField,
    })
    .check(
      z.refine((values) => values.ike_version !== 'v1' || !ikeV2Only.test(values.encryption_algorithm), {
        path: ['encryption_algorithm'],
        error: encodeMessage(msg('Requires IKEv2')),
      }),
    )
}
export type IkePolicyValues = z.infer<ReturnType<typeof ikePolicyForm>>

/** What the form starts with when a policy is created. */
export function ikePolicyDefaults(options: AlgorithmOptions): IkePolicyValues {
  const crypto = defaultIkePolicy(options)
  return { name: '', description: '', ...crypto, lifetime: crypto.lifetime.value }
}

/** What the form starts with when a policy is edited. */
export function ikePolicyValues(policy: IkePolicy): IkePolicyValues {
  const { name, description, ike_version, phase1_negotiation_mode, encryption_algorithm } = policy
  const { auth_algorithm, pfs, lifetime } = policy
  const crypto = { ike_version, phase1_negotiation_mode, encryption_algorithm, auth_algorithm, pfs }
  return { name, description, ...crypto, lifetime: lifetime.value }
}

/** The body of `POST /vpn/ikepolicies`: every enum is sent, for Neutron's own defaults are weak (contract, 3.3). */
export function toIkePolicyCreate(
  values: IkePolicyValues,
): IkeCrypto & { name: string; description: string } {
  // The phase-1 mode exists in IKEv1 only; its input is hidden for v2, so what it held does not count.
  const phase1_negotiation_mode = values.ike_version === 'v1' ? values.phase1_negotiation_mode : 'main'
  return { ...values, phase1_negotiation_mode, lifetime: { units: 'seconds', value: values.lifetime } }
}

/** The body of `PUT /vpn/ikepolicies/{id}`: what changed. Everything may change while no connection uses it. */
export function toIkePolicyUpdate(
  values: IkePolicyValues,
  before: IkePolicy,
): Partial<ReturnType<typeof toIkePolicyCreate>> {
  return changed(toIkePolicyCreate(values), before)
}
