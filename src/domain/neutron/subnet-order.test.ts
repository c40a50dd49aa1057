import { expect, it } from 'vitest'
import { offeredSubnets } from './subnet-order'

it('offers IPv4 subnets before IPv6 ones, each by name', () => {
  const subnets = [
    { id: '1', name: 'private-v6', ip_version: 6 as const },
    { id: '2', name: 'net-10', ip_version: 4 as const },
    { id: '3', name: 'net-9', ip_version: 4 as const },
    { id: '4', name: 'a-v6', ip_version: 6 as const },
  ]
  expect(offeredSubnets(subnets).map(({ name }) => name)).toEqual(['net-9', 'net-10', 'a-v6', 'private-v6'])
})
