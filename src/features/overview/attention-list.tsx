import { Text } from '@mantine/core'
import { attentionFirst } from '~/domain/overview'
import type { SiteConnection } from '~/domain/resources/site-connection'
import { describeStatus } from '~/domain/status'
import { Section } from '~/ui/section'
import { ListLink, ObjectLink } from '~/ui/site-links'
import { StatusBadge } from '~/ui/status-badge'
import classes from './overview.module.css'

const most = 10

/** The connections that are down or in error. */
export function AttentionList({ connections }: { connections: readonly SiteConnection[] }) {
  const waiting = attentionFirst(connections)
  return (
    <Section title="Needs attention">
      {waiting.length === 0 ? (
        <Text size="sm">Every tunnel that should be up is up.</Text>
      ) : (
        <ul className={classes.rows}>
          {waiting.slice(0, most).map((connection) => (
            <li key={connection.id} className={classes.row}>
              <StatusBadge {...describeStatus('connection', connection.status)} />
              <ObjectLink kind="connection" to={connection} />
              <span className={classes.end}>to {connection.peer_address}</span>
            </li>
          ))}
        </ul>
      )}
      {waiting.length > most && (
        <Text size="sm">
          and {waiting.length - most} more in <ListLink kind="connection">all connections</ListLink>
        </Text>
      )}
    </Section>
  )
}
