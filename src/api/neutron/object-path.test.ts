import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encodeMessage, msg } from '~/domain/text/message'
import { objectPath } from './object-path'

it.each([
  ['2d1a7a4e-0c5d-4f0c-9d39-000000000001', '/vpn/ikepolicies/2d1a7a4e-0c5d-4f0c-9d39-000000000001'],
  ['../../routers/r1', '/vpn/ikepolicies/..%2F..%2Frouters%2Fr1'],
  ['a?fields=psk', '/vpn/ikepolicies/a%3Ffields%3Dpsk'],
  ['a#b', '/vpn/ikepolicies/a%23b'],
  ['%2e%2e', '/vpn/ikepolicies/%252e%252e'],
  ['..\\..', '/vpn/ikepolicies/..%5C..'],
])('%j is one segment', (id, path) => {
  expect(objectPath('/vpn/ikepolicies', id)).toBe(path)
})

it.each(['', '.', '..', '\uD800'])('%j is the id of nothing', (id) => {
  expect(() => objectPath('/vpn/ikepolicies', id)).toThrow(encodeMessage(msg('Object not found')))
})

it('never leads out of its collection', () => {
  const id = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[./\\%2eE?#]{0,8}$/))
  fc.assert(
    fc.property(id, (one) => {
      fc.pre(!/^\.{0,2}$|\p{Cs}/u.test(one))
      const { pathname, search, hash } = new URL(`https://cloud.example/v2.0${objectPath('/vpn/x', one)}`)
      expect([pathname.split('/').slice(0, 4), pathname.split('/').length, search, hash]).toEqual([
        ['', 'v2.0', 'vpn', 'x'],
        5,
        '',
        '',
      ])
    }),
  )
})
