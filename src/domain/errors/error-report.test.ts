import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorReport } from './error-report'
import { generatePsk } from '../crypto/psk'

const at = Date.UTC(2026, 10, 30, 14, 5)
const url = 'https://panel.test/north/RegionOne/demo/connections/8c1f?panel=edit&q=what+was+typed'
const reportOf = (error: unknown) =>
  errorReport({ error, version: '1.2.3', url, browser: 'Firefox/140.0', language: 'en', at })

/** An error as an engine throws it. */
function thrown(message: string, stack: string, cause?: unknown) {
  const error = new TypeError(message, { cause })
  error.stack = stack
  return error
}

describe('the report of a fault', () => {
  it('says what failed, where, in which version, page and browser', () => {
    const stack = [
      "TypeError: Cannot read properties of undefined (reading 'id')",
      '    at Parts (https://panel.test/assets/detail-page-B1.js:1:2345)',
      '    at async load (https://panel.test/assets/base-A2.js?v=s3cr3t:9:12)',
    ].join('\n')
    expect(reportOf(thrown("Cannot read properties of undefined (reading 'id')", stack))).toBe(
      [
        'VPNaaS Panel 1.2.3, 2026-11-30T14:05:00.000Z',
        'page: https://panel.test/north/RegionOne/demo/connections/8c1f?panel=…&q=…',
        'browser: Firefox/140.0 (en)',
        '',
        "TypeError: Cannot read properties of undefined (reading 'id')",
        '  at Parts (https://panel.test/assets/detail-page-B1.js:1:2345)',
        '  at async load (https://panel.test/assets/base-A2.js:9:12)',
        '',
      ].join('\n'),
    )
  })

  it('reads the stacks of Firefox and Safari, and what caused an error', () => {
    const cause = thrown('inner', 'g@https://panel.test/assets/b.js:2:1')
    const report = reportOf(thrown('outer', 'f@https://panel.test/assets/a.js:1:1\n@a.js:3:4', cause))
    expect(report).toContain('  f@https://panel.test/assets/a.js:1:1\n  @a.js:3:4\nTypeError: inner\n  g@')
  })

  it('holds nothing of a value that is no error', () => {
    expect(reportOf('hunter2')).not.toContain('hunter2')
    expect(reportOf({ psk: 'hunter2' })).not.toContain('hunter2')
  })

  it.each([
    ['what an engine quotes', `Unexpected token 'h', "hunter2 is" is not valid JSON`],
    ['a quotation without an end', 'Unexpected token, "hunter2 is…'],
    ['a key by its word', 'psk: hunter2'],
    ['a key in single quotes', "Invalid input 'my hunter2 key' for psk"],
    ['a template', 'Bad `hunter2`'],
  ])('holds no text of the user: %s', (_what, message) => {
    expect(reportOf(thrown(message, `TypeError: ${message}\n    at f (a.js:1:1)`))).not.toContain('hunter2')
  })

  it('holds no generated key and no token, wherever it stands', () => {
    const secrets = fc.oneof(
      fc.uint8Array({ minLength: 200, maxLength: 200 }).map((bytes) => {
        let next = 0
        return generatePsk((n) => bytes.map((byte, i) => (byte + i) % 248).slice(next, (next += n)))
      }),
      fc.stringMatching(/^gAAAAA[\w-]{60,80}$/),
      fc.stringMatching(/^eyJ[A-Za-z0-9]{30,40}\.eyJ[A-Za-z0-9]{30,40}\.[\w-]{40,50}$/),
    )
    fc.assert(
      fc.property(
        secrets,
        fc.constantFrom('', 'token ', 'Bearer ', "'", '"', 'at https://x.test/?t='),
        (secret, before) => {
          const message = `Failed: ${before}${secret}`
          const report = reportOf(
            thrown(message, `TypeError: ${message}\n    at f (https://x.test/a.js?k=${secret}:1:1)`),
          )
          expect(report).not.toContain(secret.slice(0, 32))
        },
      ),
    )
  })
})
