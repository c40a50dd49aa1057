import { Text } from '@mantine/core'
import { displayName, siteText } from '~/domain/text/names'
import { t } from '~/domain/words/words'
import { UnreadSites } from '~/components/plans/unread-sites'
import type { Tunnel } from './use-tunnel'

interface FarNoteProps {
  tunnel: Tunnel
  /** The plan says already that the peer has to be updated. */
  isPeerNamed: boolean
}

/** Whether the other end is one of the user's sites, and so is updated too. */
export function FarNote({ tunnel: { far, unread, readAgain }, isPeerNamed }: FarNoteProps) {
  if (far) {
    const values = { connection: displayName(far.connection), site: siteText(far.world.site) }
    return <Text size="sm">{t('The other end is {connection} at {site}: it is changed along.', values)}</Text>
  }
  if (unread.length > 0) {
    return (
      <UnreadSites
        sites={unread}
        missing="{sites} could not be read: the other end may be there, and would be left as it is."
        onRetry={readAgain}
      />
    )
  }
  if (isPeerNamed) return null
  return (
    <Text size="sm">
      {t('The other end is not at a site you are signed in at: set its gateway to the same values yourself.')}
    </Text>
  )
}
