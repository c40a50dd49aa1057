import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  at,
  catalogAttempts,
  cloudAnswers,
  fileAttempts,
  originAttempts,
  pathAttempts,
  publicUrl,
  shapeAttempts,
  untoldHeaders,
} from './testing/test-attempts'
import { sealWith } from './session/seal'
import {
  gatewayStage,
  passwordBody,
  requestText,
  testSecret,
  type GatewayStage,
  type RawAnswer,
  type Session,
  type TestGateway,
} from './testing/test-stage'

/** Names that lead to this machine, as an attacker's do. */
const names: Readonly<Record<string, { address: string; family: number }[]>> = {
  'keystone.example': [{ address: '127.0.0.1', family: 4 }],
  'elsewhere.example': [{ address: '127.0.0.1', family: 4 }],
  'six.example': [{ address: '::1', family: 6 }],
  'links.example': [{ address: '169.254.169.254', family: 4 }],
}

vi.mock('node:dns', () => ({
  lookup: (host: string, options: { all?: boolean }, callback: (...answer: unknown[]) => void) => {
    const found = names[host]
    if (!found) callback(Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' }))
    else if (options.all) callback(null, found)
    else callback(null, found[0]?.address, found[0]?.family)
  },
}))

let stage: GatewayStage
let gateway: TestGateway
let session: Session

beforeAll(async () => {
  stage = await gatewayStage('keystone.example')
  stage.catalog = { RegionOne: `http://keystone.example:${stage.port}/net` }
  gateway = await stage.gateway()
  session = await gateway.signIn()
})
afterAll(() => stage.close())

/** The rows of the tables, by title, as they were measured. */
const tables = new Map<string, string[]>()

/** Says in the table of a title what came of an attempt, and how often the cloud was asked. */
function note(title: string, cells: readonly (string | number)[]) {
  const row = `| ${cells.map((cell) => String(cell).replaceAll('|', String.raw`\|`)).join(' | ')} |`
  tables.set(title, [...(tables.get(title) ?? []), row])
}

const code = (text: string) => `\`${text}\``

/** The answer in a few words: the status, and the gateway's own reason. */
function inWords({ status, body }: RawAnswer): string {
  const type = /"NeutronError":\{"type":"(\w+)"/.exec(body)?.[1]
  if (status === 0) return 'closed'
  return type === undefined ? String(status) : `${status} ${type}`
}

/** What an attempt comes to, and how many requests reached the cloud meanwhile. */
async function outcome(attempt: () => Promise<RawAnswer>) {
  const before = stage.asked.length
  const answer = await attempt()
  return { answer, words: inWords(answer), reached: stage.asked.length - before }
}

const known = () => ({ 'X-Auth-Token': session.handle, Cookie: session.cookie })

it('forwards what the page needs', async () => {
  for (const [method, path] of [
    ['GET', '/v2.0/routers?fields=id&fields=name'],
    ['POST', '/v2.0/vpn/ikepolicies'],
    ['PUT', '/v2.0/vpn/ikepolicies/1'],
    ['DELETE', '/v2.0/vpn/ikepolicies/1'],
    ['PUT', '/v2.0/routers/1'],
    ['PUT', '/v2.0/agents/1'],
    ['PUT', '/v2.0/quotas/1'],
    ['DELETE', '/v2.0/quotas/1'],
    ['POST', '/v2.0/agents/1/vpn-routers'],
    ['DELETE', '/v2.0/agents/1/l3-routers/2'],
  ] as const) {
    const body = method === 'POST' || method === 'PUT' ? '{}' : ''
    const { words, reached } = await outcome(() =>
      gateway.raw(requestText(method, `${at}${path}`, { headers: known(), body })),
    )
    expect({ method, path, words, reached }).toEqual({ method, path, words: '200', reached: 1 })
    expect(stage.asked.at(-1)).toMatchObject({ method, path: `/net${path}` })
  }
})

describe('paths', () => {
  it.each(pathAttempts)('%s', async (what, request) => {
    const [method = '', path = ''] = request.split(/ (.*)/)
    const { answer, words, reached } = await outcome(() =>
      gateway.raw(requestText(method, path, { headers: known() })),
    )
    const isPage = answer.headers.get('content-security-policy')?.includes("script-src 'self'") === true
    note('paths', [what, code(request.replace(at, '…')), isPage ? 'the panel’s own page' : words, reached])
    expect(reached).toBe(0)
    expect(isPage || [0, 400, 404].includes(answer.status), words).toBe(true)
  })
})

describe('files of the gateway itself', () => {
  it.each(fileAttempts)('%s', async (path) => {
    const answer = await gateway.raw(requestText('GET', path))
    const isPage = answer.body.includes('<!doctype html>')
    note('files', [code(`GET ${path}`), isPage ? 'the panel’s own page' : inWords(answer)])
    expect(answer.body).not.toContain('"devDependencies"')
  })
})

describe('a catalog that names', () => {
  it.each(catalogAttempts)('%s', async (what, endpointAt) => {
    const endpoint = endpointAt(stage.port)
    stage.catalog = { RegionOne: endpoint }
    const own = await stage.gateway()
    const { handle, cookie } = await own.signIn()
    const { answer, words, reached } = await outcome(() =>
      own.raw(
        requestText('GET', `${at}/v2.0/routers`, { headers: { 'X-Auth-Token': handle, Cookie: cookie } }),
      ),
    )
    note('catalog', [what, code(endpoint.replace(String(stage.port), 'PORT')), words, reached])
    expect({ reached, status: answer.status }).toEqual({
      reached: 0,
      status: words.startsWith('502') ? 502 : 404,
    })
  })
})

/** A read of a route that works, with other headers. */
const reading = (headers: Record<string, string>, from = gateway) =>
  outcome(() => from.raw(requestText('GET', `${at}/v2.0/routers`, { headers })))

const changed = (cookie: string, at_: number) =>
  cookie.slice(0, at_) + (cookie[at_] === 'A' ? 'B' : 'A') + cookie.slice(at_ + 1)

const place = () => `north ${session.handle}`
const cookieName = () => session.cookie.split('=')[0] ?? ''
const held = (more: object) =>
  JSON.stringify({
    token: 'token-of-the-cloud',
    user: 'u',
    network: { RegionOne: `http://keystone.example:${stage.port}/net` },
    expiresAt: 4e12,
    ...more,
  })
const sealed = (text: string, at_ = place(), key = testSecret) =>
  `${cookieName()}=${sealWith({ secret: key }).seal(text, at_)}`

describe('a session', () => {
  it('works with the very cookie that the gateway gave', async () => {
    expect((await reading(known())).words).toBe('200')
    expect((await reading({ ...known(), Cookie: sealed(held({})) })).words).toBe('200')
  })

  it.each<[what: string, cookie: () => string, handle?: () => string]>([
    ['without a cookie', () => ''],
    ['without a handle', () => session.cookie, () => ''],
    ['with a handle made up', () => session.cookie, () => 'gw-AAAAAAAAAAAAAAAAAAAAAA'],
    ['with the token itself as handle', () => session.cookie, () => 'token-of-the-cloud'],
    ['with a handle that is a path', () => session.cookie, () => '../../../x'],
    ['sealed with another key', () => sealed(held({}), place(), 'another key of the tests, as long as that')],
    ['sealed for another cloud', () => sealed(held({}), `south ${session.handle}`)],
    ['sealed for another handle', () => sealed(held({}), 'north gw-AAAAAAAAAAAAAAAAAAAAAA')],
    ['with a bit changed at the front', () => changed(session.cookie, cookieName().length + 1)],
    ['with a bit changed in the middle', () => changed(session.cookie, 120)],
    ['with a bit changed at the end', () => changed(session.cookie, session.cookie.length - 2)],
    ['cut off', () => session.cookie.slice(0, -10)],
    ['with more behind it', () => `${session.cookie}AAAA`],
    ['in the clear', () => `${cookieName()}=${Buffer.from(held({})).toString('base64url')}`],
    ['that has expired', () => sealed(held({ expiresAt: Date.now() - 1 }))],
    ['of another shape', () => sealed(JSON.stringify({ token: 'token-of-the-cloud' }))],
  ])('%s', async (what, cookie, handle = () => session.handle) => {
    const { words, reached } = await reading({ 'X-Auth-Token': handle(), Cookie: cookie() })
    note('session', [`a session ${what}`, words, reached])
    expect([words, reached]).toEqual(['401 Unauthorized', 0])
  })
})

describe('a page of another site', () => {
  it.each(originAttempts)('%s', async (what, headers, settings) => {
    const from = settings && (await stage.gateway(settings))
    const { words, reached } = await reading({ ...known(), ...headers }, from)
    const [said = ''] = Object.entries(headers).map((header) => header.join(': '))
    note('origin', [`a page that ${what}`, code(said), words, reached])
    expect([words, reached]).toEqual(['403 ForeignOrigin', 0])
  })

  it('sends a form, which has no handle', async () => {
    const body = 'ikepolicy%5Bname%5D=x'
    const headers = { Cookie: session.cookie, 'Content-Type': 'application/x-www-form-urlencoded' }
    const { words, reached } = await outcome(() =>
      gateway.raw(requestText('POST', `${at}/v2.0/vpn/ikepolicies`, { headers, body })),
    )
    note('origin', ['a page that sends a form, without saying where from', code('POST'), words, reached])
    expect([words, reached]).toEqual(['401 Unauthorized', 0])
  })

  it('is none at the public URL, however its port is told', async () => {
    const own = await stage.gateway({ publicUrl })
    for (const origin of [publicUrl, `${publicUrl}:443`]) {
      expect((await reading({ ...known(), Origin: origin }, own)).words).toBe('401 Unauthorized')
    }
  })
})

describe('a request of a shape', () => {
  it.each(shapeAttempts)('%s', async (what, bytesFor) => {
    const bytes = bytesFor(session)
    const { answer, words, reached } = await outcome(() => gateway.raw(bytes))
    note('shape', [`a request ${what}`, words, reached])
    expect([reached, [0, 400, 401, 413, 431].includes(answer.status)], words).toEqual([0, true])
  })
})

describe('what the cloud is told', () => {
  it('is what the API needs, and nothing else that the page says', async () => {
    const headers = { ...known(), ...untoldHeaders }
    await gateway.raw(requestText('POST', `${at}/v2.0/vpn/ikepolicies`, { headers, body: '{}' }))
    const { method, headers: told = {} } = stage.asked.at(-1) ?? {}
    expect(method).toBe('POST')
    expect(told['x-auth-token']).toBe('token-of-the-cloud')
    const listed = Object.keys(told).toSorted()
    note('told', [listed.map(code).join(', ')])
    expect(listed).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'content-length',
      'content-type',
      'host',
      'x-auth-token',
    ])
  })
})

describe('a cloud that', () => {
  it.each(cloudAnswers)('%s', async (what, answer, expected) => {
    stage.catalog = { RegionOne: `http://keystone.example:${stage.port}/net` }
    stage.answer = answer
    const { answer: told, words } = await reading(known())
    stage.answer = undefined
    const type = told.headers.get('content-type') ?? ''
    note('answers', [`a cloud that ${what}`, words, code(type)])
    expect([words, type]).toEqual([
      expected,
      expect.stringMatching(/^(?:application\/json|text\/plain; charset=utf-8)$/),
    ])
    const common = [...told.headers.keys()].filter(
      (name) => !(name in expectedHeaders) && !ordinary.has(name),
    )
    expect(common).toEqual([])
    expect(Object.fromEntries(told.headers)).toMatchObject(expectedHeaders)
  })
})

const ordinary = new Set([
  'cache-control',
  'connection',
  'content-length',
  'content-type',
  'date',
  'transfer-encoding',
  'vary',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
  'keep-alive',
])
const expectedHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** How the eleventh of these sign-ins is answered, and how often Keystone was asked. */
const eleventh = async (
  given: { trustProxy?: boolean },
  headers: (n: number) => Record<string, string>,
  body = passwordBody,
) => {
  const own = await stage.gateway(given)
  const before = stage.asked.length
  const answers: RawAnswer[] = []
  for (let n = 0; n < 11; n += 1) {
    answers.push(
      await own.raw(
        requestText('POST', '/clouds/north/identity/v3/auth/tokens', { headers: headers(n), body }),
      ),
    )
  }
  return { words: inWords(answers.at(-1) ?? never()), reached: stage.asked.length - before }
}

describe('who guesses passwords', () => {
  const withToken = JSON.stringify({
    auth: { identity: { ...JSON.parse(passwordBody).auth.identity, token: { id: 'x' } } },
  })

  it.each<
    [
      what: string,
      given: { trustProxy?: boolean },
      headers: (n: number) => Record<string, string>,
      body?: string,
    ]
  >([
    ['tries again and again', {}, () => ({})],
    ['says to be somebody else each time', {}, (n) => ({ 'X-Forwarded-For': `192.0.2.${n}` })],
    ['adds a token to the password', {}, () => ({}), withToken],
    [
      'has a network of IPv6, behind a proxy',
      { trustProxy: true },
      (n) => ({ 'X-Forwarded-For': `2001:db8::${n}` }),
    ],
    [
      'says where it came from before the proxy',
      { trustProxy: true },
      (n) => ({ 'X-Forwarded-For': `192.0.2.${n}, 198.51.100.7` }),
    ],
    [
      'spells its address in two ways',
      { trustProxy: true },
      (n) => ({ 'X-Forwarded-For': n % 2 === 0 ? '198.51.100.7' : '::ffff:198.51.100.7' }),
    ],
  ])('and %s', async (what, given, headers, body) => {
    const { words, reached } = await eleventh(given, headers, body)
    note('guesses', [`who ${what}`, words, reached])
    expect([words, reached]).toEqual(['429 TooManyRequests', 10])
  })

  it('holds up nobody else', async () => {
    const { words } = await eleventh({ trustProxy: true }, (n) => ({ 'X-Forwarded-For': `192.0.2.${n}` }))
    expect(words).toBe('201')
  })
})

it('does all of this as docs/gateway-refusals.md says', async () => {
  const parts = columns.map(([title, heading, ...heads]) =>
    [
      `## ${heading}`,
      '',
      `| ${heads.join(' | ')} |`,
      `|${heads.map(() => ' --- |').join('')}`,
      ...(tables.get(title) ?? []),
      '',
    ].join('\n'),
  )
  await expect(`${introduction}\n${parts.join('\n')}`).toMatchFileSnapshot('../../docs/gateway-refusals.md')
})

const introduction = `# What the gateway refuses

Made by \`server/gateway/refusals.test.ts\`, which tries each line on a socket and fails where it is no longer true.
"Reached" says how many requests the cloud got meanwhile.
`

/** The tables in their order: the title under which they are noted, the heading, and the names of the columns. */
const columns = [
  ['paths', 'Paths', 'Tried', 'Request', 'Answer', 'Reached'],
  ['files', 'Files of the gateway', 'Request', 'Answer'],
  ['catalog', 'Endpoints that a catalog may name', 'Names', 'Endpoint', 'Answer', 'Reached'],
  ['session', 'Sessions', 'With', 'Answer', 'Reached'],
  ['origin', 'Pages of other sites', 'From', 'Request', 'Answer', 'Reached'],
  ['shape', 'Requests of odd shapes', 'Tried', 'Answer', 'Reached'],
  ['told', 'What the cloud is never told', 'Headers of the page'],
  ['answers', 'What a cloud may answer', 'Answer of the cloud', 'Becomes', 'Content type'],
  ['guesses', 'Guesses at passwords', 'Who', 'Answer', 'Reached'],
] as const

function never(): never {
  throw new Error('not reached')
}
