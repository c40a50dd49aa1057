import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { removeSearch } from '../ui/table/page-search'
import { searchOfUrl, urlOfSearch } from './url-search'

const idsOf = (search: { ids: string[] }) => removeSearch.parse(searchOfUrl(urlOfSearch(search))).ids

describe('the search part of a URL', () => {
  it.each([
    ['an address', { q: '10.30' }, '?q=10.30'],
    ['a number', { q: '4500' }, '?q=4500'],
    ['several words', { q: 'branch berlin' }, '?q=branch+berlin'],
    ['a list', { kind: 'ike-policy', ids: ['a', 'b'] }, '?kind=ike-policy&ids=a&ids=b'],
    ['a number of seconds', { lifetime: 3600 }, '?lifetime=3600'],
    ['nothing', { q: undefined, ids: [] }, ''],
  ])('has %s as it is typed', (_what, search, url) => {
    expect(urlOfSearch(search)).toBe(url)
  })

  it.each([
    ['a text', '?q=%2210.30%22', { q: '10.30' }],
    ['a list', '?kind=ike-policy&ids=%5B%22a%22%2C%22b%22%5D', { kind: 'ike-policy', ids: ['a', 'b'] }],
    ['text that is no JSON', '?q=%22half', { q: '"half' }],
  ])('is read from an older link with %s', (_what, url, search) => {
    expect(searchOfUrl(url)).toEqual(search)
  })

  it('is read as it was written, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.constantFrom('"a"', '["a"]', '[1]', 'true'),
    )
    fc.assert(
      fc.property(typed, fc.array(typed, { minLength: 2 }), (q, ids) => {
        expect(searchOfUrl(urlOfSearch({ q, ids }))).toEqual({ q, ids })
      }),
    )
  })

  it('names one object of a removal as well as several', () => {
    expect(idsOf({ ids: ['a'] })).toEqual(['a'])
    expect(idsOf({ ids: ['a', 'b'] })).toEqual(['a', 'b'])
    expect(idsOf({ ids: [] })).toEqual([])
  })
})
