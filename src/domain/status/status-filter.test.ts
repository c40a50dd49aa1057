import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../testing/in-english'
import { lookCode, statusCodes, statusTones } from './status'
import { toneCounts } from './overview'
import { filterLabel, leftBy } from './status-filter'
import { toneFilter } from './tone-filter'

const rows = [
  { status: 'ACTIVE', admin_state_up: true },
  { status: 'ACTIVE', admin_state_up: false },
  { status: 'DOWN', admin_state_up: true },
  { status: 'DOWN', admin_state_up: false },
  { status: 'ERROR', admin_state_up: true },
  { status: 'PENDING_UPDATE', admin_state_up: true },
  { status: 'PENDING_CREATE', admin_state_up: true },
  { status: 'BUILD', admin_state_up: true },
]

describe('the filter of a tone', () => {
  it.each(statusTones)('%s leaves as many connections as are counted of it', (tone) => {
    const filter = toneFilter(tone, rows)
    expect(filter).toMatch(statusCodes)
    const isLeft = leftBy(filter, lookCode)
    const counted = toneCounts(rows).find((one) => one.tone === tone)?.count
    expect(isLeft && rows.filter(isLeft).length).toBe(counted)
  })

  it('names what there is, and where there is nothing, what would be', () => {
    expect(toneFilter('pending', rows)).toBe('PENDING_CREATE,PENDING_UPDATE')
    expect(toneFilter('idle', rows)).toBe('BUILD,DISABLED')
    expect(toneFilter('down', [])).toBe('DOWN')
  })
})

it('leaves all rows without a filter, and one whose own code has a comma in it', () => {
  expect(leftBy(undefined, lookCode)).toBeUndefined()
  expect(leftBy('A,B', String)?.('A,B')).toBe(true)
})

it('is called by the words of its codes', () => {
  expect(inEnglish(filterLabel('PENDING_CREATE,PENDING_UPDATE', 'connection'))).toBe('Creating, Updating')
  expect(inEnglish(filterLabel('WAITING', 'service'))).toBe('Idle – no connections')
})
