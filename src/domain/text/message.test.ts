import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeMessage, encodeMessage, isMessage, msg, type MessageValue } from './message'

const value = fc.letrec<{ value: MessageValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    fc.record({ time: fc.integer() }),
    fc.array(tie('value')),
    tie('value').map((list) => msg('{list}', { list })),
  ),
})).value

it('survives encoding, whatever its values', () => {
  fc.assert(
    fc.property(value, (list) => {
      const message = msg('{list}', { list })
      expect(decodeMessage(encodeMessage(message))).toEqual(message)
    }),
  )
})

it('leaves a text a text, also one that looks like a message', () => {
  const lookalike = fc.oneof(
    fc.string(),
    fc.json().map((json) => `{"key":${json}}`),
  )
  fc.assert(
    fc.property(lookalike, (text) => {
      const decoded = decodeMessage(encodeMessage(text))
      expect(typeof decoded === 'string' && decoded.trim()).toBe(text.trim())
    }),
  )
})

it.each([undefined, 'text', {}, { key: 1 }, { key: 'a', values: 'b' }, { key: 'a', values: { b: true } }])(
  'is not %j',
  (thing) => expect(isMessage(thing)).toBe(false),
)

it('that was cut off is shown as it is', () => {
  expect(decodeMessage('{"key":"cut o')).toBe('{"key":"cut o')
})
