import type { Region } from '../../world/world'
import { badRequest, NeutronError } from './errors'

/** The bodies of a POST that makes several objects, or undefined where it makes one (neutron-lib api/attributes.py). */
export function bulkBodies(
  body: unknown,
  { singular, plural }: { singular: string; plural: string },
): unknown[] | undefined {
  if (typeof body !== 'object' || body === null || !(plural in body)) return undefined
  const { [plural]: items }: Record<string, unknown> = { ...body }
  if (!Array.isArray(items) || items.length === 0) throw badRequest('Resources required')
  return items.map((item: unknown) =>
    typeof item === 'object' && item !== null && singular in item ? item : { [singular]: item },
  )
}

/** Runs a write; where it throws, every table is as it was before. */
export function allOrNothing<T>(region: Region, write: () => T): T {
  const restores = Object.values(region.tables).map((table: Map<string, unknown>) => keep(table))
  try {
    return write()
  } catch (error) {
    for (const restore of restores) restore()
    if (error instanceof NeutronError) error.leaves?.()
    throw error
  }
}

function keep(table: Map<string, unknown>): () => void {
  const before = [...table]
  return () => {
    table.clear()
    for (const [id, row] of before) table.set(id, row)
  }
}
