import { Text } from '@mantine/core'
import { useLiveStatus } from '~/api/live-status'
import { describeStatus } from '~/domain/status'
import { StatusBadge } from '~/ui/status-badge'
import classes from './transitions.module.css'

/** What was seen of a connection's status since the page was opened: the cloud itself keeps no history. */
export function Transitions({ connectionId }: { connectionId: string }) {
  const changes = useLiveStatus().data?.connections.get(connectionId)?.changes ?? []
  if (changes.length === 0) return <Text c="dimmed">No change was seen since you opened this site.</Text>
  return (
    <ol className={classes.list}>
      {changes.toReversed().map(({ from, to, at }) => (
        <li key={at}>
          <time dateTime={new Date(at).toISOString()}>{new Date(at).toLocaleTimeString()}</time>
          <StatusBadge {...describeStatus('connection', from)} /> became{' '}
          <StatusBadge {...describeStatus('connection', to)} />
        </li>
      ))}
    </ol>
  )
}
