import { Text } from '@mantine/core'
import { useLiveStatus } from '~/api/status/live-status'
import { recentChanges } from '~/domain/status/overview'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { describeStatus } from '~/domain/status/status'
import { t } from '~/i18n/translate'
import { Section } from '~/ui/layout/section'
import { ObjectLink } from '~/components/resources/site-links'
import { StatusBadge } from '~/components/tunnels/status-badge'
import { timeOf } from '~/ui/text/time-text'
import classes from './overview.module.css'

const most = 10

/** What was seen to change in this browser: the API itself keeps no history. */
export function ChangeList({ connections }: { connections: readonly SiteConnection[] }) {
  const { data } = useLiveStatus()
  const changes = data ? recentChanges(connections, data.connections, most) : []
  return (
    <Section title={t('Recent changes')}>
      {changes.length === 0 ? (
        <Text size="sm">
          {t('No status changes yet. History is recorded in this browser while the panel is open.')}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {changes.map((change) => (
            <li key={`${change.id} ${change.at}`} className={classes.row}>
              <StatusBadge {...describeStatus('connection', change.to)} />
              <ObjectLink kind="connection" to={change} />
              <span className={classes.end}>
                {t('since {time}, previously {status}', {
                  status: describeStatus('connection', change.from).label,
                  time: timeOf(change.at),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
