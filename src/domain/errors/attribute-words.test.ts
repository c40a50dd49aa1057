import { expect, it } from 'vitest'
import { inEnglish } from '../../testing/in-english'
import { differenceText } from '../plan/difference'

it.each([
  [{ attribute: 'mtu', seen: 1500, now: 1400 }, 'the MTU changed from 1500 to 1400'],
  [{ attribute: 'description', seen: '', now: 'x' }, 'the description changed from empty to x'],
  [{ attribute: 'admin_state_up', seen: true, now: false }, 'the admin state changed from on to off'],
  [{ attribute: 'peer_cidrs', seen: [], now: ['a', 'b'] }, 'the peer CIDRs changed from empty to a, b'],
  [
    { attribute: 'dpd', seen: { interval: 30 }, now: { interval: 10 } },
    'dead peer detection changed from interval 30 to interval 10',
  ],
])('says what changed: %j', (difference, text) => {
  expect(inEnglish(differenceText(difference))).toBe(text)
})
