import { QueryClient, type Query } from '@tanstack/react-query'
import { ApiError, isTemporary } from '~/api/errors'
import { backOff, jitterAt } from '~/domain/poll'

/**
 * The query client. Repeating a failed read at once is the HTTP layer's business, which knows what is safe to repeat;
 * what may pass is read again by itself, ever more seldom, for as long as it is on screen.
 */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        networkMode: 'always',
        refetchInterval: untilRead,
      },
    },
  })
}

/** After this many failures in a row the wait gets no longer: it is half a minute at most. */
const mostFailures = 4

function untilRead({ state: { status, error, errorUpdateCount, errorUpdatedAt } }: Query): number | false {
  if (status !== 'error' || !(error instanceof ApiError) || !isTemporary(error)) return false
  return backOff({
    failures: Math.min(errorUpdateCount, mostFailures),
    retryAfterS: error.retryAfterS,
    jitter: jitterAt(errorUpdatedAt),
  })
}
