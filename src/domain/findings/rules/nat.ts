import { addressKind, parseCidr } from '../../address'
import type { Reason } from '../diagnosis'
import { partsOf, type EndParts } from './end-parts'
import type { ConfigurationRule } from './rule'

/** What address translation on the way, and transport mode, do to a tunnel (ipsec-knowledge, sections 5.1 and 5.2). */
export const nat: ConfigurationRule = ({ near }) => {
  const parts = partsOf(near)
  return [...headers(parts), ...wideTransport(parts), ...unreachable(parts), ...whoStarts(parts)]
}

const repair = { label: 'Change the IPsec policy', page: 'replace-ipsec-policy' } as const

function behindNat({ connection }: EndParts): string[] {
  return [`peer ID ${connection.peer_id}`, `peer address ${connection.peer_address}`]
}

function headers(parts: EndParts): Reason[] {
  const { ipsec, isPeerBehindNat } = parts
  if (!ipsec || !isPeerBehindNat) return []
  const base = { severity: 'broken', certainty: 'likely', at: 'ipsec', repair } as const
  if (ipsec.transform_protocol === 'ah') {
    return [
      {
        ...base,
        code: 'NAT-AH',
        title: 'AH does not survive address translation, and the peer is behind it',
        evidence: [...behindNat(parts), 'transform_protocol is ah'],
        advice: 'Use ESP: AH signs the addresses that the translator changes.',
        source: 'RFC 3948; RFC 8221 section 4',
      },
    ]
  }
  if (ipsec.encapsulation_mode !== 'transport') return []
  return [
    {
      ...base,
      code: 'NAT-TRANSPORT',
      title: 'Transport mode breaks behind address translation',
      evidence: [...behindNat(parts), 'encapsulation_mode is transport'],
      advice: 'Use tunnel mode: in transport mode checksums no longer fit the changed addresses.',
      source: 'RFC 3948 section 5.2; RFC 7296 section 2.23',
    },
  ]
}

function wideTransport({ ipsec, local, peer, connection, addresses }: EndParts): Reason[] {
  if (ipsec?.encapsulation_mode !== 'transport') return []
  const gateways = new Set([...addresses, connection.peer_address])
  const isHost = (cidr: string) => gateways.has(parseCidr(cidr)?.address ?? '') && /\/(?:32|128)$/.test(cidr)
  const wide = [...local, ...peer].filter((cidr) => !isHost(cidr))
  if (wide.length === 0) return []
  return [
    {
      code: 'MODE-TRANSPORT',
      severity: 'broken',
      certainty: 'likely',
      at: 'ipsec',
      title: 'Transport mode carries only what the gateways themselves send',
      evidence: ['encapsulation_mode is transport', ...wide.slice(0, 3)],
      advice: 'Use tunnel mode for networks behind the gateways.',
      source: 'RFC 4301 section 4.1',
      repair,
    },
  ]
}

function unreachable({ addresses, connection }: EndParts): Reason[] {
  const kind = addressKind(connection.peer_address)
  const own = addresses.find((ip) => addressKind(ip) === 'private')
  const found: Reason[] = []
  if (kind === 'private' || kind === 'unusable') {
    found.push({
      code: 'NAT-PEER-PRIVATE',
      severity: kind === 'private' ? 'note' : 'broken',
      certainty: kind === 'private' ? 'possible' : 'certain',
      at: 'peer',
      title: kind === 'private' ? 'The peer address is private' : 'No gateway can have this peer address',
      evidence: [`peer address ${connection.peer_address}`],
      advice:
        kind === 'private'
          ? 'Right where a private line joins the sites. Over the Internet, use the peer’s public address.'
          : 'Enter the public address of the other gateway.',
      source: 'RFC 1918; RFC 6890',
      repair: { label: 'Edit the connection', page: 'edit-connection' },
    })
  }
  if (own !== undefined && kind === 'public') {
    found.push({
      code: 'NAT-LOCAL',
      severity: 'weak',
      certainty: 'possible',
      at: 'gateway',
      title: 'This cloud’s gateway is itself behind address translation',
      evidence: [`external address ${own}`, `peer address ${connection.peer_address}`],
      advice:
        'The peer must dial the translated address and expect the local ID: set the local ID to what it expects.',
      source: 'RFC 7296 section 2.23',
      repair: { label: 'Edit the connection', page: 'edit-connection' },
    })
  }
  return found
}

function whoStarts(parts: EndParts): Reason[] {
  if (!parts.isPeerBehindNat || parts.connection.initiator === 'response-only') return []
  return [
    {
      code: 'INIT-NAT',
      severity: 'note',
      certainty: 'possible',
      at: 'peer',
      title: 'Only the peer can start this tunnel',
      evidence: behindNat(parts),
      advice: 'The peer is behind address translation: let it start, or forward UDP 500 and 4500 to it.',
      source: 'RFC 7296 section 2.23',
    },
  ]
}
