import type { DisplayText } from '~/domain/text/message'
import { IconNetwork, IconRouter, IconWorld } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { describeTunnel, type TunnelView } from '~/domain/diagram/tunnel-view'
import { FindingPin } from '../findings/finding-pin'
import { ToneIcon } from './tone-icon'
import classes from './tunnel-picture.module.css'
import { format, t } from '~/i18n/translate'

interface TunnelPictureProps extends TunnelView {
  /** What the status means. */
  meaning: DisplayText
}

/** A tunnel from end to end: networks, router, tunnel in its status, peer, networks. What is not known yet is said. */
export function TunnelPicture(props: TunnelPictureProps) {
  const { localNetworks, gateway, tone, label, meaning, peerAddress, peerName, peerNetworks } = props
  const { findings = [] } = props
  return (
    <figure className={classes.picture} aria-label={format(describeTunnel(props))}>
      <div className={classes.track}>
        <div className={classes.end}>
          <Networks
            part="Local networks"
            items={localNetworks}
            missing={t('select networks')}
            pin={<FindingPin part={t('Local networks')} places={['local']} findings={findings} />}
          />
          <span className={classes.wire} />
          <Gateway
            part={gateway?.part ?? 'Router'}
            name={gateway?.name}
            address={gateway?.address}
            missing={t('select a router')}
            pin={<FindingPin part={t(gateway?.part ?? 'Router')} places={['gateway']} findings={findings} />}
          />
        </div>
        <div className={classes.tunnel} data-tone={tone} title={format(meaning)}>
          <span className={classes.status}>
            <ToneIcon tone={tone} /> {format(label)}
          </span>
          <FindingPin part={t('the tunnel')} places={['tunnel', 'ike', 'ipsec']} findings={findings} />
        </div>
        <div className={classes.end} data-side="peer">
          <Gateway
            part="Peer"
            name={peerName}
            address={peerAddress}
            missing={t('peer address')}
            pin={<FindingPin part={t('Peer')} places={['peer']} findings={findings} />}
          />
          <span className={classes.wire} />
          <Networks
            part="Peer networks"
            items={peerNetworks.map((cidr) => ({ label: undefined, cidr }))}
            missing={t('peer networks')}
            pin={<FindingPin part={t('Peer networks')} places={['peer-networks']} findings={findings} />}
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
  pin: ReactNode
}

function Networks({ part, items, missing, pin }: NetworksProps) {
  return (
    <Node kind="networks" part={part} missing={items.length === 0 ? missing : undefined} pin={pin}>
      {items.slice(0, shownNetworks).map(({ label, cidr }) => (
        <div key={cidr} className={classes.network}>
          {label !== undefined && <span className={classes.name}>{label}</span>}
          <span className={classes.mono}>{cidr}</span>
        </div>
      ))}
      {items.length > shownNetworks && (
        <div>{t('and {count} more', { count: items.length - shownNetworks })}</div>
      )}
    </Node>
  )
}

interface GatewayProps {
  part: 'Router' | 'VPN service' | 'Peer'
  name: string | undefined
  address: string | undefined
  missing: string
  pin: ReactNode
}

function Gateway({ part, name, address, missing, pin }: GatewayProps) {
  return (
    <Node kind="gateway" part={part} missing={name || address ? undefined : missing} pin={pin}>
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
  pin: ReactNode
  children: ReactNode
}

function Node({ kind, part, missing, pin, children }: NodeProps) {
  const Icon = icons[part]
  return (
    <div className={classes.node} data-kind={kind} data-missing={missing === undefined ? undefined : true}>
      <div className={classes.role}>
        <Icon size={14} aria-hidden /> {t(part)}
      </div>
      {missing === undefined ? children : <div className={classes.missing}>{missing}</div>}
      {pin}
    </div>
  )
}
