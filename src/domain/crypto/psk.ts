import { msg, type Message } from '../text/message'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const alphabet = `${letters}0123456789`
const generatedLength = 44
/** The greatest multiple of both 62 and of no more than a byte: bytes from here on would favour the first characters. */
const acceptedBelow = 248
/** Below these lengths in characters a key is broken or weak (ipsec-knowledge, section 4.5, PSK-LEN). */
const brokenBelow = 20
const weakBelow = 32
/** Fewer distinct characters than this cannot come from a generator. */
const fewDistinct = 8

/** Neutron's column for the pre-shared key holds 255 characters; more is answered with a 500 (contract, section 6.5). */
export const maxPskLength = 255

/**
 * A new pre-shared key: 44 characters of `[A-Za-z0-9]`, the first a letter, about 262 bits. `randomBytes` gives n
 * bytes of a cryptographic source. Rejection sampling keeps every character equally likely, and the alphabet is what
 * every peer device takes (ipsec-knowledge, section 3.6).
 */
export function generatePsk(randomBytes: (n: number) => Uint8Array): string {
  let key = ''
  while (key.length < generatedLength) {
    for (const byte of randomBytes(generatedLength - key.length)) {
      const character = byte < acceptedBelow ? alphabet.charAt(byte % alphabet.length) : ''
      if (key !== '' || letters.includes(character)) key += character
      if (key.length === generatedLength) break
    }
  }
  return key
}

export interface PskStrength {
  level: 'broken' | 'weak' | 'ok'
  text: Message
}

/** How well a key withstands guessing, by its length and variety; the text never quotes it (ipsec-knowledge, 4.5). */
export function pskStrength(psk: string): PskStrength {
  const { length } = psk
  if (length === 0)
    return { level: 'broken', text: msg('No key yet. Generate one, or paste the peer gateway’s key') }
  if (length < brokenBelow) {
    return {
      level: 'broken',
      text: msg('Too short ({count} characters). Use at least {least}', { count: length, least: weakBelow }),
    }
  }
  if (new Set(psk).size < fewDistinct) {
    return { level: 'broken', text: msg('Low variety of characters. Generate a key instead') }
  }
  if (length < weakBelow)
    return {
      level: 'weak',
      text: msg('Use at least {least} characters', { least: weakBelow }),
    }
  return { level: 'ok', text: msg('Strong key') }
}
