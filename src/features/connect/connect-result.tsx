import { Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useConnections } from '~/api/site-data'
import { useSite } from '~/api/site'
import { describeStatus } from '~/domain/status'
import { StatusBadge } from '~/ui/status-badge'

/** The new connection, live: what its status means and where to go from here. */
export function ConnectResult({ connectionId }: { connectionId: string }) {
  const { params } = useSite()
  const connection = useConnections().data?.find(({ id }) => id === connectionId)
  const look = describeStatus('connection', connection?.status ?? 'PENDING_CREATE')
  return (
    <>
      <Group gap="xs" role="status" aria-label="Status of the new connection">
        <StatusBadge {...look} />
        <Text size="sm">{look.meaning}</Text>
      </Group>
      {look.tone === 'down' && (
        <Text size="sm">
          The cloud’s side is ready. The tunnel comes up when the other gateway is set to the same policies,
          key, addresses and networks.
        </Text>
      )}
      <Group justify="flex-end">
        <Button
          renderRoot={(props) => (
            <Link
              {...props}
              to="/$cloud/$region/$project/connections/$id"
              params={{ ...params, id: connectionId }}
            />
          )}
        >
          Open the connection
        </Button>
      </Group>
    </>
  )
}
