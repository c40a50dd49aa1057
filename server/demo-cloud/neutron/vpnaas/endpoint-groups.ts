import { z } from 'zod'
import {
  duplicateEndpointsViolation,
  endpointsViolation,
} from '../../../../src/domain/neutron/rules/endpoint-group'
import { endpointGroupInUseViolation } from '../../../../src/domain/neutron/rules/in-use'
import type { EndpointGroup } from '../../../../src/domain/neutron/resources/endpoint-group'
import { rulesOf } from '../../releases/releases'
import type { Values } from '../wire/attributes'
import type { Call } from '../wire/context'
import { internalError, refuse } from '../wire/errors'
import { seenBy } from '../wire/global-sight'
import { pythonRepr, pythonText } from '../wire/python'
import { ownedFilters, type Resource } from '../wire/resource'
import { subnets } from '../core/networks/subnets'
import { endpointGroupAttributes } from './vpn-attributes'

type GroupValues = Omit<EndpointGroup, 'id' | 'endpoints'> & { tenant_id: string; endpoints: unknown[] }

/** Endpoint groups (neutron-vpnaas db/vpn/vpn_db.py, VPNEndpointGroup). */
export const endpointGroups: Resource<EndpointGroup, GroupValues> = {
  kind: 'endpoint_group',
  singular: 'endpoint_group',
  plural: 'endpoint_groups',
  path: 'vpn/endpoint-groups',
  extension: 'vpn-endpoint-groups',
  attributes: () => endpointGroupAttributes,
  values: z.custom<GroupValues>(),
  changes: z.custom<Partial<GroupValues>>(),
  sortKeys: [],
  filters: [...ownedFilters],
  columns: { endpoint_type: ['type'] },
  rows: (region) => region.tables.endpoint_groups,
  visible: (row, call) => seenBy(row, call.caller),
  view,
  create: (id, values, call) => {
    const endpoints = values.endpoints.map(pythonText)
    refuse(
      endpointsViolation({
        type: values.type,
        endpoints,
        subnetExists: (subnetId) => canSeeSubnet(subnetId, call),
        shownGroup: pythonRepr(values),
      }),
    )
    refuseUnfit(values.endpoints)
    const duplicate = duplicateEndpointsViolation({ type: values.type, endpoints })
    if (rulesOf(call.region).refusesDuplicateEndpoints) refuse(duplicate)
    // The database of earlier releases refuses them, after a minute of retries; the demo does not make one wait.
    if (duplicate) throw internalError()
    const { project_id, name, description, type } = values
    const stored = values.endpoints.map(inDatabase)
    const row: EndpointGroup = { id, project_id, name, description, type, endpoints: stored }
    call.region.tables.endpoint_groups.set(id, row)
    return view(row)
  },
  update: (row, values, call) => {
    const changed: EndpointGroup = {
      ...row,
      name: values.name ?? row.name,
      description: values.description ?? row.description,
    }
    call.region.tables.endpoint_groups.set(row.id, changed)
    return view(changed)
  },
  remove: (row, call) => {
    refuse(endpointGroupInUseViolation({ id: row.id, inUse: isUsed(row.id, call) }))
    call.region.tables.endpoint_groups.delete(row.id)
  },
}

/** What gets past a type whose endpoints are not looked into, and does not fit the column, ends in a 500. */
function refuseUnfit(endpoints: readonly unknown[]): void {
  const isUnfit = endpoints.some(
    (endpoint) => typeof endpoint === 'object' || pythonText(endpoint).length > 255,
  )
  if (isUnfit) throw internalError()
}

/** MariaDB has 1 and 0 for true and false. */
const inDatabase = (endpoint: unknown) =>
  pythonText(typeof endpoint === 'boolean' ? Number(endpoint) : endpoint)

function view(row: EndpointGroup): Values {
  return {
    id: row.id,
    tenant_id: row.project_id,
    name: row.name,
    description: row.description,
    type: row.type,
    endpoints: row.endpoints,
    project_id: row.project_id,
  }
}

function canSeeSubnet(id: string, call: Call): boolean {
  const subnet = call.region.tables.subnets.get(id)
  return subnet !== undefined && subnets.visible(subnet, call)
}

function isUsed(id: string, call: Call): boolean {
  for (const connection of call.region.tables.ipsec_site_connections.values()) {
    if (connection.local_ep_group_id === id || connection.peer_ep_group_id === id) return true
  }
  return false
}
