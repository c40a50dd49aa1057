import type { Call } from '../../wire/context'
import { badRequest, badResourceRequest, internalError } from '../../wire/errors'
import { jsonBody } from '../../wire/resource'
import { uuid } from '../../wire/validators'

/** The subnet or port that a request to attach or detach names (neutron db/l3_db.py, _validate_interface_info). */
export function requestedInterface(call: Call): { subnet_id?: string; port_id?: string } {
  if (call.body.kind === 'none') throw internalError()
  const body = jsonBody(call, false)
  if (typeof body !== 'object' || body === null) throw badRequest('Body contains invalid data')
  const given: Record<string, unknown> = { ...body }
  if (!given.subnet_id && !given.port_id) {
    throw badResourceRequest('router', 'Either subnet_id or port_id must be specified')
  }
  return { ...named('port_id', given), ...named('subnet_id', given) }
}

function named<Name extends string>(name: Name, given: Record<string, unknown>): { [key in Name]?: string } {
  if (!(name in given)) return {}
  const reason = uuid(given[name])
  if (reason) throw badResourceRequest('router', reason)
  const found: { [key in Name]?: string } = {}
  found[name] = String(given[name])
  return found
}
