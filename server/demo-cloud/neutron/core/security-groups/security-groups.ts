import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Region, Row } from '../../../world/world'
import { type AttributeMap, ownedAttributes, readOnly, type Values } from '../../wire/attributes'
import type { Call } from '../../wire/context'
import { toBoolean } from '../../wire/converters'
import { NeutronError } from '../../wire/errors'
import { seenBy } from '../../wire/global-sight'
import { groupsOf } from '../ports/port-groups'
import { ownedFilters, type Resource } from '../../wire/resource'
import { shaped, stamped, standardDefaults, touched } from '../../wire/rows'
import { addRule, ruleView } from './security-group-rows'
import { hasTags } from '../../wire/tag-filter'

interface GroupValues {
  project_id: string
  name: string
  description: string
  stateful: boolean
}

const attributes: AttributeMap = {
  ...ownedAttributes,
  stateful: { allowPost: true, allowPut: true, default: true, convert: toBoolean },
  shared: readOnly,
  security_group_rules: readOnly,
}

const shape: Values = {
  id: null,
  name: '',
  stateful: true,
  tenant_id: null,
  description: '',
  shared: false,
  security_group_rules: [],
  ...standardDefaults,
  project_id: null,
}

/** Security groups (neutron extensions/securitygroup.py, db/securitygroups_db.py). */
export const securityGroups: Resource<Row, GroupValues> = {
  kind: 'security_group',
  singular: 'security_group',
  plural: 'security_groups',
  path: 'security-groups',
  takesBulk: true,
  attributes: () => attributes,
  values: z.custom<GroupValues>(),
  changes: z.custom<Partial<GroupValues>>(),
  sortKeys: ['id', 'name', 'tenant_id', 'project_id'],
  filters: [...ownedFilters, 'stateful'],
  rows: (region) => region.tables.security_groups,
  prepareList: (call) => {
    ensureDefaultGroup(call.region, call.caller.projectId)
  },
  matches: hasTags,
  visible: (row, call) => seenBy(row, call.caller),
  view: groupView,
  create: (id, values, call) => {
    ensureDefaultGroup(call.region, values.project_id)
    if (values.name === 'default') throw defaultExists()
    return groupView(storeGroup(call.region, { id, ...values }), call)
  },
  update: (row, values, call) => {
    if (values.name === 'default' && row.name !== 'default') throw defaultExists()
    if (row.name === 'default' && values.name !== undefined && values.name !== 'default') {
      throw groupConflict('SecurityGroupCannotUpdateDefault', 'Updating default security group not allowed.')
    }
    const changed = touched(row, values)
    call.region.tables.security_groups.set(row.id, changed)
    return groupView(changed, call)
  },
  remove: (row, call) => {
    const { security_groups: groups, security_group_rules: rules, ports } = call.region.tables
    if ([...ports.values()].some((port) => groupsOf(port).includes(row.id))) {
      throw groupConflict('SecurityGroupInUse', `Security Group ${row.id} in use.`)
    }
    if (row.name === 'default' && !call.caller.isAdmin) {
      const message = 'Insufficient rights for removing default security group.'
      throw groupConflict('SecurityGroupCannotRemoveDefault', message)
    }
    groups.delete(row.id)
    for (const rule of rules.values()) if (rule.security_group_id === row.id) rules.delete(rule.id)
  },
}

function groupView(row: Row, { region }: Pick<Call, 'region'>): Values {
  const rules = [...region.tables.security_group_rules.values()].filter(
    (rule) => rule.security_group_id === row.id,
  )
  return { ...shaped(row, shape), security_group_rules: rules.map(embeddedRule) }
}

/** Within its group a rule shows its database number too; here, its place in the group. */
function embeddedRule(row: Row, index: number): Values {
  return { ...ruleView(row), standard_attr_id: index + 1, tags: [] }
}

/** A project's default group; it comes into being when the project first needs it (db/securitygroups_db.py). */
export function ensureDefaultGroup(region: Region, projectId: string): Row {
  for (const row of region.tables.security_groups.values()) {
    if (row.project_id === projectId && row.name === 'default') return row
  }
  const description = 'Default security group'
  const group = { id: randomUUID(), project_id: projectId, name: 'default', description, stateful: true }
  return storeGroup(region, group)
}

/** A new group lets everything out; the default one also lets its own members in. */
function storeGroup(region: Region, group: { id: string } & GroupValues): Row {
  const row: Row = { ...group, ...stamped() }
  region.tables.security_groups.set(row.id, row)
  const basics = { project_id: row.project_id, security_group_id: row.id }
  for (const ethertype of ['IPv4', 'IPv6']) {
    if (row.name === 'default') {
      addRule(region, { ...basics, ethertype, direction: 'ingress', remote_group_id: row.id })
    }
    addRule(region, { ...basics, ethertype, direction: 'egress' })
  }
  return row
}

function defaultExists(): NeutronError {
  return groupConflict('SecurityGroupDefaultAlreadyExists', 'Default security group already exists.')
}

function groupConflict(type: string, message: string): NeutronError {
  return new NeutronError({ type, status: 409, message })
}
