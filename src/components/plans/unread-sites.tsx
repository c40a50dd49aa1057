import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import { t } from '~/i18n/translate'

type SitesSentence =
  | 'Couldn’t load {sites}. If the peer connection is there, it would stay unchanged.'
  | 'Couldn’t load {sites}. A peer connection there isn’t compared.'
  | 'Couldn’t load {sites}. Peer connections there can’t be selected for deletion.'
  | 'Couldn’t load {sites}. Any peer connections there would stay unchanged.'

interface UnreadSitesProps {
  /** By label; nothing is shown where there are none. */
  sites: readonly string[]
  /** What is not seen for it, in a sentence that names `{sites}`. */
  missing: SitesSentence
  onRetry: () => void
}

/** Says which sites could not be read, because a plan without them would leave the other end behind. */
export function UnreadSites({ sites, missing, onRetry }: UnreadSitesProps) {
  if (sites.length === 0) return null
  return (
    <Group role="alert" gap="xs" wrap="nowrap" align="flex-start">
      <IconAlertTriangle size={16} aria-hidden color="var(--vp-status-error)" />
      <Text size="sm" flex={1}>
        {t(missing, { sites: sites.join(', ') })}
      </Text>
      <Button size="compact-sm" variant="default" leftSection={<IconRefresh size={14} />} onClick={onRetry}>
        {t('Try again')}
      </Button>
    </Group>
  )
}
