import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { shellQuoted } from '../plan/script/commands'
import { asCopy, displayName, maxNameLength, partName, slug, uniqueName } from './names'

it.each([
  [{ id: '0123456789', name: 'hq' }, 'hq'],
  [{ id: '0123456789', name: '' }, '01234567'],
  [{ id: '0123456789', name: ' ' }, '01234567'],
])('%o is called %s', (object, name) => expect(displayName(object)).toBe(name))

it.each([
  ['hq', [], 'hq'],
  ['hq', ['hq'], 'hq-2'],
  ['hq', ['hq', 'hq-2'], 'hq-3'],
  ['my hq', ['my hq'], 'my hq 2'],
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

it.each([
  ['198.51.100.40', '198-51-100-40'],
  ['2001:db8::1', '2001-db8-1'],
  ['North (demo) RegionOne', 'north-demo-regionone'],
  ['  São Paulo / 2  ', 'são-paulo-2'],
  ['北方 一区', '北方-一区'],
  ['()', ''],
])('%s is %s as part of a name', (text, part) => expect(slug(text)).toBe(part))

it('makes parts of names that a shell takes as one word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(slug(text)).not.toMatch(/[^\p{L}\p{M}\p{N}-]/u)
      expect(slug(slug(text))).toBe(slug(text))
    }),
  )
})

it.each([
  ['to-hq', 'to-hq-ike'],
  ['to hq', 'to hq ike'],
])('what is created for %s is called %s', (name, part) => expect(partName(name, 'ike')).toBe(part))

it('a name without blanks needs no quotes in the commands of a plan', () => {
  const name = partName(`mesh-${slug('North (demo) RegionOne')}--${slug('South (demo) RegionOne')}`, 'peer')
  expect(shellQuoted(name)).toBe('mesh-north-demo-regionone--south-demo-regionone-peer')
})
