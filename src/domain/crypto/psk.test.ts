import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../testing/in-english'
import { generatePsk, pskStrength } from './psk'

/** A source that plays these bytes, and then counts up so that it never runs dry. */
function playing(bytes: number[]): (n: number) => Uint8Array {
  let at = 0
  return (n) => Uint8Array.from({ length: n }, () => bytes[at++] ?? at % 256)
}

describe('generatePsk', () => {
  it('is 44 letters and digits that start with a letter, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 200 }), (bytes) => {
        expect(generatePsk(playing(bytes))).toMatch(/^[A-Za-z][A-Za-z0-9]{43}$/)
      }),
    )
  })

  it('rejects bytes that would favour some characters, and a digit in the first place', () => {
    const bytes = [248, 255, 52, 61, 0, 250, 62, 247]
    expect(generatePsk(playing(bytes)).slice(0, 3)).toBe('AA9')
  })
})

describe('pskStrength', () => {
  it.each([
    ['', 'broken'],
    ['hunter2', 'broken'],
    ['a'.repeat(60), 'broken'],
    ['abcdefghijklmnopqrst', 'weak'],
    ['abcdefghijklmnopqrstuvwxyz012345', 'ok'],
  ])('%j is %s', (psk, level) => {
    expect(pskStrength(psk).level).toBe(level)
  })

  it('never quotes the key', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 255 }), (psk) => {
        fc.pre(psk.trim().length >= 8)
        expect(inEnglish(pskStrength(`#${psk}#`).text)).not.toContain(`#${psk}#`)
      }),
    )
  })
})
