import { msg } from '../../text/message'
import { keysOf } from '../plain-values'
import { swanNames } from '../name-tables'
import { deviceName, networkPairs, type PeerSide } from '../peer-side'
import { espProposal, ikeProposal } from './swanctl'
import type { ExportTarget } from '../target'
import { comments, fileOf, header } from '../text'

/** strongSwan's older `ipsec.conf` (strongSwan documents, ipsec.conf). */
export const ipsecConf: ExportTarget = {
  id: 'ipsec-conf',
  label: 'strongSwan (ipsec.conf)',
  fileName: (name) => `${name}.ipsec.conf`,
  checked: msg('Verified with strongSwan 5.9.8, which established the tunnel with a real cloud.'),
  names: swanNames,
  keys: keysOf.quoted,
  write: (side, words, psk) => {
    const name = deviceName(side, 40)
    const isV1 = side.ike.ike_version === 'v1'
    const pairs = isV1
      ? networkPairs(side)
      : [{ own: side.ownNetworks.join(','), cloud: side.cloudNetworks.join(',') }]
    return fileOf(
      header(side, 'strongSwan, /etc/ipsec.conf', '#'),
      pairs.flatMap(({ own, cloud }, index) => [
        `conn ${name}${index === 0 ? '' : `-${index + 1}`}`,
        `    keyexchange=ike${side.ike.ike_version}`,
        ...(isV1 && side.ike.phase1_negotiation_mode === 'aggressive' ? ['    aggressive=yes'] : []),
        '    authby=secret',
        `    left=${side.isBehindNat ? '%defaultroute' : side.ownAddress}`,
        `    leftid=${id(side.ownId)}`,
        `    leftsubnet=${own}`,
        `    right=${side.cloudAddress}`,
        `    rightid=${id(side.cloudId)}`,
        `    rightsubnet=${cloud}`,
        `    ike=${ikeProposal(words)}!`,
        `    esp=${espProposal(words)}!`,
        `    ikelifetime=${side.ike.lifetime.value}s`,
        `    lifetime=${side.ipsec.lifetime.value}s`,
        `    dpddelay=${side.dpd.interval}s`,
        ...(isV1 ? [`    dpdtimeout=${side.dpd.timeout}s`] : []),
        `    dpdaction=${side.dpd.action}`,
        `    type=${side.ipsec.encapsulation_mode}`,
        '    mobike=no',
        '    auto=start',
      ]),
      '',
      comments('#', 'In /etc/ipsec.secrets:'),
      comments('#', `${id(side.ownId)} ${id(side.cloudId)} : PSK "${psk}"`),
      comments(
        '#',
        '',
        'Load:    ipsec reload, ipsec rereadsecrets',
        `Verify:  ipsec statusall ${name}`,
        `Remove:  delete the conn, ipsec reload, ipsec down ${name}`,
        `Firewall: let UDP 500, UDP 4500 and ESP pass from and to ${side.cloudAddress}`,
      ),
    )
  },
}

const id = ({ type, value }: PeerSide['ownId']): string => (type === 'fqdn' ? `@${value}` : value)
