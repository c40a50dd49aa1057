import { at, get, type Request, unknownId } from './step'

const nobody = { as: 'nobody' } as const
const keystone = { service: 'identity' } as const
const call = (
  label: string,
  method: Request['method'],
  path: string,
  rest: Partial<Request> = {},
): Request => ({
  label: `discovery: ${label}`,
  method,
  path: [path],
  ...rest,
})

const origin = 'http://localhost:5173'
const preflight = (method: string, headers?: string) => ({
  Origin: origin,
  'Access-Control-Request-Method': method,
  ...(headers === undefined ? {} : { 'Access-Control-Request-Headers': headers }),
})

const askedMethods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'get', 'FETCH']
const askedHeaders = [
  'x-subject-token',
  'x-auth-token, content-type',
  'X-AUTH-TOKEN',
  'authorization',
  'x-openstack-request-id',
  'if-match',
  '',
]

/** What there is, what there is not, and what a browser may ask for. */
export const discoverySteps: Request[] = [
  ...neutron(),
  ...verbs(),
  ...crossOrigin('network'),
  ...crossOrigin('identity'),
]

function neutron(): Request[] {
  return [
    get('discovery: versions', at`/`, nobody),
    get('discovery: v2.0', ['/v2.0/']),
    get('discovery: v2.0 without a slash', ['/v2.0']),
    get('discovery: v2.0 by nobody', ['/v2.0/'], nobody),
    get('discovery: extension vpnaas', ['/v2.0/extensions/vpnaas']),
    get('discovery: extension vpn-endpoint-groups', ['/v2.0/extensions/vpn-endpoint-groups']),
    get('discovery: extension vpn-flavors', ['/v2.0/extensions/vpn-flavors']),
    get('discovery: extension unknown', ['/v2.0/extensions/vpn-by-pigeon']),
    get('discovery: extensions, aliases', ['/v2.0/extensions?fields=alias']),
    get('discovery: service providers', ['/v2.0/service-providers']),
    get('discovery: service providers of VPN', ['/v2.0/service-providers?service_type=VPN']),
    get('discovery: flavors', ['/v2.0/flavors?service_type=VPN']),
    get('discovery: agents by a member', ['/v2.0/agents']),
    get('discovery: one agent by a member', [`/v2.0/agents/${unknownId}`]),
    get('discovery: availability zones', ['/v2.0/availability_zones']),
    get('discovery: unknown path', ['/v2.0/vpn/pigeons']),
    get('discovery: unknown path by nobody', ['/v2.0/vpn/pigeons'], nobody),
    get('discovery: vpn alone', ['/v2.0/vpn']),
    get('discovery: vpn in upper case', ['/v2.0/VPN/vpnservices']),
    get('discovery: underscore in the path', ['/v2.0/vpn/ipsec_site_connections']),
    get('discovery: double slash', ['/v2.0//vpn/vpnservices?fields=name&name=x']),
    get('discovery: an old version', ['/v1.0/vpn/vpnservices']),
    get('discovery: garbage as token', ['/v2.0/vpn/vpnservices'], {
      ...nobody,
      headers: { 'X-Auth-Token': 'x' },
    }),
    get('discovery: an empty token', ['/v2.0/vpn/vpnservices'], {
      ...nobody,
      headers: { 'X-Auth-Token': '' },
    }),
    get('discovery: accept XML', ['/v2.0/vpn/vpnservices?name=x'], {
      headers: { Accept: 'application/xml' },
    }),
    get('discovery: show something that is no id', ['/v2.0/vpn/vpnservices/x']),
    get('discovery: show a null id', [`/v2.0/vpn/ipsec-site-connections/None`]),
    get('discovery: an id in upper case', ['/v2.0/vpn/endpoint-groups/ABCDEF00-0000-4000-8000-000000000000']),
  ]
}

function verbs(): Request[] {
  const collection = '/v2.0/vpn/vpnservices'
  return [
    call('PATCH of a collection', 'PATCH', collection),
    call('PATCH of an object', 'PATCH', `${collection}/${unknownId}`, { body: { vpnservice: {} } }),
    call('PUT of a collection', 'PUT', collection, { body: { vpnservice: { name: 'x' } } }),
    call('PUT of a collection with a bad value', 'PUT', collection, { body: { vpnservice: { name: null } } }),
    call('DELETE of a collection', 'DELETE', collection),
    call('POST of an object', 'POST', `${collection}/${unknownId}`, { body: { vpnservice: {} } }),
    call('HEAD of a collection', 'HEAD', collection),
    call('OPTIONS without an origin', 'OPTIONS', collection),
    call('OPTIONS of Keystone without an origin', 'OPTIONS', '/v3/auth/tokens', { ...keystone, ...nobody }),
    call('DELETE of something that is no id', 'DELETE', `${collection}/x`),
  ]
}

function crossOrigin(service: 'network' | 'identity'): Request[] {
  const path = service === 'network' ? '/v2.0/vpn/endpoint-groups' : '/v3/auth/tokens'
  const asked = (about: string, headers: Record<string, string>): Request => ({
    label: `CORS: ${service}, ${about}`,
    method: 'OPTIONS',
    path: [path],
    service,
    headers,
    as: 'nobody',
  })
  const both = 'content-type,x-auth-token'
  return [
    ...askedMethods.map((method) => asked(`preflight of ${method}`, preflight(method, both))),
    ...askedHeaders.map((headers) =>
      asked(`preflight with the headers ${headers || 'none'}`, preflight('GET', headers)),
    ),
    asked('preflight without headers', preflight('GET')),
    asked('preflight of another origin', { ...preflight('GET', both), Origin: 'http://evil.example' }),
    asked('preflight of the origin with a slash', { ...preflight('GET', both), Origin: `${origin}/` }),
    asked('preflight of the origin in upper case', {
      ...preflight('GET', both),
      Origin: origin.toUpperCase(),
    }),
    asked('preflight of no origin', { ...preflight('GET', both), Origin: 'null' }),
    asked('OPTIONS with an origin alone', { Origin: origin }),
    get(`CORS: ${service}, refused with an origin`, [path], {
      service,
      as: 'nobody',
      headers: { Origin: origin },
    }),
    get(`CORS: ${service}, refused with another origin`, [path], {
      service,
      as: 'nobody',
      headers: { Origin: 'http://evil.example' },
    }),
  ]
}
