import type { Context } from 'hono'
import type { Forward } from './upstream/forward'
import type { GatewayCloud } from './settings'
import type { TokenCookies } from './session/token-cookies'

/** What the routes of one cloud work with. */
export interface CloudRoutes {
  cloud: GatewayCloud
  /** Where the routes are mounted: `/clouds/north`. */
  path: string
  /** Keystone's URL without a version. */
  identity: string
  cookies: TokenCookies
  forward: Forward
  /** Seconds that a client has to wait before it may sign in. */
  waitFor: (context: Context) => number
}
