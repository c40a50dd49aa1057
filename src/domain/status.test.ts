import { describe, expect, it } from 'vitest'
import { knownStatuses } from './resources/common'
import { describeStatus, isPending, needsAttention, statusCounts } from './status'

describe('describeStatus', () => {
  it.each([
    ['connection', 'ACTIVE', {}, 'up', 'Active'],
    ['connection', 'DOWN', {}, 'down', 'Down'],
    ['connection', 'DOWN', { adminStateUp: false }, 'idle', 'Disabled'],
    ['connection', 'ACTIVE', { adminStateUp: false }, 'up', 'Active'],
    ['connection', 'PENDING_CREATE', {}, 'pending', 'Being created'],
    ['connection', 'PENDING_CREATE', { waitingForFirstConnection: true }, 'pending', 'Being created'],
    [
      'service',
      'PENDING_CREATE',
      { waitingForFirstConnection: true },
      'idle',
      'Waiting for first connection',
    ],
    ['service', 'PENDING_CREATE', {}, 'pending', 'Being created'],
    ['service', 'ERROR', {}, 'error', 'Error'],
    ['service', 'BUILD', {}, 'idle', 'BUILD'],
    ['service', 'toString', {}, 'idle', 'toString'],
  ] as const)('%s %s %o is %s', (kind, status, context, tone, label) => {
    expect(describeStatus(kind, status, context)).toMatchObject({ tone, label })
  })

  it.each(knownStatuses)('says what %s means for both kinds', (status) => {
    expect(describeStatus('connection', status).meaning).not.toBe('')
    expect(describeStatus('service', status).meaning).not.toBe('')
  })
})

describe('isPending', () => {
  it.each([
    ['PENDING_CREATE', true],
    ['PENDING_UPDATE', true],
    ['PENDING_DELETE', true],
    ['ACTIVE', false],
    ['BUILD', false],
  ])('%s: %s', (status, pending) => expect(isPending(status)).toBe(pending))
})

it('counts statuses in order of occurrence', () => {
  expect([...statusCounts(['DOWN', 'ACTIVE', 'DOWN'])]).toEqual([
    ['DOWN', 2],
    ['ACTIVE', 1],
  ])
})

it.each([
  ['DOWN', {}, true],
  ['ERROR', {}, true],
  ['DOWN', { adminStateUp: false }, false],
  ['PENDING_CREATE', { waitingForFirstConnection: true }, false],
  ['ACTIVE', {}, false],
] as const)('a service that is %s %o needs attention: %s', (status, context, needed) => {
  expect(needsAttention('service', status, context)).toBe(needed)
})
