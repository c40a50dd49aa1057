import { wordsOf } from './attribute-words'
import { adviceByStatus } from './error-advice-by-status'
import { adviceByType, type Advice, type TabledAdvice } from './error-advice-table'
import { panelAdvice } from './panel-error-advice'
import { isPanelErrorType, type PanelErrorType } from './panel-errors'
import { shown } from '../text/visible-text'
import { language, t, type PlainWords } from '../words/words'

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

const programmingAdvice = 'The panel and this cloud disagree about the API. Report it with the request id.'

/**
 * Refusals that need their message read: the attribute layer has one type for everything (contract, 5.1), and some
 * plugin errors name the side or the reason only in words (contract, 6.2 to 6.4).
 */
const messageRules: readonly MessageRule[] = [
  {
    pattern: /^Endpoint groups? (?<side>local|peer).* cannot be specified/,
    advise: ({ side }) => ({
      field: `${side}_ep_group_id`,
      title: t('This VPN service takes peer CIDRs, not endpoint groups'),
      advice: t('The VPN service has a subnet: enter the networks behind the peer as CIDRs instead.'),
    }),
  },
  {
    pattern: /^Missing endpoint groups? (?<side>local|peer)/,
    advise: ({ side }) => ({
      field: `${side}_ep_group_id`,
      title: side === 'local' ? t('Choose a local endpoint group') : t('Choose a peer endpoint group'),
      advice: t('The VPN service has no subnet, so its connections need a local and a peer endpoint group.'),
    }),
  },
  {
    pattern: /^Endpoint group \S+ type is '(?<type>[^']*)' and should be '(?<wanted>[^']*)'/,
    advise: ({ type = '', wanted = '' }) => ({
      field: wanted === 'subnet' ? 'local_ep_group_id' : 'peer_ep_group_id',
      title: t('The endpoint group is of type {type}, not {wanted}', { type, wanted }),
      advice: t('The local group holds subnets, the peer group holds CIDRs.'),
    }),
  },
  {
    pattern: /^Endpoints in group \S+ do not have the same IP version/,
    advise: () => ({
      title: t('The endpoint group mixes IPv4 and IPv6'),
      advice: t('A connection carries one IP version. Choose a group with only one.'),
    }),
  },
  {
    pattern: /^Subnet \S+ is not connected to Router/,
    advise: () => ({
      field: 'subnet_id',
      title: t('A subnet is not attached to the router'),
      advice: t('Attach the subnet to the router of the VPN service, or leave it out.'),
    }),
  },
  {
    pattern: /^Endpoint '(?<endpoint>.{1,64})' is invalid for group type '[^']*': (?<why>.*)$/,
    advise: ({ endpoint = '', why = '' }) => ({
      field: 'endpoints',
      title: why.startsWith('Endpoints have to be unique')
        ? t('{entry} is listed twice', { entry: endpoint })
        : t('{endpoint} is not a valid endpoint', { endpoint }),
      advice: t(
        'A group of type cidr holds CIDRs such as 10.2.0.0/16, one of type subnet holds subnets; each once.',
      ),
    }),
  },
  {
    pattern: /is currently used by VPN services? \(/,
    advise: () => ({
      title: t('A VPN service stands on this router'),
      advice: t('Delete the VPN service before the router or its gateway changes.'),
    }),
  },
  {
    pattern:
      /^Quota limit -?\d+ for (?<resource>\w+) must be greater than or equal to already used (?<used>\d+)/,
    advise: ({ resource, used = '' }) => ({
      ...(resource === undefined ? {} : { field: resource }),
      title: t('Less than the {used} in use', { used }),
      advice: t('Enter at least as many, or allow less than is in use.'),
    }),
  },
  {
    pattern: /^Router \S+ has ports still attached/,
    advise: () => ({
      title: t('The router still has interfaces'),
      advice: t('Remove its interfaces first.'),
    }),
  },
  {
    pattern: /is used by endpoint group/,
    advise: () => ({
      title: t('An endpoint group names this subnet'),
      advice: t('Delete the endpoint group before the subnet.'),
    }),
  },
  {
    pattern: /^Quota exceeded/,
    advise: () => adviseOnError({ type: 'OverQuota', status: 409, message: '' }),
  },
  {
    pattern: /^Invalid input for operation: '.*' is not an integer/,
    advise: () => conversion('mtu', 'a whole number'),
  },
  {
    pattern: /^Invalid input for operation: '.*' cannot be converted to boolean/,
    advise: () => conversion('admin_state_up', 'on or off'),
  },
  {
    pattern: /^Invalid input for (?<field>\w+)\. Reason: (?<reason>[\s\S]*)$/,
    advise: ({ field = '', reason = '' }) => invalidInput(field, reason),
  },
  {
    pattern: /Required attribute '(?<field>\w+)' not specified/,
    advise: ({ field = '' }) => ({
      field,
      title: t('A required value is missing'),
      advice: t('Enter {attribute}.', { attribute: wordsOf(field) }),
    }),
  },
  {
    pattern: /^Cannot update read-only attribute (?<field>\w+)/,
    advise: ({ field = '' }) => ({
      field,
      title: t('The cloud does not let {attribute} change', { attribute: wordsOf(field) }),
      advice: t('Create a new object with the value you want, and delete this one.'),
    }),
  },
  {
    pattern: /^(?:Unrecognized attribute\(s\)|Attribute) '(?<field>\w+)/,
    advise: ({ field = '' }) => ({
      field,
      title: t('This cloud does not take {attribute}', { attribute: wordsOf(field) }),
      advice: t(programmingAdvice),
    }),
  },
  {
    pattern: /^Specifying 'project_id'|'project_id' and 'tenant_id' do not match/,
    advise: () => ({
      field: 'project_id',
      title: t('Only an administrator can create for another project'),
      advice: t('Switch to the project that is to own the object.'),
    }),
  },
  {
    pattern:
      /^(?:Unable to find '\w+' in request body|Resource body required|Bad body request|Body contains invalid|Request body is not supported|Bulk operation not supported)/,
    advise: () => ({ title: t('The cloud did not understand the request'), advice: t(programmingAdvice) }),
  },
  {
    pattern: /invalid attribute for (?:filtering|sort_keys)|Bad limit request/,
    advise: () => ({ title: t('The cloud did not understand the query'), advice: t(programmingAdvice) }),
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
  if (byType) return spoken(byType)
  const advice = byMessage(message) ?? statusAdvice(status) ?? unknown(error)
  if (retryAt === undefined || !waits.has(status)) return advice
  return {
    ...advice,
    advice: t('The cloud asks to wait until {time}. Try again then.', { time: clock(retryAt) }),
  }
}

/** Answers whose `Retry-After` is worth telling: 429 and 503 (RFC 9110 section 10.2.3, RFC 6585 section 4). */
const waits = new Set([429, 503])

/** A time of day in the user's time zone, 24 hours: what an operator compares with a log. */
const clock = (at: number): string =>
  new Date(at).toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

function ofPanel({ title, advice, quotes }: (typeof panelAdvice)[PanelErrorType], message: string): Advice {
  const said = shorten(message)
  return {
    title: t(title),
    advice: advice === undefined ? said : t(advice),
    ...(quotes && said !== '' ? { detail: said } : {}),
  }
}

function byMessage(message: string): Advice | undefined {
  for (const { pattern, advise } of messageRules) {
    const match = pattern.exec(message)
    if (match) return advise(match.groups ?? {})
  }
  return undefined
}

function statusAdvice(status: number): Advice | undefined {
  const tabled = adviceByStatus[status] ?? (status > 500 ? adviceByStatus[500] : undefined)
  return tabled && spoken(tabled)
}

function spoken(tabled: TabledAdvice): Advice {
  return { ...tabled, title: t(tabled.title), advice: t(tabled.advice) }
}

function unknown({ status, message }: RefusedCall): Advice {
  const title = status === 409 ? t('Something else stands in the way') : t('The cloud refused the request')
  return { title, advice: shorten(message) || t('It gave no reason.') }
}

function invalidInput(field: string, reason: string): Advice {
  const title = t('The cloud does not take this value for {attribute}', { attribute: wordsOf(field) })
  if (field === 'psk') return { field, title, advice: t('Enter 1 to 255 characters.') }
  if (reason.includes('is not in valid_values')) {
    return { field, title, advice: t('Choose another value: this cloud does not offer it.') }
  }
  return { field, title, advice: shorten(reason) }
}

function conversion(field: string, kind: PlainWords): Advice {
  const [wanted, attribute] = [t(kind), wordsOf(field)]
  return {
    field,
    title: t('The cloud wants {wanted} for {attribute}', { wanted, attribute }),
    advice: t('Enter {wanted}.', { wanted }),
  }
}

/** Keystone's and the validators' texts can run over many lines (contract, section 1.3). */
const longestText = 200

function shorten(text: string): string {
  return shown(text.trim().split(/\r?\n/, 1)[0] ?? '', longestText)
}
