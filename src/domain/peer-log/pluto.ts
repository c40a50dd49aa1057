import { msg } from '../text/message'
import type { LogVendor } from './vendor'

/**
 * Oracle Cloud's VPN runs Libreswan as well, and its manual lists these lines by cause. Older pluto says Oakley for
 * IKE version 1. What it writes of dead peers with IKE version 2 was not confirmed, so it is not among them.
 */
export const pluto: LogVendor = {
  vendor: 'Libreswan, Oracle Cloud',
  source: () => msg('Libreswan, programs/pluto; Oracle, Site-to-Site VPN troubleshooting'),
  messages: [
    ['LOG-KEY', /mismatch of preshared secrets\?/i],
    ['LOG-KEY', /authentication failed: computed hash does not match/i],
    ['LOG-AUTH', /Possible authentication failure: no acceptable response to our first encrypted message/i],
    ['LOG-KEY', /Can't authenticate: no preshared key found/i],
    ['LOG-ID', /we require (?:IKEv[12] )?peer to have ID '[^']*', but peer declares '[^']*'/i],
    ['LOG-ID', /Peer ID '[^']*' mismatched on first found connection/i],
    ['LOG-ID', /no suitable connection for peer '[^']*'/i],
    ['LOG-AUTH', /IKE SA authentication request rejected by peer: AUTHENTICATION_FAILED/i],
    ['LOG-AUTH', /with encrypted notification AUTHENTICATION_FAILED/i],
    ['LOG-IKE-VERSION', /global policy is set to (?:silently drop|reject) all IKEv1 packets/i],
    [
      'LOG-MODE',
      /initial Aggressive Mode message from .+ but no .*connection has been (?:configured|authorized)/i,
    ],
    [
      'LOG-NO-CONFIG',
      /initial (?:Main Mode|parent SA) message received .*but no connection has been authorized/i,
    ],
    ['LOG-PFS', /we require PFS but Quick I1 SA specifies no GROUP_DESCRIPTION/i],
    ['LOG-NO-PROPOSAL', /no local proposal matches remote proposals.*\bIKE:/i],
    ['LOG-NO-PROPOSAL-IPSEC', /no local proposal matches remote proposals.*\b(?:ESP|AH):/i],
    ['LOG-PROPOSAL', /no local proposal matches remote proposals/i],
    [
      'LOG-NO-PROPOSAL',
      /no acceptable Oakley Transform|Oakley Transform \[.+\] refused|OAKLEY proposal refused/i,
    ],
    ['LOG-NO-PROPOSAL', /(?:IKE_SA_INIT|unauthenticated).*NO_PROPOSAL_CHOSEN/i],
    ['LOG-NO-PROPOSAL', /ignoring informational payload NO_PROPOSAL_CHOSEN, msgid=0{8}/i],
    ['LOG-NO-PROPOSAL-IPSEC', /ignoring informational payload NO_PROPOSAL_CHOSEN, msgid=/i],
    ['LOG-NO-PROPOSAL-IPSEC', /(?:IKE_AUTH|CREATE_CHILD_SA).*NO_PROPOSAL_CHOSEN/i],
    ['LOG-TS', /cannot respond to IPsec SA request because no connection is known for/i],
    ['LOG-TS', /No IKEv2 connection found with compatible Traffic Selectors/i],
    ['LOG-TS', /with encrypted notification TS_UNACCEPTABLE/i],
    ['LOG-NO-ANSWER', /No response \(or no acceptable response\) to our first IKE(?:v[12])? message/i],
    [
      'LOG-NO-ANSWER',
      /second timeout exceeded after \d+ retransmits|max number of retransmissions \(\d+\) reached/i,
    ],
    ['LOG-DPD', /DPD: No response from peer - declaring peer dead/i],
    ['LOG-NAT', /NAT-Traversal: Result using .+: (?:peer is NATed|i am NATed|both are NATed)/i],
  ],
}
