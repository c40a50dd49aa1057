import { msg } from '../../text/message'
import { aes, part, same, swanNames, type Names } from '../name-tables'
import { deviceName, networkPairs, type PeerSide } from '../peer-side'
import type { ExportTarget } from '../target'
import { comments, dpdTries, fileOf, header } from '../text'

const group = part(
  swanNames.ikeGroup,
  ...['2', '5', '14', '15', '16', '17', '18', '19', '20', '21'].map((number) => `group${number}`),
)
const hash = same('sha1', 'sha256', 'sha512')
const names: Names = {
  ikeEncryption: { '3des': '3des', ...aes('', (bits) => `aes-${bits}`) },
  espEncryption: {
    '3des': '3des',
    ...aes('', (bits) => `aes-${bits}-cbc`),
    ...aes('-ctr', (bits) => `aes-${bits}-ctr`),
    ...aes('-gcm-16', (bits) => `aes-${bits}-gcm`),
  },
  ikeHash: hash,
  espHash: hash,
  ikeGroup: group,
  pfsGroup: group,
}

/** MikroTik RouterOS 7 (MikroTik's documents, IPsec). */
export const routeros: ExportTarget = {
  id: 'routeros',
  label: 'MikroTik RouterOS 7',
  fileName: (name) => `${name}.rsc`,
  checked: msg('Checked against reference configurations. Not yet verified on a RouterOS device.'),
  names,
  write: (side, words, psk) => {
    const name = deviceName(side, 30)
    const { ike, ipsec, dpd, ownId, cloudId } = side
    const pairs = networkPairs(side)
    return fileOf(
      header(side, 'MikroTik RouterOS 7', '#'),
      add('ipsec profile', {
        name,
        'enc-algorithm': words.ikeEncryption,
        'hash-algorithm': words.ikeHash,
        'dh-group': words.ikeGroup,
        lifetime: `${ike.lifetime.value}s`,
        'dpd-interval': dpd.action === 'disabled' ? 'disable-dpd' : `${dpd.interval}s`,
        'dpd-maximum-failures': dpdTries(side),
        'nat-traversal': 'yes',
      }),
      add('ipsec proposal', {
        name,
        'enc-algorithms': words.espEncryption,
        'auth-algorithms': words.espHash ?? 'null',
        'pfs-group': words.pfsGroup,
        lifetime: `${ipsec.lifetime.value}s`,
      }),
      add('ipsec peer', {
        name,
        address: `${side.cloudAddress}/32`,
        'exchange-mode': ike.ike_version === 'v2' ? 'ike2' : ike.phase1_negotiation_mode,
        profile: name,
        'send-initial-contact': 'yes',
      }),
      add('ipsec identity', {
        peer: name,
        'auth-method': 'pre-shared-key',
        secret: `"${quoted(psk)}"`,
        'my-id': idOf(ownId),
        'remote-id': idOf(cloudId),
        'generate-policy': 'no',
      }),
      pairs.flatMap(({ own, cloud }) => [
        add('ipsec policy', {
          peer: name,
          tunnel: ipsec.encapsulation_mode === 'tunnel' ? 'yes' : 'no',
          'src-address': own,
          'dst-address': cloud,
          proposal: name,
          level: 'unique',
          action: 'encrypt',
          'ipsec-protocols': ipsec.transform_protocol,
        }),
        `/ip firewall nat add chain=srcnat src-address=${own} dst-address=${cloud} action=accept place-before=0 comment=${name}`,
        `/ip firewall raw add chain=prerouting src-address=${own} dst-address=${cloud} action=notrack comment=${name}`,
        ...(side.mss === undefined
          ? []
          : [
              `/ip firewall mangle add chain=forward src-address=${own} dst-address=${cloud} protocol=tcp tcp-flags=syn action=change-mss new-mss=${side.mss} passthrough=yes comment=${name}`,
            ]),
      ]),
      comments(
        '#',
        '',
        'Verify: /ip ipsec active-peers print; /ip ipsec installed-sa print; /log print where topics~"ipsec"',
        `Remove: /ip ipsec policy remove [find peer=${name}]; /ip ipsec identity remove [find peer=${name}]; /ip ipsec peer remove ${name}`,
        `        /ip ipsec proposal remove ${name}; /ip ipsec profile remove ${name}; /ip firewall nat remove [find comment=${name}]`,
      ),
    )
  },
}

const idOf = ({ type, value }: PeerSide['ownId']): string =>
  `${type === 'fqdn' ? 'fqdn' : 'address'}:${value}`

/** What RouterOS reads as something else inside quotes. */
const quoted = (text: string): string => text.replaceAll(/["$\\?]/g, String.raw`\$&`)

function add(menu: string, values: Record<string, string | number>): string {
  const words = Object.entries(values).map(([key, value]) => `${key}=${value}`)
  return `/ip ${menu} add ${words.join(' ')}`
}
