/** Counts what holds and what does not, and says so as it goes. */
export interface Checks {
  check: (what: string, holds: () => void | Promise<void>) => Promise<void>
  passed: number
  failed: number
}

export function createChecks(): Checks {
  const checks: Checks = {
    passed: 0,
    failed: 0,
    check: async (what, holds) => {
      try {
        await holds()
        checks.passed += 1
        process.stdout.write(`  ok      ${what}\n`)
      } catch (error) {
        checks.failed += 1
        const why = error instanceof Error ? error.message : String(error)
        process.stdout.write(`  FAILED  ${what}\n${why.replaceAll(/^/gm, '            ')}\n`)
      }
    },
  }
  return checks
}
