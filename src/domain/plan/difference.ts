import type { Attributes, JsonValue } from './plan'
import { isSame } from '../text/equal'
import { attributesOf } from './step-kinds'
import { shownText } from '../text/visible-text'
import { msg, type Message, type DisplayText, listOf } from '../text/message'
import { wordsOf } from '../errors/attribute-words'

/** What the agent or the server writes: it changes without anybody's doing. */
const reported: ReadonlySet<string> = new Set(['status', 'external_v4_ip', 'external_v6_ip'])

/** One attribute that is no longer as the user saw it. */
export interface Difference {
  attribute: string
  seen: JsonValue
  now: JsonValue
}

/**
 * What somebody changed since an object was seen. Statuses don't count, nor the order of lists, nor what already is as
 * the step wants it: an update whose answer got lost has been carried out.
 */
export function differencesOf(given: { seen: Attributes; wanted?: Attributes; now: object }): Difference[] {
  const current = attributesOf(given.now)
  const { wanted = {} } = given
  return Object.entries(given.seen)
    .filter(([attribute]) => !reported.has(attribute) && attribute in current)
    .map(([attribute, seen]) => ({ attribute, seen, now: current[attribute] ?? null }))
    .filter(({ attribute, seen, now: value }) => {
      const isWanted = attribute in wanted && isSame(value, wanted[attribute])
      return !isSame(value, seen) && !isWanted
    })
}

/** A difference in a line: `the MTU was 1500, is now 1400`. */
export function differenceText({ attribute, seen, now }: Difference): Message {
  return msg('{attribute} changed from {before} to {now}', {
    attribute: wordsOf(attribute),
    before: valueText(seen),
    now: valueText(now),
  })
}

function valueText(value: Difference['now']): DisplayText {
  if (value === null || value === '') return msg('empty')
  if (typeof value === 'boolean') return value ? msg('on') : msg('off')
  if (Array.isArray(value)) return value.length === 0 ? msg('empty') : listOf(value.map(valueText))
  if (typeof value === 'object') {
    return listOf(
      Object.entries(value).map(([name, member]) =>
        msg('{name} {value}', { name, value: valueText(member) }),
      ),
    )
  }
  return shownText(String(value))
}
