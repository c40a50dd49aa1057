import { canonicalCidr, cidrVersion, ipVersionOf } from '../address'

/**
 * Why Neutron's attribute layer refuses a text as an IP subnet, or undefined where it takes it. Host bits pass. An
 * IPv4 text that netaddr can read, but would write differently, is answered with the text it recommends
 * (neutron-lib 3.1 api/validators/__init__.py, validate_subnet; contract, section 6.2).
 */
export function subnetTextReason(text: string): string | undefined {
  if (cidrVersion(text) !== undefined) return undefined
  const meant = recommended(text)
  if (meant === undefined) return `'${text}' is not a valid IP subnet`
  return `'${text}' isn't a recognized IP subnet cidr, '${meant}' is recommended`
}

function recommended(text: string): string | undefined {
  const version = ipVersionOf(text)
  if (version) return `${text}/${version === 4 ? 32 : 128}`
  const [address = '', prefix = '', ...rest] = text.split('/')
  if (rest.length > 0 || !/^\d{1,2}$/.test(prefix) || !/^\d+(\.\d+){0,3}$/.test(address)) return undefined
  const octets = address.split('.').map((part) => parseInt(part, /^0\d/.test(part) ? 8 : 10))
  return canonicalCidr(`${[...octets, 0, 0, 0].slice(0, 4).join('.')}/${Number(prefix)}`)
}
