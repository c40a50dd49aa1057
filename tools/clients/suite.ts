/** What one suite came to. */
export interface SuiteResult {
  name: string
  passed: number
  failed: number
  skipped: number
  /** A line for each failure: what was asked, and what came instead of what was awaited. */
  failures: string[]
}

/** A suite's line, and one below it for each failure. */
export function report({ name, passed, failed, skipped, failures }: SuiteResult): string {
  const skips = skipped > 0 ? `, ${skipped} skipped by the client itself` : ''
  const lines = failures.map((failure) => `  failed: ${failure}\n`)
  return `${name}: ${passed} passed, ${failed} failed${skips}\n${lines.join('')}`
}
