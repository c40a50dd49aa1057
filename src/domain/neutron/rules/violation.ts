/**
 * A refusal in Neutron's own terms: the class name it answers with, the HTTP status and the exact message.
 * `attribute` names the request attribute at fault where there is one.
 */
export interface Violation {
  type: string
  status: number
  message: string
  attribute?: string
}

/** The refusal that the attribute layer makes of a validator's reason (neutron-lib api/attributes.py, convert_values). */
export function invalidInput(attribute: string, reason: string): Violation {
  return {
    type: 'HTTPBadRequest',
    status: 400,
    message: `Invalid input for ${attribute}. Reason: ${reason}.`,
    attribute,
  }
}
