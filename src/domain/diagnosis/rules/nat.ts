import { addressKind, parseCidr } from '../../ip/address'
import type { Reason } from '../reason'
import { partsOf, type EndParts } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'
import { t } from '../../words/words'
import { attributeIs } from '../../finding/attribute-is'

/** What address translation on the way, and transport mode, do to a tunnel (ipsec-knowledge, sections 5.1 and 5.2). */
export const nat: ConfigurationRule = ({ near }) => {
  const parts = partsOf(near)
  return [...headers(parts), ...wideTransport(parts), ...unreachable(parts), ...whoStarts(parts)]
}

const repair = () => ({ label: t('Change the IPsec policy'), page: 'replace-ipsec-policy' }) as const

function behindNat({ connection }: EndParts): string[] {
  return [
    t('peer ID {id}', { id: connection.peer_id }),
    t('peer address {address}', { address: connection.peer_address }),
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
        title: t('AH does not survive address translation, and the peer is behind it'),
        evidence: [...behindNat(parts), attributeIs('transform_protocol', 'ah')],
        advice: t('Use ESP: AH signs the addresses that the translator changes.'),
        source: 'RFC 3948; RFC 8221 section 4',
      },
    ]
  }
  if (ipsec.encapsulation_mode !== 'transport') return []
  return [
    {
      ...base,
      code: 'NAT-TRANSPORT',
      title: t('Transport mode breaks behind address translation'),
      evidence: [...behindNat(parts), attributeIs('encapsulation_mode', 'transport')],
      advice: t('Use tunnel mode: in transport mode checksums no longer fit the changed addresses.'),
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
      title: t('Transport mode carries only what the gateways themselves send'),
      evidence: [attributeIs('encapsulation_mode', 'transport'), ...wide.slice(0, 3)],
      advice: t('Use tunnel mode for networks behind the gateways.'),
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
        kind === 'private' ? t('The peer address is private') : t('No gateway can have this peer address'),
      evidence: [t('peer address {address}', { address: connection.peer_address })],
      advice:
        kind === 'private'
          ? t('Right where a private line joins the sites. Over the Internet, use the peer’s public address.')
          : t('Enter the public address of the other gateway.'),
      source: 'RFC 1918; RFC 6890',
      repair: { label: t('Edit the connection'), page: 'edit-connection' },
    })
  }
  if (address !== undefined && addressKind(address) === 'private' && kind === 'public') {
    found.push({
      code: 'NAT-LOCAL',
      severity: 'weak',
      certainty: 'possible',
      at: 'gateway',
      title: t('This cloud’s gateway is itself behind address translation'),
      evidence: [
        t('external address {address}', { address }),
        t('peer address {address}', { address: connection.peer_address }),
      ],
      advice: t(
        'The peer must dial the translated address and expect the local ID: set the local ID to what it expects.',
      ),
      source: 'RFC 7296 section 2.23',
      repair: { label: t('Edit the connection'), page: 'edit-connection' },
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
      title: t('Only the peer can start this tunnel'),
      evidence: behindNat(parts),
      advice: t('The peer is behind address translation: let it start, or forward UDP 500 and 4500 to it.'),
      source: 'RFC 7296 section 2.23',
    },
  ]
}
