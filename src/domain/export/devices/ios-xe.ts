import { keysOf } from '../plain-values'
import { aes, groups, same, sha2, type Names } from '../name-tables'
import { deviceName, networkPairs, type PeerSide } from '../peer-side'
import type { Refusal } from '../refusal'
import type { ExportTarget, SideWords } from '../target'
import { comments, fileOf, header, masked } from '../text'
import { msg, type Message } from '../../text/message'

const group = groups([2, 5, 14, 15, 16, 19, 20, 21, 24])
const names: Names = {
  ikeEncryption: {
    '3des': '3des',
    ...aes('', (bits) => `aes-cbc-${bits}`),
    ...aes('-gcm-16', (bits) => `aes-gcm-${bits}`, ['128', '256']),
  },
  espEncryption: {
    '3des': 'esp-3des',
    ...aes('', (bits) => (bits === '128' ? 'esp-aes' : `esp-aes ${bits}`)),
    ...aes('-gcm-16', (bits) => (bits === '128' ? 'esp-gcm' : `esp-gcm ${bits}`)),
  },
  ikeHash: same('sha1', ...sha2),
  espHash: {
    sha1: 'esp-sha-hmac',
    sha256: 'esp-sha256-hmac',
    sha384: 'esp-sha384-hmac',
    sha512: 'esp-sha512-hmac',
  },
  ikeGroup: group,
  pfsGroup: group,
}

/** Cisco IOS-XE with a crypto map (Cisco's YANG models of IOS-XE). */
export const iosXe: ExportTarget = {
  id: 'ios-xe',
  label: 'Cisco IOS-XE',
  fileName: (name) => `${name}-ios-xe.txt`,
  checked: msg('Checked against reference configurations. Not yet verified on a Cisco device.'),
  names,
  keys: keysOf.word,
  limits: (side) => onlyIkeV2(side, msg('This IOS-XE export supports only IKEv2')),
  write: (side, words, psk) => {
    const name = deviceName(side, 30)
    return fileOf(
      header(side, 'Cisco IOS-XE', '!'),
      comments('!', '', 'Fill in: WAN-INTERFACE, NAT-ACL'),
      ike(side, words, { name, psk }),
      ipsec(side, words, name),
      comments(
        '!',
        '',
        `NAT: in NAT-ACL deny first what VPN-${name} permits`,
        `Firewall: let UDP 500, UDP 4500 and ESP pass from and to ${side.cloudAddress}`,
        ...(side.mss === undefined ? [] : [`MSS: ip tcp adjust-mss ${side.mss} on the inside interfaces`]),
        `Verify: show crypto ikev2 sa detailed; show crypto ipsec sa peer ${side.cloudAddress}`,
        `Remove: no crypto map CM-${name}; no crypto ikev2 profile PR-${name}; no crypto ikev2 keyring K-${name}`,
        `        no crypto ipsec transform-set TS-${name}; no ip access-list extended VPN-${name}`,
      ),
    )
  },
}

function ike(side: PeerSide, words: SideWords, { name, psk }: { name: string; psk: string }): string[] {
  const remote =
    side.cloudId.type === 'fqdn'
      ? `fqdn ${side.cloudId.value}`
      : `address ${side.cloudId.value} 255.255.255.255`
  const local = side.ownId.type === 'fqdn' ? `fqdn ${side.ownId.value}` : `address ${side.ownId.value}`
  return [
    `crypto ikev2 proposal P-${name}`,
    ` encryption ${words.ikeEncryption}`,
    ...(words.isIkeAead ? [] : [` integrity ${words.ikeHash}`]),
    ` prf ${words.ikeHash}`,
    ` group ${words.ikeGroup}`,
    `crypto ikev2 policy POL-${name}`,
    ` match address local ${side.ownAddress}`,
    ` proposal P-${name}`,
    `crypto ikev2 keyring K-${name}`,
    ' peer cloud',
    `  address ${side.cloudAddress}`,
    `  pre-shared-key ${psk}`,
    `crypto ikev2 profile PR-${name}`,
    ` match identity remote ${remote}`,
    ` identity local ${local}`,
    ' authentication remote pre-share',
    ' authentication local pre-share',
    ` keyring local K-${name}`,
    ` lifetime ${Math.min(86_400, Math.max(120, side.ike.lifetime.value))}`,
    ` dpd ${Math.min(3600, Math.max(10, side.dpd.interval))} ${retrySeconds(side)} periodic`,
  ]
}

function ipsec(side: PeerSide, words: SideWords, name: string): string[] {
  const transform = [words.espEncryption, ...(words.espHash === undefined ? [] : [words.espHash])].join(' ')
  return [
    `crypto ipsec transform-set TS-${name} ${transform}`,
    ` mode ${side.ipsec.encapsulation_mode}`,
    `ip access-list extended VPN-${name}`,
    ...networkPairs(side).map(({ own, cloud }) => ` permit ip ${masked(own, true)} ${masked(cloud, true)}`),
    `crypto map CM-${name} 10 ipsec-isakmp`,
    ` set peer ${side.cloudAddress}`,
    ` set transform-set TS-${name}`,
    ` set ikev2-profile PR-${name}`,
    ` set pfs group${words.pfsGroup}`,
    ` set security-association lifetime seconds ${Math.max(120, side.ipsec.lifetime.value)}`,
    ` match address VPN-${name}`,
    'interface WAN-INTERFACE',
    ` crypto map CM-${name}`,
  ]
}

/** Some five retries before the peer is dead (ipsec-knowledge, section 3.3). */
const retrySeconds = ({ dpd }: PeerSide): number =>
  Math.min(60, Math.max(2, Math.ceil((dpd.timeout - dpd.interval) / 5)))

/** A refusal where the tunnel is IKEv1, for devices whose IKEv1 is another language. */
function onlyIkeV2({ ike: { ike_version } }: PeerSide, reason: Message): Refusal[] {
  return ike_version === 'v2' ? [] : [{ at: 'ike', attribute: 'ike_version', reason, instead: 'v2' }]
}
