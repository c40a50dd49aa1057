import type { AttributeMap, Values } from './attributes'
import type { Call } from './context'
import { badRequest, badResourceRequest } from './errors'
import { pythonInt, pythonRepr, pythonText } from './python'

/** How a collection may be asked for. */
export interface ListRules {
  plural: string
  sortKeys: readonly string[]
  /** Attributes that are columns: the only ones that filter; all other query names are ignored (contract, 4.6). */
  filters: readonly string[]
  /** Columns that the wire spells differently, by where an object has their value: they filter too. */
  columns?: Readonly<Record<string, readonly string[]>>
}

/** A list's body: filtered, sorted, cut to a page, with links where a limit applies (contract, sections 4.4 to 4.6). */
export function listAnswer(
  rows: Values[],
  rules: ListRules & { attributes: AttributeMap; refusesFilters: boolean },
  call: Call,
) {
  const query = call.url.searchParams
  if (rules.refusesFilters) refuseFilters(query)
  const sorted = sortRows(filterRows(rows, rules, query), rules.sortKeys, query)
  const limit = limitFrom(query)
  const page = limit ? pageOf(sorted, limit, query) : sorted
  const fields = query.getAll('fields')
  const body: Values = { [rules.plural]: page.map((row) => selectFields(row, fields)) }
  if (limit) body[`${rules.plural}_links`] = links(page, limit, call.url)
  return body
}

/** A row with the wanted attributes only; no `fields`, or empty ones, means all (neutron api/api_common.py, list_args). */
export function selectFields(row: Values, fields: readonly string[]): Values {
  const wanted = new Set(fields.filter((name) => name !== ''))
  if (wanted.size === 0) return row
  return Object.fromEntries(Object.entries(row).filter(([name]) => wanted.has(name)))
}

const listParameters = new Set(['limit', 'marker', 'page_reverse', 'sort_key', 'sort_dir', 'fields'])

/** Filter validation, where no attribute of the kind is declared a filter (neutron api/api_common.py, get_filters). */
function refuseFilters(query: URLSearchParams): void {
  const names = [...new Set(query.keys())].filter((name) => !listParameters.has(name))
  if (names.length > 0) throw badRequest(`${pythonRepr(names)} is invalid attribute for filtering`)
}

function filterRows(
  rows: Values[],
  rules: Pick<ListRules, 'filters' | 'columns'> & { attributes: AttributeMap },
  query: URLSearchParams,
): Values[] {
  const { columns = {} } = rules
  const paths = [...rules.filters.map((name) => [name, [name]] as const), ...Object.entries(columns)]
  const tests = paths
    .filter(([name]) => query.has(name))
    .map(([name, path]) => {
      const convert = rules.attributes[name]?.convert
      const isWanted = among(query.getAll(name).map((text) => (convert ? convert(text) : text)))
      return (row: Values) => isWanted(valueAt(row, path))
    })
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)))
}

function valueAt(row: Values, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => (isRecord(found) ? found[name] : undefined), row)
}

const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null

/** As MariaDB compares: a number with the number that a text begins with, texts by the collation; null equals nothing. */
function among(wanted: unknown[]): (stored: unknown) => boolean {
  const texts = new Set(wanted.map((value) => collated(pythonText(value))))
  const numbers = new Set(wanted.map((value) => Number.parseFloat(pythonText(value)) || 0))
  return (stored) => {
    if (stored === null || stored === undefined) return false
    return typeof stored === 'number' ? numbers.has(stored) : texts.has(collated(pythonText(stored)))
  }
}

/** A text as `utf8_general_ci` sees it: neither case, accents nor blanks at the end count. */
function collated(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/ +$/, '')
}

function sortRows(rows: Values[], sortKeys: readonly string[], query: URLSearchParams): Values[] {
  const [keys = [], directions = []] = ['sort_key', 'sort_dir'].map((name) =>
    query.getAll(name).filter((text) => text !== ''),
  )
  if (keys.length !== directions.length)
    throw badRequest('The number of sort_keys and sort_dirs must be same')
  const wrongKeys = keys.filter((key) => !sortKeys.includes(key))
  if (wrongKeys.length > 0) throw badRequest(`${pythonRepr(wrongKeys)} is invalid attribute for sort_keys`)
  const wrongDirections = directions.filter((text) => text !== 'asc' && text !== 'desc')
  if (wrongDirections.length > 0) {
    throw badRequest(
      `${pythonRepr(wrongDirections)} is invalid value for sort_dirs, valid value is 'asc' and 'desc'`,
    )
  }
  const order = [
    ...keys.map((key, index) => ({ key, down: directions[index] === 'desc' })),
    { key: 'id', down: false },
  ]
  return rows.toSorted((left, right) => {
    for (const { key, down } of order) {
      const difference = compare(left[key], right[key])
      if (difference !== 0) return down ? -difference : difference
    }
    return 0
  })
}

function compare(left: unknown, right: unknown): number {
  const a = pythonText(left)
  const b = pythonText(right)
  if (a === b) return 0
  return a < b ? -1 : 1
}

function limitFrom(query: URLSearchParams): number {
  const text = query.getAll('limit').at(-1) ?? '0'
  const limit = pythonInt(text)
  if (limit !== undefined && limit >= 0) return limit
  throw badResourceRequest('limit', `Limit must be an integer 0 or greater and not '${limit ?? text}'`)
}

function pageOf(rows: Values[], limit: number, query: URLSearchParams): Values[] {
  const marker = query.getAll('marker').at(-1) ?? ''
  const at = marker === '' ? undefined : rows.findIndex((row) => row.id === marker)
  if (at === -1) return []
  if (!isReverse(query)) return rows.slice((at ?? -1) + 1, (at ?? -1) + 1 + limit)
  const end = at ?? rows.length
  return rows.slice(Math.max(0, end - limit), end)
}

function isReverse(query: URLSearchParams): boolean {
  return query.get('page_reverse')?.toLowerCase() === 'true'
}

function links(page: Values[], limit: number, url: URL) {
  const isShort = page.length < limit
  const reverse = isReverse(url.searchParams)
  const found: { rel: string; href: string }[] = []
  if (!isShort || reverse) found.push({ rel: 'next', href: pageHref(url, page.at(-1), false) })
  if (!isShort || !reverse) found.push({ rel: 'previous', href: pageHref(url, page[0], true) })
  return found
}

function pageHref(url: URL, row: Values | undefined, reverse: boolean): string {
  const query = new URLSearchParams(url.search)
  query.delete('marker')
  query.delete('page_reverse')
  if (row) query.append('marker', String(row.id))
  if (reverse) query.append('page_reverse', 'True')
  return `${url.origin}${url.pathname}?${query}`
}
