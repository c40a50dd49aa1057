import { msg } from '../text/message'
import type { LogVendor } from './vendor'

/**
 * kmd and iked name the outcome behind “IKE negotiation failed with error”. The message names were read in tools that
 * search these logs; of the outcomes only “Authentication failed” was, the others are from memory, as is the older name
 * KMD_PM_P2_POLICY_LOOKUP_FAILURE.
 */
export const juniper: LogVendor = {
  vendor: 'Juniper Junos',
  source: () => msg('Junos, KMD system log messages'),
  messages: [
    ['LOG-AUTH', /IKE negotiation failed with error: Authentication failed/i],
    ['LOG-PROPOSAL', /IKE negotiation failed with error: No proposal chosen/i],
    ['LOG-TS', /IKE negotiation failed with error: TS unacceptable/i],
    ['LOG-ID', /IKE negotiation failed with error: Invalid ID/i],
    ['LOG-NO-ANSWER', /IKE negotiation failed with error: (?:Timed out|Timeout)/i],
    ['LOG-TS', /KMD_VPN_TS_MISMATCH|KMD_PM_P2_POLICY_LOOKUP_FAILURE/],
    ['LOG-TS', /IKE Phase-2: Failed to match/i],
    ['LOG-NO-CONFIG', /IKE Phase-1: \(Responder\) Policy lookup failed/i],
    ['LOG-NO-PROPOSAL', /IKE Phase-1 Failure: No proposal chosen/i],
    ['LOG-NO-PROPOSAL-IPSEC', /IKE Phase-2 Failure: No proposal chosen/i],
    ['LOG-CHILD', /KMD_VPN_PV_PHASE2/],
    ['LOG-DPD', /KMD_DPD_PEER_DOWN/],
  ],
}
