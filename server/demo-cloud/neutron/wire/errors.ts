import type { Violation } from '../../../../src/domain/neutron/rules/violation'

/** A refusal on its way to the response; every rule's violation is thrown as one. */
export class NeutronError extends Error {
  readonly violation: Violation
  /** Writes what stays although the request is refused. */
  readonly leaves: (() => void) | undefined
  constructor(violation: Violation, leaves?: () => void) {
    super(violation.message)
    this.violation = violation
    this.leaves = leaves
  }
}

/** Throws the violation if there is one. */
export function refuse(violation: Violation | undefined): void {
  if (violation) throw new NeutronError(violation)
}

/** The 400 of the attribute layer (contract, section 5.1). */
export function badRequest(message: string): NeutronError {
  return new NeutronError({ type: 'HTTPBadRequest', status: 400, message })
}

/** The 400 of a failed conversion (neutron-lib api/converters.py). */
export function invalidOperation(reason: string): NeutronError {
  return new NeutronError({
    type: 'InvalidInput',
    status: 400,
    message: `Invalid input for operation: ${reason}.`,
  })
}

/** The 400 of the plugins (neutron-lib exceptions, BadRequest). */
export function badResourceRequest(resource: string, reason: string): NeutronError {
  return new NeutronError({ type: 'BadRequest', status: 400, message: `Bad ${resource} request: ${reason}.` })
}

/** The 404 for a path that names nothing, and for objects that policy hides. */
export function pathNotFound(): NeutronError {
  return new NeutronError({
    type: 'HTTPNotFound',
    status: 404,
    message: 'The resource could not be found.',
  })
}

/** The 403 of a policy rule, for example `rule:update_quota`. */
export function forbidden(rule: string): NeutronError {
  return new NeutronError({
    type: 'PolicyNotAuthorized',
    status: 403,
    message: `${rule} is disallowed by policy`,
  })
}

/** The 405 for a verb that no path takes. */
export function methodNotAllowed(): NeutronError {
  return new NeutronError({
    type: 'HTTPMethodNotAllowed',
    status: 405,
    message:
      'The server could not comply with the request since it is either malformed or otherwise incorrect.',
  })
}

/** The 500 that Neutron answers wherever something unexpected happens (contract, section 6.5). */
export function internalError(): NeutronError {
  return new NeutronError({
    type: 'HTTPInternalServerError',
    status: 500,
    message: 'Request Failed: internal server error while processing your request.',
  })
}
