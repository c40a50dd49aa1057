import { Container } from '@mantine/core'
import { t } from '~/domain/words/words'
import { ErrorPanel } from '~/ui/error-panel'
import { useDocumentTitle } from '~/ui/page-title'

/** Stands in for the app when `config.json` cannot be used: the operator's mistake, in words. */
export function BadConfig({ reason }: { reason: string }) {
  const title = t('The configuration of this panel cannot be used')
  useDocumentTitle([title])
  return (
    <Container size="sm" component="main" pt={64}>
      <ErrorPanel
        isPage
        title={title}
        advice={t(
          'The administrator of this page mends config.json, which lies beside it; then load the page again.',
        )}
        detail={reason}
        onRetry={() => location.reload()}
      />
    </Container>
  )
}
