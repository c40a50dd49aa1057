import { expect, it } from 'vitest'
import { connectSearch, listSearch } from './page-search'

it('drops what a link asks for and cannot be', () => {
  expect(connectSearch.parse({ router: 1, peer: 'moon' })).toEqual({ router: undefined, peer: undefined })
})

it('drops the words that older links have for a status, and keeps codes', () => {
  expect(listSearch.parse({ status: 'Being created' }).status).toBeUndefined()
  expect(listSearch.parse({ status: 'DOWN,PENDING_CREATE' }).status).toBe('DOWN,PENDING_CREATE')
})
