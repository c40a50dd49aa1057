import { randomUUID } from 'node:crypto'
import type { Region, Row } from '../../../world/world'
import type { Values } from '../../wire/attributes'
import { shaped, stamped } from '../../wire/rows'

const shape: Values = {
  id: null,
  tenant_id: null,
  security_group_id: null,
  ethertype: 'IPv4',
  direction: 'ingress',
  protocol: null,
  port_range_min: null,
  port_range_max: null,
  remote_ip_prefix: null,
  remote_address_group_id: null,
  normalized_cidr: null,
  remote_group_id: null,
  description: null,
  created_at: null,
  updated_at: null,
  revision_number: 0,
  project_id: null,
}

/** A security group rule on the wire. */
export function ruleView(row: Row): Values {
  return shaped(row, shape)
}

/** Stores a rule, under an id of its own unless told, and stamps it: rules begin at revision 0. */
export function addRule(region: Region, rule: { id?: string; project_id: string } & Values): Row {
  const row: Row = { ...rule, id: rule.id ?? randomUUID(), ...stamped(), revision_number: 0 }
  region.tables.security_group_rules.set(row.id, row)
  return row
}
