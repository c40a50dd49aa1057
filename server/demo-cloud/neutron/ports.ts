import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Region, Row } from '../world'
import { ownedAttributes, type Values } from './attributes'
import { toBoolean } from './converters'
import { ownedBy, ownedFilters, type Resource } from './resource'
import type { FixedIp } from './router-facts'
import { shaped, stamped, standardDefaults } from './rows'

const shape: Values = {
  id: null,
  name: '',
  network_id: null,
  tenant_id: null,
  mac_address: '',
  admin_state_up: true,
  status: 'ACTIVE',
  device_id: '',
  device_owner: '',
  fixed_ips: [],
  allowed_address_pairs: [],
  extra_dhcp_opts: [],
  security_groups: [],
  description: '',
  'binding:vnic_type': 'normal',
  port_security_enabled: false,
  ...standardDefaults,
  project_id: null,
}

/** Ports (neutron-lib api/definitions/port.py); read only here, routers make them. */
export const ports: Resource<Row, Values> = {
  kind: 'port',
  singular: 'port',
  plural: 'ports',
  path: 'ports',
  attributes: () => ({
    ...ownedAttributes,
    admin_state_up: { allowPost: true, allowPut: true, convert: toBoolean },
  }),
  values: z.custom<Values>(),
  changes: z.custom<Partial<Values>>(),
  sortKeys: ['id', 'name', 'tenant_id', 'project_id', 'network_id', 'device_id', 'device_owner', 'status'],
  filters: [
    ...ownedFilters,
    'network_id',
    'device_id',
    'device_owner',
    'mac_address',
    'admin_state_up',
    'status',
  ],
  rows: (region) => region.tables.ports,
  visible: (row, call) => {
    if (ownedBy(row, call.caller)) return true
    return call.region.tables.networks.get(String(row.network_id))?.project_id === call.caller.projectId
  },
  view: (row) => shaped(row, shape),
}

/** Stores a port of a router and returns its row; a gateway port belongs to no project. */
export function addPort(
  region: Region,
  port: {
    project_id: string
    network_id: string
    device_id: string
    device_owner: string
    fixed_ips: FixedIp[]
  },
): Row {
  const row: Row = { id: randomUUID(), ...port, mac_address: newMac(), status: 'ACTIVE', ...stamped() }
  region.tables.ports.set(row.id, row)
  return row
}

function newMac(): string {
  return ['fa', '16', '3e', ...(randomBytes(3).toString('hex').match(/../g) ?? [])].join(':')
}
