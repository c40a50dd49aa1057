import { aes, groups } from '../name-tables'
import { networkPairs } from '../peer-side'
import { refusal } from '../refusal'
import { onlyAddresses, sheet } from '../sheet'
import type { ExportTarget } from '../target'
import { msg } from '../../text/message'

const gcpGroup = groups([2, 5, 14, 15, 16, 18, 19, 20, 21, 31], (number) => `group ${number}`)

/** Google Cloud Classic VPN (Google, supported IKE ciphers). */
export const gcp: ExportTarget = {
  id: 'gcp',
  label: 'Google Cloud Classic VPN',
  fileName: (name) => `${name}-gcp.txt`,
  checked: msg(
    'Checked against reference configurations and Google’s documented limits. Not yet verified on Google Cloud.',
  ),
  names: {
    ikeEncryption: {
      '3des': '3DES-CBC',
      ...aes('', (bits) => `AES-CBC-${bits}`),
      ...aes('-gcm-16', (bits) => `AES-GCM-16-${bits}`),
    },
    espEncryption: {
      ...aes('', (bits) => `AES-CBC-${bits}`),
      ...aes('-gcm-16', (bits) => `AES-GCM-16-${bits}`),
    },
    ikeHash: {
      sha1: 'HMAC-SHA1-96',
      sha256: 'HMAC-SHA2-256-128',
      sha384: 'HMAC-SHA2-384-192',
      sha512: 'HMAC-SHA2-512-256',
    },
    espHash: { sha1: 'HMAC-SHA1-96', sha256: 'HMAC-SHA2-256-128', sha512: 'HMAC-SHA2-512-256' },
    ikeGroup: gcpGroup,
    pfsGroup: gcpGroup,
  },
  limits: (side) => [
    ...onlyAddresses(side, 'Google Cloud'),
    ...(side.ike.ike_version === 'v1' && networkPairs(side).length > 1
      ? [
          refusal(
            'ike',
            'ike_version',
            msg('Google Cloud supports only one network per side with IKEv1'),
            'v2',
          ),
        ]
      : []),
  ],
  write: (side, words, psk) =>
    sheet(side, 'Google Cloud Classic VPN', [
      {
        title: 'VPN tunnel',
        rows: [
          ['Remote peer IP address', side.cloudAddress],
          ['IKE version', side.ike.ike_version === 'v1' ? 'IKEv1' : 'IKEv2'],
          ['IKE pre-shared key', psk],
          ['Routing options', 'Policy-based'],
          ['Remote network IP ranges', side.cloudNetworks.join(', ')],
          ['Local IP ranges', side.ownNetworks.join(', ')],
          ['Phase 1 cipher', [words.ikeEncryption, words.ikeHash, words.ikeGroup].join(', ')],
          [
            'Phase 2 cipher',
            [
              words.espEncryption,
              ...(words.espHash === undefined ? [] : [words.espHash]),
              words.pfsGroup,
            ].join(', '),
          ],
          ['Lifetimes', '36000 and 10800 s, which Google fixes'],
        ],
      },
    ]),
}
