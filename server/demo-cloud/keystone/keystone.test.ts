import { beforeEach, describe, expect, it } from 'vitest'
import { createDemoCloud, type DemoCloud } from '../app'

const identity = 'http://panel.test/demo-cloud/north/identity'
let time = Date.parse('2026-11-23T10:00:00.000Z')
let cloud: DemoCloud
beforeEach(() => {
  time = Date.parse('2026-11-23T10:00:00.000Z')
  cloud = createDemoCloud({ basePath: '/demo-cloud', now: () => time })
})

type Named = { id: string; name: string; secret?: string }
/** What the tests look at in an answer; what is not in it is undefined. */
interface Body {
  error: { message: string; identity: { methods: string[] } }
  version: { links: unknown }
  versions: { values: unknown[] }
  token: {
    methods: string[]
    audit_ids: string[]
    issued_at: string
    expires_at: string
    user: Named
    project?: Named
    roles: Named[]
    catalog: { endpoints: { url: string }[] }[]
  }
  application_credential: Named & { secret: string }
  application_credentials: Named[]
}

async function call(
  method: string,
  path: string,
  options: { token?: string; subject?: string; body?: unknown } = {},
) {
  const headers = new Headers({ 'Content-Type': 'application/json' })
  if (options.token !== undefined) headers.set('X-Auth-Token', options.token)
  if (options.subject !== undefined) headers.set('X-Subject-Token', options.subject)
  const raw = typeof options.body === 'string' ? options.body : JSON.stringify(options.body)
  const response = await cloud.app.request(identity + path, {
    method,
    headers,
    ...(raw ? { body: raw } : {}),
  })
  const text = await response.text()
  const body: Body = text.startsWith('{') ? JSON.parse(text) : {}
  return { status: response.status, headers: response.headers, body }
}

const domain = { name: 'Default' }
const password = (name = 'demo', secret = 'secret') => ({
  methods: ['password'],
  password: { user: { name, domain, password: secret } },
})
const inProject = (name: string) => ({ project: { name, domain } })
const signIn = (auth: unknown) => call('POST', '/v3/auth/tokens', { body: { auth } })
async function tokenFor(auth: unknown): Promise<string> {
  const { headers } = await signIn(auth)
  return headers.get('X-Subject-Token') ?? ''
}
const demoToken = () => tokenFor({ identity: password(), scope: inProject('demo') })
const again = (token: string) => ({ methods: ['token'], token: { id: token } })

const generic = 'The request you have made requires authentication.'
const tail =
  'The server could not comply with the request since it is either malformed or otherwise incorrect. ' +
  'The client is assumed to be in error.'

describe('discovery', () => {
  it('lists versions with a 300 and shows one with a 200', async () => {
    const versions = await call('GET', '')
    expect(versions.status).toBe(300)
    expect(versions.headers.get('Location')).toBe(`${identity}/v3/`)
    const one = await call('GET', '/v3')
    expect(one.body.version.links).toEqual([{ rel: 'self', href: `${identity}/v3/` }])
    expect(versions.body.versions.values).toEqual([one.body.version])
  })

  it('makes its URLs from what a proxy was asked for', async () => {
    const headers = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'cloud.example' }
    const response = await cloud.app.request(`${identity}/v3`, { headers })
    expect(await response.text()).toContain('https://cloud.example/demo-cloud/north/identity/v3/')
  })

  it('answers an unknown path in HTML', async () => {
    const answer = await call('GET', '/v3/no-such-thing')
    expect([answer.status, answer.headers.get('Content-Type')?.startsWith('text/html')]).toEqual([404, true])
  })
})

describe('signing in', () => {
  it('gives a project token with catalog, roles and headers', async () => {
    const { status, headers, body } = await signIn({ identity: password(), scope: inProject('demo') })
    expect(status).toBe(201)
    expect(headers.get('X-Subject-Token')).toMatch(/^gAAAAA/)
    expect(headers.get('x-openstack-request-id')).toMatch(/^req-/)
    expect(headers.get('Vary')).toBe('X-Auth-Token')
    const { token } = body
    expect(token).toMatchObject({ methods: ['password'], is_domain: false, project: { name: 'demo' } })
    expect([token.issued_at, token.expires_at]).toEqual([
      '2026-11-23T10:00:00.000000Z',
      '2026-11-23T11:00:00.000000Z',
    ])
    expect(token.roles.map(({ name }) => name)).toEqual(['member', 'reader'])
    const urls = token.catalog[1]?.endpoints.map(({ url }) => url)
    expect(new Set(urls)).toEqual(
      new Set(
        ['RegionOne', 'RegionTwo'].map((region) => `http://panel.test/demo-cloud/north/${region}/network`),
      ),
    )
    expect(JSON.stringify(body)).not.toContain(headers.get('X-Subject-Token'))
  })

  it('leaves the catalog out where told, and from unscoped tokens', async () => {
    const body = { auth: { identity: password(), scope: inProject('demo') } }
    expect((await call('POST', '/v3/auth/tokens?nocatalog', { body })).body.token.catalog).toBeUndefined()
    const unscoped = (await signIn({ identity: password(), scope: 'unscoped' })).body.token
    expect([unscoped.catalog, unscoped.roles, unscoped.project]).toEqual([undefined, undefined, undefined])
  })

  it('takes ids, and the system for who has a role there', async () => {
    const [user] = cloud.world.clouds.get('north')?.users.values() ?? []
    const byId = { methods: ['password'], password: { user: { id: user?.id, password: 'secret' } } }
    expect(
      (await signIn({ identity: byId, scope: { project: { id: Object.keys(user?.roles ?? {})[0] } } }))
        .status,
    ).toBe(201)
    const admin = await signIn({ identity: password('admin'), scope: { system: { all: true } } })
    expect(admin.body.token).toMatchObject({ system: { all: true } })
    expect((await signIn({ identity: password(), scope: { system: { all: true } } })).status).toBe(401)
  })

  const refusals: [what: string, auth: unknown, status: number, message: string][] = [
    ['wrong password', { identity: password('demo', 'wrong') }, 401, generic],
    ['unknown user', { identity: password('nobody') }, 401, generic],
    ['unknown project', { identity: password(), scope: inProject('nowhere') }, 401, generic],
    ['project without a role', { identity: password(), scope: inProject('alt') }, 401, generic],
    ['domain without a role', { identity: password(), scope: { domain: { id: 'default' } } }, 401, generic],
    [
      'user name without domain',
      { identity: { methods: ['password'], password: { user: { name: 'demo', password: 'secret' } } } },
      400,
      `Expecting to find domain in user. ${tail}`,
    ],
    [
      'project name without domain',
      { identity: password(), scope: { project: { name: 'demo' } } },
      400,
      `Expecting to find domain in project. ${tail}`,
    ],
    [
      'two scopes',
      { identity: password(), scope: { ...inProject('demo'), system: { all: true } } },
      400,
      `Expecting to find system, project, domain, OS-TRUST:trust or unscoped in scope. ${tail}`,
    ],
    [
      'no known scope',
      { identity: password(), scope: { planet: {} } },
      400,
      `Expecting to find system, project, domain, OS-TRUST:trust or unscoped in scope. ${tail}`,
    ],
    [
      'method without its object',
      { identity: { methods: ['password'] } },
      400,
      `Expecting to find password in identity. ${tail}`,
    ],
    ['no auth', undefined, 400, `Expecting to find auth in request body. ${tail}`],
  ]
  it.each(refusals)('refuses: %s', async (_what, auth, status, message) => {
    const answer = await signIn(auth)
    const title = status === 401 ? 'Unauthorized' : 'Bad Request'
    expect(answer.body).toEqual({ error: { code: status, message, title } })
    expect(answer.status).toBe(status)
    const challenge = status === 401 ? `Keystone uri="${identity}/v3"` : null
    expect(answer.headers.get('WWW-Authenticate')).toBe(challenge)
  })

  it('refuses a disabled project, a method it does not know, and what is no JSON', async () => {
    for (const project of cloud.world.clouds.get('north')?.projects.values() ?? []) project.enabled = false
    expect((await signIn({ identity: password(), scope: inProject('demo') })).status).toBe(401)
    const smoke = await signIn({ identity: { methods: ['smoke-signal'], 'smoke-signal': {} } })
    expect(smoke.body.error).toMatchObject({
      code: 401,
      message: 'Attempted to authenticate with an unsupported method.',
    })
    expect(smoke.body.error.identity.methods).toContain('password')
    const torn = await call('POST', '/v3/auth/tokens', { body: '{"auth": ' })
    expect(torn.body.error.message).toBe(`Expecting to find valid JSON in request body. ${tail}`)
    const empty = await signIn({})
    expect(empty.body.error.message).toMatch(/^'identity' is a required property\n/)
  })
})

describe('rescoping', () => {
  it('keeps the end and the chain of the first token', async () => {
    const first = await signIn({ identity: password(), scope: 'unscoped' })
    time += 600_000
    const token = first.headers.get('X-Subject-Token') ?? ''
    const second = await signIn({ identity: again(token), scope: inProject('demo') })
    expect(second.status).toBe(201)
    expect(second.body.token.expires_at).toBe(first.body.token.expires_at)
    expect(second.body.token.methods.toSorted()).toEqual(['password', 'token'])
    expect(second.body.token.audit_ids[1]).toBe(first.body.token.audit_ids[0])
    const third = await signIn({
      identity: again(second.headers.get('X-Subject-Token') ?? ''),
      scope: 'unscoped',
    })
    expect(third.body.token.audit_ids[1]).toBe(first.body.token.audit_ids[0])
  })

  it('is refused from the system to a project', async () => {
    const system = await tokenFor({ identity: password('admin'), scope: { system: { all: true } } })
    const answer = await signIn({ identity: again(system), scope: inProject('admin') })
    expect(answer.body.error).toMatchObject({
      code: 403,
      message: expect.stringContaining('rescope a system-scoped token'),
    })
  })

  it('is a 404 with an expired token and with one that never was', async () => {
    const token = await demoToken()
    time += 3_600_000
    const expired = await signIn({ identity: again(token), scope: inProject('demo') })
    expect(expired.body.error).toEqual({ code: 404, message: 'Failed to validate token', title: 'Not Found' })
    const garbage = await signIn({ identity: again('garbage') })
    expect(garbage.body.error.message).toBe('Could not recognize Fernet token')
  })
})

describe('a token', () => {
  it('tells of itself, and of others to an administrator alone', async () => {
    const token = await demoToken()
    const admin = await tokenFor({ identity: password('admin'), scope: inProject('admin') })
    expect((await call('GET', '/v3/auth/tokens', { token, subject: token })).body.token.user.name).toBe(
      'demo',
    )
    expect((await call('HEAD', '/v3/auth/tokens', { token, subject: token })).status).toBe(200)
    expect((await call('GET', '/v3/auth/tokens', { token: admin, subject: token })).status).toBe(200)
    expect((await call('GET', '/v3/auth/tokens', { token, subject: admin })).status).toBe(403)
    expect((await call('GET', '/v3/auth/tokens', { token })).status).toBe(403)
    expect((await call('GET', '/v3/auth/tokens', { token, subject: 'garbage' })).status).toBe(404)
  })

  it('dies alone when it is revoked', async () => {
    const parent = await tokenFor({ identity: password(), scope: 'unscoped' })
    const child = await tokenFor({ identity: again(parent), scope: inProject('demo') })
    const revoked = await call('DELETE', '/v3/auth/tokens', { token: child, subject: child })
    expect([revoked.status, revoked.body]).toEqual([204, {}])
    expect((await call('GET', '/v3/auth/projects', { token: child })).body.error).toEqual({
      code: 401,
      message: generic,
      title: 'Unauthorized',
    })
    expect((await call('GET', '/v3/auth/projects', { token: parent })).status).toBe(200)
  })

  it('is asked for on every path, and dies of age', async () => {
    expect((await call('GET', '/v3/auth/projects')).status).toBe(401)
    const token = await demoToken()
    const network = 'http://panel.test/demo-cloud/north/RegionOne/network/v2.0/networks'
    const ask = () => cloud.app.request(network, { headers: { 'X-Auth-Token': token } })
    expect((await ask()).status).toBe(200)
    time += 3_600_000
    expect((await ask()).status).toBe(401)
    expect((await call('GET', '/v3/auth/projects', { token })).status).toBe(401)
  })
})

describe('reading', () => {
  const paths: [path: string, status: number, answer: string][] = [
    ['/v3/auth/projects', 200, '"name":"demo"'],
    ['/v3/auth/domains', 200, '"domains":[]'],
    ['/v3/auth/system', 200, '"system":[]'],
    ['/v3/auth/catalog', 200, '"type":"network"'],
    ['/v3/regions', 200, '"id":"RegionTwo"'],
    ['/v3/users/OWN', 200, '"name":"demo"'],
    ['/v3/users/OWN/projects', 200, '"name":"demo"'],
    ['/v3/users/other/projects', 403, 'identity:list_user_projects.'],
    ['/v3/projects', 403, 'identity:list_projects.'],
    ['/v3/users', 403, 'identity:list_users.'],
    ['/v3/projects/other', 403, 'identity:get_project.'],
    ['/v3/domains/default', 200, '"name":"Default"'],
  ]
  it.each(paths)('%s as a member', async (path, status, answer) => {
    const token = await demoToken()
    const own = [...(cloud.world.clouds.get('north')?.users.values() ?? [])].find(
      ({ name }) => name === 'demo',
    )
    const found = await call('GET', path.replace('OWN', own?.id ?? ''), { token })
    expect(found.status).toBe(status)
    expect(JSON.stringify(found.body)).toContain(answer)
  })

  it('the catalog takes a project', async () => {
    const token = await tokenFor({ identity: password(), scope: 'unscoped' })
    expect((await call('GET', '/v3/auth/catalog', { token })).body.error).toEqual({
      code: 403,
      message: 'You are not authorized to perform the requested action.',
      title: 'Forbidden',
    })
  })
})

async function create(name = 'for a browser') {
  const token = await demoToken()
  const userId = (await call('GET', '/v3/auth/tokens', { token, subject: token })).body.token.user.id
  const path = `/v3/users/${userId}/application_credentials`
  const made = await call('POST', path, { token, body: { application_credential: { name } } })
  return { token, path, made, credential: made.body.application_credential }
}
const by = (id: string, secret: string) => ({
  methods: ['application_credential'],
  application_credential: { id, secret },
})

describe('an application credential', () => {
  it('shows its secret once and signs in to its one project', async () => {
    const { token, path, made, credential } = await create()
    expect(made.status).toBe(201)
    expect((await call('GET', path, { token })).body.application_credentials[0]?.secret).toBeUndefined()
    const answer = await signIn({ identity: by(credential.id, credential.secret) })
    expect(answer.body.token).toMatchObject({
      methods: ['application_credential'],
      project: { name: 'demo' },
      application_credential: { name: 'for a browser', restricted: true },
    })
    const byName = { name: 'for a browser', secret: credential.secret, user: { name: 'demo', domain } }
    const named = { methods: ['application_credential'], application_credential: byName }
    expect((await signIn({ identity: named })).status).toBe(201)
  })

  it('refuses a scope, a wrong secret and rescoping', async () => {
    const { credential } = await create()
    const identityOf = by(credential.id, credential.secret)
    expect((await signIn({ identity: identityOf, scope: inProject('demo') })).body.error).toEqual({
      code: 401,
      identity: {},
      message:
        'Error authenticating with application credential: Application credentials cannot request a scope.',
      title: 'Unauthorized',
    })
    expect((await signIn({ identity: by(credential.id, 'wrong') })).body.error.message).toBe(generic)
    const token = await tokenFor({ identity: identityOf })
    expect((await signIn({ identity: again(token) })).body.error).toEqual({
      code: 403,
      message:
        'You are not authorized to perform the requested action: ' +
        'Using a delegated token to create another token is not allowed..',
      title: 'Forbidden',
    })
  })

  it('takes its tokens along when it is deleted, and is no second of its name', async () => {
    const { token, path, credential } = await create()
    const own = await tokenFor({ identity: by(credential.id, credential.secret) })
    expect(
      (await call('POST', path, { token, body: { application_credential: { name: 'for a browser' } } }))
        .status,
    ).toBe(409)
    expect(
      (await call('POST', path, { token: own, body: { application_credential: { name: 'b' } } })).status,
    ).toBe(403)
    expect((await call('DELETE', `${path}/${credential.id}`, { token })).status).toBe(204)
    expect((await call('GET', '/v3/auth/projects', { token: own })).status).toBe(401)
    expect((await call('DELETE', `${path}/${credential.id}`, { token })).status).toBe(404)
  })
})
