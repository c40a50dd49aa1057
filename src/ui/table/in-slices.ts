/** Milliseconds that one slice of work may take: short enough that no key press waits for it. */
const sliceMs = 4

/**
 * Calls `work` for each row, in slices of a few milliseconds between which the browser handles input and paints.
 * Returns a function that stops it. Uses timers, because WebKit has no `requestIdleCallback`.
 */
export function inSlices<T>(rows: readonly T[], work: (row: T) => unknown): () => void {
  let next = 0
  let timer = setTimeout(slice)
  function slice(): void {
    const end = performance.now() + sliceMs
    for (; next < rows.length && performance.now() < end; next += 1) {
      const row = rows[next]
      if (row !== undefined) work(row)
    }
    if (next < rows.length) timer = setTimeout(slice)
  }
  return () => clearTimeout(timer)
}
