import type { AlgorithmOptions } from '../neutron/algorithm-options'
import type { Lifetime } from '../neutron/resources/common'
import type { IkePolicy } from '../neutron/resources/ike-policy'
import type { IpsecPolicy } from '../neutron/resources/ipsec-policy'
import { msg, type DisplayText, type Message } from '../text/message'

/** The cryptography of a policy: everything that decides what it does, without its name and owner. */
export type IkeCrypto = Omit<IkePolicy, 'id' | 'project_id' | 'name' | 'description'>
export type IpsecCrypto = Omit<IpsecPolicy, 'id' | 'project_id' | 'name' | 'description'>

/** The cryptography of a policy, without its name and owner. */
export function cryptoOf<P extends IkePolicy | IpsecPolicy>(
  policy: P,
): Omit<P, 'id' | 'project_id' | 'name' | 'description'> {
  const { id: _id, project_id: _project, name: _name, description: _description, ...crypto } = policy
  return crypto
}

/** A pair of policies that go together. */
export interface Preset {
  id: string
  label: DisplayText
  description: Message
  ike: IkeCrypto
  ipsec: IpsecCrypto
}

/** Lifetimes in seconds (ipsec-knowledge, section 3.6). */
const ikeSeconds = 28_800
const ipsecSeconds = 3600

function seconds(value: number): Lifetime {
  return { units: 'seconds', value }
}

const compatibleIke: IkeCrypto = {
  ike_version: 'v2',
  phase1_negotiation_mode: 'main',
  encryption_algorithm: 'aes-256',
  auth_algorithm: 'sha256',
  pfs: 'group14',
  lifetime: seconds(ikeSeconds),
}

const compatibleIpsec: IpsecCrypto = {
  transform_protocol: 'esp',
  encapsulation_mode: 'tunnel',
  encryption_algorithm: 'aes-256',
  auth_algorithm: 'sha256',
  pfs: 'group14',
  lifetime: seconds(ipsecSeconds),
}

/** What every common device takes, in policies of any cloud. */
export const compatiblePair = { ike: compatibleIke, ipsec: compatibleIpsec }

const aead = 'aes-256-gcm-16'

const presets: readonly Preset[] = [
  {
    id: 'compatible',
    label: msg('Compatible and strong'),
    description: msg('IKEv2, AES-256, SHA-256, DH group 14. Works with all common devices.'),
    ike: compatibleIke,
    ipsec: compatibleIpsec,
  },
  {
    id: 'modern',
    label: msg('Modern'),
    description: msg('IKEv2, AES-256-GCM for traffic, elliptic curve group 19.'),
    ike: { ...compatibleIke, pfs: 'group19' },
    ipsec: { ...compatibleIpsec, encryption_algorithm: aead, pfs: 'group19' },
  },
  {
    id: 'modern-aead',
    label: msg('Modern, AEAD throughout'),
    description: msg('IKEv2, AES-256-GCM in both phases, SHA-384, DH group 20. Doesn’t work with RouterOS.'),
    ike: { ...compatibleIke, encryption_algorithm: aead, auth_algorithm: 'sha384', pfs: 'group20' },
    ipsec: { ...compatibleIpsec, encryption_algorithm: aead, pfs: 'group20' },
  },
  {
    id: 'legacy-v1',
    label: msg('Legacy IKEv1'),
    description: msg('IKEv1, AES-256, SHA-256, DH group 14. For devices that don’t support IKEv2.'),
    ike: { ...compatibleIke, ike_version: 'v1' },
    ipsec: compatibleIpsec,
  },
]

/** The presets that this cloud can express, the recommended one first (ipsec-knowledge, section 3.6). */
export function presetsFor(options: AlgorithmOptions): Preset[] {
  return presets.filter((preset) => notOffered(options, preset).length === 0)
}

/** The preset of this id, or undefined where the cloud cannot express it. */
export function presetOf(id: string, options: AlgorithmOptions): Preset | undefined {
  return presetsFor(options).find((preset) => preset.id === id)
}

/**
 * What a new IKE policy starts with. Neutron's own defaults (v1, sha1, group5) are weak and, in the newest release,
 * refused by its own database (contract, section 3.3), so every value is set and sent.
 */
export function defaultIkePolicy(options: AlgorithmOptions): IkeCrypto {
  return presetsFor(options)[0]?.ike ?? compatibleIke
}

/** What a new IPsec policy starts with; see `defaultIkePolicy`. */
export function defaultIpsecPolicy(options: AlgorithmOptions): IpsecCrypto {
  return presetsFor(options)[0]?.ipsec ?? compatibleIpsec
}

/** The values of a pair of policies that this cloud does not take; none where it takes all. */
export function notOffered(
  options: AlgorithmOptions,
  pair: { ike: IkeCrypto; ipsec: IpsecCrypto },
): string[] {
  const found = [pair.ike, pair.ipsec].flatMap(({ auth_algorithm, encryption_algorithm, pfs }) => [
    ...(options.auth_algorithm.includes(auth_algorithm) ? [] : [auth_algorithm]),
    ...(options.encryption_algorithm.includes(encryption_algorithm) ? [] : [encryption_algorithm]),
    ...(options.pfs.includes(pfs) ? [] : [pfs]),
  ])
  return [...new Set(found)]
}
