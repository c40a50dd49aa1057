import { z } from 'zod'
import { policyInUseViolation } from '../../../../src/domain/neutron/rules/in-use'
import type { IkePolicy } from '../../../../src/domain/neutron/resources/ike-policy'
import type { IpsecPolicy } from '../../../../src/domain/neutron/resources/ipsec-policy'
import { rulesOf } from '../../releases/releases'
import type { Values } from '../wire/attributes'
import type { Call } from '../wire/context'
import { internalError, refuse } from '../wire/errors'
import { seenBy } from '../wire/global-sight'
import { type Resource } from '../wire/resource'
import { ikePolicyAttributes, ipsecPolicyAttributes } from './vpn-attributes'

/** A lifetime as sent: partial, and its number may be a text. */
type SentLifetime = { lifetime: { units?: string; value?: number | string } }
type IkeValues = Omit<IkePolicy, 'id' | 'lifetime'> & SentLifetime
type IpsecValues = Omit<IpsecPolicy, 'id' | 'lifetime'> & SentLifetime

const sortKeys = ['id', 'name', 'tenant_id', 'project_id']
const sharedFilters = [
  'id',
  'name',
  'tenant_id',
  'project_id',
  'description',
  'auth_algorithm',
  'encryption_algorithm',
]

const lifetimeColumns = { lifetime_units: ['lifetime', 'units'], lifetime_value: ['lifetime', 'value'] }

/** What a MySQL INTEGER column holds; more is a 500 (contract, section 6.5). */
export const maxInteger = 2147483647

/** IKE policies (neutron-vpnaas db/vpn/vpn_db.py, IKEPolicy). */
export const ikePolicies: Resource<IkePolicy, IkeValues> = {
  kind: 'ikepolicy',
  singular: 'ikepolicy',
  plural: 'ikepolicies',
  path: 'vpn/ikepolicies',
  extension: 'vpnaas',
  attributes: ikePolicyAttributes,
  values: z.custom<IkeValues>(),
  changes: z.custom<Partial<IkeValues>>(),
  sortKeys,
  filters: [...sharedFilters, 'phase1_negotiation_mode', 'ike_version', 'pfs'],
  columns: lifetimeColumns,
  rows: (region) => region.tables.ikepolicies,
  visible: (row, call) => seenBy(row, call.caller),
  view: viewIke,
  create: (id, values, call) => {
    refuseValues(values, call)
    const row = withLifetime({ ...fieldsOf(values), id }, values.lifetime, 3600)
    call.region.tables.ikepolicies.set(id, row)
    return { ...viewIke(row), lifetime: echoed(row, values) }
  },
  update: (row, values, call) => {
    refuseUsed('ike', row.id, call)
    refuseValues(values, call)
    const changed = withLifetime({ ...row, ...fieldsOf(values) }, values.lifetime, row.lifetime.value)
    call.region.tables.ikepolicies.set(row.id, changed)
    return { ...viewIke(changed), lifetime: echoed(changed, values) }
  },
  remove: (row, call) => {
    refuseUsed('ike', row.id, call)
    call.region.tables.ikepolicies.delete(row.id)
  },
}

/** IPsec policies (neutron-vpnaas db/vpn/vpn_db.py, IPsecPolicy). */
export const ipsecPolicies: Resource<IpsecPolicy, IpsecValues> = {
  kind: 'ipsecpolicy',
  singular: 'ipsecpolicy',
  plural: 'ipsecpolicies',
  path: 'vpn/ipsecpolicies',
  extension: 'vpnaas',
  attributes: ipsecPolicyAttributes,
  values: z.custom<IpsecValues>(),
  changes: z.custom<Partial<IpsecValues>>(),
  sortKeys,
  filters: [...sharedFilters, 'transform_protocol', 'encapsulation_mode', 'pfs'],
  columns: lifetimeColumns,
  rows: (region) => region.tables.ipsecpolicies,
  visible: (row, call) => seenBy(row, call.caller),
  view: viewIpsec,
  create: (id, values, call) => {
    refuseValues(values, call)
    const row = withLifetime({ ...fieldsOf(values), id }, values.lifetime, 3600)
    call.region.tables.ipsecpolicies.set(id, row)
    return { ...viewIpsec(row), lifetime: echoed(row, values) }
  },
  update: (row, values, call) => {
    refuseUsed('ipsec', row.id, call)
    refuseValues(values, call)
    const changed = withLifetime({ ...row, ...fieldsOf(values) }, values.lifetime, row.lifetime.value)
    call.region.tables.ipsecpolicies.set(row.id, changed)
    return { ...viewIpsec(changed), lifetime: echoed(changed, values) }
  },
  remove: (row, call) => {
    refuseUsed('ipsec', row.id, call)
    call.region.tables.ipsecpolicies.delete(row.id)
  },
}

/** What the API takes and the database's column does not ends in a 500 (contract, section 3.3). */
function refuseValues(values: Partial<IkeValues> | Partial<IpsecValues>, { region }: Call): void {
  const { auth_algorithm = '', encryption_algorithm = '' } = values
  const { databaseRefuses } = rulesOf(region)
  if (databaseRefuses.has(auth_algorithm) || databaseRefuses.has(encryption_algorithm)) throw internalError()
}

function fieldsOf<V extends Partial<SentLifetime>>(values: V): Omit<V, 'lifetime' | 'tenant_id'> {
  const { lifetime: _lifetime, tenant_id: _tenant, ...fields } = values as V & { tenant_id?: string }
  return fields
}

/** Stores a lifetime as a number, whatever it was sent as (MariaDB reads no underscores, as Python does); `fallback` is the number where none was sent. */
function withLifetime<F>(fields: F, sent: SentLifetime['lifetime'] | undefined, fallback: number) {
  const value = Math.round(Number(sent?.value ?? fallback))
  if (Number.isNaN(value) || value > maxInteger) throw internalError()
  return { ...fields, lifetime: { units: sent?.units ?? 'seconds', value } }
}

/** A write answers with the number as it was sent, even as text (contract, section 5.2.1). */
function echoed(row: { lifetime: IkePolicy['lifetime'] }, values: Partial<SentLifetime>) {
  return { units: row.lifetime.units, value: values.lifetime?.value ?? row.lifetime.value }
}

function viewIke(row: IkePolicy): Values {
  return {
    id: row.id,
    tenant_id: row.project_id,
    name: row.name,
    description: row.description,
    auth_algorithm: row.auth_algorithm,
    encryption_algorithm: row.encryption_algorithm,
    phase1_negotiation_mode: row.phase1_negotiation_mode,
    lifetime: row.lifetime,
    ike_version: row.ike_version,
    pfs: row.pfs,
    project_id: row.project_id,
  }
}

function viewIpsec(row: IpsecPolicy): Values {
  return {
    id: row.id,
    tenant_id: row.project_id,
    name: row.name,
    description: row.description,
    transform_protocol: row.transform_protocol,
    auth_algorithm: row.auth_algorithm,
    encryption_algorithm: row.encryption_algorithm,
    encapsulation_mode: row.encapsulation_mode,
    lifetime: row.lifetime,
    pfs: row.pfs,
    project_id: row.project_id,
  }
}

function refuseUsed(kind: 'ike' | 'ipsec', id: string, call: Call): void {
  let inUse = false
  for (const connection of call.region.tables.ipsec_site_connections.values()) {
    if (id === (kind === 'ike' ? connection.ikepolicy_id : connection.ipsecpolicy_id)) inUse = true
  }
  refuse(policyInUseViolation({ kind, id, inUse }))
}
