import { useQueryClient, type FetchQueryOptions, type QueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { attributesOf } from '~/domain/plan/step-kinds'
import { ApiError } from '../http/errors'
import { ChangedMeanwhile } from './changed-meanwhile'
import { noteWrite } from '../status/live-status'
import type { Write } from '../neutron/collection'
import { readQuery } from '../query/read-query'
import { overseenKey, useSite, type Site } from '../site/site'
import { differencesOf } from '~/domain/plan/difference'

/** What the queries begin with that compare the keys of two connections. */
export const sameKeyQuery = 'same-key'

/**
 * Runs a write on a site and marks stale what it says it makes stale, also where it was refused: what the user saw was
 * not what the cloud has. The body may carry a pre-shared key, so this is no mutation of the query client, whose cache
 * would keep it. Throws ApiError.
 */
export async function sendWrite<T>(site: Site, client: QueryClient, write: Write<T>): Promise<T> {
  try {
    return await carryOut(site, client, write)
  } finally {
    void markStale(site, client, write)
  }
}

/** `sendWrite`, done once what is on screen has been read again. */
async function runWrite<T>(
  site: Site,
  client: QueryClient,
  write: Write<T>,
  signal?: AbortSignal,
): Promise<T> {
  try {
    const result = await carryOut(site, client, write, signal)
    await markStale(site, client, write)
    return result
  } catch (error) {
    void markStale(site, client, write)
    throw error
  }
}

async function carryOut<T>(
  site: Site,
  client: QueryClient,
  { method, path, body, read }: Write<T>,
  signal?: AbortSignal,
): Promise<T> {
  const result = read(await site.request({ method, path, body, signal }))
  noteWrite(client, site)
  return result
}

function markStale(site: Site, client: QueryClient, { makesStale }: Write<unknown>): Promise<unknown> {
  const keys = [site.key, overseenKey(site)].flatMap((key) => makesStale.map((name) => ['site', key, name]))
  // The key may be another one: whether both ends hold the same is not to be told by what was compared before.
  if (makesStale.includes('ipsec_site_connections')) keys.push([sameKeyQuery])
  return Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
}

/** `runWrite` on the current site. */
export function useWrite() {
  const site = useSite()
  const client = useQueryClient()
  return useCallback(
    <T>(write: Write<T>, signal?: AbortSignal) => runWrite(site, client, write, signal),
    [site, client],
  )
}

interface Updatable<T> {
  show: (site: Site, id: string) => FetchQueryOptions<T, Error, T, string[]>
  update: (id: string, body: object) => Write<T>
}

/**
 * Changes an object of the current site: it is read again first, and where somebody changed it since the user saw it,
 * that is thrown with the differences and nothing is sent. The next try goes by what was shown then. The body is made
 * from the object that the form began with: `before` follows a list that is read again behind the form, and a body made
 * from that would set back what the user never touched. Throws ApiError.
 */
export function useUpdate<T extends { id: string }>(collection: Updatable<T>, before: T | undefined) {
  const site = useSite()
  const client = useQueryClient()
  const write = useWrite()
  const [began] = useState(before)
  const seen = useRef(before)
  return async (bodyFrom: (began: T) => object): Promise<T> => {
    if (!began || !seen.current) throw new Error('There is no object to change')
    const { id } = began
    const body = bodyFrom(began)
    const now = await readQuery(client, { ...collection.show(site, id), staleTime: 0 })
    const wanted = attributesOf(body)
    const differences = differencesOf({ seen: attributesOf(seen.current), wanted, now })
    seen.current = now
    if (differences.length > 0) throw new ChangedMeanwhile(differences)
    return write(collection.update(id, body))
  }
}

/** Runs a removal on the current site. What is gone already counts as removed. Throws ApiError. */
export function useRemove() {
  const write = useWrite()
  return useCallback(
    async (removal: Write<void>) => {
      try {
        await write(removal)
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 404)) throw error
      }
    },
    [write],
  )
}
