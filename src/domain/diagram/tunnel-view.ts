import type { Finding } from '../finding/finding'
import type { StatusTone } from '../status/status'
import { t } from '../words/words'

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
  const address = peerAddress || t('no peer address yet')
  const values = {
    local: localNetworks.map(({ label: name, cidr }) => `${name} ${cidr}`).join(', ') || t('no networks yet'),
    gateway: gatewayText(gateway),
    status: label,
    peer: peerName === undefined ? address : t('{name} at {address}', { name: peerName, address }),
    networks: peerNetworks.join(', ') || t('none yet'),
  }
  return findings.length === 0
    ? t('Tunnel: {local}, through {gateway}; status {status}; to peer {peer}, networks {networks}', values)
    : t(
        'Tunnel: {local}, through {gateway}; status {status}; to peer {peer}, networks {networks}; findings: {findings}',
        { ...values, findings: findings.map(({ title }) => title).join('; ') },
      )
}

function gatewayText(gateway: TunnelView['gateway']): string {
  if (!gateway) return t('no router yet')
  const { part, name, address = t('no address') } = gateway
  return t('{part} {name} at {address}', { part: t(part), name, address })
}
