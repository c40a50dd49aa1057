import { Center, Loader } from '@mantine/core'
import { t } from '~/i18n/translate'

/** Stands in while a page is on its way. */
export function PagePending() {
  return (
    <Center mih={240} role="status" aria-label={t('Loading the page')}>
      <Loader size="sm" />
    </Center>
  )
}
