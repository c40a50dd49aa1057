import type { Message, DisplayText } from '../text/message'
/** Why a device cannot say something, and what it could. */
export interface Refusal {
  attribute: string
  reason: DisplayText
  /** The nearest value that would do; a lifetime in seconds. */
  instead: DisplayText
  at: 'ike' | 'ipsec' | 'peer'
  /** Whether `instead` is what the attribute can be set to, or another way out; it is unless said. */
  isValue?: boolean
  /** `instead` is another tool. */
  isTool?: true
}

/** Returns a refusal with what to use instead. */
export const refusal = (
  at: Refusal['at'],
  attribute: string,
  reason: Message,
  instead: DisplayText,
): Refusal => ({
  at,
  attribute,
  reason,
  instead,
})
