import { cidrVersion } from '../../ip/address'
import type { FindingPlace } from '../../finding/finding'
import type { ConnectValues } from './connect-form'
import { peerAddressIssue } from '../connection-rules'

/**
 * Returns the places of a tunnel about which nothing can be found out, because what is entered for them is no address or
 * network: the field says so itself.
 */
export function unusablePlaces({ peer, peerAddress, peerCidrs }: ConnectValues): ReadonlySet<FindingPlace> {
  const places = new Set<FindingPlace>()
  if (peer === 'sites') return places
  const address = peerAddress.trim()
  if (address === '' || peerAddressIssue(address, undefined) !== undefined) places.add('peer')
  if (peerCidrs.some((cidr) => cidrVersion(cidr) === undefined)) places.add('peer-networks')
  return places
}
