import { expect, it } from 'vitest'
import { connectionOf, testTunnel } from '../plan/test-world'
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

it('draws tunnels of the same status by name, numbers in it by size', () => {
  const connections = ['branch 10', 'branch 9', 'branch 1'].map((name, index) =>
    connectionOf('A', `10.2.0.${index + 1}`, name),
  )
  const [first] = topologyOf({ ...world, services, connections }, new Map()).services
  expect(first?.tunnels.map(({ name }) => name)).toEqual(['branch 1', 'branch 9', 'branch 10'])
})
