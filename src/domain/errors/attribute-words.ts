import { lookUp } from '../text/own-entry'
import { t, type PlainWords } from '../words/words'
const attributeWords: Readonly<Record<string, PlainWords>> = {
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
  const known = lookUp(attributeWords, attribute)
  return known ? t(known) : t('the {attribute}', { attribute: attribute.replaceAll('_', ' ') })
}
