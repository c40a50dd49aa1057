import type { DisplayText, Format, Message } from '../text/message'
import { displayName } from '../text/names'
import type { AlgorithmOptions } from '../neutron/algorithm-options'
import { safeFileName } from '../text/file-name'
import { shownText } from '../text/visible-text'
import { fingerprintOf, peerSideOf } from './peer-side'
import { exportFor } from './target'
import { peerFormats } from './targets'
import type { TunnelEnd } from '../site/connection-end'

/** What stands in a file in place of a key that was not asked for. */
export const keyPlaceholder = 'PRE-SHARED-KEY'

/** A peer to configure. */
export interface PeerToConfigure {
  /** The cloud's end, with the values that the peer has to match. */
  end: TunnelEnd
  /** The id of an export target. */
  format: string
  /** The key; the placeholder stands in its place where it is undefined. */
  psk: string | undefined
}

interface NamedText {
  name: string
  text: string
}

/** The files for several peers, and the peers whose format cannot express the values. */
export interface PeerFiles {
  files: readonly NamedText[]
  /** Which file belongs to which peer. */
  readme: NamedText
  refused: readonly { end: TunnelEnd; reasons: readonly DisplayText[] }[]
}

/**
 * Returns the configurations of peers, one file each under a name of its own. `title` is what the files are
 * for; `format` writes English, since other people's engineers read them.
 */
export function peerFilesOf(
  peers: readonly PeerToConfigure[],
  { title, options, format }: { title: Message; options: AlgorithmOptions; format: Format },
): PeerFiles {
  const taken = new Set<string>(['readme.txt'])
  const written = peers.map((peer) => ({ peer, ...configurationOf(peer, options) }))
  const rows = written.flatMap(({ peer, side, target, exported }) => {
    if (!side || !target || !exported || !('text' in exported)) return []
    const name = freeName(safeFileName(target.fileName(displayName(peer.end.connection))), taken)
    return [{ name, text: exported.text, peer, formatLabel: target.label, fingerprint: fingerprintOf(side) }]
  })
  const refused = written.flatMap(({ peer: { end }, exported }) => {
    if (exported && 'text' in exported) return []
    return [{ end, reasons: exported ? exported.refusals.map((finding) => finding.title) : [] }]
  })
  const hasKeys = peers.some(({ psk }) => psk !== undefined)
  const lines = [
    `VPNaaS Panel: peer configurations for “${format(title)}”`,
    '',
    ...rows.flatMap(({ name, peer: { end }, formatLabel, fingerprint }) => [
      name,
      `  Peer gateway  ${shownText(end.connection.peer_address)}`,
      `  Connection    ${displayName(end.connection)}`,
      `  Format        ${formatLabel}`,
      `  Fingerprint   ${fingerprint}`,
      '',
    ]),
    ...refused.flatMap(({ end, reasons }) => [
      `No file: ${displayName(end.connection)}, peer gateway ${shownText(end.connection.peer_address)}`,
      ...reasons.map((reason) => `  ${format(reason)}`),
      '',
    ]),
    hasKeys
      ? 'The files contain pre-shared keys. Send them through a channel that you trust, and delete them afterwards.'
      : `The files contain no pre-shared key: replace ${keyPlaceholder} with the key of each connection.`,
  ]
  return {
    files: rows.map(({ name, text }) => ({ name, text })),
    readme: { name: 'README.txt', text: `${lines.join('\n')}\n` },
    refused,
  }
}

function configurationOf({ end, format, psk }: PeerToConfigure, options: AlgorithmOptions) {
  const side = peerSideOf(end)
  const target = peerFormats.find(({ id }) => id === format)
  const exported = side && target && exportFor(target, side, { psk: psk ?? keyPlaceholder, options })
  return { side, target, exported }
}

/** A file name that no other file of the archive has: some systems do not tell capital letters apart. */
function freeName(name: string, taken: Set<string>): string {
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - ending.length)
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem}-${number}${ending}`
    if (taken.has(candidate.toLowerCase())) continue
    taken.add(candidate.toLowerCase())
    return candidate
  }
}
