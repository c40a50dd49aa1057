import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isTemporary, toApiError } from '~/api/http/errors'
import { FailurePanel } from '~/ui/failure/failure-panel'
import { PageFrame } from '../shell/page-frame'
import { useRetryPage } from './use-retry-page'

/** Seconds until a page that could not be opened is opened again by itself, where the cloud names no time. */
const againS = 10

/** What a page shows that could not be opened. What may pass is tried again by itself. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const failure = toApiError(error)
  const retry = useRetryPage(reset)
  useEffect(() => {
    if (!isTemporary(failure)) return undefined
    const timer = setTimeout(retry, (failure.retryAfterS ?? againS) * 1000)
    return () => clearTimeout(timer)
  })
  return (
    <PageFrame>
      <FailurePanel isPage failure={failure} onRetry={retry} />
    </PageFrame>
  )
}
