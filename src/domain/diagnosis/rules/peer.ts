import { siteText } from '../../text/names'
import type { Rule } from './rule'
import { t } from '../../words/words'
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
      title: t('The other end has no connection to this one'),
      evidence: [t('{address} is at {site}', { address, site: siteText(at.site) })],
      advice: t('Make the other end there: “Connect a site” makes both.'),
      source: t('RFC 7296 section 2.21; vendors’ troubleshooting guides'),
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
      title: t('The other gateway does not agree, or cannot be reached'),
      evidence: [t('peer {address} is at no site of yours', { address: near.connection.peer_address })],
      advice: t(
        'Compare, in this order: IKE version and algorithms, the key, the identities, then that UDP 500, UDP 4500 and ESP pass both ways, then the networks.',
      ),
      source: t('RFC 7296 section 2.21; vendors’ troubleshooting guides'),
      at: 'peer',
    },
  ]
}
