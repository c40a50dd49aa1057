import { keysOf } from '../plain-values'
import { aes, aesWithTags, groups, type Names } from '../name-tables'
import { deviceName, type PeerSide } from '../peer-side'
import type { Refusal } from '../refusal'
import type { ExportTarget } from '../target'
import { comments, fileOf, header } from '../text'
import { msg } from '../../text/message'

const letters: Readonly<Record<string, string>> = { '8': 'a', '12': 'b', '16': 'c' }
const encryption = {
  '3des': '3des',
  ...aes('', (bits) => `aes${bits}`),
  ...aes('-ctr', (bits) => `aes_ctr${bits}`),
  ...aesWithTags('gcm', (bits, tag) => `aes_gcm_${letters[tag]}${bits}`),
}
const hash = {
  sha1: 'sha1',
  sha256: 'sha2_256',
  sha384: 'sha2_384',
  sha512: 'sha2_512',
  'aes-xcbc': 'aes_xcbc',
}
const group = groups([5, 14, 15, 16, 17, 18, 19, 20, 21, 31], (number) => `dh${number}`)
const names: Names = {
  ikeEncryption: encryption,
  espEncryption: { ...encryption, ...aesWithTags('ccm', (bits, tag) => `aes_ccm_${letters[tag]}${bits}`) },
  ikeHash: hash,
  espHash: hash,
  ikeGroup: group,
  pfsGroup: group,
}

/** Libreswan 4 and later (ipsec.conf(5)). */
export const libreswan: ExportTarget = {
  id: 'libreswan',
  label: 'Libreswan',
  fileName: (name) => `${name}.conf`,
  checked: msg('Parsed by Libreswan 4.10 (addconn --checkconfig, algparse). Not yet verified with a tunnel.'),
  names,
  keys: keysOf.quoted,
  limits,
  write: (side, words, psk) => {
    const name = deviceName(side, 40)
    const isV1 = side.ike.ike_version === 'v1'
    return fileOf(
      header(side, 'Libreswan, /etc/ipsec.d/', '#'),
      `conn ${name}`,
      `    ikev2=${isV1 ? 'no' : 'insist'}`,
      isV1 && side.ike.phase1_negotiation_mode === 'aggressive' && '    aggressive=yes',
      '    authby=secret',
      `    left=${side.isBehindNat ? '%defaultroute' : side.ownAddress}`,
      `    leftid=${id(side.ownId)}`,
      subnets('left', side.ownNetworks),
      `    right=${side.cloudAddress}`,
      `    rightid=${id(side.cloudId)}`,
      subnets('right', side.cloudNetworks),
      `    ike=${words.ikeEncryption}-${words.ikeHash};${words.ikeGroup}`,
      `    esp=${[words.espEncryption, ...(words.espHash === undefined ? [] : [words.espHash])].join('-')};${words.pfsGroup}`,
      `    ikelifetime=${side.ike.lifetime.value}s`,
      `    salifetime=${side.ipsec.lifetime.value}s`,
      `    dpddelay=${side.dpd.interval}`,
      isV1 && `    dpdtimeout=${side.dpd.timeout}`,
      `    type=${side.ipsec.encapsulation_mode}`,
      '    pfs=yes',
      '    auto=start',
      '',
      comments('#', `In /etc/ipsec.d/${name}.secrets:`),
      comments('#', `${id(side.ownId)} ${id(side.cloudId)} : PSK "${psk}"`),
      comments(
        '#',
        '',
        `Load:    ipsec auto --add ${name}; ipsec auto --up ${name}`,
        `Verify:  ipsec auto --status | grep ${name}; ipsec trafficstatus`,
        `Remove:  ipsec auto --delete ${name}, then delete this file`,
        `Firewall: let UDP 500, UDP 4500 and ESP pass from and to ${side.cloudAddress}`,
        isV1
          ? 'Libreswan 5 drops IKEv1 unless "config setup" says ikev1-policy=accept.'
          : 'Libreswan 5 spells ikev2=insist as keyexchange=ikev2.',
      ),
    )
  },
}

/** Libreswan takes no key that lives longer than a day, and no AEAD in IKEv1. */
function limits({ ike, ipsec }: PeerSide): Refusal[] {
  const long = [
    { at: 'ike', lifetime: ike.lifetime },
    { at: 'ipsec', lifetime: ipsec.lifetime },
  ] as const
  return long
    .filter(({ lifetime }) => lifetime.value > 86_400)
    .map(({ at }) => ({
      at,
      attribute: 'lifetime',
      reason: msg('Libreswan supports lifetimes up to 86400 s'),
      instead: '28800',
    }))
}

function subnets(side: 'left' | 'right', cidrs: readonly string[]): string {
  return cidrs.length === 1 ? `    ${side}subnet=${cidrs[0]}` : `    ${side}subnets={ ${cidrs.join(' ')} }`
}

const id = ({ type, value }: PeerSide['ownId']): string => (type === 'fqdn' ? `@${value}` : value)
