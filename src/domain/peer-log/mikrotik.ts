import { msg } from '../text/message'
import type { LogVendor } from './vendor'

/** RouterOS kept the words of racoon for IKE version 1; those of its own IKE version 2 were seen in users’ logs alone. */
export const mikrotik: LogVendor = {
  vendor: 'MikroTik RouterOS',
  source: () => msg('RouterOS, log topic ipsec; racoon'),
  messages: [
    ['LOG-KEY', /parsing packet failed, possible cause: wrong password/i],
    ['LOG-ID', /ipsec.*identity not found/i],
    ['LOG-NO-PROPOSAL-IPSEC', /failed to pre-process ph2 packet/i],
    ['LOG-NO-PROPOSAL', /failed to pre-process ph1 packet|failed to get valid proposal/i],
    ['LOG-PROPOSAL', /no suitable proposal found/i],
    ['LOG-TS', /no policy found\/generated|failed to get sainfo/i],
    ['LOG-NO-ANSWER', /phase1 negotiation failed due to time up|time up waiting for phase1/i],
  ],
}
