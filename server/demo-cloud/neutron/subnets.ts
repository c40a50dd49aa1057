import { z } from 'zod'
import { canonicalCidr, canonicalIp, cidrVersion, contains, overlaps } from '../../../src/domain/address'
import type { Row } from '../world'
import { defaultPool, type Pool, poolsOf } from './addresses'
import { type Attribute, type AttributeMap, ownedAttributes, type Values } from './attributes'
import type { Call } from './context'
import { toBoolean, toInteger, toList } from './converters'
import { invalidOperation, NeutronError } from './errors'
import { networks } from './networks'
import { find, ownedBy, ownedFilters, type Resource } from './resource'
import { fixedIpsOf } from './router-facts'
import { shaped, stamped, standardDefaults, touched } from './rows'
import { refuseGroupedSubnet } from './subnet-blocks'
import { uuid } from './validators'

interface SubnetValues {
  project_id: string
  name: string
  description: string
  network_id: string
  ip_version: number
  cidr: string
  gateway_ip: string | null | undefined
  allocation_pools: Pool[] | undefined
  enable_dhcp: boolean
  dns_nameservers: unknown[]
  host_routes: unknown[]
}

const list: Attribute = { allowPost: true, allowPut: true, default: [], convert: toList }
const attributes: AttributeMap = {
  ...ownedAttributes,
  network_id: { allowPost: true, allowPut: false, validate: uuid },
  ip_version: { allowPost: true, allowPut: false, convert: toInteger },
  cidr: { allowPost: true, allowPut: false, convert: toCidr },
  gateway_ip: { allowPost: true, allowPut: true, default: undefined },
  allocation_pools: { allowPost: true, allowPut: true, default: undefined },
  enable_dhcp: { allowPost: true, allowPut: true, default: true, convert: toBoolean },
  dns_nameservers: list,
  host_routes: list,
}

const shape: Values = {
  id: null,
  name: '',
  tenant_id: null,
  network_id: null,
  ip_version: 4,
  subnetpool_id: null,
  enable_dhcp: true,
  ipv6_ra_mode: null,
  ipv6_address_mode: null,
  gateway_ip: null,
  cidr: null,
  allocation_pools: [],
  host_routes: [],
  dns_nameservers: [],
  description: '',
  service_types: [],
  ...standardDefaults,
  project_id: null,
}

/** Subnets (neutron-lib api/definitions/subnet.py). */
export const subnets: Resource<Row, SubnetValues> = {
  kind: 'subnet',
  singular: 'subnet',
  plural: 'subnets',
  path: 'subnets',
  attributes: () => attributes,
  values: z.custom<SubnetValues>(),
  changes: z.custom<Partial<SubnetValues>>(),
  sortKeys: ['id', 'name', 'tenant_id', 'project_id', 'network_id', 'ip_version', 'cidr', 'gateway_ip'],
  filters: [...ownedFilters, 'network_id', 'ip_version', 'cidr', 'gateway_ip', 'enable_dhcp'],
  rows: (region) => region.tables.subnets,
  visible: (row, call) =>
    ownedBy(row, call.caller) || call.region.tables.networks.get(String(row.network_id))?.shared === true,
  view,
  create: (id, values, call) => {
    const network = find(networks, values.network_id, call)
    const pool = checkedPool(values)
    refuseOverlap(values.cidr, network.id, call)
    const { project_id, name, description, ip_version, cidr, enable_dhcp, dns_nameservers, host_routes } =
      values
    const basics = { id, project_id, name, description, network_id: network.id, ip_version, cidr }
    const row: Row = { ...basics, ...pool, enable_dhcp, dns_nameservers, host_routes, ...stamped() }
    call.region.tables.subnets.set(id, row)
    return view(row)
  },
  update: (row, values, call) => {
    const changed = touched(row, values)
    call.region.tables.subnets.set(row.id, changed)
    return view(changed)
  },
  remove: (row, call) => {
    refuseGroupedSubnet(row.id, call)
    for (const port of call.region.tables.ports.values()) {
      if (fixedIpsOf(port).some((fixedIp) => fixedIp.subnet_id === row.id)) throw stillAllocated(row.id)
    }
    call.region.tables.subnets.delete(row.id)
  },
}

function view(row: Row): Values {
  return { ...shaped(row, shape), allocation_pools: poolsOf(row) }
}

function toCidr(value: unknown): string {
  const cidr = typeof value === 'string' ? canonicalCidr(value) : undefined
  if (cidr === undefined) throw invalidOperation(`${String(value)} is not in a CIDR format`)
  return cidr
}

function checkedPool(values: SubnetValues): Values {
  const { cidr, ip_version: version, gateway_ip: gateway } = values
  if (cidrVersion(cidr) !== version) {
    throw invalidOperation(`cidr '${cidr}' does not match the ip_version '${version}'`)
  }
  if (typeof gateway === 'string' && !contains(cidr, gateway)) {
    throw new NeutronError({
      type: 'HTTPBadRequest',
      status: 400,
      message: `Invalid input for gateway_ip. Reason: '${gateway}' is not a valid IP address.`,
    })
  }
  const { gateway_ip, pools } = defaultPool(cidr, gateway ? (canonicalIp(gateway) ?? gateway) : gateway)
  return { gateway_ip, allocation_pools: values.allocation_pools ?? pools }
}

function refuseOverlap(cidr: string, networkId: string, call: Call): void {
  for (const subnet of call.region.tables.subnets.values()) {
    if (subnet.network_id === networkId && overlaps(cidr, String(subnet.cidr))) {
      throw invalidOperation(
        `Requested subnet with cidr: ${cidr} for network: ${networkId} overlaps with another subnet`,
      )
    }
  }
}

function stillAllocated(subnetId: string): NeutronError {
  return new NeutronError({
    type: 'SubnetInUse',
    status: 409,
    message:
      `Unable to complete operation on subnet ${subnetId}: ` +
      'One or more ports have an IP allocation from this subnet.',
  })
}
