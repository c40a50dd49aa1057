import { Container } from '@mantine/core'
import { useEffect } from 'react'
import { ApiError, isTemporary } from '~/api/http/errors'
import { t } from '~/domain/words/words'
import { ErrorPanel } from '~/ui/layout/error-panel'
import { useDocumentTitle } from '~/ui/layout/page-title'

/** Milliseconds until a start that failed for want of an answer is tried again. */
const againMs = 5000

/** Stands in for the app where it cannot start: the server does not answer, or `config.json` cannot be used. */
export function StartError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const isAway = error instanceof ApiError && isTemporary(error)
  useEffect(() => {
    if (!isAway) return undefined
    const timer = setTimeout(onRetry, againMs)
    return () => clearTimeout(timer)
  }, [isAway, onRetry])
  const title = isAway
    ? t('The server of this panel does not answer')
    : t('The configuration of this panel cannot be used')
  useDocumentTitle([title])
  return (
    <Container size="sm" component="main" pt={64}>
      <ErrorPanel
        isPage
        title={title}
        advice={
          isAway
            ? t('Check your network. The page opens by itself as soon as the server answers.')
            : t('The administrator of this panel has to correct config.json. Then load the page again.')
        }
        detail={error instanceof Error ? error.message : String(error)}
        onRetry={isAway ? onRetry : () => location.reload()}
      />
    </Container>
  )
}
