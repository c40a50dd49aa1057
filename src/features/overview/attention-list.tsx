import { Text } from '@mantine/core'
import { attentionFirst } from '~/domain/status/overview'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { describeStatus } from '~/domain/status/status'
import { t } from '~/i18n/translate'
import { Phrase } from '~/ui/text/phrase'
import { Section } from '~/ui/layout/section'
import { ListLink, ObjectLink } from '~/components/resources/site-links'
import { StatusBadge } from '~/components/tunnels/status-badge'
import classes from './overview.module.css'

const most = 10

/** The connections that are down or in error. */
export function AttentionList({ connections }: { connections: readonly SiteConnection[] }) {
  const waiting = attentionFirst(connections)
  return (
    <Section title={t('Needs attention')}>
      {waiting.length === 0 ? (
        <Text size="sm">{t('No tunnels need attention.')}</Text>
      ) : (
        <ul className={classes.rows}>
          {waiting.slice(0, most).map((connection) => (
            <li key={connection.id} className={classes.row}>
              <StatusBadge {...describeStatus('connection', connection.status)} />
              <ObjectLink kind="connection" to={connection} />
              <span className={classes.end}>{t('to {address}', { address: connection.peer_address })}</span>
            </li>
          ))}
        </ul>
      )}
      {waiting.length > most && (
        <Text size="sm">
          <Phrase
            words="and {count} more in {list}"
            parts={{
              count: waiting.length - most,
              list: <ListLink kind="connection">{t('all connections')}</ListLink>,
            }}
          />
        </Text>
      )}
    </Section>
  )
}
