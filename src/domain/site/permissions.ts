import { displayName } from '../text/names'
import { isPending } from '../status/status'
import type { VpnStatus } from '../neutron/resources/common'
import { msg, type DisplayText, type Message } from '../text/message'

/** Something that stands in the way, by name. */
interface Named {
  id: string
  name: string
}

/** What a token's roles let its user do in the VPN API. */
export interface Capabilities {
  read: boolean
  write: boolean
  /** Cloud-wide: may act on every project, the agents and the quotas of others. */
  admin: boolean
  /** Cloud-wide too, but for reading alone: sees the rows of every project. */
  seesAll: boolean
}

/** `_member_` is what Keystone called the role before Rocky; Neutron's older rules ask for no role at all. */
const writers = ['member', '_member_', 'manager', 'admin']

/**
 * The role of Neutron's own example for `context_with_global_access`, the policy by which lists are not bound to a project
 * (neutron-lib policy/_engine.py; neutron, Custom Policy Roles). Operators who call it otherwise say so in `config.json`.
 */
const documentedReaders = ['auditor']

/**
 * What roles allow, by role name in any case; `globalReaders` are the roles that read every project and change nothing. The rule of release 27 (2025.2) and later is applied to every release:
 * older ones let a reader write, which nobody who was given that role expects (contract, section 10; neutron-vpnaas
 * policies/*.py). An operator may have rules of their own: any role reads as far as the API lets it.
 */
export function capabilitiesOf(
  roles: readonly string[],
  globalReaders: readonly string[] = documentedReaders,
): Capabilities {
  const names = new Set(roles.map((role) => role.toLowerCase()))
  const admin = names.has('admin')
  return {
    read: names.size > 0,
    write: writers.some((role) => names.has(role)),
    admin,
    seesAll: admin || globalReaders.some((role) => names.has(role.toLowerCase())),
  }
}

/** Why what belongs to the whole cloud cannot be changed, or undefined where it can. */
export function adminRefusal({ admin }: Pick<Capabilities, 'admin'>): Message | undefined {
  return admin ? undefined : msg('Only administrators can change this (admin role required)')
}

/** Why these roles cannot create, edit or delete, or undefined where they can. */
export function writeRefusal(roles: readonly string[]): Message | undefined {
  if (capabilitiesOf(roles).write) return undefined
  return msg('You need the member role in this project to make changes')
}

/**
 * What an empty list may mean to these roles, or undefined where it means what it says: from 2025.2 on Neutron hides
 * VPN objects from readers instead of refusing (contract, section 10).
 */
export function emptyListDoubt(roles: readonly string[]): Message | undefined {
  if (capabilitiesOf(roles).write) return undefined
  return msg(
    'There may be objects that you can’t view. Many clouds show VPN objects only to project members, and you don’t have the member role.',
  )
}

/** What is to be edited, with what decides it. `usedBy` is undefined while it is not known. */
export type EditTarget =
  | { kind: 'connection' | 'service'; status: VpnStatus; waitingForFirstConnection?: boolean }
  | { kind: 'policy'; usedBy: readonly Named[] | undefined }
  | { kind: 'endpoint-group' }

/**
 * Why an object cannot be edited now, or undefined where it can. Pending services and connections refuse updates
 * (neutron-vpnaas db/vpn/vpn_db.py, assert_update_allowed; contract, 6.2 and 7.2); a policy in use refuses even a
 * rename (update_ikepolicy; contract, 6.3); a group's name and description are always free.
 */
export function editRefusal(target: EditTarget, roles: readonly string[]): Message | undefined {
  const refused = writeRefusal(roles)
  if (refused) return refused
  if (target.kind === 'endpoint-group') return undefined
  if (target.kind === 'policy') {
    if (!target.usedBy) return usersUnknown()
    return target.usedBy.length > 0
      ? msg('You can’t edit a policy that’s used by {names}', { names: namesOf(target.usedBy) })
      : undefined
  }
  if (!isPending(target.status)) return undefined
  if (target.waitingForFirstConnection) {
    return msg('You can edit a VPN service after it has its first connection')
  }
  return msg('Wait until the current change finishes')
}

const usersUnknown = () => msg('The connections that use it aren’t known yet')

/** What is to be deleted. `usedBy` are the connections that use it; undefined while they are not known. */
export interface DeleteTarget {
  kind: 'connection' | 'service' | 'policy' | 'endpoint-group'
  usedBy: readonly Named[] | undefined
}

export interface DeleteRefusal {
  reason: Message
  /** What must go first; empty where something else is the reason. */
  users: readonly Named[]
}

/**
 * Why an object cannot be deleted now, or undefined where it can. A connection always can, in any status; the others
 * while no connection uses them (neutron-vpnaas db/vpn/vpn_db.py, delete_*; contract, section 6.3).
 */
export function deleteRefusal(target: DeleteTarget, roles: readonly string[]): DeleteRefusal | undefined {
  const refused = writeRefusal(roles)
  if (refused) return { reason: refused, users: [] }
  if (target.kind === 'connection') return undefined
  if (!target.usedBy) return { reason: usersUnknown(), users: [] }
  if (target.usedBy.length === 0) return undefined
  return { reason: msg('Still used by {names}', { names: namesOf(target.usedBy) }), users: target.usedBy }
}

const namesShown = 3

function namesOf(users: readonly Named[]): DisplayText {
  const names = users.slice(0, namesShown).map(displayName).join(', ')
  const count = users.length - namesShown
  return count > 0 ? msg('{names} and {count} more', { names, count }) : names
}
