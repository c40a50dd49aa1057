import { canonicalCidr, cidrVersion, ipVersionOf } from '../../ip/address'

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
  if (rest.length > 0 || !/^\d+(\.\d+){0,3}$/.test(address)) return undefined
  const octets = address.split('.').map(Number)
  const length = /^\d{1,2}$/.test(prefix) ? Number(prefix) : maskLength(prefix)
  return canonicalCidr(`${[...octets, 0, 0, 0].slice(0, 4).join('.')}/${length}`)
}

/** The prefix length of a netmask or of a hostmask; undefined where a text is neither. */
function maskLength(mask: string): number | undefined {
  if (ipVersionOf(mask) !== 4) return undefined
  const bits = mask
    .split('.')
    .map((octet) => Number(octet).toString(2).padStart(8, '0'))
    .join('')
  const ones = /^(1*)0*$/.exec(bits)?.[1]
  const zeros = /^(0*)1*$/.exec(bits)?.[1]
  return (ones ?? zeros)?.length
}
