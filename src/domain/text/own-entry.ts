/**
 * What a table has under a key that came from elsewhere; undefined where it has nothing. Every object also answers to
 * `constructor` and `toString`, which no table of ours means.
 */
export function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
