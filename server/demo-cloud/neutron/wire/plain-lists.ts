/** The rows whose attributes equal what the query asks for; query names that are no attribute are ignored. */
export function selectByQuery<T extends object>(rows: T[], query: URLSearchParams): T[] {
  return rows.filter((row) =>
    Object.entries(row).every(
      ([name, value]) => !query.has(name) || query.getAll(name).includes(String(value)),
    ),
  )
}
