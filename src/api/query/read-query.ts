import { QueryObserver, type FetchQueryOptions, type QueryClient, type QueryKey } from '@tanstack/react-query'

/**
 * What a query answers, read where it is staler than its `staleTime`: to be used wherever one read waits for another.
 * The query client cancels a read once the last page that watched it is left, whoever else waits for it; they would get
 * the rows from before, or a cancellation that they take for their own and never end by. So this watches it as well, as
 * one that asks for nothing. Throws what the query throws.
 */
export async function readQuery<T, K extends QueryKey>(
  client: QueryClient,
  options: FetchQueryOptions<T, Error, T, K>,
): Promise<T> {
  const leave = new QueryObserver(client, { ...options, enabled: false }).subscribe(() => undefined)
  try {
    return await client.query(options)
  } finally {
    leave()
  }
}
