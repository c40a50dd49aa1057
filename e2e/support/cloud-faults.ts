import type { APIRequestContext } from '@playwright/test'

/** Makes the demo cloud fail the next calls that match. */
export type Fault = {
  name?: string
  method: string
  path: string
  status?: number
  delayMs?: number
  hang?: boolean
  body?: string
  times?: number
  /** Seconds that the answer asks to wait. */
  retryAfter?: number
}

/** Returns what sets a fault in the region that tests sign in to. */
export const faultAt = (request: APIRequestContext, origin: string) => (fault: Fault) =>
  request.post(`${origin}/demo-cloud/control/faults`, {
    data: { cloud: 'north', region: 'RegionOne', ...fault },
  })
