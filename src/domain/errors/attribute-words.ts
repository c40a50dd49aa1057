import { lookUp } from '../text/own-entry'
import { msg, type Message } from '../text/message'
const attributeWords: Readonly<Record<string, Message>> = {
  psk: msg('the pre-shared key'),
  pfs: msg('the PFS group'),
  mtu: msg('the MTU'),
  dpd: msg('dead peer detection'),
  router_id: msg('the router'),
  subnet_id: msg('the subnet'),
  flavor_id: msg('the flavor'),
  vpnservice_id: msg('the VPN service'),
  ikepolicy_id: msg('the IKE policy'),
  ipsecpolicy_id: msg('the IPsec policy'),
  local_ep_group_id: msg('the local endpoint group'),
  peer_ep_group_id: msg('the peer endpoint group'),
  peer_id: msg('the peer ID'),
  local_id: msg('the local ID'),
  peer_cidrs: msg('the peer CIDRs'),
  ike_version: msg('the IKE version'),
  phase1_negotiation_mode: msg('the phase 1 mode'),
  encryption_algorithm: msg('the encryption algorithm'),
  auth_algorithm: msg('the integrity algorithm'),
  lifetime: msg('the lifetime'),
  transform_protocol: msg('the protocol'),
  encapsulation_mode: msg('the encapsulation mode'),
  peer_address: msg('the peer address'),
  initiator: msg('the initiator'),
  admin_state_up: msg('the admin state'),
}

/** What an attribute of the VPN API is called in a sentence. */
export function wordsOf(attribute: string): Message {
  return (
    lookUp(attributeWords, attribute) ?? msg('the {attribute}', { attribute: attribute.replaceAll('_', ' ') })
  )
}
