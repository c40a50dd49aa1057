import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isTemporary, toApiError } from '~/api/errors'
import { adviseOnError } from '~/domain/error-advice'
import { ErrorPanel } from '~/ui/error-panel'
import { usePageTitle } from '~/ui/page-title'
import { PageFrame } from './page-frame'

/** Seconds until a page that could not be opened is opened again by itself, where the cloud names no time. */
const againS = 10

/** What a page shows that could not be opened. What may pass is tried again by itself. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const failure = toApiError(error)
  const { title, advice } = adviseOnError(failure)
  usePageTitle(title)
  const retry = () => {
    reset()
    void router.invalidate()
  }
  useEffect(() => {
    if (!isTemporary(failure)) return undefined
    const timer = setTimeout(retry, (failure.retryAfterS ?? againS) * 1000)
    return () => clearTimeout(timer)
  })
  return (
    <PageFrame>
      <ErrorPanel isPage title={title} advice={advice} requestId={failure.requestId} onRetry={retry} />
    </PageFrame>
  )
}
