import type { ReactNode } from 'react'
import { networksOf, type Parts } from '~/domain/site/connection-parts'
import { shownText } from '~/domain/text/visible-text'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { connectionLook } from '~/domain/status/status'
import { t } from '~/i18n/translate'
import { StatusBadge } from '../tunnels/status-badge'
import type { Failure } from '../../ui/failure/failure'
import { UserLinks } from './user-links'
import classes from './user-links.module.css'

interface ConnectionUsersProps {
  /** Undefined while they are not known. */
  users: readonly SiteConnection[] | undefined
  /** What they refer to, for their networks. */
  parts: Parts
  /** Why they are not known, and how to try again. */
  unread: { failure: Failure | undefined; retry: () => void }
  /** Said where there are none. */
  none: ReactNode
}

/** The connections that use an object: each with its status, its peer and the networks that it joins. */
export function ConnectionUsers({ users, parts, unread, none }: ConnectionUsersProps) {
  return (
    <UserLinks
      users={users}
      unread={unread}
      none={none}
      renderLead={(connection) => <StatusBadge {...connectionLook(connection)} />}
      renderMore={(connection) => {
        const { local, peer } = networksOf(connection, parts)
        return (
          <>
            <span className={classes.peer}>
              {t('to {address}', { address: shownText(connection.peer_address) })}
            </span>
            <span className={classes.networks}>
              {t('{local} to {peer}', {
                local: local.map(({ cidr }) => cidr).join(', ') || '–',
                peer: peer.join(', ') || '–',
              })}
            </span>
          </>
        )
      }}
    />
  )
}
