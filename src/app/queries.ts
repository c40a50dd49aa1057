import { QueryClient } from '@tanstack/react-query'

/** The query client. Repeating a failed read is the HTTP layer's business, which knows what is safe to repeat. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 15_000, gcTime: 10 * 60_000, networkMode: 'always' },
    },
  })
}
