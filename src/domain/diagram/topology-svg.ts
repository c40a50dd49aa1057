import type { Topology, TopologyService } from './topology'
import { box, boxHeight, drawing, ink, line, tunnelLine } from './svg'
import { msg, type Format, type Message } from '../text/message'

const margin = 24
const width = 960
const nodeWidth = 250
const tunnelHeight = 84
const shownNetworks = 4

/** A project's services, tunnels and peers as a drawing for documents. */
export function topologySvg(name: string, { services, hidden }: Topology, format: Format): string {
  let top = margin + 36
  const parts = services.flatMap((service) => {
    const drawn = drawService(service, top, format)
    top += heightOf(service) + margin
    return drawn
  })
  const rest =
    hidden > 0
      ? [
          line(format(msg('and {count} more VPN services', { count: hidden })), {
            x: margin,
            y: top + 8,
            fill: ink.dim,
          }),
        ]
      : []
  return drawing(
    { width, height: top + (hidden > 0 ? margin : 0) },
    { title: name, description: describeTopology(services).map(format).join('. ') },
    [line(name, { x: margin, y: margin + 12, size: 18, bold: true, most: 80 }), ...parts, ...rest],
  )
}

/** The topology in words: each service with its tunnels and their status. */
export function describeTopology(services: readonly TopologyService[]): Message[] {
  return services.map(({ name, tunnels, hidden }) => {
    const each = tunnels.map((tunnel) =>
      msg('{tunnel} to {peer}: {status}', {
        tunnel: tunnel.name,
        peer: tunnel.peerName ?? tunnel.peerAddress,
        status: tunnel.look.label,
      }),
    )
    const rest = hidden > 0 ? [msg('{count} more', { count: hidden })] : []
    return msg('{service}: {tunnels}', {
      service: name,
      tunnels: each.length + rest.length === 0 ? msg('no tunnels') : [...each, ...rest],
    })
  })
}

function heightOf({ tunnels, hidden, networks, addresses }: TopologyService): number {
  const rows = 1 + Math.max(1, addresses.length) + Math.min(networks.length, shownNetworks + 1)
  const own = boxHeight(rows)
  return Math.max(own, tunnels.length * tunnelHeight + (hidden > 0 ? 24 : 0))
}

function drawService(service: TopologyService, top: number, format: Format): string[] {
  const { name, router, addresses, networks, tunnels, hidden } = service
  const rest = networks.length - shownNetworks
  const rows = [
    { text: name, bold: true },
    ...(addresses.length > 0 ? addresses : [format(msg('no address'))]).map((text) => ({ text, mono: true })),
    ...networks.slice(0, shownNetworks).map((text) => ({ text, mono: true })),
    ...(rest > 0 ? [{ text: format(msg('and {count} more', { count: rest })) }] : []),
  ]
  const right = margin + nodeWidth
  const farX = width - margin - nodeWidth
  const trunk = right + 24
  const lines = tunnels.map((_tunnel, index) => top + 36 + index * tunnelHeight)
  return [
    ...box({ x: margin, y: top, width: nodeWidth, height: boxHeight(rows.length) }, router, rows),
    ...(tunnels.length > 0
      ? [
          `<path d="M${right} ${top + 36}H${trunk}V${lines.at(-1) ?? top}" fill="none" stroke="${ink.line}" stroke-width="2"/>`,
        ]
      : [line(format(msg('no tunnels')), { x: trunk, y: top + 40, fill: ink.dim })]),
    ...tunnels.flatMap((tunnel, index) => {
      const y = lines[index] ?? top
      const peer = [
        { text: tunnel.peerName ?? tunnel.peerAddress, bold: true },
        { text: tunnel.peerNetworks.join(', ') || format(msg('no networks')), mono: true },
      ]
      return [
        ...tunnelLine({ x: trunk, y }, farX, { tone: tunnel.look.tone, label: format(tunnel.look.label) }),
        ...box({ x: farX, y: y - 36, width: nodeWidth, height: boxHeight(peer.length) }, tunnel.name, peer),
      ]
    }),
    ...(hidden > 0
      ? [
          line(format(msg('and {count} more tunnels', { count: hidden })), {
            x: trunk,
            y: top + tunnels.length * tunnelHeight + 14,
            fill: ink.dim,
          }),
        ]
      : []),
  ]
}
