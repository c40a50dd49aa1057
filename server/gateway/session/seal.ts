import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** Seals small texts so that only gateways with the same key can read them, and only where they were sealed for. */
export interface Seal {
  /** Encrypts and authenticates `text`. `place` says what it is for: opened for another place, it is refused. */
  seal: (text: string, place: string) => string
  /** Returns the text, or undefined where it was not sealed with a known key for this place, or was changed. */
  open: (sealed: string, place: string) => string | undefined
}

/** What the operator seals cookies with. */
export interface SealKeys {
  /** Seals, and opens. */
  secret: string
  /** Only opens what was sealed before the secret was replaced, so that the replacement signs nobody out. */
  formerSecret?: string | undefined
}

const nonceBytes = 12
const tagBytes = 16
const algorithm = 'aes-256-gcm'

/** Creates a seal by AES-256-GCM (NIST SP 800-38D) under keys derived from the operator's secrets (HKDF, RFC 5869). */
export function sealWith({ secret, formerSecret }: SealKeys): Seal {
  const key = keyOf(secret)
  const keys = formerSecret === undefined ? [key] : [key, keyOf(formerSecret)]
  return {
    seal: (text, place) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(place))
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return sealed.toString('base64url')
    },
    open: (sealed, place) => {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < nonceBytes + tagBytes) return undefined
      for (const each of keys) {
        const text = openedWith(each, bytes, place)
        if (text !== undefined) return text
      }
      return undefined
    },
  }
}

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'vpnaas-panel token seal', 32))

function openedWith(key: Buffer, bytes: Buffer, place: string): string | undefined {
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes))
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagBytes))
  try {
    const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes))
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** A secret as an operator gives it. */
export const sealSecret = z.string().min(32, 'The key of the cookies needs at least 32 characters')

/** Creates a secret for one run of one gateway. */
export function passingSecret(): string {
  return randomBytes(32).toString('base64url')
}
