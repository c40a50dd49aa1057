import { createHash } from 'node:crypto'

/** A UUID that is the same for the same words, so that a seeded world has the same ids on every start. */
export function seededUuid(...words: (string | number)[]): string {
  const hex = seededHex(...words)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}

/** 32 hexadecimal digits, the form of Keystone's ids, the same for the same words. */
export function seededHex(...words: (string | number)[]): string {
  return createHash('sha256').update(words.join('/')).digest('hex').slice(0, 32)
}
