import { msg } from '../text/message'
import type { LogVendor } from './vendor'

/**
 * IOS and IOS-XE write most of these only under `debug crypto`, the ASA with its %ASA numbers. What an ASA calls QM FSM
 * error says only that phase 2 failed, and IKMP_BAD_MESSAGE mostly, not always, that the keys differ.
 */
export const cisco: LogVendor = {
  vendor: 'Cisco IOS, ASA',
  source: () => msg('Cisco, IPsec troubleshooting: debug messages; ASA system log messages'),
  messages: [
    ['LOG-AUTH', /CRYPTO-4-IKMP_BAD_MESSAGE/],
    ['LOG-KEY', /notify HASH not authenticated/i],
    ['LOG-KEY', /No pre-?shared key with/i],
    ['LOG-ID', /Failed to locate an item in the database/i],
    ['LOG-ID', /IKEv2[^:]*:.*Peer ID check failed/i],
    ['LOG-AUTH', /IKEv2.*Auth exchange failed/i],
    [
      'LOG-NO-PROPOSAL',
      /(?:Encryption algorithm|Hash algorithm|Diffie-Hellman group|Authentication method) offered does not match policy/i,
    ],
    ['LOG-NO-PROPOSAL', /Failed to find a matching policy/i],
    ['LOG-NO-PROPOSAL', /All (?:IKE )?SA proposals found unacceptable/i],
    ['LOG-NO-PROPOSAL', /%?ASA-\d-713048\b.*Error processing payload: Payload ID: 1\b/i],
    ['LOG-NO-PROPOSAL-IPSEC', /phase 2 SA policy not acceptable/i],
    ['LOG-NO-PROPOSAL-IPSEC', /All IPSec SA proposals found unacceptable/i],
    ['LOG-NO-PROPOSAL-IPSEC', /IPSec policy invalidated proposal/i],
    ['LOG-TS', /proxy identities not supported/i],
    ['LOG-TS', /There was no IPSEC policy found for received TS/i],
    ['LOG-TS', /Reason: crypto map policy not found/i],
    ['LOG-TS', /%?ASA-\d-713061\b|Tunnel rejected: Crypto Map Policy not found/i],
    ['LOG-CHILD', /QM FSM error \(P2 struct/i],
    ['LOG-CHILD', /CRYPTO-6-IKMP_MODE_FAILURE: Processing of Quick mode failed/i],
    ['LOG-NO-PROPOSAL', /CRYPTO-6-IKMP_MODE_FAILURE: Processing of Main mode failed/i],
    ['LOG-DPD', /%?ASA-\d-713123\b|IKE lost contact with remote peer/i],
  ],
}
