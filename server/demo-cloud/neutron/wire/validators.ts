import { neutronUuid } from '../../../../src/domain/neutron/rules/endpoint-group'
import { peerCidrsReason } from '../../../../src/domain/neutron/rules/peer-cidrs'
import { pythonInt, pythonText } from './python'

/** Why a value is refused, without the closing full stop; undefined where it passes (neutron-lib api/validators). */
export type Validator = (value: unknown) => string | undefined

/** `type:string` with a greatest length in characters; without one any length passes. */
export function string(maxLength?: number): Validator {
  return (value) => {
    if (typeof value !== 'string') return `'${pythonText(value)}' is not a valid string`
    if (maxLength === undefined || Array.from(value).length <= maxLength) return undefined
    return `'${value}' exceeds maximum length of ${maxLength}`
  }
}

/** `type:values`. The message says `valid_values` literally. */
export function values(allowed: readonly string[]): Validator {
  return (value) =>
    allowed.some((item) => item === value) ? undefined : `${pythonText(value)} is not in valid_values`
}

/** `type:uuid`. */
export const uuid: Validator = (value) =>
  neutronUuid.safeParse(value).success ? undefined : `'${pythonText(value)}' is not a valid UUID`

/** `type:uuid_or_none`. */
export const uuidOrNull: Validator = (value) => (value === null ? undefined : uuid(value))

/** `type:non_negative`. */
export const nonNegative: Validator = (value) => {
  const number = pythonInt(value)
  if (number === undefined) return `'${pythonText(value)}' is not an integer`
  return number < 0 ? `'${number}' should be non-negative` : undefined
}

/** `type:range` with a least value only. */
export function atLeast(limit: number): Validator {
  return (value) => {
    const number = pythonInt(value)
    if (number === undefined) return `'${pythonText(value)}' is not an integer`
    return number < limit ? `'${number}' is too small - must be at least '${limit}'` : undefined
  }
}

/** `type:dict_or_empty`: unknown keys first, then each known key that is given, in the order of the keys here. */
export function dict(keys: Record<string, Validator>): Validator {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return `'${pythonText(value)}' is not a dictionary`
    }
    const given: Record<string, unknown> = { ...value }
    const unexpected = Object.keys(given).filter((key) => !(key in keys))
    if (unexpected.length > 0) return `Unexpected keys supplied: ${unexpected.join(', ')}`
    for (const [key, validate] of Object.entries(keys)) {
      if (!(key in given)) continue
      const reason = validate(given[key])
      if (reason) return reason
    }
    return undefined
  }
}

/** `type:subnet_list`. */
export const subnetList: Validator = (value) => {
  const items: unknown[] = Array.isArray(value) ? value : [value]
  return peerCidrsReason(items.map(pythonText))
}
