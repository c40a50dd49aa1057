import { canonicalCidr, canonicalIp } from '../../../../../src/domain/ip/address'
import { pythonText } from '../../wire/python'
import type { Validator } from '../../wire/validators'

/** `type:ip_address`. */
export const ipAddress: Validator = (value) =>
  typeof value === 'string' && canonicalIp(value) !== undefined
    ? undefined
    : `'${pythonText(value)}' is not a valid IP address`

/** `type:ip_address_or_none`. */
export const addressOrNull: Validator = (value) => (value === null ? undefined : ipAddress(value))

/** `type:values` for numbers: 4 and 6. */
export const ipVersion: Validator = (value) =>
  value === 4 || value === 6 ? undefined : `${pythonText(value)} is not in valid_values`

/** `type:nameservers`: addresses, each once. */
export const nameservers: Validator = (value) => {
  const items: unknown[] = Array.isArray(value) ? value : [value]
  for (const [index, item] of items.entries()) {
    const reason = ipAddress(item)
    if (reason) return `'${pythonText(item)}' is not a valid nameserver. ${reason}`
    if (items.indexOf(item) !== index) return `Duplicate nameserver '${pythonText(item)}'`
  }
  return undefined
}

/** `type:hostroutes`: a CIDR and a next hop each. */
export const hostRoutes: Validator = (value) => {
  const items: unknown[] = Array.isArray(value) ? value : [value]
  for (const item of items) {
    if (typeof item !== 'object' || item === null) {
      return `Invalid data format for hostroute: '${pythonText(item)}'`
    }
    const { destination, nexthop }: Record<string, unknown> = { ...item }
    if (typeof destination !== 'string' || canonicalCidr(destination) === undefined) {
      return `'${pythonText(destination)}' is not a valid CIDR`
    }
    const reason = ipAddress(nexthop)
    if (reason) return reason
  }
  return undefined
}
