// `npm test`: lint, types, unit and contract tests, build with its budgets, browser tests, and the main journeys in three
// engines; with `--all`, as CI asks, also OpenStack's own clients against the demo cloud, the package and the examples of
// the docs at work, and the panel against a real cloud, each where the machine can: it is said loudly where it cannot.
// Ends with one line `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'vpnaas-panel-'))
const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0

/** What is told before the counts. */
const summary = []

/** What failed, told again at the end: a log's last lines are what one sees of it first. */
const failures = []

/** A check that passes or fails as a whole. */
const check = (name, ...commands) => {
  const failed = commands.find(([command, ...args]) => !run(command, args))
  if (failed) failures.push(`${name}: ${failed.join(' ')}`)
  return failed ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 }
}

/** A suite that counts its own tests. One that fails without a failed test (a crash) counts as one failure. */
const suite = (name, ok, read) => {
  try {
    const { passed, failed, titles = [] } = read()
    failures.push(...titles)
    if (ok || failed > 0) return { passed, failed }
    failures.push(`${name}: ended badly without a failed test`)
    return { passed, failed: 1 }
  } catch (error) {
    failures.push(`${name}: ${String(error)}`)
    return { passed: 0, failed: 1 }
  }
}

const readJson = (file) => JSON.parse(readFileSync(join(reports, file), 'utf8'))

const unit = () => {
  const file = join(reports, 'unit.json')
  const ok = run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  return suite('unit', ok, () => {
    const { numPassedTests, numFailedTests, numTotalTests, testResults } = readJson('unit.json')
    const titles = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join('\n').slice(0, 3000)}`)
    return { passed: numPassedTests, failed: numFailedTests + (numTotalTests === 0 ? 1 : 0), titles }
  })
}

const browserSuite = (name, ...command) => {
  const file = `${name}.json`
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, file) }
  const ok = run('npx', [...command, '--reporter=list,json'], env)
  return { ok, file }
}

/** The specs of a Playwright report that failed, however deep they stand. */
const failedSpecs = ({ suites = [], specs = [] }) => [
  ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} ${title}`),
  ...suites.flatMap(failedSpecs),
]

const countsOf = ({ ok, file }) =>
  suite(file, ok, () => {
    const report = readJson(file)
    const { expected, unexpected, flaky } = report.stats
    return {
      passed: expected + flaky,
      failed: unexpected + (expected === 0 ? 1 : 0),
      titles: failedSpecs(report),
    }
  })

const browser = () =>
  countsOf(browserSuite('browser', 'playwright', 'test', '--config', 'e2e/playwright.config.ts'))

/** Every test of a Playwright report, however deep it stands. */
const testsOf = ({ suites = [], specs = [] }) => [
  ...specs.flatMap(({ tests }) => tests),
  ...suites.flatMap(testsOf),
]

/** The journeys that are made in three engines, counted by engine. One that is missing fails in CI, and is told of elsewhere. */
const threeEngines = () => {
  const ran = browserSuite('engines', 'playwright', 'test', '--config', 'e2e/engines/playwright.config.ts')
  const counts = countsOf(ran)
  const tests = existsSync(join(reports, ran.file)) ? testsOf(readJson(ran.file)) : []
  const said = Object.keys(engines).map((name) => {
    const own = tests.filter(({ projectName }) => projectName === name)
    const failed = own.filter(({ status }) => status === 'unexpected').length
    if (own.length === 0) return `${name} NOT RUN: it is not on this machine`
    return `${name} ${own.length - failed} passed${failed > 0 ? `, ${failed} failed` : ''}`
  })
  summary.push(`engines: ${said.join('; ')}`)
  return counts
}

/** Where the machine cannot raise a cloud, the suite says so and ends well without a report. */
const realCloud = () => {
  const ran = browserSuite('real-cloud', 'tsx', 'e2e/real-cloud/run.ts', '--where-possible')
  const isRefused = ran.ok && !existsSync(join(reports, ran.file))
  return isRefused ? { passed: 0, failed: 0 } : countsOf(ran)
}

/** A script whose last line counts what passed and failed; without one it was not run, and has said so. */
const countingScript = (name) => {
  const { status, stdout } = spawnSync('npx', ['tsx', `e2e/${name}/run.ts`], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  process.stdout.write(stdout)
  const [, passed, failed] = /^(\d+) passed, (\d+) failed\n$/m.exec(stdout) ?? []
  if (passed === undefined) return { passed: 0, failed: status === 0 ? 0 : 1 }
  const titles = [...stdout.matchAll(/^ {2}failed:? +(.+)$/gim)].map(([, what]) => `${name}: ${what}`)
  return suite(name, status === 0, () => ({ passed: Number(passed), failed: Number(failed), titles }))
}

if (!run('node', ['.ci/ensure-packages.mjs']) || !run('node', ['.ci/ensure-browser.mjs', '--all']))
  process.exit(1)
// Not imported at the top: it needs packages, and a bare machine has none until here.
const { engines } = await import('./find-engines.mjs')

const results = [
  check('types', ['npx', 'tsc', '--noEmit']),
  check('lint', ['npm', 'run', '--silent', 'lint']),
  unit(),
  check('build', ['npm', 'run', '--silent', 'build']),
  check('browser support', ['npm', 'run', '--silent', 'check:browsers']),
  browser(),
  threeEngines(),
  ...(process.argv.includes('--all')
    ? [countingScript('clients'), countingScript('deploy'), countingScript('documents'), realCloud()]
    : []),
]
rmSync(reports, { recursive: true, force: true })

const sum = (key) => results.reduce((total, result) => total + result[key], 0)
for (const failure of failures) console.log(`\nFAILED ${failure}`)
for (const line of summary) console.log(`\n${line}`)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 ? 0 : 1)
