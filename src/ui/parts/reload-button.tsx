import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { t } from '~/i18n/translate'

/** Loads the page again. Where something was typed, the browser asks first. */
export function ReloadButton() {
  return (
    <Button leftSection={<IconRefresh size={16} />} onClick={() => document.location.reload()}>
      {t('Reload page')}
    </Button>
  )
}
