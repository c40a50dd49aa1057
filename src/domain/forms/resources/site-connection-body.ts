import type { Dpd, SiteConnection } from '../../neutron/resources/site-connection'
import { changed } from '../fields'
import type { SiteConnectionValues } from './site-connection-form'
import { canonicalCidrs } from '../../ip/address'
import type { ConnectionMode } from '../../neutron/connection-mode'

/** What a connection may change after its creation (contract, section 5.5). */
interface ChangeableBody {
  name: string
  description: string
  peer_address: string
  peer_id: string
  local_id: string
  peer_cidrs?: string[]
  local_ep_group_id?: string
  peer_ep_group_id?: string
  initiator: string
  mtu: number
  dpd: Dpd
  admin_state_up: boolean
}

/** The body of `POST /vpn/ipsec-site-connections`. It holds the pre-shared key: never log it. */
export interface SiteConnectionCreate extends ChangeableBody {
  vpnservice_id: string
  ikepolicy_id: string
  ipsecpolicy_id: string
  psk: string
}

/** The body of `PUT /vpn/ipsec-site-connections/{id}`; it holds the pre-shared key where that changes. */
export type SiteConnectionUpdate = Partial<ChangeableBody> & { psk?: string }

/** The body that creates a connection, in the mode of its service (`modeOf`). */
export function toSiteConnectionCreate(
  values: SiteConnectionValues,
  mode: ConnectionMode,
): SiteConnectionCreate {
  const { vpnservice_id, ikepolicy_id, ipsecpolicy_id, psk } = values
  return { ...changeable(values, mode), vpnservice_id, ikepolicy_id, ipsecpolicy_id, psk }
}

/** The body that makes `before` what the form says: only what changed, and the key only where one was entered. */
export function toSiteConnectionUpdate(
  values: SiteConnectionValues,
  before: SiteConnection,
): SiteConnectionUpdate {
  const mode = before.local_ep_group_id === null ? 'peer-cidrs' : 'endpoint-groups'
  const { peer_cidrs, ...body } = changeable(values, mode)
  // Neutron returns the CIDRs in any order, so only their set counts.
  const cidrs = peer_cidrs && !sameSet(peer_cidrs, before.peer_cidrs) ? { peer_cidrs } : {}
  return { ...changed(body, before), ...cidrs, ...(values.psk && { psk: values.psk }) }
}

function changeable(values: SiteConnectionValues, mode: ConnectionMode): ChangeableBody {
  const { name, description, peer_address, peer_id, local_id, initiator, mtu, admin_state_up } = values
  const { local_ep_group_id, peer_ep_group_id } = values
  const { action, interval, timeout } = values.dpd
  return {
    name,
    description,
    peer_address,
    peer_id: peer_id || peer_address,
    local_id,
    ...(mode === 'peer-cidrs'
      ? { peer_cidrs: canonicalCidrs(values.peer_cidrs) }
      : { local_ep_group_id, peer_ep_group_id }),
    initiator,
    mtu,
    dpd: { action, interval, timeout },
    admin_state_up,
  }
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(canonicalCidrs(a))
  const right = new Set(canonicalCidrs(b))
  return left.size === right.size && [...left].every((item) => right.has(item))
}
