import { siteText } from '../../text/names'
import type { Rule } from './rule'
import { msg } from '../../text/message'
import { addressesOf } from '../../site/gateway-addresses'

/** Another of the user's sites is at the peer address, and nothing there answers this connection. */
export const missingPeer: Rule = ({ near, far, worlds }) => {
  if (far) return []
  const address = near.connection.peer_address
  const at = worlds.find(
    (world) =>
      world.services.some((service) => addressesOf(world, service).includes(address)) ||
      world.routers.some(({ gatewayAddresses }) => gatewayAddresses.includes(address)),
  )
  if (!at) return []
  return [
    {
      code: 'PEER-MISSING',
      severity: 'broken',
      certainty: 'certain',
      title: msg('The peer site has no matching connection'),
      evidence: [msg('{address} is in {site}', { address, site: siteText(at.site) })],
      advice: msg('Create a connection in that site too. “Connect a site” creates both ends.'),
      source: msg('RFC 7296 section 2.21; vendors’ troubleshooting guides'),
      at: 'peer',
    },
  ]
}

/** The other end is somebody else's: what is usually wrong, in the order of experience. */
export const unknownPeer: Rule = (facts) => {
  const { near, far } = facts
  if (far || near.connection.status !== 'DOWN' || missingPeer(facts).length > 0) return []
  return [
    {
      code: 'PEER-UNKNOWN',
      severity: 'note',
      certainty: 'possible',
      title: msg('The peer gateway is unreachable or its settings don’t match'),
      evidence: [msg('Peer {address} isn’t in any of your sites', { address: near.connection.peer_address })],
      advice: msg(
        'Check in this order: 1) UDP 500, UDP 4500, and ESP are allowed both ways, 2) IKE version and algorithms, 3) pre-shared key, 4) peer and local IDs, 5) networks.',
      ),
      source: msg('RFC 7296 section 2.21; vendors’ troubleshooting guides'),
      at: 'peer',
    },
  ]
}
