import type { ApplicationCredential, Token, User } from '../world/world'
import { type AuthIdentity, type AuthRequest, checkedReference } from './auth-request'
import type { Identity } from './context'
import { forbidden, KeystoneError, notFound, unauthorized } from './errors'
import { findUser, grantScope, projectScope, type Scope } from './scope'
import { issueToken, liveToken } from './tokens'

/** Who proved to be whom, and what a token of theirs inherits. */
interface Proof {
  user: User
  /** The token that was the proof. */
  parent?: Token
  credential?: ApplicationCredential
}

/** Issues a token for a request to sign in or to rescope, or refuses it (contract, sections 1.2 to 1.4). */
export function authenticate(identity: Identity, request: AuthRequest): Token {
  const proofs = request.identity.methods.map((method) => prove(identity, method, request))
  const [proof] = proofs
  if (!proof || proofs.some(({ user }) => user.id !== proof.user.id)) throw unauthorized()
  const parent = proofs.find((each) => each.parent)?.parent
  const credential = proofs.find((each) => each.credential)?.credential
  return issueToken(identity, {
    user: proof.user,
    scope: credential
      ? credentialScope(credential, proof.user)
      : grantScope(identity.cloud, proof.user, request.scope),
    methods: request.identity.methods,
    parent,
    applicationCredentialId: credential?.id ?? null,
  })
}

function prove(identity: Identity, method: string, request: AuthRequest): Proof {
  switch (method) {
    case 'password':
      return byPassword(identity, request.identity)
    case 'token':
      return byToken(identity, request)
    case 'application_credential':
      return byCredential(identity, request)
    default:
      throw unauthorized()
  }
}

function byPassword({ cloud }: Identity, { password }: AuthIdentity): Proof {
  if (!password) throw unauthorized()
  const user = findUser(cloud, checkedReference(password.user, 'user'))
  if (!user || user.password !== password.user.password) throw unauthorized()
  return { user }
}

/** Keystone answers 404 to a token that is no longer one (transcript auth-rescope-expired-token.404). */
function byToken(identity: Identity, { identity: sent, scope }: AuthRequest): Proof {
  const parent = liveToken(identity, sent.token?.id ?? '')
  const user = identity.cloud.users.get(parent.user_id)
  if (!user) throw unauthorized()
  if (parent.application_credential_id !== null) {
    throw forbidden('Using a delegated token to create another token is not allowed.')
  }
  if (parent.system && (scope.kind === 'project' || scope.kind === 'domain')) {
    throw forbidden('rescope a system-scoped token')
  }
  return { user, parent }
}

function byCredential({ cloud, now }: Identity, { identity, scope }: AuthRequest): Proof {
  const sent = identity.application_credential
  if (!sent) throw unauthorized()
  const owner = sent.user && findUser(cloud, checkedReference(sent.user, 'user'))
  const credential = [...cloud.applicationCredentials.values()].find((each) =>
    sent.id === undefined ? each.name === sent.name && each.user_id === owner?.id : each.id === sent.id,
  )
  if (!credential && sent.id !== undefined) throw notFound('Application Credential', sent.id)
  const user = cloud.users.get(credential?.user_id ?? '')
  const isExpired = credential?.expires_at != null && Date.parse(`${credential.expires_at}Z`) <= now()
  if (!credential || !user || isExpired || credential.secret !== sent.secret) throw unauthorized()
  if (scope.kind !== 'default') {
    const reason = 'Application credentials cannot request a scope.'
    throw new KeystoneError(401, `Error authenticating with application credential: ${reason}`, {})
  }
  return { user, credential }
}

/** A credential is worth what its user still has: roles taken away since are gone from it too. */
function credentialScope(credential: ApplicationCredential, user: User): Scope {
  const { project_id, roles } = projectScope(credential.project_id, user.roles[credential.project_id] ?? [])
  const kept = credential.roles.filter((role) => roles.includes(role))
  if (kept.length === 0) throw unauthorized()
  return projectScope(project_id ?? credential.project_id, kept)
}
