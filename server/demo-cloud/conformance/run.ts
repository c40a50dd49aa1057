import type { PreparedCloud } from './cloud'
import { normalised, type Names } from './normalise'
import type { Call, Recording } from './recording'
import { type Path, type Ref, type Request, type Sent, unknownId } from './scenario/step'

/** What a run has found out so far. */
interface Memory {
  cloud: PreparedCloud
  names: Names
  /** Answers by label. */
  answers: Map<string, { body: unknown; token: string | undefined }>
}

/** Puts the scenario to a cloud, request by request, and records what it answers. */
export async function runScenario(steps: readonly Request[], cloud: PreparedCloud): Promise<Recording> {
  const repeated = steps.map(({ label }) => label).filter((label, index, all) => all.indexOf(label) !== index)
  if (repeated.length > 0) throw new Error(`There are labels that stand twice: ${repeated.join('; ')}`)
  const memory: Memory = { cloud, names: firstNames(cloud), answers: new Map() }
  const calls: Call[] = []
  for (const step of steps) calls.push(await recorded(step, memory))
  return { calls }
}

function firstNames({ identity, network, accounts, given }: PreparedCloud): Names {
  const texts = new Map([
    [network.RegionOne, '{network RegionOne}'],
    [network.RegionTwo, '{network RegionTwo}'],
    [identity, '{identity}'],
  ])
  const ids = new Map(Object.entries(given).map(([name, known]) => [known, `{${name}}`]))
  for (const [actor, { userId, projectId, token }] of Object.entries(accounts)) {
    texts.set(token, '{token}')
    ids.set(userId, `{user ${actor}}`)
    // The reader's project is the member's.
    if (!ids.has(projectId)) ids.set(projectId, `{project ${actor}}`)
  }
  return { ids, texts }
}

async function recorded(step: Request, memory: Memory): Promise<Call> {
  const { label, method, until, ordered = false, shapeOnly = false } = step
  let answer = await ask(step, memory)
  let left = until === undefined ? 0 : memory.cloud.patience
  while (left > 0 && until?.includes(statusIn(answer.body)) === false) {
    await memory.cloud.pass()
    answer = await ask(step, memory)
    left -= 1
  }
  learn(label, answer, memory)
  const path = step.path.map((part) => (typeof part === 'string' ? part : `{${nameOf(part)}}`)).join('')
  return {
    label,
    method,
    path,
    status: answer.status,
    ...normalised(answer, { names: memory.names, ordered, shapeOnly }),
  }
}

interface Answer {
  status: number
  headers: Headers
  body: unknown
}

async function ask(step: Request, memory: Memory): Promise<Answer> {
  const { cloud } = memory
  const { method, service = 'network', region = 'RegionOne', text } = step
  const base = service === 'identity' ? cloud.identity : cloud.network[region]
  const body = text ?? (step.body === undefined ? undefined : JSON.stringify(resolved(step.body, memory)))
  const answer = await cloud.fetch(base + step.path.map((part) => resolvedText(part, memory)).join(''), {
    method,
    headers: headersOf(step, memory, body !== undefined),
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  })
  return { status: answer.status, headers: answer.headers, body: parsed(await answer.text()) }
}

function headersOf(step: Request, memory: Memory, hasBody: boolean): Record<string, string> {
  const { as = 'member', headers = {} } = step
  const token = as === 'nobody' ? undefined : resolvedText(asRef(as), memory)
  const given = Object.entries(headers).map(([name, value]) => [name, resolvedText(value, memory)])
  return {
    Accept: 'application/json',
    ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
    ...(token === undefined ? {} : { 'X-Auth-Token': token }),
    ...Object.fromEntries(given),
  }
}

const asRef = (as: Exclude<Request['as'], undefined | 'nobody'>): Ref =>
  typeof as === 'string' ? { ref: 'account', actor: as, field: 'token' } : as

function resolved(value: Sent, memory: Memory): unknown {
  if (isRef(value)) return resolvedText(value, memory)
  if (Array.isArray(value)) return value.map((item: Sent) => resolved(item, memory))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolved(inner, memory)]))
}

/** What a reference stands for in this run, as text: an id that nothing has where its step was refused. */
function resolvedText(part: Path[number], { cloud, answers }: Memory): string {
  if (typeof part === 'string') return part
  if (part.ref === 'account') return cloud.accounts[part.actor][part.field]
  if (part.ref === 'given') return cloud.given[part.name]
  const answer = answers.get(part.label)
  if (!answer) throw new Error(`${part.label} has not been asked yet`)
  const found = part.ref === 'token' ? answer.token : valueAt(answer.body, part.at)
  return typeof found === 'string' ? found : unknownId
}

function nameOf(ref: Ref): string {
  if (ref.ref === 'account') return `${ref.actor}'s ${ref.field}`
  if (ref.ref === 'given') return ref.name
  return ref.ref === 'token' ? `token of ${ref.label}` : ref.label
}

/** Ids that an answer brings are called by the label of the first request that brought them. */
function learn(label: string, { headers, body }: Answer, { names, answers }: Memory): void {
  const token = headers.get('x-subject-token') ?? undefined
  answers.set(label, { body, token })
  if (token !== undefined) names.texts.set(token, '{token}')
  if (!isRecord(body)) return
  for (const object of Object.values(body)) {
    if (isRecord(object) && typeof object.id === 'string' && !names.ids.has(object.id)) {
      names.ids.set(object.id, `{${label}}`)
    }
  }
}

function statusIn(body: unknown): string {
  const objects = isRecord(body) ? Object.values(body) : []
  const statuses = objects.map((object) => (isRecord(object) ? object.status : undefined))
  return statuses.find((status) => typeof status === 'string') ?? ''
}

function valueAt(body: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => (isObject(found) ? found[name] : undefined), body)
}

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const isRef = (value: Sent): value is Ref => isRecord(value) && typeof value.ref === 'string'
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const isRecord = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && !Array.isArray(value)
