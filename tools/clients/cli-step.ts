/** Who gives a command: the accounts of the target. */
type Who = 'member' | 'reader' | 'other' | 'admin'

/** One command of the scenario and what it must come to. */
export interface CliStep {
  /** `vpn ike policy create clients-ike`; `-f json` is added where an answer is awaited. `{member}` is a project's name. */
  run: string
  as?: Who
  region?: 'RegionOne' | 'RegionTwo'
  /** Columns of the one object that the command prints. */
  shows?: Record<string, unknown>
  /** Rows that the printed list has, by some of their columns. */
  lists?: Record<string, unknown>[]
  /** Rows that it does not have. */
  lacks?: Record<string, unknown>[]
  /** A part of the refusal; the command must then fail. */
  refused?: string
}
