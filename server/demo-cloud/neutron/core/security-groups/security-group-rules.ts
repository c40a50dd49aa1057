import { z } from 'zod'
import { canonicalCidr, cidrVersion } from '../../../../../src/domain/ip/address'
import type { Row } from '../../../world/world'
import { type Attribute, type AttributeMap, ownedAttributes } from '../../wire/attributes'
import type { Call } from '../../wire/context'
import { toInteger } from '../../wire/converters'
import { NeutronError } from '../../wire/errors'
import { seenBy } from '../../wire/global-sight'
import { pythonText } from '../../wire/python'
import { find, ownedFilters, type Resource } from '../../wire/resource'
import { touchRow } from '../../wire/rows'
import { addRule, ruleView } from './security-group-rows'
import { securityGroups } from './security-groups'
import { string, uuid, uuidOrNull, values } from '../../wire/validators'

interface RuleValues {
  project_id: string
  description: string
  security_group_id: string
  direction: string
  ethertype: string
  protocol: string | null
  port_range_min: number | null
  port_range_max: number | null
  remote_ip_prefix: string | null
  remote_group_id: string | null
}

const { name: _name, ...owned } = ownedAttributes
const open: Attribute = { allowPost: true, allowPut: false, default: null }
const attributes: AttributeMap = {
  ...owned,
  security_group_id: { allowPost: true, allowPut: false, validate: uuid },
  direction: { allowPost: true, allowPut: false, validate: values(['ingress', 'egress']) },
  ethertype: { allowPost: true, allowPut: false, default: 'IPv4', validate: values(['IPv4', 'IPv6']) },
  protocol: { ...open, convert: toProtocol },
  port_range_min: { ...open, convert: toPort },
  port_range_max: { ...open, convert: toPort },
  remote_ip_prefix: { ...open, convert: toPrefix },
  remote_group_id: { ...open, validate: uuidOrNull },
  remote_address_group_id: { ...open, validate: uuidOrNull },
  description: { allowPost: true, allowPut: true, default: '', validate: string(255) },
}

/** The rules of security groups (neutron extensions/securitygroup.py, db/securitygroups_db.py). */
export const securityGroupRules: Resource<Row, RuleValues> = {
  kind: 'security_group_rule',
  singular: 'security_group_rule',
  plural: 'security_group_rules',
  path: 'security-group-rules',
  takesBulk: true,
  attributes: () => attributes,
  values: z.custom<RuleValues>(),
  changes: z.custom<Partial<RuleValues>>(),
  sortKeys: ['id', 'tenant_id', 'project_id', 'security_group_id', 'direction', 'ethertype', 'protocol'],
  filters: [
    ...ownedFilters,
    'security_group_id',
    'direction',
    'ethertype',
    'protocol',
    'port_range_min',
    'port_range_max',
    'remote_ip_prefix',
    'remote_group_id',
  ],
  rows: (region) => region.tables.security_group_rules,
  visible: (row, call) => seenBy(row, call.caller),
  view: ruleView,
  create: (id, rule, call) => {
    refuseContradiction(rule)
    find(securityGroups, rule.security_group_id, call)
    if (rule.remote_group_id !== null) find(securityGroups, rule.remote_group_id, call)
    refuseTwin(rule, call)
    const row = addRule(call.region, { ...rule, id, normalized_cidr: rule.remote_ip_prefix })
    touchRow(call.region.tables.security_groups, rule.security_group_id)
    return ruleView(row)
  },
  remove: (row, { region }) => {
    region.tables.security_group_rules.delete(row.id)
    touchRow(region.tables.security_groups, String(row.security_group_id))
  },
}

function refuseContradiction(rule: RuleValues): void {
  const { protocol, port_range_min: min, port_range_max: max, remote_ip_prefix: prefix } = rule
  if (protocol === null && (min !== null || max !== null)) {
    const message = 'Must also specify protocol if port range is given.'
    throw refused('SecurityGroupProtocolRequiredWithPorts', message)
  }
  if ((protocol === 'tcp' || protocol === 'udp') && min !== null && max !== null && min > max) {
    const message = 'For TCP/UDP protocols, port_range_min must be <= port_range_max'
    throw refused('SecurityGroupInvalidPortRange', message)
  }
  if (prefix !== null && rule.remote_group_id !== null) {
    const message =
      'Only one of remote_ip_prefix or remote_group_id or remote_address_group_id may be provided.'
    throw refused('SecurityGroupMultipleRemoteEntites', message)
  }
  if (prefix !== null && `IPv${cidrVersion(prefix)}` !== rule.ethertype) {
    const message = `Conflicting value ethertype ${rule.ethertype} for CIDR ${prefix}`
    throw refused('SecurityGroupRuleParameterConflict', message)
  }
}

const compared = [
  'security_group_id',
  'direction',
  'ethertype',
  'protocol',
  'port_range_min',
  'port_range_max',
  'remote_ip_prefix',
  'remote_group_id',
] as const

function refuseTwin(rule: RuleValues, { region }: Call): void {
  for (const row of region.tables.security_group_rules.values()) {
    if (compared.some((name) => (row[name] ?? null) !== rule[name])) continue
    const message = `Security group rule already exists. Rule id is ${row.id}.`
    throw new NeutronError({ type: 'SecurityGroupRuleExists', status: 409, message })
  }
}

const protocols =
  "None, 'ah', 'dccp', 'egp', 'esp', 'gre', 'hopopt', 'icmp', 'igmp', 'ip', 'ipip', 'ipv6-encap', 'ipv6-frag', " +
  "'ipv6-icmp', 'icmpv6', 'ipv6-nonxt', 'ipv6-opts', 'ipv6-route', 'ospf', 'pgm', 'rsvp', 'sctp', 'tcp', 'udp', " +
  "'udplite', 'vrrp'"

function toProtocol(value: unknown): string | null {
  if (value === null) return null
  const text = pythonText(value).toLowerCase()
  if (/^\d+$/.test(text) ? Number(text) <= 255 : protocols.includes(`'${text}'`)) return text
  throw refused(
    'SecurityGroupRuleInvalidProtocol',
    `Security group rule protocol ${pythonText(value)} not supported. Only protocol values [${protocols}] and ` +
      'integer representations [0 to 255] are supported.',
  )
}

function toPort(value: unknown): number | null {
  return value === null ? null : toInteger(value)
}

function toPrefix(value: unknown): string | null {
  if (value === null) return null
  const cidr = typeof value === 'string' ? canonicalCidr(value) : undefined
  if (cidr !== undefined) return cidr
  throw refused('InvalidCIDR', `Invalid CIDR ${pythonText(value)} given as IP prefix.`)
}

function refused(type: string, message: string): NeutronError {
  return new NeutronError({ type, status: 400, message })
}
