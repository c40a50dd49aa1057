import { queryOptions, skipToken, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import * as z from 'zod/mini'
import { jitterAt, nextPollDelay, nextPollRequest, type PollFacts } from '~/domain/status/poll-schedule'
import { vpnStatus, type VpnStatus } from '~/domain/neutron/resources/common'
import { seenAgain, type StatusHistory } from '~/domain/status/status-history'
import { ApiError } from '../http/errors'
import { checked, type CollectionName } from '../neutron/collection'
import { objectPath } from '../neutron/object-path'
import { siteConnections } from '../neutron/site-connections'
import { vpnServices } from '../neutron/vpn-services'
import { readQuery } from '../query/read-query'
import { useSite, type Site } from '../site/site'
import { keepHistory, readHistory } from './status-history'

export interface LiveStatus {
  connections: ReadonlyMap<string, StatusHistory>
  services: ReadonlyMap<string, StatusHistory>
  /** The last answer that said anything, and the last that listed everything. */
  checkedAt: number
  listedAt: number
  /** When the services were last asked for: alone they seldom change. */
  servicesAt: number
}

const statusRow = z.object({ id: z.string(), status: vpnStatus, project_id: z.optional(z.string()) })
const connectionPath = '/vpn/ipsec-site-connections'

async function readStatuses(site: Site, path: string, plural: CollectionName, signal: AbortSignal) {
  const fields = site.isOverseen ? '' : '&fields=project_id'
  const answer = await site.request({
    method: 'GET',
    path: `${path}?fields=id&fields=status${fields}`,
    signal,
  })
  const schema = z.object({ [plural]: z.array(statusRow) })
  const rows = checked(schema, answer.body, answer)[plural] ?? []
  return site.isOverseen ? rows : rows.filter(({ project_id }) => project_id === site.project.id)
}

async function readOne(site: Site, id: string, signal: AbortSignal) {
  try {
    const answer = await site.request({
      method: 'GET',
      path: `${objectPath(connectionPath, id)}?fields=status`,
      signal,
    })
    const schema = z.object({ ipsec_site_connection: z.object({ status: vpnStatus }) })
    return [{ id, status: checked(schema, answer.body, answer).ipsec_site_connection.status }]
  } catch (error) {
    // Deleted meanwhile: the next list drops it.
    if (error instanceof ApiError && error.status === 404) return []
    throw error
  }
}

/**
 * What was known with newly read rows laid over it; the very same where they say nothing new, so that nothing is reckoned
 * anew. `whole`: rows that are not among them are gone.
 */
function observe(
  before: ReadonlyMap<string, StatusHistory> | undefined,
  rows: readonly { id: string; status: VpnStatus }[],
  { whole, ...times }: { now: number; seenBefore: number; whole: boolean },
): ReadonlyMap<string, StatusHistory> {
  const after = new Map(whole ? [] : before)
  for (const { id, status } of rows) after.set(id, seenAgain(before?.get(id), status, times))
  const isNews = before?.size !== after.size || rows.some(({ id }) => before.get(id) !== after.get(id))
  return isNews ? after : before
}

const statusKey = (site: Site) => ['site', site.key, 'status'] as const
const lastWriteKey = (site: Site) => ['site', site.key, 'last-write'] as const
const failuresKey = (site: Site) => ['site', site.key, 'status-failures'] as const

/** Statuses of this site's connections and services, by the cheapest request that tells what is in motion. */
export const liveStatus = (site: Site, client: QueryClient) =>
  queryOptions({
    queryKey: statusKey(site),
    staleTime: 1000,
    queryFn: async ({ signal }) => {
      try {
        const status = await askStatus(site, client, signal)
        client.setQueryData<number>(failuresKey(site), 0)
        return status
      } catch (error) {
        client.setQueryData<number>(failuresKey(site), (failures = 0) => failures + 1)
        throw error
      }
    },
  })

async function askStatus(site: Site, client: QueryClient, signal: AbortSignal): Promise<LiveStatus> {
  const before = client.getQueryData<LiveStatus>(statusKey(site))
  const request = nextPollRequest(pollFacts(site, client))
  if (request.kind === 'shows' && before) {
    const rows = (await Promise.all(request.ids.map((id) => readOne(site, id, signal)))).flat()
    const now = Date.now()
    return {
      ...before,
      connections: observe(before.connections, rows, { now, seenBefore: before.checkedAt, whole: false }),
      checkedAt: now,
    }
  }
  const [connections, services] = await (before
    ? Promise.all([
        readStatuses(site, connectionPath, 'ipsec_site_connections', signal),
        areServicesDue(site, client, before)
          ? readStatuses(site, '/vpn/vpnservices', 'vpnservices', signal)
          : undefined,
      ])
    : firstStatuses(site, client))
  const now = Date.now()
  const kept = before ? undefined : readHistory(site.key)
  const times = { now, seenBefore: before?.listedAt ?? kept?.seenAt ?? now, whole: true }
  return {
    connections: observe(before?.connections ?? kept?.connections, connections, times),
    services: services ? observe(before?.services, services, times) : (before?.services ?? new Map()),
    checkedAt: now,
    listedAt: now,
    servicesAt: services ? now : (before?.servicesAt ?? now),
  }
}

/** The pages of a site read these lists as they open, and statuses stand in them: nothing else is asked for at first. */
const firstStatuses = (site: Site, client: QueryClient) =>
  Promise.all([readQuery(client, siteConnections.list(site)), readQuery(client, vpnServices.list(site))])

/** Milliseconds from one look at the services to the next, while nothing is in motion. */
const servicesMs = 58_000

/** A service follows its connections: it is asked for while something is in motion, and else now and then. */
function areServicesDue(site: Site, client: QueryClient, before: LiveStatus): boolean {
  const now = Date.now()
  return now - before.servicesAt > servicesMs || nextPollDelay(pollFacts(site, client)) < servicesWatchMs
}
/** A delay below this means that something is in motion. */
const servicesWatchMs = 5000

function pollFacts(site: Site, client: QueryClient): PollFacts {
  const state = client.getQueryState<LiveStatus>(statusKey(site))
  const error = state?.error
  const connections = [...(state?.data?.connections ?? [])].map(([id, { status, since }]) => ({
    id,
    status,
    since,
  }))
  return {
    now: Date.now(),
    connections,
    lastChangeAt: lastChange(state?.data, client.getQueryData<number>(lastWriteKey(site))),
    lastListAt: state?.data?.listedAt ?? null,
    failures: client.getQueryData<number>(failuresKey(site)) ?? 0,
    retryAfterS: error instanceof ApiError ? error.retryAfterS : undefined,
    jitter: jitterAt(state?.errorUpdatedAt ?? 0),
  }
}

function lastChange(data: LiveStatus | undefined, lastWriteAt: number | undefined): number | null {
  const seen = [...(data?.connections.values() ?? []), ...(data?.services.values() ?? [])]
  const times = seen.flatMap(({ changes }) => changes.at(-1)?.at ?? [])
  const latest = Math.max(lastWriteAt ?? 0, ...times)
  return latest === 0 ? null : latest
}

/** Remembers that something was written: statuses are watched closely for a while. */
export function noteWrite(client: QueryClient, site: Site): void {
  client.setQueryData<number>(lastWriteKey(site), Date.now())
  void client.invalidateQueries({ queryKey: statusKey(site) })
}

/** `liveStatus`, asked for again as often as what is in motion wants it. */
export const polledStatus = (site: Site, client: QueryClient) => ({
  ...liveStatus(site, client),
  refetchInterval: () => nextPollDelay(pollFacts(site, client)),
  refetchOnWindowFocus: 'always' as const,
  refetchOnReconnect: 'always' as const,
})

/** Keeps a site's statuses fresh while mounted: once, in the shell. Lists are read again when rows came or went. */
export function useStatusPolling(site: Site): void {
  const client = useQueryClient()
  const { data } = useQuery(polledStatus(site, client))
  useEffect(() => {
    if (!data) return
    refreshIfRowsChanged(client, ['site', site.key, 'ipsec_site_connections'], data.connections)
    refreshIfRowsChanged(client, ['site', site.key, 'vpnservices'], data.services)
  }, [client, site, data])
  useKeptHistory(site, data)
}

/** Writes what was seen whenever something changed, and when the page is left. */
function useKeptHistory(site: Site, data: LiveStatus | undefined): void {
  const latest = data && Math.max(0, ...[...data.connections.values()].map(({ since }) => since))
  useEffect(() => {
    const keep = () =>
      data && keepHistory(site.key, { seenAt: data.checkedAt, connections: data.connections })
    if (latest === data?.checkedAt) keep()
    document.addEventListener('visibilitychange', keep)
    return () => document.removeEventListener('visibilitychange', keep)
  }, [site.key, data, latest])
}

function refreshIfRowsChanged(
  client: QueryClient,
  queryKey: string[],
  seen: ReadonlyMap<string, StatusHistory>,
): void {
  const listed = client.getQueryData<{ id: string }[]>(queryKey)
  if (!listed || client.isFetching({ queryKey, exact: true }) > 0) return
  if (listed.length === seen.size && listed.every(({ id }) => seen.has(id))) return
  void client.invalidateQueries({ queryKey, exact: true })
}

/** The observed statuses of the current site, without asking for them. */
export function useLiveStatus() {
  const site = useSite()
  const client = useQueryClient()
  return useQuery({ ...liveStatus(site, client), refetchOnMount: false })
}

/** How many status checks of the current site have failed in a row. */
export function useStatusFailures(): number {
  const { data = 0 } = useQuery<number>({ queryKey: failuresKey(useSite()), queryFn: skipToken })
  return data
}
