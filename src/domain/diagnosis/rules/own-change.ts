import { wordsOf } from '../../errors/attribute-words'
import { valueLabel } from '../../crypto/algorithm-labels'
import type { OwnChange } from '../../plan/own-changes'
import { msg, type MessageKey, type Message, type DisplayText } from '../../text/message'
import type { FindingPlace } from '../../finding/finding'
import type { Rule } from './rule'

const looks = {
  'ike-policy': {
    code: 'OWN-IKE',
    at: 'ike',
    title: 'You replaced the IKE policy {ago}, but the peer still has the old one',
  },
  'ipsec-policy': {
    code: 'OWN-IPSEC',
    at: 'ipsec',
    title: 'You replaced the IPsec policy {ago}, but the peer still has the old one',
  },
  key: {
    code: 'OWN-KEY',
    at: 'tunnel',
    title: 'You rotated the pre-shared key {ago}, but the peer still has the old one',
  },
  networks: {
    code: 'OWN-NETWORKS',
    at: 'peer-networks',
    title: 'You changed the networks {ago}, but the peer still has the old ones',
  },
  service: {
    code: 'OWN-SERVICE',
    at: 'gateway',
    title: 'You moved the connection to another VPN service {ago}, but the peer still has the old address',
  },
  address: {
    code: 'OWN-ADDRESS',
    at: 'peer',
    title: 'You changed the peer address {ago}',
  },
  identities: {
    code: 'OWN-IDENTITIES',
    at: 'gateway',
    title: 'You changed the IKE identities {ago}, but the peer still has the old ones',
  },
} as const satisfies Record<OwnChange['what'], { code: string; at: FindingPlace; title: MessageKey }>

/**
 * What the user changed here while the peer, which is nobody's that can be read, was not updated: a tunnel that was up
 * before the change and has not been since. The peer itself is not seen, so that nothing of it is certain.
 */
export const ownChange: Rule = ({ near, far, ownChanges = [], changes = [], now }) => {
  if (far || near.connection.status !== 'DOWN') return []
  const cameUp = (change: OwnChange) => changes.some(({ to, at }) => to === 'ACTIVE' && at > change.at)
  return ownChanges
    .filter((change) => !cameUp(change))
    .map((change) => {
      const { code, at, title } = looks[change.what]
      const { values, wasActive } = change
      return {
        code,
        severity: 'broken' as const,
        certainty: wasActive ? ('likely' as const) : ('possible' as const),
        at,
        title: msg(title, { ago: agoText(now - change.at) }),
        evidence: [
          ...values.map(({ attribute, from, to }) =>
            msg('{what}: {from} → {to}', {
              what: lineWords(attribute),
              from: valueLabel(from),
              to: valueLabel(to),
            }),
          ),
          ...(wasActive ? [msg('ACTIVE before the change, but not since')] : []),
        ],
        advice:
          change.what === 'address'
            ? msg('Check that the peer gateway is at the new address, or change it back.')
            : msg('Update the peer gateway. Its new configuration is ready to download.'),
        source: msg('RFC 7296 section 2.7; your plan in this browser'),
        repair:
          change.what === 'address'
            ? { label: msg('Edit connection'), page: 'edit-connection' as const }
            : { label: msg('Open peer configuration'), page: 'export-peer' as const },
      }
    })
}

const lineWords = (attribute: string): DisplayText =>
  attribute === 'local networks' || attribute === 'peer networks' ? msg(attribute) : wordsOf(attribute)

/** A span of milliseconds in the shortest fitting words. */
function agoText(ms: number): Message {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 2) return msg('{count} s ago', { count: Math.max(0, Math.round(ms / 1000)) })
  if (minutes < 90) return msg('{count} min ago', { count: minutes })
  const hours = Math.round(minutes / 60)
  return hours < 48
    ? msg('{count} h ago', { count: hours })
    : msg('{count} d ago', { count: Math.round(hours / 24) })
}
