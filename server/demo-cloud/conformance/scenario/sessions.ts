import { account, at, get, type Ref, type Request, type Sent, tokenOf, valueOf } from './step'
import { type Auth, byToken, nobody, ownProject, plain, scoped, signIn } from './sign-in'

const asMember = { service: 'identity' } as const

const credentialsPath = at`/v3/users/${account('member', 'userId')}/application_credentials`

/** What a session reads, what becomes of its tokens, and an application credential from creation to its end. */
export const sessionSteps: Request[] = [...tokens(), ...reads(), ...credentials()]

function subject(
  label: string,
  method: 'GET' | 'DELETE' | 'HEAD',
  token: Ref | string,
  as: Request['as'] = 'member',
): Request {
  return {
    label: `token: ${label}`,
    method,
    path: ['/v3/auth/tokens'],
    headers: { 'X-Subject-Token': token },
    service: 'identity',
    as,
  }
}

function tokens(): Request[] {
  const rescoped = byToken('to a project', tokenOf(plain), ownProject)
  return [
    rescoped,
    byToken('to unscoped', tokenOf(scoped), 'unscoped'),
    byToken('to another project', tokenOf(scoped), { project: { id: account('other', 'projectId') } }),
    byToken('no scope', tokenOf(scoped)),
    byToken('garbage', 'x', ownProject),
    byToken('empty', '', ownProject),
    subject('validated', 'GET', tokenOf(rescoped), tokenOf(rescoped)),
    subject('validated by an administrator', 'GET', tokenOf(scoped), 'admin'),
    subject('validated by another', 'GET', tokenOf(scoped), 'other'),
    subject('checked', 'HEAD', tokenOf(rescoped), tokenOf(rescoped)),
    subject('garbage validated', 'GET', 'x'),
    get('token: validated without a subject', ['/v3/auth/tokens'], asMember),
    subject('revoked by another', 'DELETE', tokenOf(rescoped), 'other'),
    subject('revoked', 'DELETE', tokenOf(rescoped), tokenOf(rescoped)),
    subject('revoked again', 'DELETE', tokenOf(rescoped)),
    get('token: revoked one used at Keystone', ['/v3/auth/projects'], {
      service: 'identity',
      as: tokenOf(rescoped),
    }),
    get('token: revoked one used at Neutron', ['/v2.0/vpn/vpnservices'], { as: tokenOf(rescoped) }),
    get('token: its parent is alive', ['/v3/auth/projects'], { service: 'identity', as: tokenOf(plain) }),
    get('token: unscoped one used at Neutron', ['/v2.0/vpn/vpnservices'], { as: tokenOf(plain) }),
    byToken('revoked', tokenOf(rescoped), ownProject),
  ]
}

function read(path: string, as: Request['as'] = 'member'): Request {
  return get(`keystone: ${typeof as === 'string' ? as : 'unscoped'} reads ${path}`, [`/v3${path}`], {
    service: 'identity',
    as,
  })
}

function reads(): Request[] {
  const paths = ['/auth/projects', '/auth/domains', '/auth/system', '/auth/catalog']
  return [
    ...paths.map((path) => read(path)),
    ...paths.map((path) => read(path, tokenOf(plain))),
    ...paths.map((path) => read(path, 'nobody')),
    ...['/projects', '/users', '/regions', '/no-such-thing'].map((path) => read(path)),
    get('keystone: own projects by user', at`/v3/users/${account('member', 'userId')}/projects`, asMember),
    get('keystone: projects of another user', at`/v3/users/${account('other', 'userId')}/projects`, asMember),
    get('keystone: own user', at`/v3/users/${account('member', 'userId')}`, asMember),
    get('keystone: another user', at`/v3/users/${account('other', 'userId')}`, asMember),
    get('keystone: own project', at`/v3/projects/${account('member', 'projectId')}`, asMember),
    get('keystone: another project', at`/v3/projects/${account('other', 'projectId')}`, asMember),
    get('keystone: an unknown project', at`/v3/projects/no-such-project`, asMember),
    get('keystone: garbage as token', ['/v3/auth/projects'], { ...nobody, headers: { 'X-Auth-Token': 'x' } }),
  ]
}

function create(about: string, values: Sent): Request {
  return {
    label: `application credential: ${about}`,
    method: 'POST',
    path: credentialsPath,
    body: { application_credential: values },
    ...asMember,
  }
}

function use(about: string, values: Auth, scope?: Sent): Request {
  return signIn(`application credential, ${about}`, {
    identity: { methods: ['application_credential'], application_credential: values },
    scope,
  })
}

/** An application credential from creation to its end. */
function credentials(): Request[] {
  const path = credentialsPath
  const made = create('made', { name: 'fidelity', description: 'for a browser' })
  const id = valueOf(made, 'application_credential', 'id')
  const secret = valueOf(made, 'application_credential', 'secret')
  const signedIn = use('by id', { id, secret })
  return [
    made,
    create('made again', { name: 'fidelity' }),
    create('without a name', {}),
    create('with a name that is a number', { name: 5 }),
    get('application credential: list', path, asMember),
    get('application credential: show', [...path, '/', id], asMember),
    get('application credential: list of another', path, { service: 'identity', as: 'other' }),
    signedIn,
    use('by name', { name: 'fidelity', secret, user: { id: account('member', 'userId') } }),
    use('wrong secret', { id, secret: 'wrong' }),
    use('unknown', { id: 'x', secret: 'x' }),
    use('with a scope', { id, secret }, ownProject),
    use('without a secret', { id }),
    byToken('of an application credential', tokenOf(signedIn)),
    get('application credential: used at Neutron', ['/v2.0/vpn/vpnservices?name=x'], {
      as: tokenOf(signedIn),
    }),
    { label: 'application credential: deleted', method: 'DELETE', path: [...path, '/', id], ...asMember },
    {
      label: 'application credential: deleted again',
      method: 'DELETE',
      path: [...path, '/', id],
      ...asMember,
    },
    use('that was deleted', { id, secret }),
    get('application credential: its token after that', ['/v3/auth/projects'], {
      service: 'identity',
      as: tokenOf(signedIn),
    }),
  ]
}
