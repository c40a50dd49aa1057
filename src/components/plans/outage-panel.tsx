import { Alert, Checkbox, Text } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { displayName } from '~/domain/text/names'
import type { Outage } from '~/domain/plan/downtime/outage'
import { shownText } from '~/domain/text/visible-text'
import { describeStatus } from '~/domain/status/status'
import { t } from '~/i18n/translate'
import { Disclosure } from '../../ui/layout/disclosure'
import classes from './outage-panel.module.css'
import { StatusBadge } from '../tunnels/status-badge'

interface OutagePanelProps {
  outage: Outage
  /** Says what happens to the only tunnel, where there is only one. */
  alone: string
  /** Says how the tunnels come back that need no change of their peer. */
  back: string
  isConfirmed: boolean
  onConfirm: (isConfirmed: boolean) => void
  /** The new configurations of the peers. */
  children?: ReactNode
}

/** Says which tunnels come back by themselves and which stay down until somebody updates the peer, and asks to confirm it. */
export function OutagePanel({ outage, alone, back, isConfirmed, onConfirm, children }: OutagePanelProps) {
  const { returning, waiting } = outage
  const count = waiting.length
  const isAlone = count + returning.length === 1
  return (
    <Alert color="red" variant="light" icon={<IconPlugConnectedX />} title={t('Expected downtime')}>
      <div className={classes.body}>
        {isAlone ? (
          <Text size="sm">{alone}</Text>
        ) : (
          <>
            {returning.length > 0 && <Text size="sm">{back}</Text>}
            <Text size="sm" fw={600}>
              {t('{count} tunnels stay down until you update their peer gateways:', { count })}
            </Text>
          </>
        )}
        <Peers tunnels={waiting.slice(0, shownAtOnce)} />
        {count > shownAtOnce && (
          <Disclosure label={t('Show {count} more', { count: count - shownAtOnce })}>
            <Peers tunnels={waiting.slice(shownAtOnce)} />
          </Disclosure>
        )}
        {children}
        <Checkbox
          label={t('I’ll update these {count} peer gateways', { count })}
          checked={isConfirmed}
          onChange={(event) => onConfirm(event.currentTarget.checked)}
          required
        />
      </div>
    </Alert>
  )
}

/** How many peers are named before the rest is folded away. */
const shownAtOnce = 10

function Peers({ tunnels }: { tunnels: Outage['waiting'] }) {
  return (
    <ul className={classes.tunnels} aria-label={t('Peers to update')}>
      {tunnels.map(({ before: { connection } }) => (
        <li key={connection.id} className={classes.tunnel}>
          <span className={classes.name}>{displayName(connection)}</span>
          <span className={classes.peer}>
            {t('peer {address}', { address: shownText(connection.peer_address) })}
          </span>
          <StatusBadge
            {...describeStatus('connection', connection.status, {
              adminStateUp: connection.admin_state_up,
            })}
          />
        </li>
      ))}
    </ul>
  )
}
