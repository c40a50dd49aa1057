import { describe, expect, it } from 'vitest'
import { journalStorage, type Journal } from './journal'
import { memoryStorage } from './tab-storage'

const journal: Journal = {
  id: 'one',
  owner: 'demo',
  plan: { title: { words: 'Connections', values: {} }, sites: [], steps: [], secrets: [] },
  direction: 'run',
  states: {
    first: { phase: 'done', sent: true, made: { id: 'a' } },
    second: { phase: 'running', sent: true },
  },
}

describe('journalStorage', () => {
  it('hands on a plan that a page left: no step is being worked on, but its write may have gone out', () => {
    const storage = journalStorage(memoryStorage())
    storage.save(journal)
    expect(storage.load()).toEqual([
      { ...journal, states: { ...journal.states, second: { phase: 'pending', sent: true } } },
    ])
  })

  it('drops what cannot be read', () => {
    const memory = memoryStorage()
    memory.setItem('vpnaas-panel.plan.old', '{"id":"old"}')
    expect(journalStorage(memory).load()).toEqual([])
    expect(memory.length).toBe(0)
  })
})
