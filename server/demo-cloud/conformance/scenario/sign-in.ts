import { account, get, type Ref, type Request, type Sent } from './step'

/** Without a token, at Keystone. */
export const nobody = { as: 'nobody', service: 'identity' } as const

/** A part of a sign-in's body. */
export type Auth = { readonly [name: string]: Sent }

/** Asks for a token. */
export const signIn = (about: string, auth: Sent): Request => ({
  label: `sign-in: ${about}`,
  method: 'POST',
  path: ['/v3/auth/tokens'],
  body: { auth },
  ...nobody,
})

const domain = { name: 'Default' }
const user: Auth = { name: account('member', 'userName'), domain, password: account('member', 'password') }
const password = (values: Auth = user): Auth => ({ methods: ['password'], password: { user: values } })
const withPassword = (about: string, values: Auth = user, scope?: Sent) =>
  signIn(`password, ${about}`, { identity: password(values), scope })
/** The scope of the member's project. */
export const ownProject: Auth = { project: { id: account('member', 'projectId') } }

/** The member's sign-in to nothing in particular. */
export const plain = withPassword('no scope')
/** The member's sign-in to their project. */
export const scoped = withPassword('own project', user, ownProject)
/** Asks for a token in exchange for another. */
export const byToken = (about: string, token: Ref | string, scope?: Sent) =>
  signIn(`token, ${about}`, { identity: { methods: ['token'], token: { id: token } }, scope })

const scopes: Record<string, Sent> = {
  'the project by name': { project: { name: account('member', 'projectName'), domain } },
  'the project by name and domain id': {
    project: { name: account('member', 'projectName'), domain: { id: 'default' } },
  },
  'a project without its domain': { project: { name: account('member', 'projectName') } },
  'a project of another domain': {
    project: { name: account('member', 'projectName'), domain: { name: 'Nowhere' } },
  },
  'another project': { project: { id: account('other', 'projectId') } },
  'no project': { project: {} },
  'an unknown project': { project: { name: 'no such project', domain } },
  'an unknown project id': { project: { id: 'x' } },
  'a project id that is a number': { project: { id: 5 } },
  'project null': { project: null },
  'the domain': { domain: { id: 'default' } },
  'an unknown domain': { domain: { id: 'x' } },
  'the system': { system: { all: true } },
  'the word unscoped': 'unscoped',
  'unscoped as an object': { unscoped: {} },
  'another word': 'everything',
  'two scopes': { ...ownProject, domain: { id: 'default' } },
  'an empty scope': {},
  'scope null': null,
  'scope a list': [],
  'an unknown scope': { planet: { id: 'x' } },
}

const identities: Record<string, Sent> = {
  'wrong password': password({ ...user, password: 'wrong' }),
  'empty password': password({ ...user, password: '' }),
  'password null': password({ ...user, password: null }),
  'password a number': password({ ...user, password: 5 }),
  'no password': password({ name: account('member', 'userName'), domain }),
  'unknown user': password({ ...user, name: 'nobody' }),
  'user name empty': password({ ...user, name: '' }),
  'no user name': password({ domain, password: 'x' }),
  'no domain': password({ name: account('member', 'userName'), password: account('member', 'password') }),
  'empty domain': password({ ...user, domain: {} }),
  'unknown domain': password({ ...user, domain: { name: 'Nowhere' } }),
  'unknown domain id': password({ ...user, domain: { id: 'nowhere' } }),
  'domain by id': password({ ...user, domain: { id: 'default' } }),
  'user by id': password({ id: account('member', 'userId'), password: account('member', 'password') }),
  'user by id, wrong password': password({ id: account('member', 'userId'), password: 'wrong' }),
  'user id unknown': password({ id: 'x', password: 'x' }),
  'no methods': { password: { user } },
  'methods empty': { methods: [], password: { user } },
  'methods a text': { methods: 'password', password: { user } },
  'method unknown': { methods: ['pigeon'], pigeon: {} },
  'method without its part': { methods: ['password'] },
  'token without its part': { methods: ['token'] },
  'part without its user': { methods: ['password'], password: {} },
  'method twice': { methods: ['password', 'password'], password: { user } },
  'identity empty': {},
  'identity null': null,
  'identity a text': 'x',
}

/** Signing in, with all that may be missing or wrong. */
export const signInSteps: Request[] = [
  get('keystone: versions', ['/'], nobody),
  get('keystone: v3', ['/v3'], nobody),
  get('keystone: v3 with a slash', ['/v3/'], nobody),
  get('keystone: an old version', ['/v2.0'], nobody),
  plain,
  scoped,
  ...Object.entries(scopes).map(([name, scope]) => withPassword(`scope ${name}`, user, scope)),
  ...Object.entries(identities).map(([name, identity]) => signIn(name, { identity })),
  ...bodies(),
  ...otherRoles(),
]

function raw(about: string, rest: Partial<Request>): Request {
  return { ...signIn(about, {}), body: undefined, ...rest }
}

function bodies(): Request[] {
  return [
    raw('no body', {}),
    raw('malformed', { text: '{"auth":' }),
    raw('a list', { body: [] }),
    raw('a text', { body: 'x' }),
    raw('an empty object', { body: {} }),
    raw('auth null', { body: { auth: null } }),
    raw('auth a text', { body: { auth: 'x' } }),
    raw('form encoded', { text: 'a=b', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }),
    { ...withPassword('without a catalog', user, ownProject), path: ['/v3/auth/tokens?nocatalog'] },
    { ...withPassword('with an origin', user, ownProject), headers: { Origin: 'http://localhost:5173' } },
    { ...withPassword('with another origin', user, ownProject), headers: { Origin: 'http://evil.example' } },
  ]
}

function otherRoles(): Request[] {
  return [
    signIn('administrator', {
      identity: password({
        name: account('admin', 'userName'),
        domain,
        password: account('admin', 'password'),
      }),
      scope: { project: { name: account('admin', 'projectName'), domain } },
    }),
    signIn('administrator of the system', {
      identity: password({
        name: account('admin', 'userName'),
        domain,
        password: account('admin', 'password'),
      }),
      scope: { system: { all: true } },
    }),
    signIn('reader', {
      identity: password({
        name: account('reader', 'userName'),
        domain,
        password: account('reader', 'password'),
      }),
      scope: ownProject,
    }),
  ]
}
