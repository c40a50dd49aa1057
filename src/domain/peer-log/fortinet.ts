import { msg } from '../text/message'
import type { LogVendor } from './vendor'

/**
 * The event log gives a reason, `diagnose debug application ike -1` the line of the daemon. The reason “peer SA
 * proposal not match local policy” stands for both phases: the event's title tells them apart.
 */
export const fortinet: LogVendor = {
  vendor: 'FortiGate',
  source: () => msg('FortiOS, event log and diagnose debug application ike'),
  messages: [
    ['LOG-KEY', /probable pre-?shared (?:secret|key) mismatch/i],
    ['LOG-ID', /ike .*gateway validation failed/i],
    ['LOG-NO-CONFIG', /no matching gateway for new request/i],
    ['LOG-TS', /failed to match peer selectors/i],
    ['LOG-NO-PROPOSAL-IPSEC', /IPsec phase 2 error.*peer SA proposal not match local policy/i],
    ['LOG-NO-PROPOSAL', /IPsec phase 1 error.*peer SA proposal not match local policy/i],
    ['LOG-PROPOSAL', /peer SA proposal not match local policy/i],
    ['LOG-PROPOSAL', /no SA proposal chosen/i],
    ['LOG-NO-ANSWER', /\bike negotiation timeout/i],
    ['LOG-DPD', /status="?dpd_failure/i],
  ],
}
