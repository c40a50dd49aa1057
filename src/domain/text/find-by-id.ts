/** Where each id stands in a list, by list: lists of thousands are looked into for each of thousands of rows. */
const positions = new WeakMap<readonly { id: string }[], ReadonlyMap<string, number>>()

/** The row of this id, or undefined. A list must not be changed once it was looked into: here none is. */
export function findById<T extends { id: string }>(rows: readonly T[], id: string | null): T | undefined {
  const known = positions.get(rows) ?? new Map(rows.map((row, index) => [row.id, index]))
  positions.set(rows, known)
  const at = known.get(id ?? '')
  return at === undefined ? undefined : rows[at]
}
