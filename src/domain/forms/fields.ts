import * as z from 'zod/mini'
import { adviseOnError } from '../errors/error-advice'
import { maxNameLength } from '../text/names'
import type { Violation } from '../neutron/rules/violation'
import { encodeMessage, msg, type Message, type DisplayText } from '../text/message'
import { maxTextLength, maxInteger } from '../neutron/value-limits'

/** The least lifetime in seconds that the API takes, and the greatest its column holds (contract, section 5.2.1). */
const minLifetime = 60
const controlCharacters = /\p{Cc}/u

/** What a text that is too long is told; said when it is checked, in the language of then. */
export const atMost = (count: number) => ({
  error: encodeMessage(msg('Must be at most {count} characters', { count })),
})
const notWhole = { error: encodeMessage(msg('Enter a whole number')) }

/** A text without the white space around it. */
export const trimmed = z.string().check(z.trim())

/** A name of 1 to 255 characters, trimmed, without control characters (contract, sections 4.2 and 13). */
export const nameField = trimmed.check(
  z.minLength(1, { error: encodeMessage(msg('Enter a name')) }),
  z.maxLength(maxNameLength, atMost(maxNameLength)),
  z.refine((text) => !controlCharacters.test(text), {
    error: encodeMessage(msg('Control characters aren’t allowed')),
  }),
)

export const descriptionField = trimmed.check(z.maxLength(maxTextLength, atMost(maxTextLength)))

/** A lifetime in seconds. */
export const lifetimeField = wholeNumber(minLifetime, maxInteger)

/**
 * A whole number between two bounds, or the one that the cloud already holds; an emptied number input holds '' and is
 * told so.
 */
export function wholeNumber(min: number, max: number, current?: number) {
  return z.int(notWhole).check(
    z.refine((value) => value === current || value >= min, {
      error: encodeMessage(msg('Must be at least {least}', { least: min })),
    }),
    z.refine((value) => value === current || value <= max, {
      error: encodeMessage(msg('Must be at most {most}', { most: max })),
    }),
  )
}

/** One of the offered values, or the one that the cloud already holds: what came back stays allowed. */
export function choice(offered: readonly string[], current?: string) {
  return z.string().check(
    z.refine((value) => value === current || offered.includes(value), {
      error: encodeMessage(msg('This cloud doesn’t offer this value')),
    }),
  )
}

/**
 * An id picked from a list. Where the list is given the id must be in it: what was deleted meanwhile is to be chosen
 * anew, for Neutron fails inside on some ids that name nothing (contract, section 6.5). `missing` asks for it.
 */
export function picked(missing: Message, among?: readonly { id: string }[]) {
  const isThere = (id: string) => (among ? among.some((row) => row.id === id) : id !== '')
  return z.string().check(z.refine(isThere, { error: encodeMessage(missing) }))
}

/** What a form's cross-field rule found wrong, at one of its fields. */
export interface FieldIssue {
  path: (string | number)[]
  message: DisplayText
}

/** A rule's refusal in the panel's words, at the field that shows it. */
export function issueOf(violation: Violation, field: string): FieldIssue {
  return { path: [field], message: adviseOnError(violation).title }
}

/** A rule's finding at a field; none where the rule found nothing. */
export function at(path: FieldIssue['path'], message: DisplayText | undefined): FieldIssue[] {
  return message === undefined ? [] : [{ path, message }]
}

/** Returns the check of a form that takes several fields: each issue is shown at its field. */
export function crossField<T>(issuesOf: (values: T) => readonly FieldIssue[]) {
  return z.superRefine<T>((values, context) => {
    for (const { path, message } of issuesOf(values)) {
      context.addIssue({ code: 'custom', path, message: encodeMessage(message) })
    }
  })
}

/** The entries of `after` that differ from `before`, compared by value. */
export function changed<T extends object>(after: T, before: { [K in keyof T]?: unknown }): Partial<T> {
  const kept: Partial<T> = { ...after }
  for (const key in after) {
    if (JSON.stringify(after[key]) === JSON.stringify(before[key])) delete kept[key]
  }
  return kept
}
