import { describe, expect, it } from 'vitest'
import { knownStatuses } from '../neutron/resources/common'
import {
  codeOf,
  describeCode,
  describeStatus,
  isPending,
  lookCode,
  statusCodes,
  needsAttention,
  statusCounts,
} from './status'
import { inChinese, inEnglish } from '../../testing/in-english'

describe('describeStatus', () => {
  it.each([
    ['connection', 'ACTIVE', {}, 'up', 'Active'],
    ['connection', 'DOWN', {}, 'down', 'Down'],
    ['connection', 'DOWN', { adminStateUp: false }, 'idle', 'Disabled'],
    ['connection', 'ACTIVE', { adminStateUp: false }, 'up', 'Active'],
    ['connection', 'PENDING_CREATE', {}, 'pending', 'Creating'],
    ['connection', 'PENDING_CREATE', { waitingForFirstConnection: true }, 'pending', 'Creating'],
    ['service', 'PENDING_CREATE', { waitingForFirstConnection: true }, 'idle', 'Idle – no connections'],
    ['service', 'PENDING_CREATE', {}, 'pending', 'Creating'],
    ['service', 'ERROR', {}, 'error', 'Error'],
    ['service', 'BUILD', {}, 'idle', 'BUILD'],
    ['service', 'toString', {}, 'idle', 'toString'],
  ] as const)('%s %s %o is %s', (kind, status, context, tone, label) => {
    expect(inEnglish(describeStatus(kind, status, context))).toMatchObject({ tone, label })
  })

  it.each(knownStatuses)('says what %s means for both kinds', (status) => {
    expect(inEnglish(describeStatus('connection', status).meaning)).not.toBe('')
    expect(inEnglish(describeStatus('service', status).meaning)).not.toBe('')
  })
})

describe('the code of a look', () => {
  it.each([
    ['ACTIVE', true, 'ACTIVE', 'Active', '已建立'],
    ['DOWN', true, 'DOWN', 'Down', '未建立'],
    ['DOWN', false, 'DISABLED', 'Disabled', '已禁用'],
    ['ACTIVE', false, 'ACTIVE', 'Active', '已建立'],
    ['build', true, 'BUILD', 'BUILD', 'BUILD'],
  ])('%s, enabled %s: %s, which stands in the URL in every language', (status, isUp, code, ...labels) => {
    expect(lookCode({ status, admin_state_up: isUp })).toBe(code)
    expect(code).toMatch(statusCodes)
    const { label } = describeCode(code)
    expect([inEnglish(label), inChinese(label)]).toEqual(labels)
  })

  it.each([
    ['ACTIVE', {}, 'ACTIVE', 'Active'],
    ['DOWN', { adminStateUp: false }, 'DISABLED', 'Disabled'],
    ['PENDING_CREATE', { waitingForFirstConnection: true }, 'WAITING', 'Idle – no connections'],
    ['PENDING_CREATE', {}, 'PENDING_CREATE', 'Creating'],
  ])('of a service that is %s %o is %s', (status, context, code, label) => {
    const look = describeStatus('service', status, context)
    expect(codeOf('service', status, context)).toBe(code)
    expect(describeCode(code, 'service')).toEqual(look)
    expect(inEnglish(describeCode(code, 'service').label)).toBe(label)
  })

  it.each(['Down', 'Creating'])('is not %s, which an older link says', (label) => {
    expect(label).not.toMatch(statusCodes)
  })
})

it('is said of a service in words of its own', () => {
  expect(inChinese(describeStatus('service', 'ACTIVE').label)).toBe('运行中')
  expect(inChinese(describeStatus('connection', 'ACTIVE').label)).toBe('已建立')
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
