import { msg } from '../../text/message'
import { aes, same, sha2, swanNames } from '../name-tables'
import { after, sheet } from '../sheet'
import type { ExportTarget } from '../target'

const opnEncryption = { ...aes('', (bits) => `aes${bits}`), ...aes('-gcm-16', (bits) => `aes${bits}gcm16`) }

/** OPNsense 23.1 and later, VPN > IPsec > Connections: strongSwan's own words. */
export const opnsense: ExportTarget = {
  id: 'opnsense',
  label: 'OPNsense',
  fileName: (name) => `${name}-opnsense.txt`,
  checked: msg('Checked against reference configurations. Not yet verified on OPNsense.'),
  names: {
    ...swanNames,
    ikeEncryption: opnEncryption,
    espEncryption: opnEncryption,
    ikeHash: same('sha1', ...sha2),
    espHash: same('sha1', ...sha2),
  },
  write: (side, words, psk) =>
    sheet(side, 'OPNsense, VPN > IPsec > Connections', [
      {
        title: 'Connection',
        rows: [
          ['Proposals', [words.ikeEncryption, words.ikeHash, words.ikeGroup].join('-')],
          ['Version', side.ike.ike_version === 'v1' ? 'IKEv1' : 'IKEv2'],
          ['Local addresses', side.isBehindNat ? 'empty' : side.ownAddress],
          ['Remote addresses', side.cloudAddress],
          ['Rekey time', Math.floor(side.ike.lifetime.value * 0.9)],
          ['DPD delay', side.dpd.interval],
        ],
      },
      {
        title: 'Pre-Shared Keys',
        rows: [
          ['Local Identifier', side.ownId.value],
          ['Remote Identifier', side.cloudId.value],
          ['Pre-Shared Key', psk],
        ],
      },
      {
        title: 'Local and Remote Authentication',
        rows: [
          ['Local id', side.ownId.value],
          ['Remote id', side.cloudId.value],
          ['Authentication', 'Pre-Shared Key'],
        ],
      },
      {
        title: 'Children',
        rows: [
          ['Mode', side.ipsec.encapsulation_mode],
          ['Start action', side.mustStart ? 'start' : 'trap|start'],
          [
            'ESP proposals',
            [
              words.espEncryption,
              ...(words.espHash === undefined ? [] : [words.espHash]),
              words.pfsGroup,
            ].join('-'),
          ],
          ['Local', side.ownNetworks.join(', ')],
          ['Remote', side.cloudNetworks.join(', ')],
          ['Rekey time', Math.floor(side.ipsec.lifetime.value * 0.9)],
        ],
      },
      after(side, 'Firewall > Rules > IPsec', 'Firewall > Settings > Normalization'),
    ]),
}
