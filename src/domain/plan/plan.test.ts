import { describe, expect, it } from 'vitest'
import { bodyBefore, bodyLike } from './step-kinds'
import { resolveBody, type Made, type StepBody } from './plan'
import { differencesOf } from './difference'

const body: StepBody = {
  name: 'hq',
  vpnservice_id: { step: 'service', attribute: 'id' },
  peer_address: { step: 'far', attribute: 'external_v4_ip' },
  local_ep_group_id: 'old-group',
  dpd: { action: 'hold', interval: 30 },
  peer_cidrs: ['a'],
}
const results = new Map<string, Made>([
  ['service', { id: 's1' }],
  ['far', { id: 's2', external_v4_ip: '203.0.113.9' }],
])

describe('resolveBody', () => {
  it('replaces references and nothing else', () => {
    expect(resolveBody(body, results)).toEqual({ ...body, vpnservice_id: 's1', peer_address: '203.0.113.9' })
  })

  it('replaces ids of what was made again', () => {
    const resolved = resolveBody(body, results, new Map([['old-group', 'new-group']]))
    expect(resolved['local_ep_group_id']).toBe('new-group')
  })

  it.each<[string, ReadonlyMap<string, Made>]>([
    ['a step has not been done', new Map()],
    [
      'a result lacks the attribute',
      new Map<string, Made>([...results, ['far', { id: 's2', external_v4_ip: null }]]),
    ],
  ])('throws where %s', (_what, given) => {
    expect(() => resolveBody(body, given)).toThrow(/service|far/)
  })
})

describe('differencesOf', () => {
  const seen = {
    id: 'c1',
    name: 'hq',
    mtu: 1500,
    status: 'DOWN',
    peer_cidrs: ['a', 'b'],
    dpd: { action: 'hold', interval: 30 },
  }

  it.each([
    ['nothing changed', seen, []],
    ['a status changed', { ...seen, status: 'ACTIVE' }, []],
    ['a list has another order', { ...seen, peer_cidrs: ['b', 'a'] }, []],
    ['an object has another order of keys', { ...seen, dpd: { interval: 30, action: 'hold' } }, []],
    ['it already is as wanted', { ...seen, name: 'new' }, []],
    ['somebody else changed it', { ...seen, mtu: 1400 }, [{ attribute: 'mtu', seen: 1500, now: 1400 }]],
  ])('%s', (_what, now, found) => {
    expect(differencesOf({ seen, wanted: { name: 'new' }, now })).toEqual(found)
  })
})

it('makes an object again from what may be said at a creation', () => {
  const service = {
    id: 's1',
    project_id: 'p',
    name: 'n',
    description: '',
    router_id: 'r',
    subnet_id: null,
    admin_state_up: false,
    external_v4_ip: '1',
    external_v6_ip: null,
    status: 'DOWN',
  }
  expect(bodyLike('vpn-service', service)).toEqual({
    name: 'n',
    description: '',
    router_id: 'r',
    admin_state_up: false,
  })
})

it('takes an update back with what was seen', () => {
  expect(bodyBefore({ body: { name: 'new', mtu: 1400 }, seen: { name: 'old', mtu: 1500, id: 'x' } })).toEqual(
    { name: 'old', mtu: 1500 },
  )
})
