import { IconNetwork, IconRouter, IconWorld } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { StatusTone } from '~/domain/status'
import { ToneIcon } from './tone-icon'
import classes from './tunnel-picture.module.css'

interface TunnelPictureProps {
  localNetworks: readonly { label: string; cidr: string }[]
  /** What the tunnel ends at here, the router or the VPN service on it, with its external address. */
  gateway?: { part: 'Router' | 'VPN service'; name: string; address: string | undefined }
  tone: StatusTone
  label: string
  meaning: string
  peerAddress: string
  /** What the peer is called, where it is a site of the user's own. */
  peerName?: string | undefined
  peerNetworks: readonly string[]
}

/** A tunnel from end to end: networks, router, tunnel in its status, peer, networks. What is not known yet is said. */
export function TunnelPicture(props: TunnelPictureProps) {
  const { localNetworks, gateway, tone, label, meaning, peerAddress, peerName, peerNetworks } = props
  return (
    <figure className={classes.picture} aria-label={describe(props)}>
      <div className={classes.track}>
        <div className={classes.end}>
          <Networks part="Local networks" items={localNetworks} missing="choose networks" />
          <span className={classes.wire} />
          <Gateway
            part={gateway?.part ?? 'Router'}
            name={gateway?.name}
            address={gateway?.address}
            missing="choose a router"
          />
        </div>
        <div className={classes.tunnel} data-tone={tone} title={meaning}>
          <span className={classes.status}>
            <ToneIcon tone={tone} /> {label}
          </span>
        </div>
        <div className={classes.end} data-side="peer">
          <Gateway part="Peer" name={peerName} address={peerAddress} missing="peer address" />
          <span className={classes.wire} />
          <Networks
            part="Peer networks"
            items={peerNetworks.map((cidr) => ({ label: undefined, cidr }))}
            missing="peer networks"
          />
        </div>
      </div>
    </figure>
  )
}

const shownNetworks = 4

interface NetworksProps {
  part: 'Local networks' | 'Peer networks'
  items: readonly { label: string | undefined; cidr: string }[]
  missing: string
}

function Networks({ part, items, missing }: NetworksProps) {
  return (
    <Node kind="networks" part={part} missing={items.length === 0 ? missing : undefined}>
      {items.slice(0, shownNetworks).map(({ label, cidr }) => (
        <div key={cidr} className={classes.network}>
          {label !== undefined && <span className={classes.name}>{label}</span>}
          <span className={classes.mono}>{cidr}</span>
        </div>
      ))}
      {items.length > shownNetworks && <div>and {items.length - shownNetworks} more</div>}
    </Node>
  )
}

interface GatewayProps {
  part: 'Router' | 'VPN service' | 'Peer'
  name: string | undefined
  address: string | undefined
  missing: string
}

function Gateway({ part, name, address, missing }: GatewayProps) {
  return (
    <Node kind="gateway" part={part} missing={name || address ? undefined : missing}>
      {name !== undefined && <div className={classes.name}>{name}</div>}
      {address !== undefined && <div className={classes.mono}>{address}</div>}
    </Node>
  )
}

const icons = {
  'Local networks': IconNetwork,
  'Peer networks': IconNetwork,
  Router: IconRouter,
  'VPN service': IconRouter,
  Peer: IconWorld,
}

interface NodeProps {
  kind: 'gateway' | 'networks'
  part: keyof typeof icons
  /** Said in place of the children, while there are none. */
  missing: string | undefined
  children: ReactNode
}

function Node({ kind, part, missing, children }: NodeProps) {
  const Icon = icons[part]
  return (
    <div className={classes.node} data-kind={kind} data-missing={missing === undefined ? undefined : true}>
      <div className={classes.role}>
        <Icon size={14} aria-hidden /> {part}
      </div>
      {missing === undefined ? children : <div className={classes.missing}>{missing}</div>}
    </div>
  )
}

/** The picture in one sentence, for those who do not see it. */
function describe(props: TunnelPictureProps): string {
  const { localNetworks, gateway, label, peerAddress, peerName, peerNetworks } = props
  const local =
    localNetworks.map(({ label: name, cidr }) => `${name} ${cidr}`).join(', ') || 'no networks yet'
  const end = gateway
    ? `${gateway.part} ${gateway.name} at ${gateway.address ?? 'no address'}`
    : 'no router yet'
  const named = peerName === undefined ? '' : `${peerName} at `
  const peer = `${named}${peerAddress || 'no peer address yet'}, networks ${peerNetworks.join(', ') || 'none yet'}`
  return `Tunnel: ${local}, through ${end}; status ${label}; to peer ${peer}`
}
