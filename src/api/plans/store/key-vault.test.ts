import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { keyVault, type KeyVault } from './key-vault'
import { answerOf, planDatabase, type PlanDatabase } from './plan-database'

const owner = { cloud: 'north', user: 'demo' }
const secret = { id: 'psk', value: 'S3cretOfTheTest' }
const minute = 60_000
const day = 24 * 60 * minute

let now: number
let database: PlanDatabase
let vault: KeyVault

beforeEach(async () => {
  const factory = new IDBFactory()
  now = Date.UTC(2026, 0, 1)
  database = planDatabase(() => factory)
  vault = keyVault(database, crypto.subtle, () => now)
  await vault.keep({ plan: 'plan', owner }, secret)
})

const storeProgress = (row: { endedAt?: number }) =>
  database.transact(['progress'], 'readwrite', (store) =>
    answerOf(store('progress').put({ id: 'plan', version: 1, direction: 'run', ...row })),
  )
const dropProgress = () =>
  database.transact(['progress'], 'readwrite', (store) => answerOf(store('progress').delete('plan')))

const sweep = (isOthers = false) => vault.sweep(() => isOthers)
const kept = async () => (await vault.read('plan')).get('psk')

describe('opening the panel keeps the key of an unfinished plan', () => {
  it.each([0, 1, 6, 8, 31, 400])('after %i days', async (days) => {
    await storeProgress({})
    now += days * day
    await sweep()
    expect(await kept()).toBe(secret.value)
  })

  it('that another tab has not stored yet', async () => {
    now += minute / 2
    await sweep()
    expect(await kept()).toBe(secret.value)
  })
})

describe('opening the panel deletes the key of a plan', () => {
  it('that is over', async () => {
    await storeProgress({ endedAt: now })
    await sweep()
    expect(await kept()).toBeUndefined()
  })

  it('that is gone', async () => {
    await storeProgress({})
    await dropProgress()
    now += 2 * minute
    await sweep()
    expect(await kept()).toBeUndefined()
  })

  it('of another user than is signed in', async () => {
    await storeProgress({})
    await sweep(true)
    expect(await kept()).toBeUndefined()
  })
})

it('a key goes with its plan, and with its user', async () => {
  await storeProgress({})
  await vault.drop('plan')
  expect(await kept()).toBeUndefined()
  await vault.keep({ plan: 'plan', owner }, secret)
  await vault.dropOf({ cloud: 'south', user: 'demo' })
  await vault.dropOf({ cloud: 'north', user: 'alt' })
  expect(await kept()).toBe(secret.value)
  await vault.dropOf(owner)
  expect(await kept()).toBeUndefined()
})
