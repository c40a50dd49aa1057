import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import { t } from '~/domain/words/words'

type SitesSentence =
  | '{sites} could not be read: the other end may be there, and would be left as it is.'
  | '{sites} could not be read: an other end there is not compared.'
  | '{sites} could not be read: an other end there is not among what can go.'
  | '{sites} could not be read: other ends may be there, and would be left as they are.'

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
        {t('Read again')}
      </Button>
    </Group>
  )
}
