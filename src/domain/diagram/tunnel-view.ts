import type { Finding } from '../finding/finding'
import type { StatusTone } from '../status/status'
import { msg, type DisplayText, type Message } from '../text/message'

/** A tunnel as it is drawn, on the screen and on paper. What is not known yet is empty or undefined. */
export interface TunnelView {
  localNetworks: readonly { label: string; cidr: string }[]
  /** What the tunnel ends at here, the router or the VPN service on it, with its external address. */
  gateway?: { part: 'Router' | 'VPN service'; name: string; address: string | undefined }
  tone: StatusTone
  /** The status in a word or two. */
  label: DisplayText
  peerAddress: string
  /** What the peer is called, where it is a site of the user's own. */
  peerName?: string | undefined
  peerNetworks: readonly string[]
  /** What is to be known of it, pinned where it belongs. */
  findings?: readonly Finding[]
}

/** The picture in one sentence, for those who do not see it. */
export function describeTunnel(view: TunnelView): Message {
  const { localNetworks, gateway, label, peerAddress, peerName, peerNetworks, findings = [] } = view
  const address = peerAddress || msg('no peer address yet')
  const values = {
    local:
      localNetworks.map(({ label: name, cidr }) => `${name} ${cidr}`).join(', ') || msg('no networks yet'),
    gateway: gatewayText(gateway),
    status: label,
    peer: peerName === undefined ? address : msg('{name} at {address}', { name: peerName, address }),
    networks: peerNetworks.join(', ') || msg('none yet'),
  }
  return findings.length === 0
    ? msg(
        'Tunnel with status {status}. Local networks: {local}. Local gateway: {gateway}. Peer: {peer}. Peer networks: {networks}.',
        values,
      )
    : msg(
        'Tunnel with status {status}. Local networks: {local}. Local gateway: {gateway}. Peer: {peer}. Peer networks: {networks}. Findings: {findings}.',
        { ...values, findings: findings.map(({ title }) => title) },
      )
}

function gatewayText(gateway: TunnelView['gateway']): Message {
  if (!gateway) return msg('no router yet')
  const { part, name, address = msg('no address') } = gateway
  return msg('{part} {name} at {address}', { part: msg(part), name, address })
}
