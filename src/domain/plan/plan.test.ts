import { describe, expect, it } from 'vitest'
import { resolveBody, undoOrder, type CreateStep } from './plan'

const step: CreateStep = {
  id: 'connection',
  kind: 'site-connection',
  title: '',
  body: {
    name: 'hq',
    vpnservice_id: { step: 'service' },
    dpd: { action: 'hold', interval: 30 },
    peer_cidrs: ['a'],
  },
}

describe('resolveBody', () => {
  it('replaces references and nothing else', () => {
    expect(resolveBody(step, new Map([['service', 's1']]))).toEqual({ ...step.body, vpnservice_id: 's1' })
  })

  it('throws where a result is missing', () => {
    expect(() => resolveBody(step, new Map())).toThrow('service')
  })
})

it('undoes what uses before what is used, the latest first', () => {
  const kinds = ['ike-policy', 'ipsec-policy', 'vpn-service', 'endpoint-group', 'site-connection'] as const
  const done = kinds.map((kind) => ({ kind }))
  expect(undoOrder(done).map(({ kind }) => kind)).toEqual([
    'site-connection',
    'vpn-service',
    'endpoint-group',
    'ipsec-policy',
    'ike-policy',
  ])
})
