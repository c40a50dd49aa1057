import { z } from 'zod'
import { addToGroup } from '../../../../../src/domain/text/group-by'
import type { Row } from '../../../world/world'
import { type AttributeMap, ownedAttributes, readOnly, type Values } from '../../wire/attributes'
import type { Call } from '../../wire/context'
import { toBoolean, toInteger } from '../../wire/converters'
import { forbidden, NeutronError } from '../../wire/errors'
import { seenBy } from '../../wire/global-sight'
import { ownedBy, ownedFilters, type Resource } from '../../wire/resource'
import { shaped, stamped, standardDefaults, touched } from '../../wire/rows'
import { refuseGroupedSubnet } from './subnet-blocks'
import { hasTags } from '../../wire/tag-filter'
import { nonNegative } from '../../wire/validators'

interface NetworkValues {
  project_id: string
  name: string
  description: string
  admin_state_up: boolean
  mtu: number
  port_security_enabled: boolean
  shared: boolean
  'router:external': boolean
}

const attributes: AttributeMap = {
  ...ownedAttributes,
  admin_state_up: { allowPost: true, allowPut: true, default: true, convert: toBoolean },
  mtu: { allowPost: true, allowPut: true, default: 1500, convert: toInteger, validate: nonNegative },
  port_security_enabled: { allowPost: true, allowPut: true, default: true, convert: toBoolean },
  shared: { allowPost: true, allowPut: true, default: false, convert: toBoolean },
  'router:external': { allowPost: true, allowPut: true, default: false, convert: toBoolean },
  status: readOnly,
  subnets: readOnly,
}

const shape: Values = {
  id: null,
  name: '',
  tenant_id: null,
  admin_state_up: true,
  mtu: 1500,
  status: 'ACTIVE',
  subnets: [],
  shared: false,
  availability_zone_hints: [],
  availability_zones: [],
  ipv4_address_scope: null,
  ipv6_address_scope: null,
  'router:external': false,
  description: '',
  port_security_enabled: true,
  ...standardDefaults,
  project_id: null,
}

/** Networks (neutron-lib api/definitions/network.py, external_net.py). */
export const networks: Resource<Row, NetworkValues> = {
  kind: 'network',
  singular: 'network',
  plural: 'networks',
  path: 'networks',
  takesBulk: true,
  attributes: () => attributes,
  values: z.custom<NetworkValues>(),
  changes: z.custom<Partial<NetworkValues>>(),
  sortKeys: ['id', 'name', 'tenant_id', 'project_id', 'admin_state_up', 'status', 'mtu'],
  filters: [...ownedFilters, 'admin_state_up', 'status', 'shared', 'mtu', 'router:external'],
  rows: (region) => region.tables.networks,
  matches: hasTags,
  visible: (row, call) => seenBy(row, call.caller) || row.shared === true || row['router:external'] === true,
  view,
  create: (id, values, call) => {
    refuseAdminOnly(values, 'create_network', call)
    const row: Row = { ...values, id, ...stamped() }
    call.region.tables.networks.set(id, row)
    // Only the answer to a POST tells it of networks that are not external.
    return { ...view(row, call), is_default: false }
  },
  update: (row, values, call) => {
    refuseForeign(row, 'update_network', call)
    refuseAdminOnly(values, 'update_network', call)
    const changed = touched(row, values)
    call.region.tables.networks.set(row.id, changed)
    return view(changed, call)
  },
  remove: (row, call) => {
    refuseForeign(row, 'delete_network', call)
    removeNetwork(row, call)
  },
}

function view(row: Row, call: Call): Values {
  const subnets = subnetIdsByNetwork(call).get(row.id) ?? []
  const external = row['router:external'] === true ? { ...shape, is_default: false } : shape
  return { ...shaped(row, external), subnets, ...(call.caller.isAdmin ? provider(row) : {}) }
}

/** How a network is wired, for administrators: an external one to the wire of all regions (neutron extensions/providernet). */
function provider(row: Row): Values {
  const isExternal = row['router:external'] === true
  return {
    'provider:network_type': isExternal ? 'flat' : 'local',
    'provider:physical_network': isExternal ? 'wan' : null,
    'provider:segmentation_id': null,
  }
}

/** Shared and external networks can be seen but not changed by others. */
function refuseForeign(row: Row, rule: string, call: Call): void {
  if (!ownedBy(row, call.caller)) throw forbidden(`rule:${rule}`)
}

function refuseAdminOnly(values: Partial<NetworkValues>, rule: string, call: Call): void {
  if (call.caller.isAdmin) return
  for (const name of ['shared', 'router:external'] as const) {
    if (values[name]) throw forbidden(`(rule:${rule} and rule:${rule}:${name})`)
  }
}

function removeNetwork(row: Row, call: Call): void {
  const { tables } = call.region
  const ports = [...tables.ports.values()].filter((port) => port.network_id === row.id)
  if (ports.length > 0) {
    const ids = ports.map((port) => port.id).toSorted()
    throw new NeutronError({
      type: 'NetworkInUse',
      status: 409,
      message:
        `Unable to complete operation on network ${row.id}. There are one or more ports still in use ` +
        `on the network, id for these ports is: ${ids.join(',')}.`,
    })
  }
  const subnetIds = [...tables.subnets.values()].filter((subnet) => subnet.network_id === row.id)
  for (const subnet of subnetIds) refuseGroupedSubnet(subnet.id, call)
  for (const subnet of subnetIds) tables.subnets.delete(subnet.id)
  tables.networks.delete(row.id)
}

const indexes = new WeakMap<Call, Map<string, string[]>>()

/** The subnets of every network, gathered once per request so that a list stays linear. */
function subnetIdsByNetwork(call: Call): Map<string, string[]> {
  const known = indexes.get(call)
  if (known) return known
  const index = new Map<string, string[]>()
  for (const subnet of call.region.tables.subnets.values()) {
    const networkId = String(subnet.network_id)
    addToGroup(index, networkId, subnet.id)
  }
  indexes.set(call, index)
  return index
}
