import type { Step, Transcript } from './recording'

/** A request as it goes to the cloud under test. */
export interface Outgoing {
  service: 'identity' | 'network'
  region: string
  method: string
  /** Below the service's URL: `/v2.0/networks?limit=1`. */
  path: string
  headers: Record<string, string>
  body: string | undefined
}

interface Answer {
  status: number
  /** Parsed JSON where it was JSON, text where it was not, null where there was none. */
  body: unknown
}

/** What the real cloud answered to a call, and what this one did, in the ids of this one. */
export interface Replayed {
  name: string
  recorded: Answer
  answered: Answer
}

interface ReplayOptions {
  steps: readonly Step[]
  transcripts: ReadonlyMap<string, Transcript>
  send: (request: Outgoing) => Promise<Response>
  /** The token of a user of the recording, signed in to the project it was recorded in. */
  signIn: (user: string) => Promise<string>
  /** Lets the agents report, or lets this token die. */
  pass: (what: 'report' | { deadToken: string }) => Promise<void>
}

/** What the recording's ids and tokens are called here. */
interface Memory {
  names: Map<string, string>
  tokens: Map<string, string>
}

/** Repeats a recording call by call, in the ids and with the tokens of the cloud under test. */
export async function replay(options: ReplayOptions): Promise<Replayed[]> {
  const memory: Memory = { names: new Map(), tokens: new Map() }
  const replayed: Replayed[] = []
  for (const step of options.steps) {
    if ('wait' in step) {
      const deadToken = memory.tokens.get(`answer of ${shortLived}`) ?? ''
      await options.pass(step.wait === 'report' ? 'report' : { deadToken })
    } else if ('setup' in step) {
      await setUp(step, options, memory)
    } else {
      replayed.push(await repeat(step, options, memory))
    }
  }
  return replayed
}

/** The sign-in at a Keystone whose tokens live seconds. */
const shortLived = 'auth-password-scoped-short.201'

type Setup = Extract<Step, { setup: string }>
type Call = Extract<Step, { call: string }>

async function setUp(step: Setup, options: ReplayOptions, memory: Memory): Promise<void> {
  const token = await tokenOf(step.token, options, memory)
  const answer = await ask(step.setup, options, memory, {
    ...step,
    region: 'RegionOne',
    headers: token === undefined ? {} : { 'X-Auth-Token': token },
    body: step.body === undefined ? undefined : JSON.stringify(step.body),
  })
  for (const [path, id] of Object.entries(step.ids ?? {})) memory.names.set(id, idAt(answer.body, path))
}

async function repeat(step: Call, options: ReplayOptions, memory: Memory): Promise<Replayed> {
  const transcript = options.transcripts.get(step.call)
  if (!transcript) throw new Error(`There is no transcript ${step.call}`)
  const { request, response } = transcript
  const token = await tokenOf(step.token, options, memory)
  const answered = await ask(step.call, options, memory, outgoing(request, token ?? '', step.subject))
  if (request.method !== 'GET') learn(response.body, answered.body, memory.names)
  const recorded: unknown = JSON.parse(here(JSON.stringify(response.body), memory))
  return {
    name: step.call,
    recorded: { status: response.status, body: recorded },
    answered: { status: answered.status, body: answered.body },
  }
}

function outgoing(request: Transcript['request'], token: string, subject: string | undefined): Outgoing {
  const { service, region, method, path, body } = request
  const withToken = (text: string) => text.replaceAll('REDACTED-TOKEN', token)
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, withToken(value)]),
  )
  if (subject !== undefined) headers['X-Subject-Token'] = subject
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return {
    service,
    region: region ?? '',
    method,
    path,
    headers,
    body: body === null ? undefined : withToken(text),
  }
}

async function ask(
  step: string,
  { send }: ReplayOptions,
  memory: Memory,
  request: Outgoing,
): Promise<Answer> {
  const body = request.body === undefined ? undefined : here(request.body, memory)
  const response = await send({ ...request, path: here(request.path, memory), body })
  const issued = response.headers.get('x-subject-token')
  if (issued !== null) memory.tokens.set(`answer of ${step}`, issued)
  return { status: response.status, body: parsed(await response.text()) }
}

async function tokenOf(
  name: string | undefined,
  { signIn }: ReplayOptions,
  { tokens }: Memory,
): Promise<string | undefined> {
  if (name === undefined) return undefined
  if (name.startsWith('user ') && !tokens.has(name))
    tokens.set(name, await signIn(name.slice('user '.length)))
  return tokens.get(name) ?? name
}

/** A text of the recording in the ids of the cloud under test. */
function here(text: string, { names }: Memory): string {
  return text.replaceAll(idPattern, (id) => names.get(id) ?? id)
}

const idPattern = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{32}\b|REDACTED-SECRET/g
const isId = new RegExp(`^(?:${idPattern.source})$`)

/** Walks two answers to the same call side by side and notes what the ids of the one are in the other. */
function learn(recorded: unknown, actual: unknown, names: Map<string, string>): void {
  if (typeof recorded === 'string' && typeof actual === 'string') {
    if (isId.test(recorded)) names.set(recorded, actual)
  } else if (isObject(recorded) && isObject(actual)) {
    for (const [key, value] of Object.entries(recorded)) learn(value, actual[key], names)
  }
}

function idAt(body: unknown, path: string): string {
  const value = path.split('/').reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), body)
  if (typeof value !== 'string') throw new Error(`There is no id at ${path} of the answer`)
  return value
}

/** Arrays count: their keys are their indexes. */
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
