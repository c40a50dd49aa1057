import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../testing/in-english'
import { capabilitiesOf, deleteRefusal, editRefusal, writeRefusal } from './permissions'

const hq = { id: 'c1', name: 'hq-to-branch' }
const member = ['member']

describe('capabilitiesOf', () => {
  it.each([
    [['reader'], false, false, false],
    [['service'], false, false, false],
    [[], false, false, false],
    [['Member', 'reader'], true, false, false],
    [['manager'], true, false, false],
    [['admin', 'member', 'reader'], true, true, true],
    [['Auditor', 'reader'], false, false, true],
    [['auditor', 'member'], true, false, true],
  ])('%o writes: %s, administers: %s, sees all: %s', (roles, write, admin, seesAll) => {
    expect(capabilitiesOf(roles)).toMatchObject({ write, admin, seesAll })
    expect(writeRefusal(roles) === undefined).toBe(write)
  })

  it('knows global readers by the names that a cloud gives them', () => {
    expect(capabilitiesOf(['cloud_reader'], ['Cloud_Reader'])).toMatchObject({ write: false, seesAll: true })
    expect(capabilitiesOf(['auditor'], ['cloud_reader'])).toMatchObject({ seesAll: false })
    expect(capabilitiesOf(['admin'], [])).toMatchObject({ seesAll: true })
  })
})

it('tells a reader which role is missing', () => {
  expect(inEnglish(writeRefusal(['reader']))).toContain('member role')
  expect(inEnglish(editRefusal({ kind: 'endpoint-group' }, ['reader']))).toContain('member role')
  expect(deleteRefusal({ kind: 'connection', usedBy: [] }, ['reader'])).toMatchObject({ users: [] })
})

describe('editRefusal', () => {
  it.each([
    [{ kind: 'connection', status: 'ACTIVE' }, undefined],
    [{ kind: 'connection', status: 'PENDING_CREATE' }, 'Wait until'],
    [{ kind: 'service', status: 'PENDING_CREATE', waitingForFirstConnection: true }, 'first connection'],
    [{ kind: 'policy', usedBy: [] }, undefined],
    [{ kind: 'policy', usedBy: [hq] }, 'hq-to-branch'],
    [{ kind: 'policy', usedBy: undefined }, 'aren’t known yet'],
    [{ kind: 'endpoint-group' }, undefined],
  ] as const)('%o: %s', (target, reason) => {
    const refusal = editRefusal(target, member)
    if (reason === undefined) expect(refusal).toBeUndefined()
    else expect(inEnglish(refusal)).toContain(reason)
  })
})

describe('deleteRefusal', () => {
  it('never refuses a connection', () => {
    expect(deleteRefusal({ kind: 'connection', usedBy: [hq] }, member)).toBeUndefined()
  })

  it('refuses while nobody knows who uses it', () => {
    const refusal = deleteRefusal({ kind: 'endpoint-group', usedBy: undefined }, member)
    expect(inEnglish(refusal?.reason)).toContain('aren’t known yet')
  })

  it('names the first three users and counts the rest', () => {
    const usedBy = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ id: name, name }))
    expect(inEnglish(deleteRefusal({ kind: 'policy', usedBy }, member))).toEqual({
      reason: 'Still used by a, b, c and 2 more',
      users: usedBy,
    })
  })
})
