import { IconAlertTriangleFilled, IconRouter, IconWorld } from '@tabler/icons-react'
import type { TopologyService, TopologyTunnel } from '~/domain/diagram/topology'
import { t } from '~/i18n/translate'
import { ObjectLink } from '~/components/resources/site-links'
import { StatusBadge } from '~/components/tunnels/status-badge'
import classes from './topology.module.css'

const shownNetworks = 4

/** A VPN service with its tunnels, drawn from the router to each peer. */
export function ServiceRow({ service }: { service: TopologyService }) {
  const { router, addresses, networks, tunnels, hidden } = service
  const rest = networks.length - shownNetworks
  return (
    <li className={classes.service}>
      <div className={classes.node}>
        <span className={classes.role}>
          <IconRouter size={14} aria-hidden /> {router || t('Router')}
        </span>
        <ObjectLink kind="service" to={service} />
        {(addresses.length > 0 ? addresses : [t('no address')]).map((address) => (
          <span key={address} className={classes.mono}>
            {address}
          </span>
        ))}
        {networks.slice(0, shownNetworks).map((cidr) => (
          <span key={cidr} className={classes.mono}>
            {cidr}
          </span>
        ))}
        {rest > 0 && <span>{t('and {count} more', { count: rest })}</span>}
      </div>
      {tunnels.length === 0 ? (
        <p className={classes.none}>{t('No connections yet.')}</p>
      ) : (
        <ul className={classes.tunnels} aria-label={t('Tunnels of {service}', { service: service.name })}>
          {tunnels.map((tunnel) => (
            <TunnelRow key={tunnel.id} tunnel={tunnel} />
          ))}
          {hidden > 0 && (
            <li className={classes.rest}>
              {t('and {count} more tunnels (see the list of connections)', { count: hidden })}
            </li>
          )}
        </ul>
      )}
    </li>
  )
}

function TunnelRow({ tunnel }: { tunnel: TopologyTunnel }) {
  const { look, peerAddress, peerName, peerNetworks, findings } = tunnel
  const shown = peerNetworks.slice(0, shownNetworks).join(', ')
  const rest = peerNetworks.length - shownNetworks
  return (
    <li className={classes.tunnel}>
      <span className={classes.line} data-tone={look.tone}>
        <StatusBadge {...look} />
      </span>
      <div className={classes.node}>
        <span className={classes.role}>
          <IconWorld size={14} aria-hidden /> {peerName ?? t('Peer')}
          {findings > 0 && (
            <span className={classes.findings}>
              <IconAlertTriangleFilled size={13} aria-hidden />
              {t('{count} findings', { count: findings })}
            </span>
          )}
        </span>
        <ObjectLink kind="connection" to={tunnel} />
        <span className={classes.mono}>{peerAddress}</span>
        <span className={classes.mono}>
          {rest > 0 ? t('{names} and {count} more', { names: shown, count: rest }) : shown}
        </span>
      </div>
    </li>
  )
}
