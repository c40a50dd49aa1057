import { msg } from '../../text/message'
import { lookUp } from '../../text/own-entry'
import type { EffectiveId } from '../../site/negotiation'
import { swanNames } from '../name-tables'
import { deviceName, networkPairs, type PeerSide } from '../peer-side'
import type { ExportTarget, SideWords } from '../target'
import { comments, escapedQuotes, fileOf, header, rekeyTime } from '../text'

/** strongSwan 5.6 and later, `swanctl.conf` (strongSwan documents, swanctl.conf). */
export const swanctl: ExportTarget = {
  id: 'swanctl',
  label: 'strongSwan (swanctl.conf)',
  fileName: (name) => `${name}.conf`,
  checked: msg('Verified with strongSwan 5.9.8, which established the tunnel.'),
  names: swanNames,
  write: (side, words, psk) => {
    const name = deviceName(side, 40)
    const version = side.ike.ike_version === 'v1' ? 1 : 2
    return fileOf(
      header(side, 'strongSwan, /etc/swanctl/conf.d/', '#'),
      'connections {',
      `  ${name} {`,
      `    version = ${version}`,
      version === 1 && side.ike.phase1_negotiation_mode === 'aggressive' && '    aggressive = yes',
      `    local_addrs = ${side.isBehindNat ? '%any' : side.ownAddress}`,
      `    remote_addrs = ${side.cloudAddress}`,
      `    proposals = ${ikeProposal(words)}`,
      `    rekey_time = ${rekeyTime(side.ike.lifetime.value)}s`,
      '    mobike = no',
      `    dpd_delay = ${side.dpd.action === 'disabled' ? 0 : side.dpd.interval}s`,
      version === 1 && `    dpd_timeout = ${side.dpd.timeout}s`,
      '    local {',
      '      auth = psk',
      `      id = ${idText(side.ownId)}`,
      '    }',
      '    remote {',
      '      auth = psk',
      `      id = ${idText(side.cloudId)}`,
      '    }',
      '    children {',
      children(side, words, version),
      '    }',
      '  }',
      '}',
      'secrets {',
      `  ike-${name} {`,
      `    id-1 = ${idText(side.ownId)}`,
      `    id-2 = ${idText(side.cloudId)}`,
      `    secret = "${escapedQuotes(psk)}"`,
      '  }',
      '}',
      notes(side, name),
    )
  },
}

/** strongSwan's words for what IKE may use: with an AEAD cipher the hash is the PRF. */
export function ikeProposal({ ikeEncryption, ikeHash, ikeGroup, isIkeAead }: SideWords): string {
  return [ikeEncryption, isIkeAead ? `prf${ikeHash}` : ikeHash, ikeGroup].join('-')
}

/** strongSwan's words for what protects the traffic. */
export function espProposal({ espEncryption, espHash, pfsGroup }: SideWords): string {
  return [espEncryption, ...(espHash === undefined ? [] : [espHash]), pfsGroup].join('-')
}

/** IKEv1 carries one pair of networks in a child, IKEv2 all of them (ipsec-knowledge, section 3.4). */
function children(side: PeerSide, words: SideWords, version: 1 | 2): string[] {
  if (version === 2)
    return child('net', side.ownNetworks.join(','), side.cloudNetworks.join(','), { side, words })
  return networkPairs(side).flatMap(({ own, cloud }, index) =>
    child(`net${index + 1}`, own, cloud, { side, words }),
  )
}

function child(
  name: string,
  local: string,
  remote: string,
  given: { side: PeerSide; words: SideWords },
): string[] {
  const { side, words } = given
  const { ipsec, dpd, mustStart } = side
  const protocol = ipsec.transform_protocol === 'ah' ? 'ah' : 'esp'
  const actions = { hold: 'trap', clear: 'clear', restart: 'restart' }
  return [
    `      ${name} {`,
    `        local_ts = ${local}`,
    `        remote_ts = ${remote}`,
    `        ${protocol}_proposals = ${protocol === 'ah' ? `${words.espHash ?? words.ikeHash}-${words.pfsGroup}` : espProposal(words)}`,
    `        life_time = ${ipsec.lifetime.value}s`,
    `        rekey_time = ${rekeyTime(ipsec.lifetime.value)}s`,
    `        mode = ${ipsec.encapsulation_mode}`,
    `        start_action = ${mustStart ? 'start' : 'trap|start'}`,
    `        dpd_action = ${lookUp(actions, dpd.action) ?? 'trap'}`,
    '      }',
  ]
}

/** An identity with its type where strongSwan would guess another from its looks. */
function idText({ type, value }: EffectiveId): string {
  return type === 'fqdn' ? `fqdn:${value}` : value
}

function notes(side: PeerSide, name: string): string[] {
  const pair = networkPairs(side)[0]
  return comments(
    '#',
    '',
    'Load:    swanctl --load-all',
    'Verify:  swanctl --list-sas',
    `Remove:  delete this file, swanctl --load-all, swanctl --terminate --ike ${name}`,
    'Forwarding: sysctl net.ipv4.ip_forward=1',
    `Firewall: let UDP 500, UDP 4500 and ESP pass from and to ${side.cloudAddress}`,
    `NAT:     before masquerading, accept what goes from ${pair?.own ?? ''} to ${pair?.cloud ?? ''}, and so on for each pair`,
    ...(side.mss === undefined
      ? []
      : [`MSS:     nft add rule inet filter forward tcp flags syn tcp option maxseg size set ${side.mss}`]),
  )
}
