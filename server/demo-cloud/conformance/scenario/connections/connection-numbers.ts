import { connection } from './connection-values'
import { brief, each, type Request, type Sent } from '../step'
import { named } from '../values'

const refused = (attribute: string, table: Record<string, Sent>) =>
  each(table, (name, value) => connection(`${attribute} ${name}`, { [attribute]: value }))
const taken = (attribute: string, table: Record<string, Sent>) =>
  refused(attribute, table).flatMap((request) => brief(request))

const mtus: Record<string, Sent> = {
  one: 1,
  'below the least': 67,
  negative: -1,
  'beyond the greatest': 2147483648,
  huge: 1e30,
  'a word': 'big',
  'empty text': '',
  'text with a fraction': '1400.5',
  'a fraction below the least': 67.9,
  null: null,
  true: true,
  'a list': [1400],
  'an object': {},
}
const goodMtus: Record<string, Sent> = {
  zero: 0,
  least: 68,
  greatest: 2147483647,
  'digits as text': '1400',
  'blanks around digits': ' 1400 ',
  'underscore in digits': '1_400',
  'a fraction': 1400.7,
}

const dpds: Record<string, Sent> = {
  'a number': 30,
  'a text': 'hold',
  'a list': [],
  true: true,
  'unknown key': { colour: 'red' },
  'unknown action': { action: 'panic' },
  'action in upper case': { action: 'HOLD' },
  'action null': { action: null },
  'interval negative': { interval: -1 },
  'interval a word': { interval: 'often' },
  'interval null': { interval: null },
  'interval digits as text': { interval: '30' },
  'timeout digits as text': { timeout: '120' },
  'both as text, compared as text': { interval: '30', timeout: '120' },
  'interval true': { interval: true, timeout: 1 },
  'interval a list': { interval: [30] },
  'timeout negative': { timeout: -1 },
  'timeout zero': { timeout: 0 },
  'timeout a word': { timeout: 'late' },
  'timeout below the default interval': { timeout: 20 },
  'timeout is the default interval': { timeout: 30 },
  'interval above the default timeout': { interval: 121 },
  'interval is the default timeout': { interval: 120 },
  'both equal': { interval: 60, timeout: 60 },
  'both zero': { interval: 0, timeout: 0 },
  'timeout below': { interval: 60, timeout: 59 },
  'timeout beyond the greatest': { timeout: 2147483648 },
  'action and numbers wrong': { action: 'panic', interval: -1, timeout: -1 },
  'timeout a fraction below': { interval: 30.5, timeout: 30.2 },
}
const goodDpds: Record<string, Sent> = {
  null: null,
  empty: {},
  'interval zero': { interval: 0 },
  'interval alone': { interval: 10 },
  'timeout alone': { timeout: 31 },
  'action alone': { action: 'clear' },
  'one apart': { interval: 119, timeout: 120 },
  greatest: { interval: 1, timeout: 2147483647 },
  'both as text': { interval: '30', timeout: '90' },
  'interval true, timeout more': { interval: true, timeout: 60 },
  'fractions apart': { interval: 30.2, timeout: 30.9 },
}

const actions = ['hold', 'clear', 'restart', 'disabled', 'restart-by-peer']

/** The numbers of a connection, each kind of value around each bound. */
export const connectionNumberSteps: Request[] = [
  ...refused('mtu', mtus),
  ...taken('mtu', goodMtus),
  ...refused('dpd', dpds),
  ...taken('dpd', goodDpds),
  ...each(named(actions), (name, value) =>
    connection(`dpd action ${name}`, { dpd: { action: value } }),
  ).flatMap((request) => brief(request)),
  ...each(named(['bi-directional', 'response-only']), (name, value) =>
    connection(`initiator ${name}`, { initiator: value }),
  ).flatMap((request) => brief(request)),
]
