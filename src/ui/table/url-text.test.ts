import { expect, test } from 'vitest'
import { followed, typed, urlText, type UrlText } from './url-text'

type Event = ['types' | 'URL', string]
const after = (events: readonly Event[]) =>
  events.reduce<UrlText>(
    (state, [who, text]) => (who === 'types' ? typed(state, text) : followed(state, text)),
    urlText('berlin'),
  )

test.each<[string, Event[], string]>([
  ['nothing has happened', [], 'berlin'],
  ['the URL has not caught up', [['types', 'ber']], 'ber'],
  [
    'the URL is some keys behind',
    [
      ['types', 'b'],
      ['types', 'be'],
      ['types', 'ber'],
      ['URL', 'b'],
    ],
    'ber',
  ],
  [
    'the URL skips what was typed over',
    [
      ['types', 'b'],
      ['types', 'be'],
      ['types', 'ber'],
      ['URL', 'ber'],
    ],
    'ber',
  ],
  ['a link or the back button leads elsewhere', [['URL', 'oslo']], 'oslo'],
  [
    'it does so after something was typed',
    [
      ['types', 'ber'],
      ['URL', 'ber'],
      ['URL', ''],
    ],
    '',
  ],
  [
    'it leads back to what was typed once',
    [
      ['types', 'be'],
      ['types', 'ber'],
      ['URL', 'ber'],
      ['URL', 'oslo'],
      ['URL', 'be'],
    ],
    'be',
  ],
])('where %s, the field shows what it should', (_, events, text) => expect(after(events).text).toBe(text))
