import type { ErrorComponentProps } from '@tanstack/react-router'
import { toApiError } from '~/api/http/errors'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { PageError } from './page-error'
import { useRetryPage } from './use-retry-page'

const SiteMissing = lazyPart(() => import('./site-missing').then((module) => module.SiteMissing))

/** In place of a site that could not be opened. */
export function SiteError(props: ErrorComponentProps) {
  const failure = toApiError(props.error)
  const retry = useRetryPage(props.reset)
  if (failure.type !== 'no-such-site') return <PageError {...props} />
  return (
    <Part>
      <SiteMissing failure={failure} onRetry={retry} />
    </Part>
  )
}
