import type { Sent } from './step'

/** Values that no text attribute takes, but for those that Python turns into text. */
export const wrongTexts = {
  null: null,
  'a number': 5,
  'a fraction': 1.5,
  true: true,
  'a list': ['a'],
  'an object': { a: 1 },
} as const satisfies Record<string, Sent>

/** Texts that are unusual. */
export const oddTexts = {
  empty: '',
  'blanks around': '  x  ',
  'a line break': 'a\nb',
  unicode: 'Zürich – 東京 🔒',
  markup: `<b>&"'</b>`,
  '255 characters': 'n'.repeat(255),
  '255 characters beyond ASCII': 'ü'.repeat(255),
  '256 characters': 'n'.repeat(256),
} as const satisfies Record<string, Sent>

/** Values that an enum refuses: by type, by case, by being none of its own. */
export const wrongChoices = (valid: string): Record<string, Sent> => ({
  unknown: 'none-of-these',
  'upper case': valid.toUpperCase(),
  'blank behind': `${valid} `,
  empty: '',
  null: null,
  'a number': 14,
  true: true,
  'a list': [valid],
  'an object': { value: valid },
})

/** Values around a boolean. */
export const booleans = {
  'the text true': 'true',
  'the text False': 'False',
  'the text yes': 'yes',
  'the text off': 'off',
  one: 1,
  zero: 0,
  'the text 1': '1',
  two: 2,
  null: null,
  empty: '',
  maybe: 'maybe',
  'a list': [true],
  'an object': {},
} as const satisfies Record<string, Sent>

/** Values around an id. */
export const wrongIds = {
  null: null,
  empty: '',
  'a name': 'router1',
  'a number': 7,
  true: true,
  'a list': ['00000000-0000-4000-8000-000000000000'],
  'with braces': '{00000000-0000-4000-8000-000000000000}',
  'without dashes, unknown': '00000000000040008000000000000000',
  'upper case, unknown': 'ABCDEF00-0000-4000-8000-000000000000',
  unknown: '00000000-0000-4000-8000-000000000000',
} as const satisfies Record<string, Sent>

/** Each value as a table whose names are the values. */
export const named = (values: readonly string[]): Record<string, Sent> =>
  Object.fromEntries(values.map((value) => [value, value]))
