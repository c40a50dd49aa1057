import { z } from 'zod'

/** What a suite of tests came to. */
export interface SuiteResult {
  passed: number
  failed: number
  /** The failed tests, or why the suite as a whole failed. */
  failures: string[]
  /** What did not run at all, with the reason; that it is said is all that is asked of it. */
  notRun: string[]
}

/** The exit status of a suite that this machine cannot run. */
export const cannotRunHere = 3

const unitReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).default([]),
        }),
      ),
    }),
  ),
})

const browserTest = z.object({ projectName: z.string(), status: z.string() })
const browserSpec = z.object({
  file: z.string(),
  line: z.number(),
  title: z.string(),
  ok: z.boolean(),
  tests: z.array(browserTest),
})
const browserSuite = z.object({
  specs: z.array(browserSpec).default([]),
  get suites() {
    return z.array(browserSuite).default([])
  },
})
const browserReport = z.object({
  suites: z.array(browserSuite),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

type BrowserSuite = z.infer<typeof browserSuite>

/** Returns one failure for a suite that gave no result. */
export const failedSuite = (reason: string): SuiteResult => ({
  passed: 0,
  failed: 1,
  failures: [reason],
  notRun: [],
})

/** Adds a failure where a suite ended badly though no test failed (a crash), or where it ran no test at all. */
function complete(name: string, result: SuiteResult, isOk: boolean): SuiteResult {
  const { passed, failed } = result
  const reason =
    passed + failed === 0
      ? `${name}: ran no test`
      : !isOk && failed === 0
        ? `${name}: ended badly without a failed test`
        : undefined
  return reason === undefined
    ? result
    : { ...result, failed: failed + 1, failures: [...result.failures, reason] }
}

/** Reads Vitest's JSON report; `isOk` says whether Vitest ended with status 0. Throws where it is no such report. */
export function unitResult(name: string, json: string, isOk: boolean): SuiteResult {
  const { numPassedTests, numFailedTests, testResults } = unitReport.parse(JSON.parse(json))
  const failures = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join('\n').slice(0, 3000)}`)
  return complete(name, { passed: numPassedTests, failed: numFailedTests, failures, notRun: [] }, isOk)
}

const specsOf = ({ specs, suites }: BrowserSuite): z.infer<typeof browserSpec>[] => [
  ...specs,
  ...suites.flatMap(specsOf),
]

/** Reads Playwright's JSON report; `isOk` says whether Playwright ended with status 0. Throws where it is no such report. */
export function browserResult(name: string, json: string, isOk: boolean): SuiteResult {
  const { suites, stats } = browserReport.parse(JSON.parse(json))
  const failures = suites
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(({ file, line, title }) => `${file}:${line} ${title}`)
  const notRun = stats.skipped > 0 ? [`${name}: ${stats.skipped} tests were skipped`] : []
  return complete(
    name,
    { passed: stats.expected + stats.flaky, failed: stats.unexpected, failures, notRun },
    isOk,
  )
}

/** Returns how many tests of a Playwright report passed and failed in each project. */
export function countsByProject(json: string): Map<string, { passed: number; failed: number }> {
  const counts = new Map<string, { passed: number; failed: number }>()
  const tests = browserReport
    .parse(JSON.parse(json))
    .suites.flatMap(specsOf)
    .flatMap((spec) => spec.tests)
  for (const { projectName, status } of tests) {
    const { passed, failed } = counts.get(projectName) ?? { passed: 0, failed: 0 }
    if (status === 'expected' || status === 'flaky') counts.set(projectName, { passed: passed + 1, failed })
    if (status === 'unexpected') counts.set(projectName, { passed, failed: failed + 1 })
  }
  return counts
}

/**
 * Reads what a script printed that counts its own tests: `N passed, N failed` on a line, `failed: …` before it, and
 * `not run: …` for what this machine cannot try. A script that prints no counts has failed, whatever its status, unless
 * the status says that it cannot run here.
 */
export function scriptResult(name: string, output: string, status: number | null): SuiteResult {
  const notRun = [...output.matchAll(/^not run: (.+)$/gm)].map(([, what]) => `${name}: ${what}`)
  if (status === cannotRunHere && notRun.length > 0) return { passed: 0, failed: 0, failures: [], notRun }
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? []
  if (passed === undefined) return { ...failedSuite(`${name}: printed no counts`), notRun }
  const failures = [...output.matchAll(/^ {2}failed:? +(.+)$/gim)].map(([, what]) => `${name}: ${what}`)
  return complete(name, { passed: Number(passed), failed: Number(failed), failures, notRun }, status === 0)
}

/** Returns the sum of several results. */
export const total = (results: readonly SuiteResult[]): SuiteResult => ({
  passed: results.reduce((sum, { passed }) => sum + passed, 0),
  failed: results.reduce((sum, { failed }) => sum + failed, 0),
  failures: results.flatMap(({ failures }) => failures),
  notRun: results.flatMap(({ notRun }) => notRun),
})
