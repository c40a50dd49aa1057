import { msg } from '../../text/message'
import { aes, groups, type Names } from '../name-tables'
import { networkPairs, type PeerSide } from '../peer-side'
import { after, sheet } from '../sheet'
import type { ExportTarget } from '../target'
import { dpdTries } from '../text'

const hash = { sha1: 'SHA1', sha256: 'SHA256', sha384: 'SHA384', sha512: 'SHA512', 'aes-xcbc': 'AES-XCBC' }
const senseEncryption = {
  ...aes('', (bits) => `AES ${bits} bits`),
  ...aes('-gcm-16', (bits) => `AES${bits}-GCM 128 bits`),
  ...aes('-gcm-12', (bits) => `AES${bits}-GCM 96 bits`),
  ...aes('-gcm-8', (bits) => `AES${bits}-GCM 64 bits`),
}
const senseGroup = groups([2, 5, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31])
const senseNames: Names = {
  ikeEncryption: senseEncryption,
  espEncryption: senseEncryption,
  ikeHash: hash,
  espHash: hash,
  ikeGroup: senseGroup,
  pfsGroup: senseGroup,
}

/** pfSense, VPN > IPsec. */
export const pfsense: ExportTarget = {
  id: 'pfsense',
  label: 'pfSense',
  fileName: (name) => `${name}-pfsense.txt`,
  checked: msg('Checked against reference configurations. Not yet verified on pfSense.'),
  names: senseNames,
  write: (side, words, psk) =>
    sheet(side, 'pfSense, VPN > IPsec', [
      {
        title: 'Add P1',
        rows: [
          ['Key Exchange version', side.ike.ike_version === 'v1' ? 'IKEv1' : 'IKEv2'],
          ['Remote Gateway', side.cloudAddress],
          ['Authentication Method', 'Mutual PSK'],
          ...(side.ike.ike_version === 'v1'
            ? [['Negotiation mode', side.ike.phase1_negotiation_mode] as const]
            : []),
          ['My identifier', identity(side.ownId)],
          ['Peer identifier', identity(side.cloudId)],
          ['Pre-Shared Key', psk],
          ['Encryption Algorithm', words.ikeEncryption],
          [words.isIkeAead ? 'Hash (as PRF)' : 'Hash', words.ikeHash],
          ['DH Group', words.ikeGroup],
          ['Life Time', side.ike.lifetime.value],
          ['Child SA Start Action', side.mustStart ? 'Initiate at start' : 'Default'],
          ['NAT Traversal', 'Auto'],
          ['Dead Peer Detection', `delay ${side.dpd.interval}, max failures ${dpdTries(side)}`],
        ],
      },
      ...networkPairs(side).map(({ own, cloud }, index) => ({
        title: `Add P2 (${index + 1})`,
        rows: [
          ['Mode', 'Tunnel IPv4 or IPv6, as the networks are'],
          ['Local Network', own],
          ['Remote Network', cloud],
          ['Protocol', side.ipsec.transform_protocol.toUpperCase()],
          ['Encryption Algorithms', words.espEncryption],
          ['Hash Algorithms', words.espHash ?? 'none: the cipher protects integrity'],
          ['PFS key group', words.pfsGroup],
          ['Life Time', side.ipsec.lifetime.value],
        ] as const,
      })),
      after(side, 'Firewall > Rules > IPsec', 'System > Advanced > Firewall & NAT, Maximum MSS'),
    ]),
}

const identity = ({ type, value }: PeerSide['ownId']): string =>
  type === 'fqdn' ? `Distinguished name (FQDN): ${value}` : `IP address: ${value}`
