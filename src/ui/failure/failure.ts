import type { DisplayText, Message } from '~/domain/text/message'
import type { Difference } from '~/domain/plan/difference'

/** What a refused call says, whatever layer it comes from. */
export interface Failure {
  status: number
  type: string
  message: string
  requestId?: string | undefined
  /** When the cloud wants to be asked again, in milliseconds since the epoch. */
  retryAt?: number | undefined
  /** The exception, where the panel failed. */
  cause?: unknown
  /** What somebody changed meanwhile, where that is the reason. */
  differences?: readonly Difference[] | undefined
}

/** A failure that belongs to no field, in words. */
export interface FormFailure {
  title: Message
  advice: DisplayText
  requestId: string | undefined
  differences?: readonly Difference[] | undefined
}
