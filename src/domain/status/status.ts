import { shown } from '../text/visible-text'
import { pendingStatuses } from '../neutron/rules/state'
import type { KnownStatus, VpnStatus } from '../neutron/resources/common'
import type { SiteConnection } from '../neutron/resources/site-connection'
import { language, t, type Language, type PlainWords } from '../words/words'

/** The kinds of resource that have a status; policies and endpoint groups have none (contract, section 7.1). */
export type StatusKind = 'connection' | 'service'
/** The tones, those that want somebody first. */
export const statusTones = ['error', 'down', 'pending', 'up', 'idle'] as const
export type StatusTone = (typeof statusTones)[number]

/** How a status looks: its tone, a word or two for the badge, and one sentence on what it means. */
export interface StatusLook {
  tone: StatusTone
  label: string
  meaning: string
}

/** What else is known of the resource and changes what its status means. */
export interface StatusContext {
  /** The service has no connection yet: Neutron sends it to no agent, so PENDING_CREATE is its normal state. */
  waitingForFirstConnection?: boolean
  adminStateUp?: boolean
}

/** A look whose words are still to be said. */
interface TabledLook extends StatusLook {
  label: PlainWords
  meaning: PlainWords
}

const looks: Record<StatusKind, Record<KnownStatus, TabledLook>> = {
  connection: {
    ACTIVE: { tone: 'up', label: 'Active', meaning: 'The tunnel is up: an IPsec SA is installed.' },
    DOWN: {
      tone: 'down',
      label: 'Down',
      meaning: 'The VPN agent has loaded the connection, but there is no IPsec SA with the peer.',
    },
    ERROR: { tone: 'error', label: 'Error', meaning: 'The VPN agent could not set the connection up.' },
    PENDING_CREATE: {
      tone: 'pending',
      label: 'Being created',
      meaning: 'The VPN agent has not reported the connection yet. It can be deleted, but not edited.',
    },
    PENDING_UPDATE: { tone: 'pending', label: 'Being updated', meaning: 'The cloud is applying a change.' },
    PENDING_DELETE: {
      tone: 'pending',
      label: 'Being deleted',
      meaning: 'The cloud is removing the connection.',
    },
  },
  service: {
    ACTIVE: {
      tone: 'up',
      label: 'Active (service)',
      meaning: 'The IKE daemon of the router runs. Whether a tunnel is up is told by its connections.',
    },
    DOWN: {
      tone: 'down',
      label: 'Down (service)',
      meaning: 'No IKE daemon runs on the router, or it reports no connection.',
    },
    ERROR: {
      tone: 'error',
      label: 'Error',
      meaning:
        'The cloud could not set up the VPN gateway of the router. Delete the service and create it again.',
    },
    PENDING_CREATE: {
      tone: 'pending',
      label: 'Being created',
      meaning: 'The VPN agent has not reported the service yet. It cannot be edited until then.',
    },
    PENDING_UPDATE: { tone: 'pending', label: 'Being updated', meaning: 'The cloud is applying a change.' },
    PENDING_DELETE: {
      tone: 'pending',
      label: 'Being deleted',
      meaning: 'The cloud is removing the service.',
    },
  },
}

/** A badge holds a word or two, whatever a driver says. */
const longestLabel = 24

const waiting: TabledLook = {
  tone: 'idle',
  label: 'Waiting for first connection',
  meaning: 'The cloud starts a VPN service with its first connection. Nothing is wrong.',
}

const disabled: Record<StatusKind, TabledLook> = {
  connection: { tone: 'idle', label: 'Disabled', meaning: 'The admin state is down, so there is no tunnel.' },
  service: {
    tone: 'idle',
    label: 'Disabled',
    meaning: 'The admin state is down, so its connections are down too.',
  },
}

/**
 * What a status means in words (contract, sections 7.1 to 7.5). A status of another driver is shown as it comes.
 * A disabled connection that is still ACTIVE stays up: the strongSwan driver ignores its admin state (7.5).
 */
export function describeStatus(kind: StatusKind, status: VpnStatus, context: StatusContext = {}): StatusLook {
  const look = tabledLook(kind, status, context)
  return look
    ? spoken(look)
    : {
        tone: 'idle',
        label: shown(status, longestLabel),
        meaning: t('A status of this cloud’s own VPN driver.'),
      }
}

/** The tone of a status alone, as `describeStatus` has it: for lists of thousands. */
export function toneOf(kind: StatusKind, status: VpnStatus, context: StatusContext = {}): StatusTone {
  return tabledLook(kind, status, context)?.tone ?? 'idle'
}

function tabledLook(kind: StatusKind, status: VpnStatus, context: StatusContext): TabledLook | undefined {
  if (kind === 'service' && status === 'PENDING_CREATE' && context.waitingForFirstConnection) return waiting
  if (context.adminStateUp === false && status === 'DOWN') return disabled[kind]
  return isKnown(kind, status) ? looks[kind][status] : undefined
}

/** Looks in the language that is spoken: rows of thousands have a few of them. */
const saidLooks = new WeakMap<TabledLook, { language: Language; look: StatusLook }>()

function spoken(tabled: TabledLook): StatusLook {
  const known = saidLooks.get(tabled)
  if (known?.language === language()) return known.look
  const look = { tone: tabled.tone, label: t(tabled.label), meaning: t(tabled.meaning) }
  saidLooks.set(tabled, { language: language(), look })
  return look
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
  if (code === disabledCode) return spoken(disabled[kind])
  return code === waitingCode && kind === 'service' ? spoken(waiting) : describeStatus(kind, code)
}

/**
 * What the statuses of both ends of a tunnel mean together. An end that has not been reported yet counts as being
 * created; the tunnel is up where both agents say so.
 */
export function describeBothEnds(ends: readonly (VpnStatus | undefined)[]): StatusLook {
  const seen = ends.map((status) => describeStatus('connection', status ?? 'PENDING_CREATE'))
  const worst =
    worstFirst.flatMap((tone) => seen.find((look) => look.tone === tone) ?? [])[0] ?? spoken(waiting)
  return worst.tone === 'up'
    ? { ...worst, meaning: t('The tunnel is up: both ends have installed an IPsec SA.') }
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
