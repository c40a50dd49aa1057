import { format } from '~/i18n/translate'
import { ErrorPanel } from '../layout/error-panel'
import { usePageTitle } from '../layout/page-title'
import { ReloadButton } from '../parts/reload-button'
import type { Failure } from './failure'
import { useAdvice } from './advice'

interface FailurePanelProps {
  failure: Failure
  onRetry?: () => void
  /** It is all that the page shows: its title is the page's. */
  isPage?: boolean
}

/** Stands where something could not be shown: what went wrong, what to do, and a way to try again or to report it. */
export function FailurePanel({ failure, onRetry, isPage = false }: FailurePanelProps) {
  const parts = useAdvice()
  if (!parts) return null
  const { CopyReport } = parts
  const { type, cause, requestId } = failure
  const advice = parts.advise(failure)
  return (
    <>
      {isPage && <PageTitle title={format(advice.title)} />}
      <ErrorPanel
        title={format(advice.title)}
        advice={format(advice.advice)}
        {...(advice.detail === undefined ? {} : { detail: format(advice.detail) })}
        requestId={requestId}
        isPage={isPage}
        {...(onRetry ? { onRetry } : {})}
        more={
          <>
            {type === 'part-missing' && <ReloadButton />}
            {type === 'unexpected' && CopyReport && <CopyReport error={cause} />}
          </>
        }
      />
    </>
  )
}

function PageTitle({ title }: { title: string }) {
  usePageTitle(title)
  return null
}
