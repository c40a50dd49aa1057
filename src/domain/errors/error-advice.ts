import { wordsOf } from './attribute-words'
import { adviceByStatus } from './error-advice-by-status'
import { adviceByType, type Advice } from './error-advice-table'
import { panelAdvice } from './panel-error-advice'
import { isPanelErrorType, type PanelErrorType } from './panel-errors'
import { shown } from '../text/visible-text'
import { msg, type Message, decodeMessage } from '../text/message'

/** An error as the API layer hands it on. */
export interface RefusedCall {
  /** HTTP status; 0 where no answer came. */
  status: number
  /** A `PanelErrorType`, or what the cloud calls it. */
  type: string
  message: string
  /** When the cloud wants to be asked again, in milliseconds since the epoch. */
  retryAt?: number | undefined
}

type Groups = Readonly<Record<string, string | undefined>>

interface MessageRule {
  pattern: RegExp
  advise: (groups: Groups) => Advice
}

const programmingAdvice = 'The panel and this cloud don’t agree on the API. Report this with the request ID.'

/**
 * Refusals that need their message read: the attribute layer has one type for everything (contract, 5.1), and some
 * plugin errors name the side or the reason only in words (contract, 6.2 to 6.4).
 */
const messageRules: readonly MessageRule[] = [
  {
    pattern: /^Endpoint groups? (?<side>local|peer).* cannot be specified/,
    advise: ({ side }) => ({
      field: `${side}_ep_group_id`,
      title: msg('This VPN service requires peer CIDRs, not endpoint groups'),
      advice: msg('The VPN service is tied to one subnet. Enter the peer networks as CIDRs instead.'),
    }),
  },
  {
    pattern: /^Missing endpoint groups? (?<side>local|peer)/,
    advise: ({ side }) => ({
      field: `${side}_ep_group_id`,
      title: side === 'local' ? msg('Select a local endpoint group') : msg('Select a peer endpoint group'),
      advice: msg(
        'The VPN service isn’t tied to a subnet, so its connections require a local and a peer endpoint group.',
      ),
    }),
  },
  {
    pattern: /^Endpoint group \S+ type is '(?<type>[^']*)' and should be '(?<wanted>[^']*)'/,
    advise: ({ type = '', wanted = '' }) => ({
      field: wanted === 'subnet' ? 'local_ep_group_id' : 'peer_ep_group_id',
      title: msg('The endpoint group is of type {type}, not {wanted}', { type, wanted }),
      advice: msg('The local group must contain subnets, and the peer group must contain CIDRs.'),
    }),
  },
  {
    pattern: /^Endpoints in group \S+ do not have the same IP version/,
    advise: () => ({
      title: msg('The endpoint group mixes IPv4 and IPv6'),
      advice: msg('A connection supports only one IP version. Select a group that has only one.'),
    }),
  },
  {
    pattern: /^Subnet \S+ is not connected to Router/,
    advise: () => ({
      field: 'subnet_id',
      title: msg('A subnet isn’t attached to the router'),
      advice: msg('Attach the subnet to the VPN service’s router, or leave it out.'),
    }),
  },
  {
    pattern: /^Endpoint '(?<endpoint>.{1,64})' is invalid for group type '[^']*': (?<why>.*)$/,
    advise: ({ endpoint = '', why = '' }) => ({
      field: 'endpoints',
      title: why.startsWith('Endpoints have to be unique')
        ? msg('{entry} is listed twice', { entry: endpoint })
        : msg('{endpoint} isn’t a valid endpoint', { endpoint }),
      advice: msg(
        'Groups of type cidr contain CIDRs such as 10.2.0.0/16. Groups of type subnet contain subnets. List each entry only once.',
      ),
    }),
  },
  {
    pattern: /is currently used by VPN services? \(/,
    advise: () => ({
      title: msg('A VPN service uses this router'),
      advice: msg('Delete the VPN service before you change the router or its gateway.'),
    }),
  },
  {
    pattern:
      /^Quota limit -?\d+ for (?<resource>\w+) must be greater than or equal to already used (?<used>\d+)/,
    advise: ({ resource, used = '' }) => ({
      ...(resource === undefined ? {} : { field: resource }),
      title: msg('Below the current usage of {used}', { used }),
      advice: msg('Enter at least the current usage, or allow a limit below it.'),
    }),
  },
  {
    pattern: /^Router \S+ has ports still attached/,
    advise: () => ({
      title: msg('The router still has interfaces'),
      advice: msg('Remove its interfaces first.'),
    }),
  },
  {
    pattern: /is used by endpoint group/,
    advise: () => ({
      title: msg('An endpoint group uses this subnet'),
      advice: msg('Delete the endpoint group before you delete the subnet.'),
    }),
  },
  {
    pattern: /^Quota exceeded/,
    advise: () => adviseOnError({ type: 'OverQuota', status: 409, message: '' }),
  },
  {
    pattern: /^Invalid input for operation: '.*' is not an integer/,
    advise: () => conversion('mtu', msg('a whole number')),
  },
  {
    pattern: /^Invalid input for operation: '.*' cannot be converted to boolean/,
    advise: () => conversion('admin_state_up', msg('on or off')),
  },
  {
    pattern: /^Invalid input for (?<field>\w+)\. Reason: (?<reason>[\s\S]*)$/,
    advise: ({ field = '', reason = '' }) => invalidInput(field, reason),
  },
  {
    pattern: /Required attribute '(?<field>\w+)' not specified/,
    advise: ({ field = '' }) => ({
      field,
      title: msg('A required value is missing'),
      advice: msg('Enter {attribute}.', { attribute: wordsOf(field) }),
    }),
  },
  {
    pattern: /^Cannot update read-only attribute (?<field>\w+)/,
    advise: ({ field = '' }) => ({
      field,
      title: msg('The cloud doesn’t allow changes to {attribute}', { attribute: wordsOf(field) }),
      advice: msg('Create a new object with the value you need, then delete this one.'),
    }),
  },
  {
    pattern: /^(?:Unrecognized attribute\(s\)|Attribute) '(?<field>\w+)/,
    advise: ({ field = '' }) => ({
      field,
      title: msg('This cloud doesn’t support {attribute}', { attribute: wordsOf(field) }),
      advice: msg(programmingAdvice),
    }),
  },
  {
    pattern: /^Specifying 'project_id'|'project_id' and 'tenant_id' do not match/,
    advise: () => ({
      field: 'project_id',
      title: msg('Only an administrator can create objects for another project'),
      advice: msg('Switch to the project that should own the object.'),
    }),
  },
  {
    pattern:
      /^(?:Unable to find '\w+' in request body|Resource body required|Bad body request|Body contains invalid|Request body is not supported|Bulk operation not supported)/,
    advise: () => ({ title: msg('The cloud didn’t understand the request'), advice: msg(programmingAdvice) }),
  },
  {
    pattern: /invalid attribute for (?:filtering|sort_keys)|Bad limit request/,
    advise: () => ({ title: msg('The cloud didn’t understand the query'), advice: msg(programmingAdvice) }),
  },
]

/**
 * Returns plain words for an error: the request attribute it belongs to where there is one, a short title, and what to
 * do. Types and messages are those of contract sections 5.1 and 6.2 to 6.5; a refusal that is not known keeps the
 * server's own words, shortened and as they may be shown. What the server quotes of a pre-shared key is never repeated.
 */
export function adviseOnError(error: RefusedCall): Advice {
  const { type, message, status, retryAt } = error
  if (isPanelErrorType(type)) return ofPanel(panelAdvice[type], message)
  const byType = Object.hasOwn(adviceByType, type) ? adviceByType[type] : undefined
  if (byType) return byType
  const advice = byMessage(message) ?? statusAdvice(status) ?? unknown(error)
  if (retryAt === undefined || !waits.has(status)) return advice
  return {
    ...advice,
    advice: msg('The cloud asks you to wait until {time}. Then try again.', { time: { time: retryAt } }),
  }
}

/** Answers whose `Retry-After` is worth telling: 429 and 503 (RFC 9110 section 10.2.3, RFC 6585 section 4). */
const waits = new Set([429, 503])

function ofPanel({ title, advice, quotes }: (typeof panelAdvice)[PanelErrorType], message: string): Advice {
  const decoded = decodeMessage(message)
  const quoted = typeof decoded === 'string' ? shorten(decoded) : decoded
  return { title, advice: advice ?? quoted, ...(quotes && quoted !== '' ? { detail: quoted } : {}) }
}

function byMessage(message: string): Advice | undefined {
  for (const { pattern, advise } of messageRules) {
    const match = pattern.exec(message)
    if (match) return advise(match.groups ?? {})
  }
  return undefined
}

function statusAdvice(status: number): Advice | undefined {
  return adviceByStatus[status] ?? (status > 500 ? adviceByStatus[500] : undefined)
}

function unknown({ status, message }: RefusedCall): Advice {
  const title = status === 409 ? msg('Conflict with another resource') : msg('The cloud refused the request')
  return { title, advice: ofPanel({ title }, message).advice || msg('No reason was given.') }
}

function invalidInput(field: string, reason: string): Advice {
  const title = msg('The cloud doesn’t accept this value for {attribute}', { attribute: wordsOf(field) })
  if (field === 'psk') return { field, title, advice: msg('Enter 1 to 255 characters.') }
  if (reason.includes('is not in valid_values')) {
    return { field, title, advice: msg('Select another value. This cloud doesn’t offer this one.') }
  }
  return { field, title, advice: shorten(reason) }
}

function conversion(field: string, kind: Message): Advice {
  const [wanted, attribute] = [kind, wordsOf(field)]
  return {
    field,
    title: msg('The cloud requires {wanted} for {attribute}', { wanted, attribute }),
    advice: msg('Enter {wanted}.', { wanted }),
  }
}

/** Keystone's and the validators' texts can run over many lines (contract, section 1.3). */
const longestText = 200

function shorten(text: string): string {
  return shown(text.trim().split(/\r?\n/, 1)[0] ?? '', longestText)
}
