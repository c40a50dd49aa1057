import { Container } from '@mantine/core'
import { t } from '~/domain/words/words'
import { ErrorPanel } from '~/ui/error-panel'

/** Stands in for the app when `config.json` cannot be used: the operator's mistake, in words. */
export function BadConfig({ reason }: { reason: string }) {
  return (
    <Container size="sm" component="main" pt={64}>
      <ErrorPanel
        title={t('The configuration of this panel cannot be used')}
        advice={t(
          'The administrator of this page mends config.json, which lies beside it; then load the page again.',
        )}
        detail={reason}
        onRetry={() => location.reload()}
      />
    </Container>
  )
}
