import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** Seals small texts so that only gateways with the same key can read them, and only where they were sealed for. */
export interface Seal {
  /** `place` says what the text is for: opened for another place, it is refused. */
  seal: (text: string, place: string) => string
  /** The text, or undefined where it was not sealed with this key for this place, or was changed. */
  open: (sealed: string, place: string) => string | undefined
}

const nonceBytes = 12
const tagBytes = 16
const algorithm = 'aes-256-gcm'

/** A seal by AES-256-GCM (NIST SP 800-38D) under a key of the operator's, of which at least 32 characters are wanted. */
export function sealWith(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'vpnaas-panel token seal', 32))
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
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes))
      decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagBytes))
      try {
        const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes))
        return Buffer.concat([text, decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}

/** What an operator gives as key. */
export const sealSecret = z.string().min(32, 'The key of the cookies needs at least 32 characters')

/** A key for one run of one gateway. */
export function passingSecret(): string {
  return randomBytes(32).toString('base64url')
}
