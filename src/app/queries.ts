import { QueryClient, type Query } from '@tanstack/react-query'
import { ApiError, isTemporary } from '~/api/http/errors'
import { backOff, jitterAt } from '~/domain/status/poll-schedule'

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
        refetchInterval: untilRead(),
      },
    },
  })
}

/** After this many failures in a row the wait gets no longer: it is 16 s at most. */
const mostFailures = 3

/** When to read again what could not be read, for what watches a query; it is asked at every change of the query. */
function untilRead() {
  /** How many failures of a query were before it was read last. */
  const failuresBefore = new WeakMap<Query, number>()
  return (query: Query): number | false => {
    const { status, error, errorUpdateCount, errorUpdatedAt } = query.state
    if (status === 'success') failuresBefore.set(query, errorUpdateCount)
    if (status !== 'error' || !(error instanceof ApiError) || !isTemporary(error)) return false
    return backOff({
      failures: Math.min(errorUpdateCount - (failuresBefore.get(query) ?? 0), mostFailures),
      retryAfterS: error.retryAfterS,
      jitter: jitterAt(errorUpdatedAt),
    })
  }
}
