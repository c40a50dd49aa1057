import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { asCopy, displayName, maxNameLength, uniqueName } from './names'

it.each([
  [{ id: '0123456789', name: 'hq' }, 'hq'],
  [{ id: '0123456789', name: '' }, '01234567'],
  [{ id: '0123456789', name: ' ' }, '01234567'],
])('%o is called %s', (object, name) => expect(displayName(object)).toBe(name))

it.each([
  ['hq', [], 'hq'],
  ['hq', ['hq'], 'hq 2'],
  ['hq', ['hq', 'hq 2'], 'hq 3'],
])('%s beside %o becomes %s', (base, taken, name) => expect(uniqueName(base, taken)).toBe(name))

it.each([
  [{ id: '0123456789', name: 'hq', mtu: 1400 }, [], 'hq copy'],
  [{ id: '0123456789', name: 'hq', mtu: 1400 }, [{ name: 'hq copy' }], 'hq copy 2'],
  [{ id: '0123456789', name: '', mtu: 1400 }, [], '01234567 copy'],
])('a copy of %o beside %o is called %s and has all its values', (object, all, name) =>
  expect(asCopy(object, all)).toEqual({ ...object, name }),
)

it('gives a free name within the limit', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.array(fc.string()), (base, others) => {
      const taken = [...others, base.trim().slice(0, maxNameLength)]
      const name = uniqueName(base, taken)
      expect(taken).not.toContain(name)
      expect(name.length).toBeLessThanOrEqual(maxNameLength)
    }),
  )
})
