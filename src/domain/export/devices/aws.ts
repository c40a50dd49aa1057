import { aes, groups } from '../name-tables'
import { refusal } from '../refusal'
import { onlyAddresses, sheet } from '../sheet'
import type { ExportTarget } from '../target'
import { msg } from '../../text/message'

const awsEncryption = {
  ...aes('', (bits) => `AES${bits}`, ['128', '256']),
  ...aes('-gcm-16', (bits) => `AES${bits}-GCM-16`, ['128', '256']),
}
const awsHash = { sha1: 'SHA1', sha256: 'SHA2-256', sha384: 'SHA2-384', sha512: 'SHA2-512' }
const awsGroup = groups([2, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24])

/** AWS Site-to-Site VPN with static routing (AWS, tunnel options). */
export const aws: ExportTarget = {
  id: 'aws',
  label: 'AWS Site-to-Site VPN',
  fileName: (name) => `${name}-aws.txt`,
  checked: msg(
    'Checked against reference configurations and AWS’s documented limits. Not yet verified on AWS.',
  ),
  names: {
    ikeEncryption: awsEncryption,
    espEncryption: awsEncryption,
    ikeHash: awsHash,
    espHash: awsHash,
    ikeGroup: awsGroup,
    pfsGroup: { ...awsGroup, group5: '5' },
  },
  limits: (side) => [
    ...onlyAddresses(side, 'AWS'),
    ...(side.ike.lifetime.value > 28_800 || side.ike.lifetime.value < 900
      ? [refusal('ike', 'lifetime', msg('AWS supports lifetimes of 900 to 28800 s in phase 1'), '28800')]
      : []),
    ...(side.ipsec.lifetime.value > 3600 || side.ipsec.lifetime.value < 900
      ? [refusal('ipsec', 'lifetime', msg('AWS supports lifetimes of 900 to 3600 s in phase 2'), '3600')]
      : []),
  ],
  write: (side, words, psk) =>
    sheet(side, 'AWS Site-to-Site VPN', [
      {
        title: 'Customer gateway',
        rows: [
          ['IP address', side.cloudAddress],
          ['BGP ASN', 'any: the routing is static'],
        ],
      },
      {
        title: 'VPN connection',
        rows: [
          ['Routing options', 'Static'],
          ['Static IP prefixes', side.cloudNetworks.join(', ')],
          ['Local IPv4 network CIDR', only(side.cloudNetworks)],
          ['Remote IPv4 network CIDR', only(side.ownNetworks)],
        ],
      },
      {
        title: 'Tunnel options (one value each, or AWS offers its weakest)',
        rows: [
          ['Pre-shared key', psk],
          ['Phase 1 encryption', words.ikeEncryption],
          ['Phase 1 integrity', words.ikeHash],
          ['Phase 1 DH group', words.ikeGroup],
          ['Phase 1 lifetime', side.ike.lifetime.value],
          ['Phase 2 encryption', words.espEncryption],
          ['Phase 2 integrity', words.espHash ?? 'any: the cipher protects integrity'],
          ['Phase 2 DH group', words.pfsGroup],
          ['Phase 2 lifetime', side.ipsec.lifetime.value],
          ['IKE version', side.ike.ike_version === 'v1' ? 'ikev1' : 'ikev2'],
          ['DPD timeout', Math.max(30, side.dpd.timeout)],
          ['DPD action', side.mustStart ? 'Restart' : 'Clear'],
          ['Startup action', side.mustStart ? 'Start' : 'Add'],
        ],
      },
      {
        title: 'Then',
        rows: [['Second tunnel', 'is another connection here: the same networks on both at once collide']],
      },
    ]),
}

/** One network, or what covers several: AWS has one pair in a tunnel. */
const only = (cidrs: readonly string[]): string =>
  cidrs.length === 1 ? (cidrs[0] ?? '') : `one that covers ${cidrs.join(', ')}, here and at the cloud`
