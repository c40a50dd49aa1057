import { ipVersionOf } from '../ip/address'
import { t } from '../words/words'
import { maxTextLength } from '../neutron/value-limits'

/**
 * What is wrong with an IKE identity (peer ID or local ID), or undefined. The drivers prefix names with `@`
 * themselves, so a typed one makes an e-mail identity, and digits alone may be read as an IP address
 * (ipsec-knowledge, section 0; neutron-vpnaas make_vpnservice_dict).
 */
export function identityIssue(id: string): string | undefined {
  if (id.length > maxTextLength) return t('At most {count} characters', { count: maxTextLength })
  if (id.startsWith('@')) return t('Leave out the @: the cloud adds it')
  if (!/^[A-Za-z0-9._:-]*$/.test(id)) return t('Use letters, digits and . _ : - only')
  return /^\d+$/.test(id) ? t('A number alone may be taken for an IP address') : undefined
}

/**
 * What is wrong with a peer ID and a local ID together, or undefined. As soon as one of two is a name, the drivers
 * send both as names, so an IP address beside a name matches no peer (ipsec-knowledge, section 0). An empty local ID
 * stands for the service's external address and goes with either.
 */
export function identityPairIssue(peerId: string, localId: string): string | undefined {
  if (localId === '' || isIp(peerId) === isIp(localId)) return undefined
  return isIp(peerId)
    ? t('Beside a peer ID that is an IP address, use an IP address or nothing')
    : t('Beside a peer ID that is a name, use a name or nothing')
}

function isIp(id: string): boolean {
  return ipVersionOf(id) !== undefined
}
