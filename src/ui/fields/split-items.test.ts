import { expect, it } from 'vitest'
import { splitItems } from './split-items'

it.each([
  ['10.0.0.0/24', ['10.0.0.0/24']],
  ['10.0.0.0/24, 10.1.0.0/24;fd00::/64', ['10.0.0.0/24', '10.1.0.0/24', 'fd00::/64']],
  [' 10.0.0.0/24\r\n\t10.1.0.0/24\n', ['10.0.0.0/24', '10.1.0.0/24']],
  [' ,; ', []],
])('finds in %j the items %j', (text, items) => {
  expect(splitItems(text)).toEqual(items)
})
