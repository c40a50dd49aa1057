import { VisuallyHidden } from '@mantine/core'
import { t } from '~/i18n/translate'
import { PagePending } from './page-pending'

/** Stands in for the whole window while a site is opened: the page with its heading comes after. */
export function SitePending() {
  return (
    <main>
      <VisuallyHidden component="h1">{t('Loading the page')}</VisuallyHidden>
      <PagePending />
    </main>
  )
}
