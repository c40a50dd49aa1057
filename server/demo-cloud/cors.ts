import type { MiddlewareHandler } from 'hono'

interface CorsRules {
  methods: readonly string[]
  /** Request headers a page may send, in lower case. */
  requestHeaders: ReadonlySet<string>
  exposedHeaders: string
}

const always = [
  'accept',
  'accept-language',
  'cache-control',
  'content-language',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]

/** What Keystone allows and exposes (contract, section 2.4; keystone/server/flask/core.py, set_defaults of oslo.middleware). */
export const keystoneCors: CorsRules = {
  methods: ['GET', 'PUT', 'POST', 'DELETE', 'PATCH'],
  requestHeaders: new Set([
    ...always,
    'x-auth-token',
    'x-openstack-request-id',
    'x-subject-token',
    'x-project-id',
    'x-project-name',
    'x-project-domain-id',
    'x-project-domain-name',
    'x-domain-id',
    'x-domain-name',
    'openstack-auth-receipt',
  ]),
  exposedHeaders: 'X-Auth-Token,X-Openstack-Request-Id,X-Subject-Token,Openstack-Auth-Receipt',
}

/** What Neutron allows and exposes (contract, section 2.4; neutron/common/config.py). */
export const neutronCors: CorsRules = {
  methods: ['GET', 'PUT', 'POST', 'DELETE', 'PATCH'],
  requestHeaders: new Set([
    ...always,
    'x-auth-token',
    'x-identity-status',
    'x-roles',
    'x-service-catalog',
    'x-user-id',
    'x-tenant-id',
    'x-openstack-request-id',
  ]),
  exposedHeaders:
    'X-Auth-Token,X-Subject-Token,X-Service-Token,X-OpenStack-Request-ID,OpenStack-Volume-microversion',
}

/**
 * CORS as oslo.middleware does it: a preflight is answered 200 even when it is refused, a refusal being the absence of
 * the headers, and every other answer is given to any origin but only readable to an allowed one.
 */
export function cors(rules: CorsRules, isAllowed: (origin: string) => boolean): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('Origin')
    const method = context.req.header('Access-Control-Request-Method')
    if (context.req.method === 'OPTIONS' && method !== undefined) {
      const asked = context.req.header('Access-Control-Request-Headers') ?? ''
      const isGranted = origin !== undefined && isAllowed(origin) && grants(rules, method, asked)
      return new Response(null, {
        status: 200,
        ...(isGranted ? { headers: preflight(origin, method, asked) } : {}),
      })
    }
    await next()
    if (origin === undefined || !isAllowed(origin)) return
    const { headers } = context.res
    const vary = headers.get('Vary')
    headers.set('Vary', vary === null ? 'Origin' : `${vary},Origin`)
    headers.set('Access-Control-Allow-Origin', origin)
    headers.set('Access-Control-Allow-Credentials', 'true')
    headers.set('Access-Control-Expose-Headers', rules.exposedHeaders)
  }
}

function grants({ methods, requestHeaders }: CorsRules, method: string, asked: string): boolean {
  const names = asked.split(',').map((name) => name.trim().toLowerCase())
  return methods.includes(method) && names.every((name) => name === '' || requestHeaders.has(name))
}

function preflight(origin: string, method: string, asked: string): Record<string, string> {
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Max-Age': '3600',
    'Access-Control-Allow-Methods': method,
    ...(asked === '' ? {} : { 'Access-Control-Allow-Headers': asked }),
  }
}
