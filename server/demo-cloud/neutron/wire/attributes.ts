import { invalidInput } from '../../../../src/domain/neutron/rules/violation'
import type { Caller } from '../../world/world'
import type { Converter } from './converters'
import { badRequest, NeutronError } from './errors'
import type { Validator } from './validators'
import { string } from './validators'

/** One attribute of a resource, as neutron-lib's api/definitions declare it. No `default` means: required in POST. */
export interface Attribute {
  allowPost: boolean
  allowPut: boolean
  default?: unknown
  convert?: Converter
  validate?: Validator
}

/** A resource's attributes in the order in which Neutron checks them. */
export type AttributeMap = Readonly<Record<string, Attribute>>

/** The attributes of a request, checked and with defaults. */
export type Values = Record<string, unknown>

/** What a request wants to do with a resource. */
export interface Operation {
  isCreate: boolean
  /** The resource's singular name: the key of the body. */
  singular: string
  attributes: AttributeMap
  caller: Caller
}

/** An attribute that the server alone sets. */
export const readOnly: Attribute = { allowPost: false, allowPut: false }

/** What every resource carries (neutron-lib api/definitions, base attributes; contract, section 4.2). */
export const ownedAttributes: AttributeMap = {
  id: readOnly,
  tenant_id: { allowPost: true, allowPut: false, validate: string(255) },
  project_id: { allowPost: true, allowPut: false, validate: string(255) },
  name: { allowPost: true, allowPut: true, default: '', validate: string(255) },
  description: { allowPost: true, allowPut: true, default: '', validate: string(255) },
}

/**
 * Checks a body's resource and fills in defaults, stopping at the first failure in Neutron's order: project, unknown
 * attributes, attributes not allowed or missing, then conversion and validation attribute by attribute
 * (neutron api/v2/base.py, prepare_request_body; neutron-lib api/attributes.py; contract, section 5.1).
 */
export function evaluate(body: unknown, operation: Operation): Values {
  const given = resourceOf(body, operation.singular)
  const values = withProject(given, operation)
  const unknown = Object.keys(given).filter((name) => !(name in operation.attributes))
  if (unknown.length > 0) throw badRequest(`Unrecognized attribute(s) '${unknown.join(', ')}'`)
  if (operation.isCreate) fillDefaults(values, operation.attributes)
  else refuseReadOnly(values, operation.attributes)
  convert(values, operation.attributes)
  return values
}

function resourceOf(body: unknown, singular: string): Values {
  if (isEmpty(body)) throw badRequest('Resource body required')
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badRequest('Body contains invalid data')
  }
  if (`${singular}s` in body) throw badRequest('Bulk operation not supported')
  const { [singular]: resource }: Values = { ...body }
  if (resource === undefined || resource === null) {
    throw badRequest(`Unable to find '${singular}' in request body`)
  }
  if (typeof resource !== 'object' || Array.isArray(resource)) {
    throw badRequest(`Object '${singular}' contains invalid data`)
  }
  return { ...resource }
}

/** What Python takes for false. */
function isEmpty(value: unknown): boolean {
  return !value || (typeof value === 'object' && Object.keys(value).length === 0)
}

function withProject(given: Values, { caller, isCreate }: Operation): Values {
  const { project_id: project, tenant_id: tenant } = given
  if (project !== undefined && tenant !== undefined && project !== tenant) {
    throw badRequest("'project_id' and 'tenant_id' do not match")
  }
  const wanted = project === undefined ? tenant : project
  if (wanted !== undefined && wanted !== caller.projectId && !caller.isAdmin) {
    throw badRequest(
      "Specifying 'project_id' or 'tenant_id' other than the authenticated project in request " +
        'requires admin or advsvc privileges',
    )
  }
  if (wanted === undefined && !isCreate) return { ...given }
  const owner = wanted === undefined ? caller.projectId : wanted
  return { ...given, project_id: owner, tenant_id: owner }
}

function fillDefaults(values: Values, attributes: AttributeMap): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    if (!attribute.allowPost) {
      if (name in values) throw badRequest(`Attribute '${name}' not allowed in POST`)
      continue
    }
    if (name in values) continue
    if (!('default' in attribute)) {
      throw badRequest(`Failed to parse request. Required attribute '${name}' not specified`)
    }
    values[name] = attribute.default
  }
}

function refuseReadOnly(given: Values, attributes: AttributeMap): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    if (name in given && !attribute.allowPut) throw badRequest(`Cannot update read-only attribute ${name}`)
  }
}

function convert(values: Values, attributes: AttributeMap): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    if (!(name in values) || values[name] === undefined) continue
    if (attribute.convert) values[name] = attribute.convert(values[name])
    const reason = attribute.validate?.(values[name])
    if (reason) throw new NeutronError(invalidInput(name, reason))
  }
}
