import { expect, it } from 'vitest'
import { connectionOf, testTunnel } from './plan/test-world'
import { topologyOf } from './topology'

const { world } = testTunnel().near
const services = world.services.map((service) => ({ ...service, external_v6_ip: '2001:db8:1::1' }))
const addressesOf = (...peers: string[]) => {
  const connections = peers.map((peer, index) => connectionOf('A', peer, `to-${index}`))
  return topologyOf({ ...world, services, connections }, new Map()).services.map(({ addresses }) => addresses)
}

it('draws a service at the addresses that its tunnels end at', () => {
  expect(addressesOf('10.2.0.1', '10.2.0.2')).toEqual([['10.1.0.1'], ['10.1.0.2']])
  expect(addressesOf('2001:db8:2::1')).toEqual([['2001:db8:1::1'], ['10.1.0.2']])
  expect(addressesOf('10.2.0.1', '2001:db8:2::1')).toEqual([['10.1.0.1', '2001:db8:1::1'], ['10.1.0.2']])
})
