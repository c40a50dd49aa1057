import { ActionIcon, Tooltip } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useSite } from '~/api/site/site'
import { t } from '~/i18n/translate'

/** Reads again all that is shown of this site, statuses and lists. */
export function RefreshButton() {
  const client = useQueryClient()
  const { key } = useSite()
  return (
    <Tooltip label={t('Refresh')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('Refresh')}
        onClick={() => void client.invalidateQueries({ queryKey: ['site', key] })}
      >
        <IconRefresh size={18} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  )
}
