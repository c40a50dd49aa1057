import { z } from 'zod'
import type { SiteConnection } from '../../../../src/domain/neutron/resources/site-connection'
import type { StoredConnection } from '../../world/world'
import type { Values } from '../wire/attributes'
import {
  checkNew,
  checkUpdate,
  mergedDpd,
  refuseOversize,
  resolvedAddress,
  type SentDpd,
} from './connection-rules'
import type { Call } from '../wire/context'
import { seenBy } from '../wire/global-sight'
import { ownedFilters, type Resource } from '../wire/resource'
import { siteConnectionAttributes } from './vpn-attributes'

type Writable = Omit<StoredConnection, 'id' | 'status' | 'auth_mode' | 'route_mode' | 'dpd'>
/** What the attribute layer leaves of a connection: as stored, but `dpd` may lack keys and carry digits as text. */
export type ConnectionValues = Writable & { dpd: SentDpd }

/** IPsec site connections (neutron-vpnaas db/vpn/vpn_db.py, IPsecSiteConnection). */
export const siteConnections: Resource<StoredConnection, ConnectionValues> = {
  kind: 'ipsec_site_connection',
  singular: 'ipsec_site_connection',
  plural: 'ipsec_site_connections',
  path: 'vpn/ipsec-site-connections',
  extension: 'vpnaas',
  attributes: () => siteConnectionAttributes,
  values: z.custom<ConnectionValues>(),
  changes: z.custom<Partial<ConnectionValues>>(),
  sortKeys: ['id', 'name', 'tenant_id', 'project_id'],
  filters: [
    ...ownedFilters,
    'local_id',
    'peer_address',
    'peer_id',
    'psk',
    'local_ep_group_id',
    'peer_ep_group_id',
    'route_mode',
    'mtu',
    'initiator',
    'auth_mode',
    'admin_state_up',
    'status',
    'vpnservice_id',
    'ikepolicy_id',
    'ipsecpolicy_id',
  ],
  columns: {
    dpd_action: ['dpd', 'action'],
    dpd_interval: ['dpd', 'interval'],
    dpd_timeout: ['dpd', 'timeout'],
  },
  rows: (region) => region.tables.ipsec_site_connections,
  visible: (row, call) => seenBy(row, call.caller),
  view,
  create: (id, values, call) => {
    const dpd = mergedDpd(values.dpd)
    checkNew(values, dpd, call)
    refuseOversize({ ...values, dpd })
    const fixed = { id, auth_mode: 'psk', route_mode: 'static', status: 'PENDING_CREATE' }
    const peer_address = resolvedAddress(values.peer_address, call)
    const row = withoutTenant({ ...values, ...fixed, peer_address, dpd: asNumbers(dpd) })
    call.region.tables.ipsec_site_connections.set(id, row)
    notify(row, call)
    return { ...view(row), dpd }
  },
  update: (row, values, call) => {
    const dpd = mergedDpd(values.dpd, row.dpd)
    checkUpdate(row, { values, dpd }, call)
    refuseOversize({ ...values, dpd })
    const peer_address = resolvedAddress(values.peer_address ?? row.peer_address, call)
    const changed = withoutTenant({ ...row, ...values, peer_address, dpd: asNumbers(dpd) })
    call.region.tables.ipsec_site_connections.set(row.id, changed)
    notify(changed, call)
    return { ...view(changed), dpd }
  },
  remove: (row, call) => {
    call.region.tables.ipsec_site_connections.delete(row.id)
    notify(row, call)
  },
}

function asNumbers(dpd: Required<SentDpd>): SiteConnection['dpd'] {
  return { action: dpd.action, interval: Number(dpd.interval), timeout: Number(dpd.timeout) }
}

function withoutTenant(values: StoredConnection & { tenant_id?: string }): StoredConnection {
  const { tenant_id: _tenant, ...row } = values
  return row
}

function notify(row: StoredConnection, call: Call): void {
  const service = call.region.tables.vpnservices.get(row.vpnservice_id)
  if (service) call.region.notify(service.router_id)
}

function view(row: StoredConnection): Values {
  return {
    id: row.id,
    tenant_id: row.project_id,
    name: row.name,
    description: row.description,
    peer_address: row.peer_address,
    peer_id: row.peer_id,
    local_id: row.local_id,
    route_mode: row.route_mode,
    mtu: row.mtu,
    auth_mode: row.auth_mode,
    psk: row.psk,
    initiator: row.initiator,
    dpd: row.dpd,
    admin_state_up: row.admin_state_up,
    status: row.status,
    vpnservice_id: row.vpnservice_id,
    ikepolicy_id: row.ikepolicy_id,
    ipsecpolicy_id: row.ipsecpolicy_id,
    peer_cidrs: row.peer_cidrs,
    local_ep_group_id: row.local_ep_group_id,
    peer_ep_group_id: row.peer_ep_group_id,
    project_id: row.project_id,
  }
}
