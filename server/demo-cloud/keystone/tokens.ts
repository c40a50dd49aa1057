import { randomBytes } from 'node:crypto'
import type { Caller, Token, User } from '../world/world'
import { catalogOf } from './catalog'
import type { Identity } from './context'
import { KeystoneError } from './errors'
import { roleView } from './roles'
import type { Scope } from './scope'

interface TokenRequest {
  user: User
  scope: Scope
  methods: string[]
  /** The token it is made from: it keeps that one's end and the first one's audit id (contract, section 1.2). */
  parent: Token | undefined
  applicationCredentialId: string | null
}

/** Makes and stores a token. */
export function issueToken({ cloud, now, tokenLifetimeMs }: Identity, request: TokenRequest): Token {
  const { user, scope, methods, parent, applicationCredentialId } = request
  const issued = now()
  const first = parent?.audit_ids.at(-1)
  const token: Token = {
    value: fernetPrefix + randomBytes(96).toString('base64url'),
    user_id: user.id,
    ...scope,
    methods: [...new Set([...(parent?.methods ?? []), ...methods])],
    audit_ids: [randomBytes(16).toString('base64url'), ...(first === undefined ? [] : [first])],
    issued_at: issued,
    expires_at: parent?.expires_at ?? Math.floor((issued + tokenLifetimeMs) / 1000) * 1000,
    application_credential_id: applicationCredentialId,
  }
  cloud.tokens.set(token.value, token)
  return token
}

const fernetPrefix = 'gAAAAA'

/** The token of this value, or undefined where it is unknown, revoked or expired. */
export function findToken({ cloud, now }: Identity, value: string | undefined): Token | undefined {
  const token = cloud.tokens.get(value ?? '')
  return token && token.expires_at > now() ? token : undefined
}

/** Returns the live token of this value. Throws Keystone's 404 otherwise (transcript token-validate-garbage.404). */
export function liveToken(identity: Identity, value: string): Token {
  const token = findToken(identity, value)
  if (token) return token
  const isForeign = !value.startsWith(fernetPrefix)
  throw new KeystoneError(404, isForeign ? 'Could not recognize Fernet token' : 'Failed to validate token')
}

/** Who a token belongs to, as the token middleware of a service asks; undefined for one that Neutron cannot use. */
export function callerOf(identity: Identity, value: string | undefined): Caller | undefined {
  const token = findToken(identity, value)
  if (!token || token.project_id === null) return undefined
  const roles = new Set(token.roles)
  return { userId: token.user_id, projectId: token.project_id, roles, isAdmin: roles.has('admin') }
}

/** A token as Keystone describes it; the catalog is left out for unscoped tokens and on request. */
export function tokenView(
  identity: Identity,
  token: Token,
  options: { origin: string; withCatalog: boolean },
) {
  const { cloud } = identity
  const isScoped = token.project_id !== null || token.domain_id !== null || token.system
  return {
    methods: token.methods,
    user: { ...named(identity, cloud.users.get(token.user_id)), password_expires_at: null },
    audit_ids: token.audit_ids,
    expires_at: timestamp(token.expires_at),
    issued_at: timestamp(token.issued_at),
    ...scopeView(identity, token),
    ...(isScoped ? { roles: token.roles.map((name) => roleView(name, cloud.id)) } : {}),
    ...(isScoped && options.withCatalog ? { catalog: catalogOf(identity, options.origin) } : {}),
    ...credentialView(identity, token),
  }
}

function scopeView(identity: Identity, token: Token) {
  const { cloud } = identity
  if (token.system) return { system: { all: true } }
  if (token.domain_id !== null) return { domain: cloud.domains.get(token.domain_id) }
  if (token.project_id === null) return {}
  return { project: named(identity, cloud.projects.get(token.project_id)), is_domain: false }
}

function credentialView({ cloud }: Identity, { application_credential_id: id }: Token) {
  const credential = cloud.applicationCredentials.get(id ?? '')
  if (!credential) return {}
  return {
    application_credential: {
      id: credential.id,
      name: credential.name,
      restricted: !credential.unrestricted,
    },
  }
}

function named({ cloud }: Identity, row: { id: string; name: string; domain_id: string } | undefined) {
  return { domain: cloud.domains.get(row?.domain_id ?? ''), id: row?.id, name: row?.name }
}

/** Milliseconds as Keystone writes a time: six fraction digits, of which a token has none, and `Z`. */
function timestamp(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}.000000Z`
}
