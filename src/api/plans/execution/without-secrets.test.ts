import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeMessage } from '~/domain/text/message'
import { inEnglish } from '~/testing/in-english'
import { withoutSecrets } from './without-secrets'

const leftOut = 'The server’s message is hidden because it contains the pre-shared key.'

/** What a screen shows of a message that may quote these values. */
const shownOf = (text: string, values: string[]) => inEnglish(decodeMessage(withoutSecrets(text, values)))

/** How what stands between Neutron and the panel may write a text. */
const forms: Readonly<Record<string, (text: string) => string>> = {
  json: (text) => JSON.stringify(text),
  'ASCII JSON': (text) =>
    JSON.stringify(text).replaceAll(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'Python repr': (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`,
  'Python bytes': (text) =>
    `b'${text.replaceAll('\\', '\\\\').replaceAll(/['"<>]/g, (c) => `\\x${c.charCodeAt(0).toString(16)}`)}'`,
  html: (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#x27;'),
  'decimal entities': (text) => text.replaceAll(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`),
  url: (text) => encodeURIComponent(text),
}

const key = fc
  .string({ minLength: 6, maxLength: 80, unit: 'binary-ascii' })
  .filter((text) => /[ -~]{6}/.test(text))

describe('withoutSecrets', () => {
  it('masks a value that is quoted as it is', () => {
    expect(shownOf("Invalid input for psk: 's3cr3t-value'.", ['s3cr3t-value'])).toBe(
      "Invalid input for psk: '•••'.",
    )
  })

  it('leaves a message alone that quotes none', () => {
    const message = 'Invalid input for mtu. Reason: "60" is \'too small\' &amp; 100 %.'
    expect(shownOf(message, ['s3cr3t-value', ''])).toBe(message)
  })

  it.each(Object.entries(forms))('leaves out a message that quotes a value as %s', (_, escape) => {
    const value = `it's "a" <b> \\ & c%`
    expect(shownOf(`Invalid input: ${escape(value)}!`, [value])).toBe(
      escape(value).includes(value) ? `Invalid input: ${escape('•••')}!` : leftOut,
    )
  })

  it('leaves out a message that was cut in the middle of a value', () => {
    const value = 'correct-horse-battery-staple'
    expect(shownOf(`Invalid input: ${value.slice(0, 20)}`, [value])).toBe(leftOut)
  })

  it('lets no value through, in whatever forms within forms', () => {
    const escapes = fc.array(fc.constantFrom(...Object.values(forms)), { maxLength: 2 })
    fc.assert(
      fc.property(key, escapes, (value, chain) => {
        const quoted = chain.reduce((text, escape) => escape(text), value)
        const shown = shownOf(`Bad psk ${quoted}.`, [value])
        expect(shown === leftOut || !shown.includes(quoted)).toBe(true)
      }),
    )
  })
})
