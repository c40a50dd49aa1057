import type { Finding } from './findings/finding'
import type { StatusTone } from './status'

/** A tunnel as it is drawn, on the screen and on paper. What is not known yet is empty or undefined. */
export interface TunnelView {
  localNetworks: readonly { label: string; cidr: string }[]
  /** What the tunnel ends at here, the router or the VPN service on it, with its external address. */
  gateway?: { part: 'Router' | 'VPN service'; name: string; address: string | undefined }
  tone: StatusTone
  /** The status in a word or two. */
  label: string
  peerAddress: string
  /** What the peer is called, where it is a site of the user's own. */
  peerName?: string | undefined
  peerNetworks: readonly string[]
  /** What is to be known of it, pinned where it belongs. */
  findings?: readonly Finding[]
}

/** The picture in one sentence, for those who do not see it. */
export function describeTunnel(view: TunnelView): string {
  const { localNetworks, gateway, label, peerAddress, peerName, peerNetworks, findings = [] } = view
  const local =
    localNetworks.map(({ label: name, cidr }) => `${name} ${cidr}`).join(', ') || 'no networks yet'
  const end = gateway
    ? `${gateway.part} ${gateway.name} at ${gateway.address ?? 'no address'}`
    : 'no router yet'
  const named = peerName === undefined ? '' : `${peerName} at `
  const peer = `${named}${peerAddress || 'no peer address yet'}, networks ${peerNetworks.join(', ') || 'none yet'}`
  const known = findings.length === 0 ? '' : `; findings: ${findings.map(({ title }) => title).join('; ')}`
  return `Tunnel: ${local}, through ${end}; status ${label}; to peer ${peer}${known}`
}
