import { Text } from '@mantine/core'
import type { TunnelEnd } from '~/domain/plan/world'
import { t } from '~/domain/words/words'

interface FarNoteProps {
  far: TunnelEnd | undefined
  /** Sites that could not be read. */
  unread: readonly string[]
}

/** Whether the other end is one of the user's sites, and so follows by itself. */
export function FarNote({ far, unread }: FarNoteProps) {
  const unseen = unread.length > 0 && t('{sites} could not be read.', { sites: unread.join(', ') })
  if (!far) {
    return (
      <Text size="sm">
        {t(
          'The other end is not at a site you are signed in at: set its gateway to the same values yourself.',
        )}{' '}
        {unseen}
      </Text>
    )
  }
  const { cloud, region, project } = far.world.site
  return (
    <Text size="sm">
      {t('The other end is {connection} at {site}: it is changed along.', {
        connection: far.connection.name,
        site: `${cloud.name} / ${region} / ${project.name}`,
      })}{' '}
      {unseen}
    </Text>
  )
}
