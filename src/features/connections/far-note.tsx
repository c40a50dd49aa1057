import { Text } from '@mantine/core'
import { UnreadSites } from '~/ui/unread-sites'
import type { Tunnel } from './use-tunnel'

/** Whether the other end is one of the user's sites, and so follows by itself. */
export function FarNote({ tunnel: { far, unread, readAgain } }: { tunnel: Tunnel }) {
  if (far) {
    const { cloud, region, project } = far.world.site
    return (
      <Text size="sm">
        The other end is {far.connection.name} at {cloud.name} / {region} / {project.name}: it is changed
        along.
      </Text>
    )
  }
  if (unread.length > 0) {
    const missing = 'the other end may be there, and would be left as it is.'
    return <UnreadSites sites={unread} missing={missing} onRetry={readAgain} />
  }
  return (
    <Text size="sm">
      The other end is not at a site you are signed in at: set its gateway to the same values yourself.
    </Text>
  )
}
