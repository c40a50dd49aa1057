import { z } from 'zod'
import { canonicalCidr, overlaps } from '../../../../../src/domain/ip/address'
import type { Row } from '../../../world/world'
import { poolsOf } from '../ports/addresses'
import { type Attribute, type AttributeMap, ownedAttributes, type Values } from '../../wire/attributes'
import type { Call } from '../../wire/context'
import { toBoolean, toInteger, toList } from '../../wire/converters'
import { badResourceRequest, invalidOperation, NeutronError } from '../../wire/errors'
import { seenBy } from '../../wire/global-sight'
import { networks } from './networks'
import { find, ownedFilters, type Resource } from '../../wire/resource'
import { fixedIpsOf } from '../routers/router-facts'
import { shaped, stamped, standardDefaults, touched, touchRow } from '../../wire/rows'
import { refuseGroupedSubnet } from './subnet-blocks'
import { addressing, checkedPools, refuseGatewayInPools } from './subnet-pools'
import { addressOrNull, hostRoutes, ipVersion, nameservers } from './subnet-validators'
import { hasTags } from '../../wire/tag-filter'
import { uuid, values as oneOf } from '../../wire/validators'

interface SubnetValues {
  project_id: string
  name: string
  description: string
  network_id: string
  ip_version: number
  cidr: string | undefined
  gateway_ip: string | null | undefined
  allocation_pools: unknown[] | undefined
  enable_dhcp: boolean
  dns_nameservers: unknown[]
  host_routes: unknown[]
  ipv6_ra_mode: string | null
  ipv6_address_mode: string | null
}

const list: Attribute = { allowPost: true, allowPut: true, default: [], convert: toList }
const modes = oneOf(['dhcpv6-stateful', 'dhcpv6-stateless', 'slaac'])
const ipv6Mode: Attribute = {
  allowPost: true,
  allowPut: false,
  default: null,
  validate: (value) => (value === null ? undefined : modes(value)),
}
const attributes: AttributeMap = {
  ...ownedAttributes,
  network_id: { allowPost: true, allowPut: false, validate: uuid },
  ip_version: { allowPost: true, allowPut: false, convert: toInteger, validate: ipVersion },
  cidr: { allowPost: true, allowPut: false, default: undefined, convert: toCidr },
  gateway_ip: { allowPost: true, allowPut: true, default: undefined, validate: addressOrNull },
  allocation_pools: { allowPost: true, allowPut: true, default: undefined, convert: toList },
  ipv6_ra_mode: ipv6Mode,
  ipv6_address_mode: ipv6Mode,
  enable_dhcp: { allowPost: true, allowPut: true, default: true, convert: toBoolean },
  dns_nameservers: { ...list, validate: nameservers },
  host_routes: { ...list, validate: hostRoutes },
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
  takesBulk: true,
  attributes: () => attributes,
  values: z.custom<SubnetValues>(),
  changes: z.custom<Partial<SubnetValues>>(),
  sortKeys: ['id', 'name', 'tenant_id', 'project_id', 'network_id', 'ip_version', 'cidr', 'gateway_ip'],
  filters: [...ownedFilters, 'network_id', 'ip_version', 'cidr', 'gateway_ip', 'enable_dhcp'],
  rows: (region) => region.tables.subnets,
  matches: hasTags,
  visible: (row, call) =>
    seenBy(row, call.caller) || call.region.tables.networks.get(String(row.network_id))?.shared === true,
  view,
  create: (id, values, call) => {
    const network = find(networks, values.network_id, call)
    const { cidr, ...rest } = values
    if (cidr === undefined) {
      throw badResourceRequest('subnets', 'a subnetpool must be specified in the absence of a cidr')
    }
    refuseModes(values)
    refuseTinyWithDhcp(cidr, values)
    const pools = addressing({ ...rest, cidr })
    refuseOverlap(cidr, network.id, call)
    // A subnet begins at revision 0 (measured on a real cloud, docs/fidelity.md), and its network counts it as a change.
    const row: Row = { ...rest, id, cidr, ...pools, ...stamped(), revision_number: 0 }
    call.region.tables.subnets.set(id, row)
    touchRow(call.region.tables.networks, network.id)
    return view(row)
  },
  update: (row, values, call) => {
    const changed = touched(row, { ...values, ...changedAddressing(row, values, call) })
    call.region.tables.subnets.set(row.id, changed)
    touchRow(call.region.tables.networks, String(row.network_id))
    return view(changed)
  },
  remove: (row, call) => {
    refuseGroupedSubnet(row.id, call)
    for (const port of call.region.tables.ports.values()) {
      if (fixedIpsOf(port).some((fixedIp) => fixedIp.subnet_id === row.id)) throw stillAllocated(row.id)
    }
    call.region.tables.subnets.delete(row.id)
    touchRow(call.region.tables.networks, String(row.network_id))
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

/** Address modes are of IPv6 alone (neutron db/db_base_plugin_v2.py, _validate_ipv6_attributes). */
function refuseModes({ ip_version, ipv6_ra_mode, ipv6_address_mode }: SubnetValues): void {
  if (ip_version === 6) return
  for (const [name, mode] of Object.entries({ ipv6_ra_mode, ipv6_address_mode })) {
    if (mode !== null) throw invalidOperation(`${name} is not valid when ip_version is 4`)
  }
}

/** DHCP needs room for itself and a host (neutron db/db_base_plugin_v2.py, _validate_subnet). */
function refuseTinyWithDhcp(cidr: string, { ip_version, enable_dhcp }: SubnetValues): void {
  const prefix = Number(cidr.split('/')[1])
  if (!enable_dhcp || prefix <= (ip_version === 4 ? 30 : 126)) return
  throw invalidOperation('Subnet has a prefix length that is incompatible with DHCP service enabled')
}

/** The gateway stays where a router's interface has its address (neutron db/db_base_plugin_v2.py, update_subnet). */
function changedAddressing(row: Row, values: Partial<SubnetValues>, call: Call): Values {
  const cidr = String(row.cidr)
  const gateway = values.gateway_ip === undefined ? row.gateway_ip : values.gateway_ip
  const isMoved = gateway !== row.gateway_ip
  const pools = values.allocation_pools ? checkedPools(values.allocation_pools, cidr) : poolsOf(row)
  if (values.allocation_pools || isMoved) {
    refuseGatewayInPools(typeof gateway === 'string' ? gateway : null, pools)
  }
  if (isMoved) refuseUsedGateway(row, call)
  return { gateway_ip: gateway, allocation_pools: pools }
}

function refuseUsedGateway(row: Row, { region }: Call): void {
  for (const port of region.tables.ports.values()) {
    const isInterface = port.device_owner === 'network:router_interface'
    if (!isInterface || !fixedIpsOf(port).some(({ ip_address }) => ip_address === row.gateway_ip)) continue
    const ip = String(row.gateway_ip)
    const message = `Current gateway ip ${ip} already in use by port ${port.id}. Unable to update.`
    throw new NeutronError({ type: 'GatewayIpInUse', status: 409, message })
  }
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
