import { displayName } from '../../text/names'
import { overlaps } from '../../ip/address'
import type { Reason } from '../reason'
import { partsOf } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'
import { msg } from '../../text/message'
import { neighboursOf, networksOfEnd } from '../../site/connection-end'

/** Other connections of the same router that get in this one’s way. */
export const neighbours: ConfigurationRule = ({ near }) => {
  const { world, connection } = near
  const { local, peer, router } = partsOf(near)
  const others = router ? neighboursOf(near).map((other) => ({ world, connection: other })) : []
  const sameNetworks = others.find((other) => {
    const theirs = networksOfEnd(other)
    return meets(theirs.peer, peer) && meets(theirs.local, local)
  })
  const samePeer = others.find(
    (other) =>
      other.connection.peer_address === connection.peer_address &&
      other.connection.ikepolicy_id !== connection.ikepolicy_id,
  )
  return [
    ...(sameNetworks ? [overlapping(displayName(sameNetworks.connection))] : []),
    ...(samePeer ? [ambiguous(displayName(samePeer.connection))] : []),
  ]
}

function meets(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => b.some((y) => overlaps(x, y)))
}

function overlapping(name: string): Reason {
  return {
    code: 'TS-OVERLAP-CONN',
    severity: 'broken',
    certainty: 'certain',
    at: 'peer-networks',
    title: msg('Another connection on this router uses the same peer network'),
    evidence: [msg('connection {name}', { name })],
    advice: msg('Only one of them can carry this traffic. Change the networks or delete one connection.'),
    source: 'RFC 4301 section 4.4.1',
    repair: { label: msg('Change networks'), page: 'change-connection' },
  }
}

function ambiguous(name: string): Reason {
  return {
    code: 'CONN-SAME-PEER',
    severity: 'weak',
    certainty: 'possible',
    at: 'ike',
    title: msg('Another connection to the same peer uses a different IKE policy'),
    evidence: [msg('connection {name}', { name })],
    advice: msg('Use the same IKE policy for both. As a responder, the daemon may select the wrong one.'),
    source: msg('strongSwan, connection selection by addresses'),
    repair: { label: msg('Change policies and networks'), page: 'change-connection' },
  }
}
