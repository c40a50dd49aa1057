import { ipVersionOf } from '../ip/address'
import { msg, type Message } from '../text/message'
import { maxTextLength } from '../neutron/value-limits'

/**
 * What is wrong with an IKE identity (peer ID or local ID), or undefined. The drivers prefix names with `@`
 * themselves, so a typed one makes an e-mail identity, and digits alone may be read as an IP address
 * (ipsec-knowledge, section 0; neutron-vpnaas make_vpnservice_dict).
 */
export function identityIssue(id: string): Message | undefined {
  if (id.length > maxTextLength) return msg('Must be at most {count} characters', { count: maxTextLength })
  if (id.startsWith('@')) return msg('Don’t include “@”, because the cloud adds it automatically')
  if (!/^[A-Za-z0-9._:-]*$/.test(id)) return msg('Use only letters, digits, and . _ : -')
  return /^\d+$/.test(id) ? msg('A number alone may be read as an IP address') : undefined
}

/**
 * What is wrong with a peer ID and a local ID together, or undefined. As soon as one of two is a name, the drivers
 * send both as names, so an IP address beside a name matches no peer (ipsec-knowledge, section 0). An empty local ID
 * stands for the service's external address and goes with either.
 */
export function identityPairIssue(peerId: string, localId: string): Message | undefined {
  if (localId === '' || isIp(peerId) === isIp(localId)) return undefined
  return isIp(peerId)
    ? msg('When the peer ID is an IP address, use an IP address or leave the local ID empty')
    : msg('When the peer ID is a name, use a name or leave the local ID empty')
}

function isIp(id: string): boolean {
  return ipVersionOf(id) !== undefined
}
