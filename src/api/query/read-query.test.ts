import { QueryClient, QueryObserver, queryOptions } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { readQuery } from './read-query'

/** A list that answers when it is let, once for each time that it is asked for, and can be cancelled as the real ones. */
function slowList() {
  const answers: ((rows: string[]) => void)[] = []
  const options = queryOptions({
    queryKey: ['list'],
    queryFn: ({ signal }) =>
      new Promise<string[]>((resolve, reject) => {
        answers.push(resolve)
        signal.addEventListener('abort', () => reject(signal.reason))
      }),
  })
  return { options, answers }
}

it.each([
  { what: 'nothing was known', known: undefined },
  { what: 'older rows were known', known: ['old'] },
])('a read goes on when the page that watched the same list is left, where $what', async ({ known }) => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const { options, answers } = slowList()
  client.setQueryData(options.queryKey, known)
  const outer = client.query({
    queryKey: ['plan'],
    queryFn: () => readQuery(client, { ...options, staleTime: 0 }),
  })
  const leave = new QueryObserver(client, options).subscribe(() => undefined)
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  leave()
  answers[0]?.(['new'])
  expect(await outer).toEqual(['new'])
})

it('it does not go on watching what it has read', async () => {
  const client = new QueryClient()
  const { options, answers } = slowList()
  const read = readQuery(client, options)
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  answers[0]?.(['rows'])
  await read
  expect(client.getQueryCache().find({ queryKey: options.queryKey })?.getObserversCount()).toBe(0)
})

it('a watcher of its own asks for nothing', async () => {
  const client = new QueryClient()
  const { options, answers } = slowList()
  client.setQueryData(options.queryKey, ['fresh'])
  expect(await readQuery(client, { ...options, staleTime: Infinity })).toEqual(['fresh'])
  await client.invalidateQueries({ queryKey: options.queryKey })
  expect(answers).toHaveLength(0)
})
