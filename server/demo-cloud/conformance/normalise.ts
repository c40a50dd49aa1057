import type { Call } from './recording'

/** What is called what in the recording of a run. */
export interface Names {
  /** By id. */
  ids: Map<string, string>
  /** By URL or token, wherever it stands in a text. */
  texts: Map<string, string>
}

/** What is recorded of an answer beside its status. */
type Normalised = Pick<Call, 'type' | 'message' | 'headers' | 'shape' | 'body'>

/** How an answer is to be read. */
interface Reading {
  names: Names
  ordered: boolean
  shapeOnly: boolean
}

/** An answer without what is chance: ids by label, times, tokens, request ids and allotted addresses struck out. */
export function normalised(
  answer: { headers: Headers; body: unknown },
  { names, ordered, shapeOnly }: Reading,
): Normalised {
  const body = withoutChance(answer.body, names)
  const refusal = refusalOf(body)
  const seen = {
    headers: headersOf(answer.headers, names),
    shape: answer.body === undefined ? '' : shapeOf(body),
  }
  if (refusal) return { ...seen, ...refusal }
  return shapeOnly || body === undefined ? seen : { ...seen, body: inOrder(body, ordered) }
}

const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{32}\b/gi
const time = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?Z?/g

/** Texts that differ from run to run, and what takes their place. The external subnets are the run's own. */
const chances: readonly (readonly [RegExp, string])[] = [
  [/req-\{id\}/g, '{request id}'],
  [/\b198\.51\.100\.\d+\b/g, '{outside}'],
  [/\b2001:db8:f1d::[0-9a-f:]*/g, '{outside}'],
  [/\bfa:16:3e(?::[0-9a-f]{2}){3}/g, '{mac}'],
  [/callback-\d+/g, 'callback-{n}'],
]

/** Attributes whose value is chance, whatever it is. */
const chanceOf: Readonly<Record<string, unknown>> = {
  revision_number: 0,
  audit_ids: ['{audit id}'],
  secret: '{secret}',
  // Quota reservations of failed requests stay for two minutes.
  reserved: 0,
}

function textWithoutChance(text: string, names: Names): string {
  const named = [...names.texts].reduce((rest, [known, name]) => rest.replaceAll(known, name), text)
  const withLabels = named.replace(
    id,
    (found) => names.ids.get(found) ?? names.ids.get(dashed(found)) ?? '{id}',
  )
  const rest = chances.reduce((left, [pattern, name]) => left.replace(pattern, name), withLabels)
  return sortedRuns(rest.replace(time, '{time}'))
}

const dashed = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

const inOrderOfText = (run: string) => run.split(/, ?/).toSorted().join(', ')

/** Ids, and names of attributes, that a message lists come in the order of the server's hash table. */
function sortedRuns(text: string): string {
  return text
    .replace(/\{[^{}]+\}(?:, ?\{[^{}]+\})+/g, inOrderOfText)
    .replace(/(?<=^Unrecognized attribute\(s\) ')[^']+/, inOrderOfText)
}

function withoutChance(value: unknown, names: Names): unknown {
  if (typeof value === 'string') return textWithoutChance(value, names)
  if (Array.isArray(value)) return value.map((item: unknown) => withoutChance(item, names))
  if (!isRecord(value)) return value
  const entries = Object.entries(value).map(([name, inner]) => [
    textWithoutChance(name, names),
    name in chanceOf && inner !== null ? chanceOf[name] : withoutChance(inner, names),
  ])
  return Object.fromEntries(entries)
}

/** Names in the alphabet's order, and lists too, but for the collection of an answer that is ordered. */
function inOrder(value: unknown, ordered: boolean, depth = 0): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => inOrder(item, ordered, depth + 1))
    return ordered && depth === 1 ? items : items.toSorted(byText)
  }
  if (!isRecord(value)) return value
  const names = Object.keys(value).toSorted()
  return Object.fromEntries(names.map((name) => [name, inOrder(value[name], ordered, depth + 1)]))
}

function byText(left: unknown, right: unknown): number {
  const [a = '', b = ''] = [left, right].map((item) => JSON.stringify(item))
  return a === b ? 0 : a < b ? -1 : 1
}

/** Attribute names and JSON types: `{ikepolicies:[{id:string}]}`. A list has the shapes of its items. */
function shapeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].toSorted().join('|')}]`
  if (!isRecord(value)) return typeof value
  const names = Object.keys(value).toSorted()
  return `{${names.map((name) => `${name}:${shapeOf(value[name])}`).join(',')}}`
}

/** Type and message of an error answer. What Keystone prints of a schema, after the first paragraph, is left out. */
function refusalOf(body: unknown): { type: string; message: string } | undefined {
  if (!isRecord(body)) return undefined
  const { NeutronError: neutron, error: keystone } = body
  if (isRecord(neutron)) return { type: String(neutron.type), message: String(neutron.message) }
  if (!isRecord(keystone)) return undefined
  const [message = ''] = String(keystone.message).split('\n\n')
  return { type: String(keystone.title), message }
}

const seenHeaders =
  /^(?:content-type|allow|location|www-authenticate|vary|retry-after|x-subject-token|x-openstack-request-id|access-control-.*)$/

function headersOf(headers: Headers, names: Names): string {
  const seen = [...headers].filter(([name]) => seenHeaders.test(name))
  return seen.map(([name, value]) => `${name}: ${headerValue(name, value, names)}`).join('\n')
}

function headerValue(name: string, value: string, names: Names): string {
  return name === 'x-subject-token' ? '{token}' : textWithoutChance(value, names)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
