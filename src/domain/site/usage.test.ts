import { expect, it } from 'vitest'
import { usageIndex } from './usage'

const connection = {
  id: 'c1',
  name: 'hq',
  vpnservice_id: 's1',
  ikepolicy_id: 'ike1',
  ipsecpolicy_id: 'ipsec1',
  local_ep_group_id: 'g1',
  peer_ep_group_id: 'g1',
}
const legacy = {
  ...connection,
  id: 'c2',
  local_ep_group_id: null,
  peer_ep_group_id: null,
  ikepolicy_id: 'ike2',
}

it.each([
  ['s1', ['c1', 'c2']],
  ['ike1', ['c1']],
  ['ike2', ['c2']],
  ['ipsec1', ['c1', 'c2']],
  ['g1', ['c1']],
  ['nowhere', []],
])('%s is used by %o', (id, users) => {
  const index = usageIndex({ connections: [connection, legacy], services: [] })
  expect(index.connectionsOf(id).map((user) => user.id)).toEqual(users)
})

it('finds the services on a router', () => {
  const index = usageIndex({ connections: [], services: [{ router_id: 'r1' }, { router_id: 'r1' }] })
  expect(index.servicesOn('r1')).toHaveLength(2)
  expect(index.servicesOn('r2')).toHaveLength(0)
})
