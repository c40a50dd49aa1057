import { msg } from '../text/message'
import type { LogVendor } from './vendor'

/** AWS documents its messages. “No proposal chosen” is phase 2 with IKE version 1 and either phase with version 2. */
export const aws: LogVendor = {
  vendor: 'AWS',
  source: () => msg('AWS Site-to-Site VPN, contents of the logs'),
  messages: [
    ['LOG-KEY', /AWS tunnel payload decryption was unsuccessful due to invalid Pre-?shared Key/i],
    ['LOG-KEY', /AWS tunnel detected a pre-?shared key mismatch/i],
    ['LOG-AUTH', /AWS tunnel is sending AUTHENTICATION_FAILED/i],
    ['LOG-NO-PROPOSAL', /No Proposal Match Found by AWS/i],
    ['LOG-PROPOSAL', /No Proposal Match Found\. Notifying with/i],
    ['LOG-TS', /AWS: Traffic Selector: TS_UNACCEPTABLE/i],
    ['LOG-CHILD', /AWS tunnel Phase 2 was unable to establish while keeping Phase 1/i],
    ['LOG-NO-ANSWER', /AWS tunnel Timeout: deleting un-?established Phase 1 IKE_SA/i],
    ['LOG-DPD', /AWS tunnel DPD timed out after|Peer is not responsive\s*-\s*Declaring peer dead/i],
    ['LOG-REPLACED', /AWS tunnel .*collision/i],
    ['LOG-ENDED', /AWS tunnel received DELETE for/i],
  ],
}

/** A Windows error stands after the word error or code, by number or by name; a bare number may be anything. */
const windows = (number: number, name: string) =>
  new RegExp(`(?:error|code|status)\\W{0,4}(?:code\\W{0,3})?${number}\\b|ERROR_IPSEC_IKE_${name}\\b`, 'i')

/**
 * Azure's gateways are Windows: their logs give Windows errors. 13816 says no more than that something failed, so it is
 * not among them.
 */
export const azure: LogVendor = {
  vendor: 'Azure',
  source: () => msg('Azure VPN Gateway, IKEDiagnosticLog and IKEErrors.txt; Windows system error codes'),
  messages: [
    ['LOG-AUTH', windows(13_801, 'AUTH_FAIL')],
    ['LOG-AUTH', /IKE (?:authentication )?credentials are unacceptable/i],
    ['LOG-AUTH', /Error: Authentication failed\. Check shared key/i],
    ['LOG-AUTH', windows(13_867, 'DECRYPT')],
    ['LOG-AUTH', windows(13_870, 'INVALID_HASH')],
    ['LOG-ID', windows(13_869, 'UNSUPPORTED_ID')],
    ['LOG-NO-ANSWER', windows(13_805, 'TIMED_OUT')],
    ['LOG-NO-ANSWER', windows(13_813, 'DROP_NO_RESPONSE')],
    ['LOG-NO-PROPOSAL-IPSEC', /device rejected Quick Mode settings/i],
    ['LOG-PROPOSAL', windows(13_868, 'POLICY_MATCH')],
    ['LOG-PROPOSAL', /Policy match error/i],
    ['LOG-DH', windows(13_865, 'INVALID_GROUP')],
    ['LOG-IKE-VERSION', windows(13_880, 'INVALID_MAJOR_VERSION')],
    ['LOG-DPD', windows(13_886, 'PEER_MM_ASSUMED_INVALID')],
    ['LOG-ENDED', windows(13_885, 'MM_EXPIRED')],
  ],
}
