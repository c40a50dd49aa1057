import { describeTunnel, type TunnelView } from './tunnel-view'
import { box, boxHeight, drawing, ink, line, tunnelLine } from './svg'
import { msg, type Format } from '../text/message'

const margin = 24
const width = 1200
const nodeWidth = 230
const gap = 24
const shownNetworks = 8

/** A tunnel as a drawing for documents: networks, gateway, tunnel in its status, peer, networks, and what was found. */
export function tunnelSvg(name: string, view: TunnelView, format: Format): string {
  const { tone, label, localNetworks, gateway, peerAddress, peerName, peerNetworks, findings = [] } = view
  const rows = {
    local: networkRows(
      format,
      localNetworks.map((network) => ({ text: `${network.cidr}  ${network.label}`, mono: true })),
    ),
    gateway: named(format, gateway?.name, gateway?.address),
    peer: named(format, peerName, peerAddress),
    networks: networkRows(
      format,
      peerNetworks.map((cidr) => ({ text: cidr, mono: true })),
    ),
  }
  const tallest = Math.max(...Object.values(rows).map((all) => boxHeight(all.length)))
  const top = margin + 32
  const centre = top + tallest / 2
  const right = width - margin - nodeWidth
  const node = (x: number, heading: string, content: typeof rows.local) => {
    const height = boxHeight(content.length)
    return box({ x, y: centre - height / 2, width: nodeWidth, height }, heading, content)
  }
  const inner = margin + nodeWidth + gap
  const wire = (x: number) =>
    `<line x1="${x}" y1="${centre}" x2="${x + gap}" y2="${centre}" stroke="${ink.line}" stroke-width="2"/>`
  const below = top + tallest + 32
  return drawing(
    { width, height: below + findings.length * 22 },
    { title: name, description: format(describeTunnel(view)) },
    [
      line(name, { x: margin, y: margin + 12, size: 18, bold: true, most: 80 }),
      ...node(margin, format(msg('Local networks')), rows.local),
      wire(margin + nodeWidth),
      ...node(inner, format(msg(gateway?.part ?? 'Router')), rows.gateway),
      ...tunnelLine({ x: inner + nodeWidth, y: centre }, right - gap - nodeWidth, {
        tone,
        label: format(label),
      }),
      ...node(right - gap - nodeWidth, format(msg('Peer')), rows.peer),
      wire(right - gap),
      ...node(right, format(msg('Peer networks')), rows.networks),
      ...findings.map(({ title, code }, index) =>
        line(`${format(title)} (${code})`, { x: margin, y: below + index * 22, fill: ink.dim, most: 140 }),
      ),
    ],
  )
}

interface Row {
  text: string
  mono?: boolean
  bold?: boolean
}

function networkRows(format: Format, all: readonly Row[]): Row[] {
  const rest = all.length - shownNetworks
  if (all.length === 0) return [{ text: format(msg('unknown')) }]
  return [
    ...all.slice(0, shownNetworks),
    ...(rest > 0 ? [{ text: format(msg('and {count} more', { count: rest })) }] : []),
  ]
}

function named(format: Format, name: string | undefined, address: string | undefined): Row[] {
  const rows: Row[] = [
    ...(name ? [{ text: name, bold: true }] : []),
    ...(address ? [{ text: address, mono: true }] : []),
  ]
  return rows.length > 0 ? rows : [{ text: format(msg('unknown')) }]
}
