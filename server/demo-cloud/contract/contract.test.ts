import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createDemoCloud, type DemoCloud } from '../app'
import { keysMissing, refusalOf } from './compare'
import { arrangeAsRecorded } from './recorded-world'
import { readSteps, readTranscripts } from './recording'
import { replay, type Outgoing, type Replayed } from './replay'

const origin = 'http://cloud.test'
const intervalMs = 2000
/** How long a call takes: agents work meanwhile. */
const callMs = 20

const transcripts = readTranscripts()
let replayed: Replayed[] = []

beforeAll(async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T10:00:00Z') })
  const cloud = createDemoCloud({ intervalMs, corsOrigins: ['http://localhost:5173'] })
  arrangeAsRecorded(cloud.world)
  cloud.start()
  const send = sendTo(cloud)
  replayed = await replay({
    steps: readSteps(),
    transcripts,
    send,
    signIn: (user) => signIn(user, send),
    pass: async (what) => {
      if (what === 'report') await vi.advanceTimersByTimeAsync(2 * intervalMs)
      else expire(cloud, what.deadToken)
    },
  })
  await cloud.stop()
})

afterAll(() => {
  vi.useRealTimers()
})

const namesWhere = (differs: (each: Replayed) => boolean) =>
  replayed.filter(differs).map(({ name, recorded, answered }) => ({
    name,
    recorded: `${recorded.status} ${refusalOf(recorded.body)}`,
    answered: `${answered.status} ${refusalOf(answered.body)}`,
  }))

test(`all ${transcripts.size} recorded calls of the real cloud are replayed`, () => {
  expect(new Set(replayed.map(({ name }) => name))).toEqual(new Set(transcripts.keys()))
})

test('every call is answered with the recorded status', () => {
  expect(namesWhere(({ recorded, answered }) => recorded.status !== answered.status)).toEqual([])
})

test('every refusal has the recorded error type and message', () => {
  expect(
    namesWhere(({ recorded, answered }) => refusalOf(recorded.body) !== refusalOf(answered.body)),
  ).toEqual([])
})

test('every answer has all the attributes that were recorded', () => {
  const missing = replayed.map(({ name, recorded, answered }) => ({
    name,
    missing: keysMissing(recorded.body, answered.body),
  }))
  expect(missing.filter((each) => each.missing.length > 0)).toEqual([])
})

function sendTo(cloud: DemoCloud) {
  return async ({ service, region, path, method, headers, body }: Outgoing): Promise<Response> => {
    const base = service === 'identity' ? 'north/identity' : `north/${region}/network`
    const init = { method, headers, ...(body === undefined ? {} : { body }) }
    const answer = await cloud.app.request(`${origin}/${base}${path}`, init)
    await vi.advanceTimersByTimeAsync(callMs)
    return answer
  }
}

async function signIn(name: string, send: ReturnType<typeof sendTo>): Promise<string> {
  const domain = { name: 'Default' }
  const identity = { methods: ['password'], password: { user: { name, domain, password: 'secret' } } }
  const scope = { project: { name: name === 'reader' ? 'demo' : name, domain } }
  const answer = await send({
    service: 'identity',
    region: '',
    method: 'POST',
    path: '/v3/auth/tokens',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ auth: { identity, scope } }),
  })
  return answer.headers.get('x-subject-token') ?? ''
}

function expire(cloud: DemoCloud, value: string): void {
  const token = cloud.world.clouds.get('north')?.tokens.get(value)
  if (!token) throw new Error('There is no token that could expire')
  token.expires_at = Date.now() - 1
}
