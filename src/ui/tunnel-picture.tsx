import { IconBuilding, IconRouter, IconServer2 } from '@tabler/icons-react'
import type { StatusTone } from '~/domain/status'
import { ToneIcon } from './tone-icon'
import classes from './tunnel-picture.module.css'

interface TunnelPictureProps {
  localNetworks: readonly { label: string; cidr: string }[]
  /** The router that the tunnel ends at, with its external address. */
  router?: { name: string; address: string | undefined }
  tone: StatusTone
  label: string
  meaning: string
  peerAddress: string
  peerNetworks: readonly string[]
}

/** A tunnel from end to end: networks, router, tunnel in its status, peer, networks. What is not known yet is said. */
export function TunnelPicture(props: TunnelPictureProps) {
  const { localNetworks, router, tone, label, meaning, peerAddress, peerNetworks } = props
  return (
    <figure className={classes.picture} aria-label={describe(props)}>
      <div className={classes.end}>
        <Networks
          items={localNetworks.map(({ label: name, cidr }) => ({ key: cidr, name, cidr }))}
          missing="choose networks"
        />
        <Gateway icon="router" name={router?.name} address={router?.address} missing="choose a router" />
      </div>
      <div className={classes.tunnel} data-tone={tone} title={meaning}>
        <span className={classes.line} />
        <span className={classes.status}>
          <ToneIcon tone={tone} /> {label}
        </span>
        <span className={classes.line} />
      </div>
      <div className={classes.end} data-side="peer">
        <Gateway icon="peer" name={undefined} address={peerAddress} missing="peer address" />
        <Networks items={peerNetworks.map((cidr) => ({ key: cidr, cidr }))} missing="peer networks" />
      </div>
    </figure>
  )
}

const shownNetworks = 4

function Networks(props: {
  items: readonly { key: string; name?: string; cidr: string }[]
  missing: string
}) {
  const { items, missing } = props
  if (items.length === 0) return <div className={classes.missing}>{missing}</div>
  return (
    <div className={classes.networks}>
      <IconServer2 size={16} className={classes.sign} aria-hidden />
      <div>
        {items.slice(0, shownNetworks).map(({ key, name, cidr }) => (
          <div key={key}>
            {name !== undefined && <span className={classes.name}>{name} </span>}
            <span className={classes.mono}>{cidr}</span>
          </div>
        ))}
        {items.length > shownNetworks && <div>and {items.length - shownNetworks} more</div>}
      </div>
    </div>
  )
}

interface GatewayProps {
  icon: 'router' | 'peer'
  name: string | undefined
  address: string | undefined
  missing: string
}

function Gateway({ icon, name, address, missing }: GatewayProps) {
  if (!name && !address) return <div className={classes.missing}>{missing}</div>
  const Icon = icon === 'router' ? IconRouter : IconBuilding
  return (
    <div className={classes.gateway}>
      <Icon size={18} className={classes.sign} aria-hidden />
      <div>
        {name !== undefined && <div className={classes.name}>{name}</div>}
        {address !== undefined && <div className={classes.mono}>{address}</div>}
      </div>
    </div>
  )
}

/** The picture in one sentence, for those who do not see it. */
function describe({ localNetworks, router, label, peerAddress, peerNetworks }: TunnelPictureProps): string {
  const local =
    localNetworks.map(({ label: name, cidr }) => `${name} ${cidr}`).join(', ') || 'no networks yet'
  const gateway = router ? `router ${router.name} at ${router.address ?? 'no address'}` : 'no router yet'
  const peer = `${peerAddress || 'no peer address yet'}, networks ${peerNetworks.join(', ') || 'none yet'}`
  return `Tunnel: ${local}, through ${gateway}; status ${label}; to peer ${peer}`
}
