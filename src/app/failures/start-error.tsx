import { Container } from '@mantine/core'
import { useEffect } from 'react'
import { ApiError, isTemporary } from '~/api/http/errors'
import { ConfigError } from '~/api/session/config'
import { decodeMessage } from '~/domain/text/message'
import { format, t } from '~/i18n/translate'
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
    ? t('The panel’s server isn’t responding')
    : t('The panel’s configuration can’t be used')
  useDocumentTitle([title])
  return (
    <Container size="sm" component="main" pt={64}>
      <ErrorPanel
        isPage
        title={title}
        advice={
          isAway
            ? t('Check your network. The page opens automatically when the server responds.')
            : t('Ask your administrator to fix config.json, then reload the page.')
        }
        detail={detailOf(error)}
        onRetry={isAway ? onRetry : () => location.reload()}
      />
    </Container>
  )
}

function detailOf(error: unknown): string {
  if (error instanceof ConfigError)
    return error.problems.map(({ at, message }) => `${at}: ${format(message)}`).join('\n')
  return error instanceof Error ? format(decodeMessage(error.message)) : String(error)
}
