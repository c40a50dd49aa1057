import { describe, expect, it } from 'vitest'
import { msg } from '~/domain/text/message'
import { testBrowser } from '~/testing/browser'
import type { Journal } from './journal'
import { journalStore } from './journal-store'

const title = msg('Connect a site')
const site = { key: 'north/A/p', region: 'A', project: { id: 'p', name: 'p' } }
const plan = { title, sites: [{ ...site, cloud: { id: 'north', name: 'North' } }], steps: [], secrets: [] }

function journal(id: string, more: Partial<Journal> = {}): Journal {
  return { id, owner: 'ann', plan, direction: 'run', states: {}, version: 1, startedAt: 1, ...more }
}

function openStore() {
  const browser = testBrowser(() => 0)
  return { browser, store: journalStore(browser.database) }
}

it('keeps the last hundred plans that are over, for each user, and all that are not', async () => {
  const { store } = openStore()
  for (let at = 1; at <= 101; at++) await store.save(journal(`over-${at}`, { endedAt: at }), undefined)
  await store.save(journal('of-bob', { owner: 'bob', endedAt: 0 }), undefined)
  await store.save(journal('open', { startedAt: 0 }), undefined)
  const ids = (await store.load()).map(({ id }) => id)
  expect(ids).toHaveLength(102)
  expect(ids).toEqual(expect.arrayContaining(['over-2', 'over-101', 'of-bob', 'open']))
  expect(ids).not.toContain('over-1')
  expect(await store.read('over-1')).toBeUndefined()
})

/** A store with a plan that this version of the panel cannot read. */
async function openWithForeign(progress: object) {
  const opened = openStore()
  await opened.store.save(journal('good'), undefined)
  await opened.browser.database.transact(['plans', 'progress', 'states'], 'readwrite', async (rows) => {
    rows('plans').put({ id: 'foreign', plan: 'something else' })
    rows('progress').put({ id: 'foreign', ...progress })
    rows('states').put({ plan: 'foreign', step: '1', state: { phase: 'unheard of' } })
  })
  return opened
}

describe('of another version of the panel', () => {
  it.each([{ version: 1 }, { version: 'later' }])(
    'keeps a plan that is not over, for that version to continue: %j',
    async (progress) => {
      const { browser, store } = await openWithForeign(progress)
      const before = await browser.dump()
      expect((await store.load()).map(({ id }) => id)).toEqual(['good'])
      await expect(store.read('foreign')).rejects.toThrow('Another version')
      expect(await store.save(journal('foreign'), undefined)).toBe('behind')
      expect(await browser.dump()).toEqual(before)
    },
  )

  it('drops a plan that is over', async () => {
    const { browser, store } = await openWithForeign({ version: 'later', endedAt: 5 })
    expect((await store.load()).map(({ id }) => id)).toEqual(['good'])
    expect(JSON.stringify(await browser.dump())).not.toContain('foreign')
  })
})

it('saves nothing over what another tab has saved later', async () => {
  const { store } = openStore()
  const first = journal('plan')
  await store.save(first, undefined)
  const later = { ...first, version: 2, endedAt: 5 }
  expect(await store.save(later, first)).toBe('saved')
  expect(await store.save({ ...first, version: 2, direction: 'undo' }, first)).toBe('behind')
  expect(await store.read('plan')).toEqual(later)
})
