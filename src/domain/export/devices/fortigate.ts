import { aes, groups, same, sha2, type Names } from '../name-tables'
import { deviceName, networkPairs } from '../peer-side'
import type { ExportTarget } from '../target'
import { comments, dpdTries, escapedQuotes, fileOf, header, masked } from '../text'
import { msg } from '../../text/message'

const hash = same('sha1', ...sha2)
const group = groups([2, 5, 14, 15, 16, 17, 18, 19, 20, 21, 27, 28, 29, 30, 31])
const encryption = {
  '3des': '3des',
  ...aes('', (bits) => `aes${bits}`),
  ...aes('-gcm-16', (bits) => `aes${bits}gcm`, ['128', '256']),
}
const names: Names = {
  ikeEncryption: encryption,
  espEncryption: encryption,
  ikeHash: hash,
  espHash: hash,
  ikeGroup: group,
  pfsGroup: group,
}

/** An interface's name holds 15 characters, and each phase 2 adds its number. */
const nameLength = 15

/** FortiGate's command line (FortiOS, phase1-interface and phase2-interface). */
export const fortigate: ExportTarget = {
  id: 'fortigate',
  label: 'FortiGate',
  fileName: (name) => `${name}-fortigate.txt`,
  checked: msg('Checked against reference configurations. Not yet verified on a FortiGate.'),
  names,
  limits: ({ ipsec }) =>
    ipsec.transform_protocol === 'esp'
      ? []
      : [
          {
            at: 'ipsec',
            attribute: 'transform_protocol',
            reason: msg('FortiGate doesn’t support AH'),
            instead: 'esp',
          },
        ],
  write: (side, words, psk) => {
    const name = deviceName(side, nameLength)
    const { ike, ipsec, dpd, ownId, cloudId } = side
    const p1 = `${words.ikeEncryption}-${words.isIkeAead ? 'prf' : ''}${words.ikeHash}`
    const p2 = [words.espEncryption, ...(words.espHash === undefined ? [] : [words.espHash])].join('-')
    const pairs = networkPairs(side)
    return fileOf(
      header(side, 'FortiGate', '#'),
      comments('#', '', 'Fill in: WAN-INTERFACE, LAN-INTERFACE'),
      'config vpn ipsec phase1-interface',
      ` edit "${name}"`,
      '  set interface "WAN-INTERFACE"',
      `  set ike-version ${ike.ike_version === 'v1' ? 1 : 2}`,
      ike.ike_version === 'v1' && `  set mode ${ike.phase1_negotiation_mode}`,
      cloudId.type === 'fqdn'
        ? ['  set peertype one', `  set peerid "${cloudId.value}"`]
        : '  set peertype any',
      `  set localid "${ownId.value}"`,
      `  set localid-type ${ownId.type === 'fqdn' ? 'fqdn' : 'address'}`,
      '  set net-device disable',
      `  set proposal ${p1}`,
      `  set dhgrp ${words.ikeGroup}`,
      `  set keylife ${ike.lifetime.value}`,
      `  set remote-gw ${side.cloudAddress}`,
      '  set dpd on-idle',
      `  set dpd-retryinterval ${dpd.interval}`,
      `  set dpd-retrycount ${dpdTries(side)}`,
      '  set nattraversal enable',
      `  set psksecret "${escapedQuotes(psk)}"`,
      ' next',
      'end',
      'config vpn ipsec phase2-interface',
      pairs.flatMap(({ own, cloud }, index) => [
        ` edit "${name}-${index + 1}"`,
        `  set phase1name "${name}"`,
        `  set proposal ${p2}`,
        '  set pfs enable',
        `  set dhgrp ${words.pfsGroup}`,
        `  set keylifeseconds ${ipsec.lifetime.value}`,
        ...(ipsec.encapsulation_mode === 'transport' ? ['  set encapsulation transport-mode'] : []),
        '  set auto-negotiate enable',
        `  set src-subnet ${masked(own)}`,
        `  set dst-subnet ${masked(cloud)}`,
        ' next',
      ]),
      'end',
      'config router static',
      side.cloudNetworks.flatMap((cloud) => [
        ' edit 0',
        `  set dst ${masked(cloud)}`,
        `  set device "${name}"`,
        ' next',
        ' edit 0',
        `  set dst ${masked(cloud)}`,
        '  set blackhole enable',
        '  set distance 254',
        ' next',
      ]),
      'end',
      comments(
        '#',
        '',
        `Policies: LAN-INTERFACE to ${name} and back, both without NAT${side.mss === undefined ? '' : `, with tcp-mss-sender and tcp-mss-receiver ${side.mss}`}`,
        `Verify: diagnose vpn ike gateway list name ${name}; get vpn ipsec tunnel summary`,
        `Remove: the policies, the routes, then delete "${name}-1" and so on in phase2-interface, then "${name}" in phase1-interface`,
      ),
    )
  },
}
