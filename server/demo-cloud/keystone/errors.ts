/** A refusal in Keystone's words: the body is `{"error": {code, title, message}}` (contract, section 1.3). */
export class KeystoneError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409
  /** What `error.identity` holds, for refusals of an authentication plugin. */
  readonly identity: { methods?: string[] } | undefined

  constructor(status: KeystoneError['status'], message: string, identity?: { methods?: string[] }) {
    super(message)
    this.status = status
    this.identity = identity
  }

  get body() {
    const { status, message, identity } = this
    return { error: { code: status, ...(identity ? { identity } : {}), message, title: titles[status] } }
  }
}

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
}

const malformed =
  'The server could not comply with the request since it is either malformed or otherwise incorrect. ' +
  'The client is assumed to be in error.'

/** 400 for something a request lacks (keystone/exception.py, ValidationError). */
export function expecting(what: string, target: string): KeystoneError {
  return new KeystoneError(400, `Expecting to find ${what} in ${target}. ${malformed}`)
}

/** 400 of the JSON schema validator; its text ends with the whole schema, of which this is the first line. */
export function schemaViolation(text: string): KeystoneError {
  return new KeystoneError(400, `${text}\n\nFailed validating a property in schema`)
}

/** The one answer to every failed authentication, whatever the reason (contract, section 1.3). */
export function unauthorized(): KeystoneError {
  return new KeystoneError(401, 'The request you have made requires authentication.')
}

/** 403, with the action or the policy rule where Keystone names it (keystone/exception.py, ForbiddenAction). */
export function forbidden(action?: string): KeystoneError {
  const what = 'You are not authorized to perform the requested action'
  return new KeystoneError(403, action === undefined ? `${what}.` : `${what}: ${action}.`)
}

/** 404 for an object of this kind (keystone/exception.py, NotFound family). */
export function notFound(kind: string, id: string): KeystoneError {
  return new KeystoneError(404, `Could not find ${kind}: ${id}.`)
}
