import { invalidOperation } from './errors'
import { pythonInt, pythonText } from './python'

/** Turns a request's value into the stored one, or throws (neutron-lib api/converters.py). */
export type Converter = (value: unknown) => unknown

const trueTexts = new Set(['t', 'true', 'on', 'y', 'yes', '1'])
const falseTexts = new Set(['f', 'false', 'off', 'n', 'no', '0'])

/** Booleans, 0 and 1, and the words that oslo takes for them in any case. */
export function toBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value
  const text = pythonText(value).toLowerCase()
  if (value !== null && trueTexts.has(text)) return true
  if (value !== null && falseTexts.has(text)) return false
  throw invalidOperation(`'${pythonText(value)}' cannot be converted to boolean`)
}

/** What Python's `int()` takes. */
export function toInteger(value: unknown): number {
  const number = pythonInt(value)
  if (number === undefined) throw invalidOperation(`'${pythonText(value)}' is not an integer`)
  return number
}

/** A single value becomes a list of one, null an empty list, and an object, as Python iterates it, the list of its keys. */
export function toList(value: unknown): unknown[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value
  return typeof value === 'object' ? Object.keys(value) : [value]
}

/** Null becomes an empty object. */
export function nullToObject(value: unknown): unknown {
  return value ?? {}
}
