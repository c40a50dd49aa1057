import type { LogVendor } from './vendor'

/**
 * The names that the RFCs give to notifies: most daemons write them as they are, whatever stands around them. And what
 * needs no explanation of whose words it is.
 */
export const notifies: LogVendor = {
  vendor: 'IKE',
  source: () => 'RFC 7296 section 3.10.1; RFC 2408 section 3.14.1',
  messages: [
    ['LOG-KEY', /\bpre-?shared (?:key|secret) mismatch/i],
    ['LOG-NO-PROPOSAL', /(?:SA_INIT|phase[ -]?1\b|main mode|ID_PROT).*NO[_-]PROPOSAL[_-]CHOSEN/i],
    ['LOG-NO-PROPOSAL-IPSEC', /(?:IKE_AUTH|CHILD_SA|phase[ -]?2\b|quick mode).*NO[_-]PROPOSAL[_-]CHOSEN/i],
    ['LOG-PROPOSAL', /\bNO[_ -]PROPOSAL[_ -]CHOSEN\b/i],
    ['LOG-AUTH', /\bAUTHENTICATION[_-]FAILED\b/i],
    ['LOG-IKE-VERSION', /\bINVALID[_-]MAJOR[_-]VERSION\b|\binvalid major version\b/i],
    ['LOG-TS', /\bTS[_ -]UNACCEPTABLE\b/i],
    ['LOG-TS', /\bINVALID[_-]ID[_-]INFORMATION\b/i],
    ['LOG-PFS', /(?:CREATE_CHILD_SA|quick mode).*INVALID[_-]KE[_-]PAYLOAD/i],
    ['LOG-DH', /\bINVALID[_-]KE[_-]PAYLOAD\b/i],
  ],
}
