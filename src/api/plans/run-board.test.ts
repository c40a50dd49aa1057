import { expect, it } from 'vitest'
import { msg } from '~/domain/text/message'
import { testBrowser } from '~/testing/browser'
import { ApiError } from '../http/errors'
import type { Journal } from './store/journal'
import { journalStore } from './store/journal-store'
import { runBoard } from './run-board'

const title = msg('Connect a site')
const journal: Journal = {
  id: 'plan',
  owner: 'user',
  plan: { title, sites: [], steps: [], secrets: [] },
  direction: 'run',
  states: {},
  version: 1,
  startedAt: 1,
}

it('shows a plan as ended even where an older read comes back last', async () => {
  const browser = testBrowser(() => 0)
  const { database, locks, bus } = browser.newTab().tools
  const reads: ((journal: Journal) => void)[] = []
  const store = {
    ...journalStore(database),
    read: () => new Promise<Journal>((resolve) => reads.push(resolve)),
  }
  const board = runBoard({ store, locks, bus, isKeyUnkept: () => false })
  const refreshes = [board.refresh('plan'), board.refresh('plan')]
  reads[1]?.({ ...journal, version: 3, endedAt: 2 })
  await refreshes[1]
  reads[0]?.(journal)
  await refreshes[0]
  expect(board.all()).toMatchObject([{ phase: 'done', isElsewhere: false, journal: { endedAt: 2 } }])
})

it('says why a plan stopped until another tab has changed it', async () => {
  const browser = testBrowser(() => 0)
  const { database, locks, bus } = browser.newTab().tools
  let stored = { ...journal, version: 0 }
  const store = { ...journalStore(database), read: async () => stored }
  const board = runBoard({ store, locks, bus, isKeyUnkept: () => false })
  const blocked = new ApiError({ status: 0, type: 'network', message: 'unreachable' })
  board.show({ journal: stored, phase: 'stopped', blocked })
  await board.refresh('plan')
  expect(board.find('plan')).toMatchObject({ phase: 'stopped', blocked })
  stored = { ...journal, version: 2 }
  await board.refresh('plan')
  expect(board.find('plan')).toMatchObject({ phase: 'stopped', blocked: undefined })
})

it('keeps a stopped plan where it cannot be read, and forgets it where another tab has dropped it', async () => {
  const { database, locks, bus } = testBrowser(() => 0).newTab().tools
  const stored = journalStore(database)
  await stored.save(journal, undefined)
  let isReadable = true
  const store: typeof stored = {
    ...stored,
    read: async (id) => (isReadable ? stored.read(id) : Promise.reject(new Error('The database failed'))),
  }
  const board = runBoard({ store, locks, bus, isKeyUnkept: () => false })
  await board.load()
  isReadable = false
  await board.refresh('plan')
  expect(board.find('plan')).toMatchObject({ phase: 'stopped', isElsewhere: false })
  isReadable = true
  await stored.drop('plan')
  await board.refresh('plan')
  expect(board.find('plan')).toBeUndefined()
})
