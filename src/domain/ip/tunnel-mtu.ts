import { lookUp } from '../text/own-entry'

/** What a tunnel leaves of a path's packets (ipsec-knowledge, section 5.4; RFC 4303 section 2.4). All sizes in bytes. */

export interface PathFacts {
  /** The greatest packet that passes outside. */
  pathMtu: number
  /** The IP version outside. */
  outer: 4 | 6
  /** NAT on the way: ESP in UDP (RFC 3948). */
  isNat: boolean
}

export interface InnerSizes {
  /** The greatest packet that fits into the tunnel. */
  mtu: number
  /** The greatest TCP segment in it, by inner IP version. */
  mss4: number
  mss6: number
}

/** SPI and sequence number. */
const espHeader = 8
/** Pad length and next header, inside what is aligned. */
const espTrailer = 2
const udpHeader = 8

/** Bytes: what passes on the Internet. */
export const internetMtu = 1500

/**
 * Returns what fits through a tunnel over the Internet, or undefined for values whose sizes are not known. NAT is assumed:
 * neither end can know whether there is one on the way, and what fits with it fits without.
 */
export const tunnelSizes = (
  esp: { encryption_algorithm: string; auth_algorithm: string },
  outer: 4 | 6,
): InnerSizes | undefined => innerSizes(esp, { pathMtu: internetMtu, outer, isNat: true })

/** What fits into a tunnel of this cryptography, or undefined for values whose sizes are not known. */
export function innerSizes(
  esp: { encryption_algorithm: string; auth_algorithm: string },
  { pathMtu, outer, isNat }: PathFacts,
): InnerSizes | undefined {
  const cipher = cipherSizes(esp.encryption_algorithm)
  const icv = cipher?.icv ?? lookUp(hashSizes, esp.auth_algorithm)
  if (!cipher || icv === undefined) return undefined
  const outerHeader = outer === 4 ? 20 : 40
  const room = pathMtu - outerHeader - (isNat ? udpHeader : 0) - espHeader - cipher.iv - icv
  const mtu = Math.floor(room / cipher.align) * cipher.align - espTrailer
  return { mtu, mss4: mtu - 40, mss6: mtu - 60 }
}

/** Initialization vector, alignment and, where the cipher brings one, integrity tag. */
function cipherSizes(encryption: string): { iv: number; align: number; icv?: number } | undefined {
  if (encryption === '3des') return { iv: 8, align: 8 }
  const [, mode, tag] = /^aes-(?:128|192|256)(?:-(gcm|ccm|ctr)(?:-(8|12|16))?)?$/.exec(encryption) ?? []
  if (tag !== undefined) return { iv: 8, align: 4, icv: Number(tag) }
  if (mode === 'ctr') return { iv: 8, align: 4 }
  return encryption.startsWith('aes-') && mode === undefined ? { iv: 16, align: 16 } : undefined
}

const hashSizes: Readonly<Record<string, number>> = {
  sha1: 12,
  'aes-xcbc': 12,
  'aes-cmac': 12,
  sha256: 16,
  sha384: 24,
  sha512: 32,
}
