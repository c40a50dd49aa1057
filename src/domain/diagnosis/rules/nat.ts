import { addressKind, parseCidr } from '../../ip/address'
import type { Reason } from '../reason'
import { partsOf, type EndParts } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'
import { msg, type Message } from '../../text/message'
import { attributeIs } from '../../finding/attribute-is'

/** What address translation on the way, and transport mode, do to a tunnel (ipsec-knowledge, sections 5.1 and 5.2). */
export const nat: ConfigurationRule = ({ near }) => {
  const parts = partsOf(near)
  return [...headers(parts), ...wideTransport(parts), ...unreachable(parts), ...whoStarts(parts)]
}

const repair = () => ({ label: msg('Replace IPsec policy'), page: 'replace-ipsec-policy' }) as const

function behindNat({ connection }: EndParts): Message[] {
  return [
    msg('peer ID {id}', { id: connection.peer_id }),
    msg('peer address {address}', { address: connection.peer_address }),
  ]
}

function headers(parts: EndParts): Reason[] {
  const { ipsec, isPeerBehindNat } = parts
  if (!ipsec || !isPeerBehindNat) return []
  const base = { severity: 'broken', certainty: 'likely', at: 'ipsec', repair: repair() } as const
  if (ipsec.transform_protocol === 'ah') {
    return [
      {
        ...base,
        code: 'NAT-AH',
        title: msg('AH doesn’t work through NAT, and the peer is behind NAT'),
        evidence: [...behindNat(parts), attributeIs('transform_protocol', 'ah')],
        advice: msg('Use ESP. AH signs the addresses that NAT changes.'),
        source: 'RFC 3948; RFC 8221 section 4',
      },
    ]
  }
  if (ipsec.encapsulation_mode !== 'transport') return []
  return [
    {
      ...base,
      code: 'NAT-TRANSPORT',
      title: msg('Transport mode doesn’t work through NAT'),
      evidence: [...behindNat(parts), attributeIs('encapsulation_mode', 'transport')],
      advice: msg('Use tunnel mode. In transport mode, checksums don’t match the translated addresses.'),
      source: 'RFC 3948 section 5.2; RFC 7296 section 2.23',
    },
  ]
}

function wideTransport({ ipsec, local, peer, connection, address }: EndParts): Reason[] {
  if (ipsec?.encapsulation_mode !== 'transport') return []
  const gateways = new Set([address, connection.peer_address])
  const isHost = (cidr: string) => gateways.has(parseCidr(cidr)?.address ?? '') && /\/(?:32|128)$/.test(cidr)
  const wide = [...local, ...peer].filter((cidr) => !isHost(cidr))
  if (wide.length === 0) return []
  return [
    {
      code: 'MODE-TRANSPORT',
      severity: 'broken',
      certainty: 'likely',
      at: 'ipsec',
      title: msg('Transport mode covers only traffic that the gateways themselves send'),
      evidence: [attributeIs('encapsulation_mode', 'transport'), ...wide.slice(0, 3)],
      advice: msg('Use tunnel mode for networks behind the gateways.'),
      source: 'RFC 4301 section 4.1',
      repair: repair(),
    },
  ]
}

function unreachable({ address, connection }: EndParts): Reason[] {
  const kind = addressKind(connection.peer_address)
  const found: Reason[] = []
  if (kind === 'private' || kind === 'unusable') {
    found.push({
      code: 'NAT-PEER-PRIVATE',
      severity: kind === 'private' ? 'note' : 'broken',
      certainty: kind === 'private' ? 'possible' : 'certain',
      at: 'peer',
      title:
        kind === 'private'
          ? msg('The peer address is private')
          : msg('The peer address isn’t valid for a gateway'),
      evidence: [msg('peer address {address}', { address: connection.peer_address })],
      advice:
        kind === 'private'
          ? msg(
              'This is correct if a private line connects the sites. Over the internet, use the peer’s public address.',
            )
          : msg('Enter the public address of the peer gateway.'),
      source: 'RFC 1918; RFC 6890',
      repair: { label: msg('Edit connection'), page: 'edit-connection' },
    })
  }
  if (address !== undefined && addressKind(address) === 'private' && kind === 'public') {
    found.push({
      code: 'NAT-LOCAL',
      severity: 'weak',
      certainty: 'possible',
      at: 'gateway',
      title: msg('The local gateway is behind NAT'),
      evidence: [
        msg('external address {address}', { address }),
        msg('peer address {address}', { address: connection.peer_address }),
      ],
      advice: msg(
        'The peer must connect to the translated address and expect the local ID. Set the local ID to the identity that the peer expects.',
      ),
      source: 'RFC 7296 section 2.23',
      repair: { label: msg('Edit connection'), page: 'edit-connection' },
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
      title: msg('Only the peer can initiate this tunnel'),
      evidence: behindNat(parts),
      advice: msg('The peer is behind NAT. Let the peer initiate, or forward UDP 500 and 4500 to it.'),
      source: 'RFC 7296 section 2.23',
    },
  ]
}
