import { Text } from '@mantine/core'
import { displayName, siteText } from '~/domain/text/names'
import { t } from '~/i18n/translate'
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
    return <Text size="sm">{t('The peer connection, {connection} in {site}, is updated too.', values)}</Text>
  }
  if (unread.length > 0) {
    return (
      <UnreadSites
        sites={unread}
        missing="Couldn’t load {sites}. If the peer connection is there, it would stay unchanged."
        onRetry={readAgain}
      />
    )
  }
  if (isPeerNamed) return null
  return (
    <Text size="sm">
      {t('The peer isn’t in a site you’re signed in to. Set the same values on the peer gateway yourself.')}
    </Text>
  )
}
