import { msg } from '../../text/message'
import { aes } from '../name-tables'
import type { PeerSide } from '../peer-side'
import { onlyAddresses, sheet, type Row } from '../sheet'
import type { ExportTarget, SideWords } from '../target'

const azureBase = { '3des': 'DES3', ...aes('', (bits) => `AES${bits}`) }

/** Azure VPN Gateway with a custom policy (Azure, IPsec/IKE parameters). */
export const azure: ExportTarget = {
  id: 'azure',
  label: 'Azure VPN Gateway',
  fileName: (name) => `${name}-azure.txt`,
  checked: msg(
    'Checked against reference configurations and Azure’s documented limits. Not yet verified on Azure.',
  ),
  names: {
    ikeEncryption: { ...azureBase, ...aes('-gcm-16', (bits) => `GCMAES${bits}`, ['128', '256']) },
    espEncryption: { ...azureBase, ...aes('-gcm-16', (bits) => `GCMAES${bits}`) },
    ikeHash: { sha1: 'SHA1', sha256: 'SHA256', sha384: 'SHA384' },
    espHash: { sha1: 'SHA1', sha256: 'SHA256' },
    ikeGroup: {
      group2: 'DHGroup2',
      group14: 'DHGroup14',
      group19: 'ECP256',
      group20: 'ECP384',
      group24: 'DHGroup24',
    },
    pfsGroup: { group2: 'PFS2', group14: 'PFS2048', group19: 'ECP256', group20: 'ECP384', group24: 'PFS24' },
  },
  limits: (side) => onlyAddresses(side, 'Azure'),
  write: (side, words, psk) =>
    sheet(side, 'Azure VPN Gateway', [
      {
        title: 'Local network gateway',
        rows: [
          ['IP address', side.cloudAddress],
          ['Address space', side.cloudNetworks.join(', ')],
        ],
      },
      {
        title: 'Connection',
        rows: [
          ['Connection protocol', side.ike.ike_version === 'v1' ? 'IKEv1' : 'IKEv2'],
          ['Shared key (PSK)', psk],
          ['Use policy based traffic selector', 'Enable'],
          ['Virtual network prefixes', side.ownNetworks.join(', ')],
          ['DPD timeout', Math.min(3600, Math.max(9, side.dpd.timeout))],
          ['Connection mode', side.mustStart ? 'InitiatorOnly' : 'Default'],
        ],
      },
      { title: 'Custom IPsec / IKE policy', rows: azurePolicy(side, words) },
    ]),
}

function azurePolicy(side: PeerSide, words: SideWords): readonly Row[] {
  return [
    ['IKE encryption', words.ikeEncryption],
    ['IKE integrity', words.ikeHash],
    ['DH group', words.ikeGroup],
    ['IPsec encryption', words.espEncryption],
    ['IPsec integrity', words.espHash ?? words.espEncryption],
    ['PFS group', words.pfsGroup],
    ['IPsec SA lifetime in seconds', Math.max(300, side.ipsec.lifetime.value)],
    ['IPsec SA lifetime in kilobytes', 102_400_000],
    ['IKE lifetime', '28800, which Azure fixes'],
  ]
}
