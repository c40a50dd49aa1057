import type { DisplayText } from '../text/message'
import type { LogCode } from './meanings'

/** What a vendor's gateways write into their logs. */
export interface LogVendor {
  vendor: string
  /** Where the wording was read. */
  source: () => DisplayText
  /** The first that fits a line holds, so what says more stands first. */
  messages: readonly (readonly [LogCode, RegExp])[]
}
