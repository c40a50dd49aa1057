import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { seededHex } from '../world/ids'
import type { ApplicationCredential } from '../world/world'
import type { KeystoneCall } from './context'
import { forbidden, KeystoneError, notFound, schemaViolation } from './errors'
import { allowSelfOrAdmin, listOf } from './projects'
import { roleView } from './roles'

const newCredential = z.object({
  application_credential: z.object({
    name: z.string().min(1).max(255),
    description: z.string().nullish(),
    secret: z.string().min(1).nullish(),
    expires_at: z.iso.datetime({ local: true }).nullish(),
    unrestricted: z.boolean().nullish(),
    roles: z.array(z.object({ id: z.string().optional(), name: z.string().optional() })).optional(),
  }),
})

/** Makes a credential for the project and, unless told, the roles of the token; the only answer with its secret. */
export function createCredential(call: KeystoneCall) {
  const { token, identity } = call
  const parsed = newCredential.safeParse(call.body)
  if (!parsed.success) throw schemaViolation("'application_credential' is not valid")
  const sent = parsed.data.application_credential
  if (token.user_id !== call.params.id || token.project_id === null) {
    throw forbidden('identity:create_application_credential')
  }
  refuseRestricted(call)
  refuseDuplicate(call, sent.name)
  const id = seededHex(randomBytes(16).toString('hex'))
  const credential: ApplicationCredential = {
    id,
    name: sent.name,
    secret: sent.secret ?? randomBytes(64).toString('base64url'),
    user_id: token.user_id,
    project_id: token.project_id,
    roles: sent.roles ? wantedRoles(call, sent.roles) : token.roles,
    description: sent.description ?? null,
    expires_at: sent.expires_at?.replace(/Z$/, '') ?? null,
    unrestricted: sent.unrestricted ?? null,
  }
  identity.cloud.applicationCredentials.set(id, credential)
  return { application_credential: { ...credentialRow(call, credential), secret: credential.secret } }
}

/** A user's credentials, without their secrets. */
export function listCredentials(call: KeystoneCall) {
  const userId = call.params.id ?? ''
  allowSelfOrAdmin(call, userId, 'identity:list_application_credentials')
  const rows = [...call.identity.cloud.applicationCredentials.values()].filter(
    ({ user_id }) => user_id === userId,
  )
  const self = `${call.v3}/users/${userId}/application_credentials`
  return listOf(
    'application_credentials',
    rows.map((row) => credentialRow(call, row)),
    self,
  )
}

/** One credential, without its secret. */
export function showCredential(call: KeystoneCall) {
  allowSelfOrAdmin(call, call.params.id ?? '', 'identity:get_application_credential')
  return { application_credential: credentialRow(call, findCredential(call)) }
}

/** Takes a credential away, and the tokens made with it. */
export function deleteCredential(call: KeystoneCall): void {
  allowSelfOrAdmin(call, call.params.id ?? '', 'identity:delete_application_credential')
  refuseRestricted(call)
  const { id } = findCredential(call)
  const { applicationCredentials, tokens } = call.identity.cloud
  applicationCredentials.delete(id)
  for (const token of tokens.values()) {
    if (token.application_credential_id === id) tokens.delete(token.value)
  }
}

/** A restricted credential makes no others (keystone/api/users.py, _check_unrestricted_application_credential). */
function refuseRestricted({ token, identity }: KeystoneCall): void {
  const own = identity.cloud.applicationCredentials.get(token.application_credential_id ?? '')
  if (own && !own.unrestricted) throw forbidden('identity:manage_application_credentials')
}

function refuseDuplicate({ token, identity }: KeystoneCall, name: string): void {
  for (const row of identity.cloud.applicationCredentials.values()) {
    if (row.user_id !== token.user_id || row.name !== name) continue
    const what = 'Conflict occurred attempting to store application_credential'
    throw new KeystoneError(409, `${what} - Duplicate entry found with name ${name}.`)
  }
}

function wantedRoles(
  { token, identity }: KeystoneCall,
  wanted: { id?: string | undefined; name?: string | undefined }[],
) {
  const views = token.roles.map((name) => roleView(name, identity.cloud.id))
  return wanted.map(({ id, name }) => {
    const role = views.find((view) => (id === undefined ? view.name === name : view.id === id))
    if (!role) throw notFound('role', id ?? name ?? '')
    return role.name
  })
}

function findCredential({ identity, params }: KeystoneCall): ApplicationCredential {
  const { id: userId, credential: id = '' } = params
  const row = identity.cloud.applicationCredentials.get(id)
  if (!row || row.user_id !== userId) throw notFound('Application Credential', id)
  return row
}

function credentialRow({ identity, v3 }: KeystoneCall, row: ApplicationCredential) {
  const { secret: _secret, ...shown } = row
  const rest = { domain_id: null, description: null, options: { immutable: true } }
  const roles = row.roles.map((name) => ({ ...roleView(name, identity.cloud.id), ...rest }))
  const links = { self: `${v3}/application_credentials/${row.id}` }
  return { ...shown, system: null, roles, links }
}
