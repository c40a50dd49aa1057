/** What the tables of devices' words for Neutron's values are made with (ipsec-knowledge, section 3.2). */

/** A device's words by Neutron's value; what is not in a table the device cannot say. */
export interface Names {
  ikeEncryption: Words
  espEncryption: Words
  ikeHash: Words
  espHash: Words
  ikeGroup: Words
  pfsGroup: Words
}
type Words = Readonly<Record<string, string>>

const sizes: readonly string[] = ['128', '192', '256']
const tags: readonly string[] = ['8', '12', '16']

/** Words for each AES key size, of a mode such as `-gcm-16` or of none. */
export const aes = (mode: string, word: (bits: string) => string, of = sizes): Words =>
  Object.fromEntries(of.map((bits) => [`aes-${bits}${mode}`, word(bits)]))

/** Words for an AEAD mode with each key size and each length of the tag in bytes. */
export const aesWithTags = (mode: 'gcm' | 'ccm', word: (bits: string, tag: string) => string): Words =>
  Object.fromEntries(tags.flatMap((tag) => Object.entries(aes(`-${mode}-${tag}`, (bits) => word(bits, tag)))))

/** Words for groups by their numbers. */
export const groups = (numbers: readonly number[], word: (number: number) => string = String): Words =>
  Object.fromEntries(numbers.map((number) => [`group${number}`, word(number)]))

/** Values that the device spells as Neutron does. */
export const same = (...values: string[]): Words => Object.fromEntries(values.map((value) => [value, value]))

export const sha2 = ['sha256', 'sha384', 'sha512'] as const

const swanEncryption: Words = {
  '3des': '3des',
  ...aes('', (bits) => `aes${bits}`),
  ...aes('-ctr', (bits) => `aes${bits}ctr`),
  ...aesWithTags('gcm', (bits, tag) => `aes${bits}gcm${tag}`),
  ...aesWithTags('ccm', (bits, tag) => `aes${bits}ccm${tag}`),
}
const swanHash: Words = { ...same('sha1', ...sha2), 'aes-xcbc': 'aesxcbc', 'aes-cmac': 'aescmac' }
const swanGroup: Words = {
  group2: 'modp1024',
  group5: 'modp1536',
  group14: 'modp2048',
  group15: 'modp3072',
  group16: 'modp4096',
  group17: 'modp6144',
  group18: 'modp8192',
  group19: 'ecp256',
  group20: 'ecp384',
  group21: 'ecp521',
  group22: 'modp1024s160',
  group23: 'modp2048s224',
  group24: 'modp2048s256',
  group25: 'ecp192',
  group26: 'ecp224',
  group27: 'ecp224bp',
  group28: 'ecp256bp',
  group29: 'ecp384bp',
  group30: 'ecp512bp',
  group31: 'curve25519',
}

/** strongSwan's keywords, which OPNsense and RouterOS share in part. */
export const swanNames: Names = {
  ikeEncryption: swanEncryption,
  espEncryption: swanEncryption,
  ikeHash: swanHash,
  espHash: swanHash,
  ikeGroup: swanGroup,
  pfsGroup: swanGroup,
}

/** The part of a table that a device knows. */
export const part = (words: Words, ...values: string[]): Words =>
  Object.fromEntries(Object.entries(words).filter(([value]) => values.includes(value)))
