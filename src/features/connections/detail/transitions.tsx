import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useLiveStatus } from '~/api/status/live-status'
import { describeStatus, type StatusLook } from '~/domain/status/status'
import { segmentsOf, type Segment } from '~/domain/status/status-history'
import { format, t } from '~/i18n/translate'
import { StatusBadge } from '~/components/tunnels/status-badge'
import { duration, timeOf } from '~/ui/text/time-text'
import { TimelineBar, type Stretch } from '~/components/tunnels/timeline-bar'
import classes from './transitions.module.css'

const shown = 8

/** What was seen of a connection's status in this browser, as a bar and as a list: the cloud itself keeps no history. */
export function Transitions({ connectionId }: { connectionId: string }) {
  const observed = useLiveStatus().data
  const [all, { open }] = useDisclosure()
  const history = observed?.connections.get(connectionId)
  if (!observed || !history) return null
  if (history.changes.length === 0) {
    const watched = observed.checkedAt - history.first
    return (
      <Text c="dimmed">
        {watched < 60_000
          ? t('No status changes recorded in this browser yet.')
          : t('No status changes in the last {duration} (recorded in this browser).', {
              duration: duration(watched),
            })}
      </Text>
    )
  }
  const stretches = segmentsOf(history, observed.checkedAt).map(stretchOf)
  const latest = stretches.toReversed()
  const hidden = all ? 0 : Math.max(0, latest.length - shown)
  return (
    <>
      <TimelineBar
        stretches={stretches}
        label={t('Timeline: {stretches}', { stretches: stretches.map(inWords).join(', ') })}
      />
      <ol className={classes.list} aria-label={t('Status history')}>
        {latest.slice(0, latest.length - hidden).map((stretch, index) => (
          <li key={stretch.from}>
            <time dateTime={new Date(stretch.from).toISOString()}>{timeOf(stretch.from)}</time>
            {stretch.look ? (
              <StatusBadge {...stretch.look} />
            ) : (
              <span className={classes.unseen}>{stretch.label}</span>
            )}
            <span className={classes.unseen}>
              {index === 0
                ? t('for {duration}', { duration: duration(stretch.until - stretch.from) })
                : duration(stretch.until - stretch.from)}
            </span>
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" className={classes.more} onClick={open}>
          {t('Show {count} more', { count: hidden })}
        </Button>
      )}
    </>
  )
}

function stretchOf({ status, from, until }: Segment): Stretch & { look?: StatusLook } {
  if (status === undefined) return { tone: undefined, label: t('Not monitored'), from, until }
  const look = describeStatus('connection', status)
  return { tone: look.tone, label: format(look.label), look, from, until }
}

const inWords = ({ label, from, until }: Stretch) => `${label} ${duration(until - from)}`
