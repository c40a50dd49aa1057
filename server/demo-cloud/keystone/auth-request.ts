import { z } from 'zod'
import { expecting, KeystoneError, schemaViolation } from './errors'

const domain = z.object({ id: z.string().optional(), name: z.string().optional() })
const named = z.object({ id: z.string().optional(), name: z.string().optional(), domain: domain.optional() })
const identity = z.looseObject({
  methods: z.array(z.string()),
  password: z.object({ user: named.extend({ password: z.string().optional() }) }).optional(),
  token: z.object({ id: z.string() }).optional(),
  application_credential: z
    .object({
      id: z.string().optional(),
      name: z.string().optional(),
      secret: z.string().optional(),
      user: named.optional(),
    })
    .optional(),
})
const schema = z.object({
  auth: z.object({ identity, scope: z.union([z.string(), z.looseObject({})]).optional() }),
})
const scopes = {
  project: named,
  domain,
  system: z.object({ all: z.boolean() }),
  'OS-TRUST:trust': z.unknown(),
  unscoped: z.unknown(),
}

export type NamedReference = z.infer<typeof named>
export type AuthIdentity = z.infer<typeof identity>

/** What a token is asked for: `default` is the user's default project, where there is one. */
export type ScopeRequest =
  | { kind: 'default' }
  | { kind: 'unscoped' }
  | { kind: 'project'; project: NamedReference }
  | { kind: 'domain'; domain: z.infer<typeof domain> }
  | { kind: 'system' }

export interface AuthRequest {
  identity: AuthIdentity
  scope: ScopeRequest
}

const supported = ['external', 'password', 'token', 'oauth1', 'mapped', 'application_credential']

/**
 * Reads the body of `POST /v3/auth/tokens`, or refuses it in the order in which Keystone looks at it: body, scope,
 * methods (keystone/auth/core.py, AuthInfo._validate_and_normalize_auth_data; texts from contract, section 1.3).
 */
export function readAuthRequest(body: unknown): AuthRequest {
  const outer = z.looseObject({ auth: z.looseObject({}) }).safeParse(body)
  if (!outer.success) throw expecting('auth', 'request body')
  if (!('identity' in outer.data.auth)) throw schemaViolation("'identity' is a required property")
  const parsed = schema.safeParse(body)
  if (!parsed.success)
    throw schemaViolation(parsed.error.issues.map((issue) => issue.path.join('.')).join(', '))
  const { auth } = parsed.data
  const scope = readScope(auth.scope)
  for (const method of auth.identity.methods) {
    if (auth.identity[method] === undefined) throw expecting(method, 'identity')
  }
  if (auth.identity.methods.some((method) => !supported.includes(method))) {
    throw new KeystoneError(401, 'Attempted to authenticate with an unsupported method.', {
      methods: supported,
    })
  }
  return { identity: auth.identity, scope }
}

function readScope(sent: string | Record<string, unknown> | undefined): ScopeRequest {
  if (sent === undefined) return { kind: 'default' }
  if (typeof sent === 'string') {
    if (sent !== 'unscoped') throw schemaViolation("'scope' is not valid")
    return { kind: 'unscoped' }
  }
  const known = Object.keys(scopes).filter((key) => key in sent)
  const [kind] = known
  if (known.length !== 1 || kind === undefined) {
    throw expecting('system, project, domain, OS-TRUST:trust or unscoped', 'scope')
  }
  return scopeOf(kind, sent)
}

function scopeOf(kind: string, sent: Record<string, unknown>): ScopeRequest {
  if (kind === 'project') {
    const project = scopes.project.safeParse(sent.project)
    if (!project.success) throw schemaViolation("'project' is not valid")
    return { kind, project: checkedReference(project.data, 'project') }
  }
  if (kind === 'domain') {
    const wanted = scopes.domain.safeParse(sent.domain)
    if (!wanted.success) throw schemaViolation("'domain' is not valid")
    if (wanted.data.id === undefined && wanted.data.name === undefined)
      throw expecting('id or name', 'domain')
    return { kind, domain: wanted.data }
  }
  if (kind === 'system') {
    if (!scopes.system.safeParse(sent.system).success) throw schemaViolation("'system' is not valid")
    return { kind }
  }
  return { kind: 'unscoped' }
}

/** A user or project by id, or by name and domain: one of the two, or the refusal that says what is missing. */
export function checkedReference(reference: NamedReference, target: string): NamedReference {
  if (reference.id) return reference
  if (!reference.name) throw expecting('id or name', target)
  if (reference.domain === undefined) throw expecting('domain', target)
  if (!reference.domain.id && !reference.domain.name) throw expecting('id or name', 'domain')
  return reference
}
