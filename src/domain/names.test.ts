import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { displayName, maxNameLength, uniqueName } from './names'

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
