import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keyVault } from '~/api/plans/store/key-vault'
import { browserDatabase } from '~/api/plans/store/plan-database'
import { createSessions } from '~/api/session/sessions'
import { testPanel } from '~/testing/panel'

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => vi.unstubAllGlobals())

it('deletes the keys of a user who signs out on a page without plans, and no other user’s', async () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  const { forgetUser } = await import('./other-tabs')
  const { north, password } = testPanel((name, value) => vi.stubGlobal(name, value))
  const sessions = createSessions({ forget: forgetUser })
  const { userId } = await sessions.signIn(north, password)
  const vault = keyVault(browserDatabase, crypto.subtle, Date.now)
  const secret = { id: 'psk', value: 'S3cretOfTheTest' }
  await vault.keep({ plan: 'own', owner: { cloud: 'north', user: userId } }, secret)
  await vault.keep({ plan: 'at another cloud', owner: { cloud: 'south', user: userId } }, secret)
  await vault.keep({ plan: 'another user’s', owner: { cloud: 'north', user: 'another' } }, secret)
  await sessions.signOut('north')
  await vi.waitFor(async () => expect((await vault.read('own')).size).toBe(0))
  expect((await vault.read('at another cloud')).size).toBe(1)
  expect((await vault.read('another user’s')).size).toBe(1)
})
