/**
 * Value sets of the VPN attributes, by what a cloud's extension list says (contract, sections 3.1 to 3.3;
 * neutron-lib api/definitions/vpn.py, vpn_aes_ctr.py, vpn_no_sha1_3des.py). Feature detection uses the extension
 * list, never a release name.
 */

export const ikeVersions = ['v1', 'v2'] as const
export const phase1Modes = ['main', 'aggressive'] as const
export const transformProtocols = ['esp', 'ah', 'ah-esp'] as const
export const encapsulationModes = ['tunnel', 'transport'] as const
export const lifetimeUnits = ['seconds'] as const
export const initiators = ['bi-directional', 'response-only'] as const
export const dpdActions = ['hold', 'clear', 'restart', 'disabled', 'restart-by-peer'] as const
export const endpointGroupTypes = ['subnet', 'cidr', 'network', 'router', 'vlan'] as const

const authBase = ['sha1', 'sha256', 'sha384', 'sha512'] as const
const authExtended = ['aes-xcbc', 'aes-cmac'] as const
const encryptionBase = ['3des', 'aes-128', 'aes-192', 'aes-256'] as const
const keySizes = ['128', '192', '256'] as const
const encryptionExtended = [
  ...keySizes.map((bits) => `aes-${bits}-ctr`),
  ...keySizes.flatMap((bits) => ['8', '12', '16'].map((icv) => `aes-${bits}-ccm-${icv}`)),
  ...keySizes.flatMap((bits) => ['8', '12', '16'].map((icv) => `aes-${bits}-gcm-${icv}`)),
]
const groupBase = ['group2', 'group5', 'group14'] as const
const groupExtended = Array.from({ length: 17 }, (_, index) => `group${index + 15}`)

/** What a cloud accepts in the attributes whose values depend on its extensions. */
export interface AlgorithmOptions {
  auth_algorithm: readonly string[]
  encryption_algorithm: readonly string[]
  pfs: readonly string[]
}

/** Algorithms that a cloud with these extension aliases accepts, weakest first as Neutron lists them. */
export function algorithmOptions(extensions: ReadonlySet<string>): AlgorithmOptions {
  const extended = extensions.has('vpn-aes-ctr')
  const noWeak = extensions.has('vpn-no-sha1-3des')
  const auth: readonly string[] = extended ? [...authBase, ...authExtended] : authBase
  const encryption: readonly string[] = extended ? [...encryptionBase, ...encryptionExtended] : encryptionBase
  return {
    auth_algorithm: noWeak ? auth.filter((value) => value !== 'sha1') : auth,
    encryption_algorithm: noWeak ? encryption.filter((value) => value !== '3des') : encryption,
    pfs: extended ? [...groupBase, ...groupExtended] : groupBase,
  }
}
