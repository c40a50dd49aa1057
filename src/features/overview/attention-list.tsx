import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSite } from '~/api/site'
import { displayName } from '~/domain/names'
import { attentionFirst } from '~/domain/overview'
import type { SiteConnection } from '~/domain/resources/site-connection'
import { describeStatus } from '~/domain/status'
import { Section } from '~/ui/section'
import { StatusBadge } from '~/ui/status-badge'
import classes from './overview.module.css'

const most = 10

/** The connections that are down or in error. */
export function AttentionList({ connections }: { connections: readonly SiteConnection[] }) {
  const { params } = useSite()
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
              <Anchor
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to="/$cloud/$region/$project/connections/$id"
                    params={{ ...params, id: connection.id }}
                  />
                )}
              >
                {displayName(connection)}
              </Anchor>
              <span className={classes.end}>to {connection.peer_address}</span>
            </li>
          ))}
        </ul>
      )}
      {waiting.length > most && (
        <Text size="sm">
          and {waiting.length - most} more in{' '}
          <Anchor
            renderRoot={(props) => (
              <Link {...props} to="/$cloud/$region/$project/connections" params={params} />
            )}
          >
            all connections
          </Anchor>
        </Text>
      )}
    </Section>
  )
}
