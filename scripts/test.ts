// `npm test`: lint, types, unit and contract tests, build with its budgets, browser tests, and the main journeys in three
// engines; with `--all`, as CI asks, also OpenStack's own clients against the demo cloud, the package and the examples of
// the docs at work, and the panel against a real cloud, each where the machine can: it says so where it cannot.
// Ends with one line `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { engines } from './find-engines.mjs'
import {
  browserResult,
  cannotRunHere,
  countsByProject,
  failedSuite,
  scriptResult,
  total,
  unitResult,
  type SuiteResult,
} from './suites'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'vpnaas-panel-'))
const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status

/** A check that passes or fails as a whole. */
function check(name: string, command: string, ...args: string[]): SuiteResult {
  if (run(command, args) === 0) return { passed: 1, failed: 0, failures: [], notRun: [] }
  return failedSuite(`${name}: ${[command, ...args].join(' ')}`)
}

/** A suite that writes a report; one that cannot be read is a failure. */
function reported(name: string, read: () => SuiteResult): SuiteResult {
  try {
    return read()
  } catch (error) {
    return failedSuite(`${name}: ${String(error)}`)
  }
}

function unit(): SuiteResult {
  const file = join(reports, 'unit.json')
  const args = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const isOk = run('npx', args) === 0
  return reported('unit', () => unitResult('unit', readFileSync(file, 'utf8'), isOk))
}

function browserSuite(name: string, ...command: string[]) {
  const file = join(reports, `${name}.json`)
  const status = run('npx', [...command, '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file })
  const isRefused = status === cannotRunHere && !existsSync(file)
  const result: SuiteResult = isRefused
    ? { passed: 0, failed: 0, failures: [], notRun: [`${name}: this machine cannot, see above`] }
    : reported(name, () => browserResult(name, readFileSync(file, 'utf8'), status === 0))
  return { file, result }
}

/** The journeys that are made in three engines, counted by engine. One that is missing fails in CI, and is told of elsewhere. */
function threeEngines(): SuiteResult & { counts: string } {
  const config = ['playwright', 'test', '--config', 'e2e/engines/playwright.config.ts']
  const { file, result } = browserSuite('engines', ...config)
  const counts = existsSync(file) ? countsByProject(readFileSync(file, 'utf8')) : new Map<string, never>()
  const said = Object.keys(engines).map((engine) => {
    const own = counts.get(engine)
    return own ? `${engine} ${own.passed} passed, ${own.failed} failed` : `${engine} NOT RUN`
  })
  return { ...result, counts: `engines: ${said.join('; ')}` }
}

/** A script that prints its own counts. */
function countingScript(name: string, folder: string): SuiteResult {
  const { status, stdout } = spawnSync('npx', ['tsx', `${folder}/run.ts`], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  process.stdout.write(stdout)
  return scriptResult(name, stdout, status)
}

if (run('node', ['scripts/ensure-browser.mjs', '--all']) !== 0) process.exit(1)

const results = [
  check('types', 'npx', 'tsc', '--noEmit'),
  check('lint', 'npm', 'run', '--silent', 'lint'),
  unit(),
  check('build', 'npm', 'run', '--silent', 'build'),
  check('browser support', 'npm', 'run', '--silent', 'check:browsers'),
  browserSuite('browser', 'playwright', 'test', '--config', 'e2e/playwright.config.ts').result,
]
const inEngines = threeEngines()
results.push(inEngines)
if (process.argv.includes('--all')) {
  results.push(
    countingScript('clients', 'tools/clients'),
    countingScript('deploy', 'tools/packaging'),
    countingScript('documents', 'tools/documents'),
  )
  results.push(browserSuite('real-cloud', 'tsx', 'tools/lab/run.ts').result)
}
rmSync(reports, { recursive: true, force: true })

const { passed, failed, failures, notRun } = total(results)
for (const failure of failures) process.stdout.write(`\nFAILED ${failure}\n`)
for (const what of notRun) process.stdout.write(`\nNOT RUN ${what}\n`)
process.stdout.write(`\n${inEngines.counts}\n\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
