import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testTunnel } from '../plan/test-world'
import type { FindingPlace } from '../finding/finding'
import { inEnglish } from '../../testing/in-english'
import { explainLog, logLimits, type PeerLogFinding } from './peer-log'
import { meanings, type LogCode } from './meanings'

type Case = readonly [line: string, code: LogCode, at: FindingPlace]

const charon: Case[] = [
  [
    "06[IKE] <con1|3> tried 1 shared key for '203.0.113.10' - '198.51.100.20', but MAC mismatched",
    'LOG-KEY',
    'tunnel',
  ],
  ['Nov 12 charon: 10[IKE] <con1|12> received AUTHENTICATION_FAILED notify error', 'LOG-AUTH', 'tunnel'],
  ['charon: 11[ENC] <1> parsed IKE_AUTH response 1 [ N(AUTH_FAILED) ]', 'LOG-AUTH', 'tunnel'],
  ['14[ENC] <2> invalid HASH_V1 payload length, decryption failed?', 'LOG-KEY', 'tunnel'],
  ['13[CFG] <2> no matching peer config found', 'LOG-ID', 'gateway'],
  ["09[IKE] IDir '192.0.2.10' does not match to '203.0.113.245'", 'LOG-ID', 'gateway'],
  [
    '12[IKE] no IKE config found for 192.0.2.1...203.0.113.10, sending NO_PROPOSAL_CHOSEN',
    'LOG-NO-CONFIG',
    'gateway',
  ],
  ['05[IKE] received NO_PROPOSAL_CHOSEN notify error', 'LOG-NO-PROPOSAL', 'ike'],
  ['05[ENC] parsed IKE_SA_INIT response 0 [ N(NO_PROP) ]', 'LOG-NO-PROPOSAL', 'ike'],
  ['05[ENC] generating INFORMATIONAL_V1 request 3861843204 [ N(NO_PROP) ]', 'LOG-NO-PROPOSAL', 'ike'],
  [
    '05[ENC] generating INFORMATIONAL_V1 request 1275272345 [ HASH N(NO_PROP) ]',
    'LOG-NO-PROPOSAL-IPSEC',
    'ipsec',
  ],
  ['05[IKE] received NO_PROPOSAL_CHOSEN notify, no CHILD_SA built', 'LOG-NO-PROPOSAL-IPSEC', 'ipsec'],
  ['05[ENC] parsed CREATE_CHILD_SA response 4 [ N(NO_PROP) ]', 'LOG-NO-PROPOSAL-IPSEC', 'ipsec'],
  [
    '07[NET] received unsupported IKE version 4.0 from 203.0.113.10, sending INVALID_MAJOR_VERSION',
    'LOG-IKE-VERSION',
    'ike',
  ],
  ['06[IKE] DH group MODP_2048 inacceptable, requesting MODP_1024', 'LOG-DH', 'ike'],
  ["06[IKE] peer didn't accept DH group ECP_256, it requested MODP_2048", 'LOG-DH', 'ike'],
  ['06[ENC] parsed CREATE_CHILD_SA response 2 [ N(INVAL_KE) ]', 'LOG-PFS', 'ipsec'],
  ['08[IKE] no matching CHILD_SA config found', 'LOG-TS', 'peer-networks'],
  ['08[IKE] traffic selectors 10.0.0.0/24 === 192.168.20.0/24 unacceptable', 'LOG-TS', 'peer-networks'],
  ['05[IKE] received TS_UNACCEPTABLE notify, no CHILD_SA built', 'LOG-TS', 'peer-networks'],
  [
    'unable to install policy 10.0.0.0/16 === 10.9.0.0/24 out (mark 0/0x00000000) for reqid 172, the same policy for reqid 1 exists',
    'LOG-POLICY-EXISTS',
    'peer-networks',
  ],
  ['16[IKE] retransmit 5 of request with message ID 0', 'LOG-NO-ANSWER', 'tunnel'],
  ['16[IKE] giving up after 5 retransmits', 'LOG-NO-ANSWER', 'tunnel'],
  ['02[JOB] DPD check timed out, enforcing DPD action', 'LOG-DPD', 'tunnel'],
  ['04[IKE] remote host is behind NAT', 'LOG-NAT', 'peer'],
  [
    'found 1 matching config, but none allows pre-shared key authentication using Aggressive Mode',
    'LOG-MODE',
    'ike',
  ],
  ['constraint requires public key authentication, but pre-shared key was used', 'LOG-METHOD', 'tunnel'],
  ["deleting duplicate IKE_SA for peer '203.0.113.10' due to uniqueness policy", 'LOG-REPLACED', 'tunnel'],
  ['13[IKE] CHILD_SA rekeying failed, trying again in 14 seconds', 'LOG-REKEY', 'ipsec'],
  ['07[IKE] received DELETE for IKE_SA con1[3]', 'LOG-ENDED', 'tunnel'],
]
const pluto: Case[] = [
  [
    "\"t\" #2: we require IKEv2 peer to have ID '203.0.113.9', but peer declares '203.0.113.10'",
    'LOG-ID',
    'gateway',
  ],
  ['"t" #2: IKE SA authentication request rejected by peer: AUTHENTICATION_FAILED', 'LOG-AUTH', 'tunnel'],
  [
    '"t" #3: probable authentication failure (mismatch of preshared secrets?): malformed payload in packet',
    'LOG-KEY',
    'tunnel',
  ],
  [
    '"t" #1: dropping unexpected IKE_SA_INIT message containing NO_PROPOSAL_CHOSEN notification',
    'LOG-NO-PROPOSAL',
    'ike',
  ],
  [
    '"t" #1: no local proposal matches remote proposals 1:IKE:ENCR=AES_CBC_256;DH=MODP1024',
    'LOG-NO-PROPOSAL',
    'ike',
  ],
  [
    'ignoring IKEv1 packet as global policy is set to silently drop all IKEv1 packets',
    'LOG-IKE-VERSION',
    'ike',
  ],
  [
    'initial Aggressive Mode message from 203.0.113.10 but no (wildcard) connection has been configured with policy=PSK+AGGRESSIVE',
    'LOG-MODE',
    'ike',
  ],
  [
    'initial Main Mode message received but no connection has been authorized with authby=PSK and xauth=no',
    'LOG-NO-CONFIG',
    'gateway',
  ],
  [
    'cannot respond to IPsec SA request because no connection is known for 10.0.0.0/24===198.51.100.20...',
    'LOG-TS',
    'peer-networks',
  ],
  [
    'STATE_V2_PARENT_I1: 60 second timeout exceeded after 7 retransmits.  No response (or no acceptable response) to our first IKEv2 message',
    'LOG-NO-ANSWER',
    'tunnel',
  ],
  ['we require PFS but Quick I1 SA specifies no GROUP_DESCRIPTION', 'LOG-PFS', 'ipsec'],
  ['DPD: No response from peer - declaring peer dead', 'LOG-DPD', 'tunnel'],
  ['#1: NAT-Traversal: Result using RFC 3947 (NAT-Traversal): peer is NATed', 'LOG-NAT', 'peer'],
]
const devices: Record<string, Case[]> = {
  cisco: [
    [
      '%CRYPTO-4-IKMP_BAD_MESSAGE: IKE message from 203.0.113.10 failed its sanity check or is malformed',
      'LOG-AUTH',
      'tunnel',
    ],
    ['ISAKMP:(0):Encryption algorithm offered does not match policy!', 'LOG-NO-PROPOSAL', 'ike'],
    ['IKEv2-PROTO-1: (211): Failed to find a matching policy', 'LOG-NO-PROPOSAL', 'ike'],
    [
      'ISAKMP:(1015): phase 2 SA policy not acceptable! (local 192.0.2.1 remote 203.0.113.10)',
      'LOG-NO-PROPOSAL-IPSEC',
      'ipsec',
    ],
    ['IPSEC(ipsec_process_proposal): proxy identities not supported', 'LOG-TS', 'peer-networks'],
    [
      '%ASA-4-750003: Local:192.0.2.1:500 Remote:203.0.113.10:500 Username:x IKEv2 Negotiation aborted due to ERROR: There was no IPSEC policy found for received TS',
      'LOG-TS',
      'peer-networks',
    ],
    ['IKEv2-PROTO-1: (172): Failed to locate an item in the database', 'LOG-ID', 'gateway'],
    [
      '%ASA-3-713123: Group = x, IP = 203.0.113.10, IKE lost contact with remote peer, deleting connection',
      'LOG-DPD',
      'tunnel',
    ],
  ],
  juniper: [
    [
      'kmd[2096]: IKE negotiation failed with error: Authentication failed. IKE Version: 2, VPN: os',
      'LOG-AUTH',
      'tunnel',
    ],
    ['kmd[2096]: KMD_VPN_TS_MISMATCH: Traffic-selector mismatch', 'LOG-TS', 'peer-networks'],
    ['kmd[2096]: IKE Phase-1: (Responder) Policy lookup failed', 'LOG-NO-CONFIG', 'gateway'],
  ],
  fortinet: [
    ['ike 0:to-os: probable pre-shared secret mismatch', 'LOG-KEY', 'tunnel'],
    ['ike 0:to-os:322: PSK auth failed: probable pre-shared key mismatch', 'LOG-KEY', 'tunnel'],
    [
      'logdesc="IPsec phase 2 error" status="negotiate_error" reason="peer SA proposal not match local policy"',
      'LOG-NO-PROPOSAL-IPSEC',
      'ipsec',
    ],
    ['ike 0:azure: no SA proposal chosen', 'LOG-PROPOSAL', 'tunnel'],
    ['ike 0:to-os:44: failed to match peer selectors', 'LOG-TS', 'peer-networks'],
    ['status=negotiate_error error_reason=no matching gateway for new request', 'LOG-NO-CONFIG', 'gateway'],
    ['status="dpd_failure"', 'LOG-DPD', 'tunnel'],
  ],
  mikrotik: [
    ['203.0.113.10 parsing packet failed, possible cause: wrong password', 'LOG-KEY', 'tunnel'],
    ['17:12:32 ipsec,error 10.5.107.112 failed to get valid proposal.', 'LOG-NO-PROPOSAL', 'ike'],
    ['203.0.113.10 failed to pre-process ph2 packet.', 'LOG-NO-PROPOSAL-IPSEC', 'ipsec'],
    ['ipsec no policy found/generated', 'LOG-TS', 'peer-networks'],
    [
      'phase1 negotiation failed due to time up 192.0.2.1[500]<=>203.0.113.10[500] 1:2',
      'LOG-NO-ANSWER',
      'tunnel',
    ],
  ],
  clouds: [
    ['AWS tunnel detected a pre-shared key mismatch with cgw: 203.0.113.10', 'LOG-KEY', 'tunnel'],
    ['AWS tunnel is sending AUTHENTICATION_FAILED as the response', 'LOG-AUTH', 'tunnel'],
    ['AWS: Traffic Selector: TS_UNACCEPTABLE: received from responder', 'LOG-TS', 'peer-networks'],
    ['AWS tunnel Phase 2 was unable to establish while keeping Phase 1', 'LOG-CHILD', 'ipsec'],
    ['No Proposal Match Found by AWS', 'LOG-NO-PROPOSAL', 'ike'],
    ['AWS tunnel DPD timed out after 3 retransmits', 'LOG-DPD', 'tunnel'],
    [
      'AWS tunnel Timeout: deleting un-established Phase 1 IKE_SA with cgw: 203.0.113.10',
      'LOG-NO-ANSWER',
      'tunnel',
    ],
    ['based on log : Peer failed with Windows error 13801(ERROR_IPSEC_IKE_AUTH_FAIL)', 'LOG-AUTH', 'tunnel'],
    [
      'Remote 203.0.113.10:500: Local 52.0.0.1:500: Error code: 13868 (Policy match error)',
      'LOG-PROPOSAL',
      'tunnel',
    ],
    [
      'Error: On-premises device rejected Quick Mode settings. Check values.',
      'LOG-NO-PROPOSAL-IPSEC',
      'ipsec',
    ],
    ['Windows error 13805(ERROR_IPSEC_IKE_TIMED_OUT)', 'LOG-NO-ANSWER', 'tunnel'],
    ['Windows error 13880', 'LOG-IKE-VERSION', 'ike'],
  ],
}

const every = [...charon, ...pluto, ...Object.values(devices).flat()]

const vendorOf = (line: string) => explainLog(line)[0]?.vendor

describe('explainLog', () => {
  it.each(every)('%s is %s', (line, code, at) => {
    expect(explainLog(line)).toMatchObject([{ code, at, evidence: [line] }])
  })

  it('has a line here for every meaning', () => {
    expect(new Set(every.map(([, code]) => code))).toEqual(new Set(Object.keys(meanings)))
  })

  it('names the vendor whose wording it is', () => {
    expect(vendorOf(charon[0]?.[0] ?? '')).toBe('strongSwan, pfSense, OPNsense')
    expect(vendorOf('ike V=root:0: probable pre-shared key mismatch')).toBe('FortiGate')
    expect(vendorOf('somebody says AUTHENTICATION_FAILED')).toBe('IKE')
  })

  it.each([
    '',
    'hello',
    'IKE_SA con1[3] established between 192.0.2.1[192.0.2.1]...203.0.113.10[203.0.113.10]',
    'parsed IKE_SA_INIT response 0 [ SA KE No N(NATD_S_IP) N(NATD_D_IP) N(FRAG_SUP) ]',
    '16[IKE] retransmit 1 of request with message ID 0',
    'packet 13801 of 13868',
    'failed to authenticate user bob in the web portal',
  ])('says nothing of %s', (line) => {
    expect(explainLog(line)).toEqual([])
  })

  it('says each thing once, the worst first, and the vague not beside the clear', () => {
    const found = explainLog(
      [
        '04[IKE] remote host is behind NAT',
        '10[ENC] parsed IKE_AUTH response 1 [ N(AUTH_FAILED) ]',
        "06[IKE] tried 1 shared key for 'a' - 'b', but MAC mismatched",
        "06[IKE] tried 1 shared key for 'a' - 'b', but MAC mismatched",
        "07[IKE] tried 1 shared key for 'a' - 'b', but MAC mismatched",
      ].join('\r\n'),
    )
    expect(found.map(({ code, evidence }) => [code, evidence.length])).toEqual([
      ['LOG-KEY', 2],
      ['LOG-NAT', 1],
    ])
  })

  it('shows a long line around its message', () => {
    const [long] = explainLog(
      `${'x '.repeat(400)}received AUTHENTICATION_FAILED notify error${' y'.repeat(400)}`,
    )
    const [shown] = inEnglish(long?.evidence ?? [])
    expect(shown).toContain('received AUTHENTICATION_FAILED notify error')
    expect(shown?.length).toBe(logLimits.evidence)
  })

  it('reads the end of what is too long', () => {
    const line = 'received AUTHENTICATION_FAILED notify error'
    const noise = 'nothing\n'.repeat(300)
    expect(explainLog(noise + line)).toHaveLength(1)
    expect(explainLog(`${line}\n${noise}`)).toEqual([])
    expect(explainLog(`psk ${'k'.repeat(logLimits.characters)} ${line}`)).toEqual([])
  })
})

describe('beside the values of this end', () => {
  const { near } = testTunnel()
  const [ike] = near.world.ikePolicies
  const [ipsec] = near.world.ipsecPolicies
  const crypto = (policy = ike) =>
    `${policy?.encryption_algorithm}, ${policy?.auth_algorithm}, ${policy?.pfs}`

  it.each([
    ['received NO_PROPOSAL_CHOSEN notify error', [`this connection: IKE ${ike?.ike_version}, ${crypto()}`]],
    [
      'received NO_PROPOSAL_CHOSEN notify, no CHILD_SA built',
      [
        `this connection: ${ipsec?.transform_protocol} in tunnel mode, ${ipsec?.encryption_algorithm}, ${ipsec?.auth_algorithm}, ${ipsec?.pfs}`,
      ],
    ],
    [
      'received TS_UNACCEPTABLE notify',
      ['this connection: local networks 10.1.10.0/24', 'this connection: peer networks 10.2.10.0/24'],
    ],
    [
      'no matching peer config found',
      ['this connection: local ID 10.1.0.1 (address), peer ID 10.2.0.1 (address)'],
    ],
    ['giving up after 5 retransmits', ['this connection: external address 10.1.0.1, peer address 10.2.0.1']],
    [
      'DPD check timed out, enforcing DPD action',
      ['this connection: DPD hold, probes every 30 s, timeout 120 s'],
    ],
    ["tried 1 shared key for 'a' - 'b', but MAC mismatched", []],
  ])('%s', (line, here) => {
    expect(inEnglish(explainLog(line, near)[0]?.evidence)).toEqual([line, ...here])
  })
})

const textOf = (found: PeerLogFinding | undefined) => inEnglish(found?.evidence)?.join(' ')
const secret = 'Xq7.hunter2-Zed'
describe('secrets in a line', () => {
  it.each([
    `psk = ${secret}`,
    `psk="${secret}"`,
    `"psk": "${secret}"`,
    `secret: two ${secret}`,
    `203.0.113.1 : PSK "${secret}"`,
    `PSK ${secret}`,
    `pre-shared-key ${secret}`,
    `pre-shared-key local ${secret}`,
    `pre-shared-key ascii-text "${secret}"`,
    `set psksecret ENC ${secret}`,
    `crypto isakmp key ${secret} address 203.0.113.1`,
    `crypto isakmp key 6 ${secret} address 203.0.113.1`,
    `ikev2 remote-authentication pre-shared-key ${secret}`,
    `preshared key=${secret}`,
    `password ${secret}`,
    `passphrase two ${secret}`,
    `my_psk=${secret}`,
    `psk_value: ${secret}`,
    `key=${secret}`,
    `{\\"psk\\": \\"${secret}\\"}`,
    `PSK "a \\" ${secret}"`,
    `0sWHE3Lmh1bnRlcjItWmVk${secret}`,
    `$9$${secret}`,
  ])('are masked: %s', (text) => {
    const [found] = explainLog(`${text} received AUTHENTICATION_FAILED notify error`)
    const [before] = explainLog(`received AUTHENTICATION_FAILED notify error ${text}`)
    expect(textOf(found)).not.toContain(secret)
    expect(textOf(before)).toContain('received AUTHENTICATION_FAILED notify error')
    expect(textOf(before)).not.toContain(secret)
    expect(textOf(before)).toContain('•••')
  })
})

const known = every.map(([line]) => line)
const anyLine = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...known),
  fc
    .tuple(fc.string(), fc.constantFrom(...known), fc.string({ maxLength: 3000 }))
    .map((parts) => parts.join('')),
)

describe('whatever is pasted', () => {
  it('gives no more findings than lines, each code once, with evidence that is bounded', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 20 }), (lines) => {
        const text = lines.join('\n')
        const found = explainLog(text)
        expect(found.length).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length)
        expect(new Set(found.map(({ code }) => code)).size).toBe(found.length)
        for (const { evidence } of found) {
          expect(evidence.length).toBeGreaterThan(0)
          for (const line of inEnglish(evidence)) expect(line.length).toBeLessThanOrEqual(logLimits.evidence)
        }
      }),
    )
  })
})
