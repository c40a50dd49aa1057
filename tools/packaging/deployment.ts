import type { Checks } from './checks'

/** What the suites work with. */
export interface Deployment {
  checks: Checks
  /** A folder of this run alone. */
  work: string
  /** Where the package is installed. */
  folder: string
  /** The demo cloud's Keystone, which allows every origin. */
  keystone: string
}
