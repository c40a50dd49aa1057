import { expect, it } from 'vitest'
import type { Step } from '~/domain/plan/plan'
import { msg } from '~/domain/text/message'
import type { Journal, StepState } from '../store/journal'
import { carriersOf } from './secrets'

const site = {
  key: 'north/RegionOne/p1',
  cloud: { id: 'north', name: 'North' },
  region: 'RegionOne',
  project: { id: 'p1', name: 'demo' },
}
const rotate: Step = {
  id: 'rotate',
  does: 'update',
  site: site.key,
  kind: 'site-connection',
  name: 'hq',
  target: 'c1',
  seen: {},
  body: {},
  psk: 'new',
  formerPsk: 'old',
}
const journalWith = (state: StepState): Journal => ({
  id: 'plan',
  owner: 'u1',
  plan: { title: msg('Connections'), sites: [site], steps: [rotate], secrets: [] },
  direction: 'run',
  states: { rotate: state },
  version: 1,
  startedAt: 0,
})

it.each<[string, StepState, { old: boolean; new: boolean }]>([
  ['before it', { phase: 'pending' }, { old: true, new: false }],
  ['while it is sent', { phase: 'running', sent: true }, { old: false, new: false }],
  ['while nobody knows', { phase: 'pending', unsure: true }, { old: false, new: false }],
  ['after it', { phase: 'done', sent: true }, { old: false, new: true }],
  ['after it, where a journal did not know it was sent', { phase: 'done' }, { old: false, new: true }],
  ['once it is undone', { phase: 'undone', sent: true }, { old: true, new: false }],
])('says which key a connection holds: %s', (_, state, holds) => {
  const held = (secret: string) => carriersOf(journalWith(state), secret).length > 0
  expect({ old: held('old'), new: held('new') }).toEqual(holds)
})
