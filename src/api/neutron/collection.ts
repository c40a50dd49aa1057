import { queryOptions, replaceEqualDeep, type QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { ApiError } from '../http/errors'
import type { HttpAnswer } from '../http/http'
import type { Site } from '../site/site'
import { objectPath } from './object-path'
import { msg } from '~/domain/text/message'

/** The collections whose lists a write can make stale. */
export type CollectionName =
  | 'ikepolicies'
  | 'ipsecpolicies'
  | 'vpnservices'
  | 'endpoint_groups'
  | 'ipsec_site_connections'
  | 'agents'
  | 'quotas'

/** A write as data: forms, confirmations and the plan executor run the same ones. */
export interface Write<T> {
  method: 'POST' | 'PUT' | 'DELETE'
  path: string
  body?: unknown
  read: (answer: HttpAnswer) => T
  makesStale: readonly CollectionName[]
}

interface ReadSpec<S extends z.ZodMiniObject> {
  plural: string
  singular: string
  /** Below `/v2.0`, with its slash. */
  path: string
  /** What is asked for (`fields=`) and kept: an attribute that is not in here neither travels nor stays. */
  schema: S
  /** An administrator's token lists every project's rows (contract 4.6): keep this project's, but where all are overseen. */
  ownRowsOnly: boolean
}

const pageSize = 1000

/** Milliseconds for which a first part of a list waits, lest it is drawn when the rest is about to come. */
const firstPartMs = 600
/** Milliseconds from one part of a list that is shown to the next: each is sorted and drawn anew. */
const partMs = 1000
/** Nothing that was read then is fresh; none at all would be the time of a query without data. */
const longAgo = 1
/** Lists of which more is on its way. */
const partial = new WeakSet<object>()

/** Whether more rows of a list are on their way: what is there may be shown, and must not be reckoned with. */
export function isPartial(rows: readonly unknown[] | undefined): boolean {
  return rows !== undefined && partial.has(rows)
}

/** The rows where they are all there are; undefined while more are on their way. */
export function whole<T extends readonly unknown[]>(rows: T | undefined): T | undefined {
  return isPartial(rows) ? undefined : rows
}

/** When the reading of each list began. */
const begun = new WeakMap<object, number>()

/** Nothing that a list says is older than this: when its reading began, for a long one takes its time. */
export function readSince(rows: readonly unknown[] | undefined): number {
  return (rows && begun.get(rows)) ?? 0
}
const linkList = z.array(z.object({ rel: z.string(), href: z.string() }))

interface Page {
  answer: HttpAnswer
  /** The marker of the page after it. */
  next: string | undefined
}

/** Reads of one Neutron collection. Lists come whole, page by page, because newer Neutron refuses VPN filters. */
export function readable<S extends z.ZodMiniObject>(spec: ReadSpec<S>) {
  const { plural, singular, path, schema } = spec
  const fields = Object.keys(schema.shape).map((field): [string, string] => ['fields', field])

  async function readPage(
    site: Site,
    filters: [string, string][],
    marker: string | undefined,
    signal: AbortSignal,
  ): Promise<Page> {
    const from: [string, string][] = marker === undefined ? [] : [['marker', marker]]
    const query = new URLSearchParams([...fields, ...filters, ['limit', String(pageSize)], ...from])
    const answer = await site.request({ method: 'GET', path: `${path}?${query}`, signal })
    const links = linkList.safeParse(member(answer, `${plural}_links`)).data ?? []
    const next = nextMarker(links)
    return { answer, next: next === marker ? undefined : next }
  }

  async function readAll(
    site: Site,
    filters: [string, string][],
    signal: AbortSignal,
    onPart?: (rows: z.infer<S>[]) => void,
  ): Promise<z.infer<S>[]> {
    const rows: z.infer<S>[] = []
    const keepsOwn = spec.ownRowsOnly && !site.isOverseen
    let page: Promise<Page> | undefined = readPage(site, filters, undefined, signal)
    while (page) {
      const { answer, next }: Page = await page
      // The server works on the next page while this one is looked through; a failure waits until it is awaited.
      page = next === undefined ? undefined : readPage(site, filters, next, signal)
      void page?.catch(() => undefined)
      const more = checked(z.array(schema), member(answer, plural), answer)
      rows.push(...(keepsOwn ? more.filter((row) => row['project_id'] === site.project.id) : more))
      if (page) onPart?.(rows)
    }
    return rows
  }

  return {
    one: (answer: HttpAnswer): z.infer<S> => checked(schema, member(answer, singular), answer),
    /** The whole list. */
    list: (site: Site) => {
      const queryKey = ['site', site.key, plural]
      return queryOptions({
        queryKey,
        // Rows that are as they were stay the same objects; a part and the whole are never the same list, though the
        // pages that were still to come turn out to have no rows.
        structuralSharing: (before: unknown, after: unknown) => {
          const lists = [after, before].filter(Array.isArray)
          const rows: unknown = lists.some(isPartial) ? after : replaceEqualDeep(before, after)
          // A list from which a row was taken was read when it was read.
          const since = lists.map(readSince).find((time) => time > 0)
          if (Array.isArray(rows) && since !== undefined) begun.set(rows, since)
          return rows
        },
        queryFn: async ({ signal, client }) => {
          const now = Date.now()
          const dated = (rows: z.infer<S>[]) => {
            begun.set(rows, now)
            return rows
          }
          const known = client.getQueryData<z.infer<S>[]>(queryKey)
          // A first read shows what has come; a later one leaves what is there until all has come.
          if (known && !isPartial(known)) return dated(await readAll(site, [], signal))
          let next: ReturnType<typeof setTimeout> | undefined
          let wait = firstPartMs
          const show = (rows: z.infer<S>[]) => {
            next = undefined
            wait = partMs
            const part = dated([...rows])
            partial.add(part)
            // A part is never fresh: whoever asks for the list gets the whole one.
            client.setQueryData(queryKey, part, { updatedAt: longAgo })
          }
          const all = readAll(site, [], signal, (rows) => {
            next ??= setTimeout(show, wait, rows)
          })
          return dated(await all.finally(() => clearTimeout(next)))
        },
      })
    },
    /** The part of the list that these attributes select, on the server: not for VPN resources. */
    listWhere: (site: Site, filters: [string, string][]) =>
      queryOptions({
        queryKey: ['site', site.key, plural, 'where', filters],
        queryFn: ({ signal }) => readAll(site, filters, signal),
      }),
    /** One object. */
    show: (site: Site, id: string) =>
      queryOptions({
        queryKey: ['site', site.key, plural, 'one', id],
        queryFn: async ({ signal }) => {
          const request = {
            method: 'GET',
            path: `${objectPath(path, id)}?${new URLSearchParams(fields)}`,
            signal,
          } as const
          const answer = await site.request(request)
          return checked(schema, member(answer, singular), answer)
        },
      }),
  }
}

interface WriteSpec<S extends z.ZodMiniObject> extends Omit<ReadSpec<S>, 'plural' | 'ownRowsOnly'> {
  plural: CollectionName
  /** Collections besides its own that a write changes. */
  alsoStale?: readonly CollectionName[]
}

/** Reads and writes of one of the five VPN collections. */
export function vpnCollection<S extends z.ZodMiniObject>(spec: WriteSpec<S>) {
  const { path, singular } = spec
  const reads = readable({ ...spec, ownRowsOnly: true })
  const makesStale = [spec.plural, ...(spec.alsoStale ?? [])]
  const { one: read } = reads
  return {
    ...reads,
    create: (body: object): Write<z.infer<S>> => ({
      method: 'POST',
      path,
      body: { [singular]: body },
      read,
      makesStale,
    }),
    update: (id: string, body: object): Write<z.infer<S>> => {
      return { method: 'PUT', path: objectPath(path, id), body: { [singular]: body }, read, makesStale }
    },
    remove: (id: string): Write<void> => ({
      method: 'DELETE',
      path: objectPath(path, id),
      read: () => undefined,
      makesStale,
    }),
    /** Takes what is gone out of the list that is known: it is not shown while the list is read again. */
    forget: (site: Site, client: QueryClient, id: string): void => {
      const { queryKey } = reads.list(site)
      client.setQueryData<z.infer<S>[]>(queryKey, (rows) =>
        rows && !isPartial(rows) ? rows.filter((row) => row['id'] !== id) : rows,
      )
      void client.invalidateQueries({ queryKey, exact: true })
    },
  }
}

/** Only the marker of a link is used: behind a proxy its host may be wrong (contract 4.5). */
function nextMarker(links: z.infer<typeof linkList>): string | undefined {
  const next = links.find(({ rel }) => rel === 'next')
  return next ? (new URL(next.href, document.baseURI).searchParams.get('marker') ?? undefined) : undefined
}

const member = ({ body }: HttpAnswer, key: string): unknown =>
  typeof body === 'object' && body !== null
    ? Object.entries(body).find(([name]) => name === key)?.[1]
    : undefined

/** A value of an answer, checked. Throws ApiError `unreadable` that names the attribute that is not as it should be. */
export function checked<S extends z.ZodMiniType>(schema: S, value: unknown, answer: HttpAnswer): z.infer<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const where = parsed.error.issues[0]?.path.join('.')
  const requestId = answer.headers.get('x-openstack-request-id')
  throw new ApiError({
    status: answer.status,
    type: 'unreadable',
    message: where
      ? msg('The response doesn’t match the Neutron VPNaaS format (at {where})', { where })
      : msg('The response doesn’t match the Neutron VPNaaS format'),
    ...(requestId === null ? {} : { requestId }),
  })
}
