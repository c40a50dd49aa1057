import { expect, it } from 'vitest'
import { differenceText } from '../plan/difference'

it.each([
  [{ attribute: 'mtu', seen: 1500, now: 1400 }, 'the MTU was 1500, is now 1400'],
  [{ attribute: 'description', seen: '', now: 'x' }, 'the description was empty, is now x'],
  [{ attribute: 'admin_state_up', seen: true, now: false }, 'the admin state was on, is now off'],
  [{ attribute: 'peer_cidrs', seen: [], now: ['a', 'b'] }, 'the peer CIDRs was empty, is now a, b'],
  [
    { attribute: 'dpd', seen: { interval: 30 }, now: { interval: 10 } },
    'dead peer detection was interval 30, is now interval 10',
  ],
])('says what changed: %j', (difference, text) => {
  expect(differenceText(difference)).toBe(text)
})
