import { shown } from '../text/visible-text'
import { pendingStatuses } from '../neutron/rules/state'
import type { KnownStatus, VpnStatus } from '../neutron/resources/common'
import type { SiteConnection } from '../neutron/resources/site-connection'
import { msg, type Message, type DisplayText } from '../text/message'

/** The kinds of resource that have a status; policies and endpoint groups have none (contract, section 7.1). */
export type StatusKind = 'connection' | 'service'
/** The tones, those that want somebody first. */
export const statusTones = ['error', 'down', 'pending', 'up', 'idle'] as const
export type StatusTone = (typeof statusTones)[number]

/** How a status looks: its tone, a word or two for the badge, and one sentence on what it means. */
export interface StatusLook {
  tone: StatusTone
  label: DisplayText
  meaning: Message
}

/** What else is known of the resource and changes what its status means. */
export interface StatusContext {
  /** The service has no connection yet: Neutron sends it to no agent, so PENDING_CREATE is its normal state. */
  waitingForFirstConnection?: boolean
  adminStateUp?: boolean
}

const looks: Record<StatusKind, Record<KnownStatus, StatusLook>> = {
  connection: {
    ACTIVE: {
      tone: 'up',
      label: msg('Active'),
      meaning: msg('The tunnel is up, and an IPsec SA is installed.'),
    },
    DOWN: {
      tone: 'down',
      label: msg('Down'),
      meaning: msg('The connection is configured, but no IPsec SA is established with the peer.'),
    },
    ERROR: {
      tone: 'error',
      label: msg('Error'),
      meaning: msg('The VPN agent couldn’t set up the connection.'),
    },
    PENDING_CREATE: {
      tone: 'pending',
      label: msg('Creating'),
      meaning: msg(
        'The VPN agent hasn’t reported the connection yet. You can delete it, but you can’t edit it.',
      ),
    },
    PENDING_UPDATE: {
      tone: 'pending',
      label: msg('Updating'),
      meaning: msg('The cloud is applying a change.'),
    },
    PENDING_DELETE: {
      tone: 'pending',
      label: msg('Deleting'),
      meaning: msg('The cloud is deleting the connection.'),
    },
  },
  service: {
    ACTIVE: {
      tone: 'up',
      label: msg('Active (service)'),
      meaning: msg('The IKE daemon is running on the router. See each connection for tunnel status.'),
    },
    DOWN: {
      tone: 'down',
      label: msg('Down (service)'),
      meaning: msg('No IKE daemon is running on the router, or it reports no connections.'),
    },
    ERROR: {
      tone: 'error',
      label: msg('Error'),
      meaning: msg(
        'The cloud couldn’t set up the VPN gateway of the router. Delete the VPN service and create it again.',
      ),
    },
    PENDING_CREATE: {
      tone: 'pending',
      label: msg('Creating'),
      meaning: msg('The VPN agent hasn’t reported the VPN service yet. You can’t edit it until then.'),
    },
    PENDING_UPDATE: {
      tone: 'pending',
      label: msg('Updating'),
      meaning: msg('The cloud is applying a change.'),
    },
    PENDING_DELETE: {
      tone: 'pending',
      label: msg('Deleting'),
      meaning: msg('The cloud is deleting the VPN service.'),
    },
  },
}

/** A badge holds a word or two, whatever a driver says. */
const longestLabel = 24

const waiting: StatusLook = {
  tone: 'idle',
  label: msg('Idle – no connections'),
  meaning: msg('The VPN service starts with its first connection. No action is needed.'),
}

const disabled: Record<StatusKind, StatusLook> = {
  connection: {
    tone: 'idle',
    label: msg('Disabled'),
    meaning: msg('The connection is disabled, so there’s no tunnel.'),
  },
  service: {
    tone: 'idle',
    label: msg('Disabled'),
    meaning: msg('The VPN service is disabled, so its connections are down too.'),
  },
}

/**
 * What a status means in words (contract, sections 7.1 to 7.5). A status of another driver is shown as it comes.
 * A disabled connection that is still ACTIVE stays up: the strongSwan driver ignores its admin state (7.5).
 */
export function describeStatus(kind: StatusKind, status: VpnStatus, context: StatusContext = {}): StatusLook {
  return (
    tabledLook(kind, status, context) ?? {
      tone: 'idle',
      label: shown(status, longestLabel),
      meaning: msg('A status from the cloud’s own VPN driver.'),
    }
  )
}

/** The tone of a status alone, as `describeStatus` has it: for lists of thousands. */
export function toneOf(kind: StatusKind, status: VpnStatus, context: StatusContext = {}): StatusTone {
  return tabledLook(kind, status, context)?.tone ?? 'idle'
}

function tabledLook(kind: StatusKind, status: VpnStatus, context: StatusContext): StatusLook | undefined {
  if (kind === 'service' && status === 'PENDING_CREATE' && context.waitingForFirstConnection) return waiting
  if (context.adminStateUp === false && status === 'DOWN') return disabled[kind]
  return isKnown(kind, status) ? looks[kind][status] : undefined
}

/** How codes of looks are written, one or several: no word that a screen says is written so. */
export const statusCodes = /^[^a-z]+$/

const disabledCode = 'DISABLED'
const waitingCode = 'WAITING'

/** What tells a look from others in a URL, in whatever language: the status, unless something else is said of it. */
export function codeOf(kind: StatusKind, status: VpnStatus, context: StatusContext): string {
  const look = tabledLook(kind, status, context)
  if (look === disabled[kind]) return disabledCode
  return look === waiting ? waitingCode : status.toUpperCase()
}

type ConnectionState = Pick<SiteConnection, 'status' | 'admin_state_up'>

/** Returns what a connection's status means. */
export const connectionLook = ({ status, admin_state_up }: ConnectionState): StatusLook =>
  describeStatus('connection', status, { adminStateUp: admin_state_up })

/** The code of a connection's look. */
export function lookCode({ status, admin_state_up }: ConnectionState): string {
  return codeOf('connection', status, { adminStateUp: admin_state_up })
}

/** The look that such a code stands for, of a connection unless said. */
export function describeCode(code: string, kind: StatusKind = 'connection'): StatusLook {
  if (code === disabledCode) return disabled[kind]
  return code === waitingCode && kind === 'service' ? waiting : describeStatus(kind, code)
}

/**
 * What the statuses of both ends of a tunnel mean together. An end that has not been reported yet counts as being
 * created; the tunnel is up where both agents say so.
 */
export function describeBothEnds(ends: readonly (VpnStatus | undefined)[]): StatusLook {
  const seen = ends.map((status) => describeStatus('connection', status ?? 'PENDING_CREATE'))
  const worst = worstFirst.flatMap((tone) => seen.find((look) => look.tone === tone) ?? [])[0] ?? waiting
  return worst.tone === 'up'
    ? { ...worst, meaning: msg('The tunnel is up, and both ends have installed an IPsec SA.') }
    : worst
}

const worstFirst: readonly StatusTone[] = ['error', 'pending', 'down', 'idle', 'up']

/** Milliseconds that a transition is believed to end by itself: three reports of an agent (ipsec-knowledge, section 5.8). */
export const longestPendingMs = 180_000

/** Whether the resource is in transition, and so refuses updates. */
export function isPending(status: VpnStatus): boolean {
  return pendingStatuses.has(status)
}

/** How often each status occurs, in order of first occurrence. */
export function statusCounts(statuses: Iterable<VpnStatus>): Map<VpnStatus, number> {
  const counts = new Map<VpnStatus, number>()
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1)
  return counts
}

/** Whether somebody should look at it: down or in error. Pending, disabled and waiting ones are no alarm. */
export function needsAttention(kind: StatusKind, status: VpnStatus, context: StatusContext = {}): boolean {
  const tone = toneOf(kind, status, context)
  return tone === 'down' || tone === 'error'
}

function isKnown(kind: StatusKind, status: VpnStatus): status is KnownStatus {
  return Object.hasOwn(looks[kind], status)
}
