import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'

interface UnreadSitesProps {
  /** By label; nothing is shown where there are none. */
  sites: readonly string[]
  /** What is not seen for it. */
  missing: string
  onRetry: () => void
}

/** Says which sites could not be read, because a plan without them would leave the other end behind. */
export function UnreadSites({ sites, missing, onRetry }: UnreadSitesProps) {
  if (sites.length === 0) return null
  return (
    <Group role="alert" gap="xs" wrap="nowrap" align="flex-start">
      <IconAlertTriangle size={16} aria-hidden color="var(--vp-status-error)" />
      <Text size="sm" flex={1}>
        {sites.join(', ')} could not be read: {missing}
      </Text>
      <Button size="compact-sm" variant="default" leftSection={<IconRefresh size={14} />} onClick={onRetry}>
        Read again
      </Button>
    </Group>
  )
}
