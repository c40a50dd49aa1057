import { shownText } from './shown'
import { lookUp } from './look-up'
import type { Difference } from './plan/kinds'

const attributeWords: Readonly<Record<string, string>> = {
  psk: 'the pre-shared key',
  pfs: 'the PFS group',
  mtu: 'the MTU',
  dpd: 'dead peer detection',
  router_id: 'the router',
  subnet_id: 'the subnet',
  flavor_id: 'the flavor',
  vpnservice_id: 'the VPN service',
  ikepolicy_id: 'the IKE policy',
  ipsecpolicy_id: 'the IPsec policy',
  local_ep_group_id: 'the local endpoint group',
  peer_ep_group_id: 'the peer endpoint group',
  peer_id: 'the peer ID',
  local_id: 'the local ID',
  peer_cidrs: 'the peer CIDRs',
  admin_state_up: 'the admin state',
}

/** What an attribute of the VPN API is called in a sentence. */
export function wordsOf(attribute: string): string {
  return lookUp(attributeWords, attribute) ?? `the ${attribute.replaceAll('_', ' ')}`
}

/** A difference in a line: `the MTU was 1500, is now 1400`. */
export function differenceText({ attribute, seen, now }: Difference): string {
  return `${wordsOf(attribute)} was ${valueText(seen)}, is now ${valueText(now)}`
}

function valueText(value: Difference['now']): string {
  if (value === null || value === '') return 'empty'
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (Array.isArray(value)) return value.map(valueText).join(', ') || 'empty'
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, member]) => `${key} ${valueText(member)}`)
      .join(', ')
  }
  return shownText(String(value))
}
