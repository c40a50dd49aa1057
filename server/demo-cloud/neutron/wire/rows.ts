import type { Row } from '../../world/world'
import type { Values } from './attributes'

/** Attributes of the resources that Neutron stamps (neutron-lib api/definitions, standard attributes). */
export const standardDefaults: Values = { tags: [], created_at: null, updated_at: null, revision_number: 0 }

/** A row on the wire: the attributes of `shape` in its order, with its values where the row has none. */
export function shaped(row: Row, shape: Values): Values {
  const known: Values = { ...row, tenant_id: row.project_id }
  return Object.fromEntries(Object.entries(shape).map(([name, fallback]) => [name, known[name] ?? fallback]))
}

/** Time stamps and revision of a new row. */
export function stamped(): Values {
  const now = timestamp()
  return { created_at: now, updated_at: now, revision_number: 1 }
}

/** A row with changes, stamped anew; its revision counts up by one unless told. */
export function touched(row: Row, changes: Values, by = 1): Row {
  return {
    ...row,
    ...changes,
    updated_at: timestamp(),
    revision_number: Number(row.revision_number ?? 0) + by,
  }
}

function timestamp(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z')
}

/** Counts a change of what belongs to a row as a change of the row (neutron services/revisions/revision_plugin.py). */
export function touchRow(table: Map<string, Row>, id: string): void {
  const row = table.get(id)
  if (row) table.set(id, touched(row, {}))
}
