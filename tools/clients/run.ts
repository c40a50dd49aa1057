import { parseArgs } from 'node:util'
import { cannotRunHere } from '../../scripts/suites'
import { cliScenario } from './cli-scenario'
import { runCli } from './cli-suite'
import { runLegacyWords } from './legacy-suite'
import { clientsRefusal } from './packages'
import { runPlanCommands } from './plan-suite'
import { publicNetworkOf } from './public-network'
import { runSdk } from './sdk-suite'
import { report, type SuiteResult } from './suite'
import { demoTarget, otherTarget } from './target'
import { runTempest, tempestSuites } from './tempest'
import { workFolder } from './work-folder'

// OpenStack's own clients against the demo cloud, or with `--identity http://host:5000/v3` against another one, in
// projects of their own: Tempest's tests, the `openstack` command and openstacksdk, as Debian packages them.
// `--only cli` runs the suites whose names contain the word.
const { values } = parseArgs({
  options: {
    identity: { type: 'string' },
    password: { type: 'string', default: 'secret' },
    only: { type: 'string', default: '' },
  },
})

const refusal = clientsRefusal()
if (refusal !== undefined) {
  process.stdout.write(`not run: ${refusal}\n`)
  process.exit(cannotRunHere)
}

const target = values.identity ? await otherTarget(values.identity, values.password) : await demoTarget()
const folder = workFolder(target)
try {
  const publicNetworkId = await publicNetworkOf(target)
  const suites: Record<string, () => SuiteResult | Promise<SuiteResult>> = {
    'openstack CLI': () => runCli(cliScenario, { target, folder }),
    openstacksdk: () => runSdk(folder),
    'words of other tools': runLegacyWords,
    // On a demo cloud of its own, whatever cloud the others ask.
    'commands of plans': runPlanCommands,
  }
  for (const name of tempestSuites) suites[name] = () => runTempest(name, { target, folder, publicNetworkId })
  const results: SuiteResult[] = []
  for (const [name, run] of Object.entries(suites)) {
    if (!name.toLowerCase().includes(values.only.toLowerCase())) continue
    const result = await run()
    results.push(result)
    process.stdout.write(report(result))
  }
  const sum = (count: (result: SuiteResult) => number) => results.reduce((all, one) => all + count(one), 0)
  const failed = sum((result) => result.failed)
  process.stdout.write(`${sum((result) => result.passed)} passed, ${failed} failed\n`)
  process.exitCode = failed > 0 || results.length === 0 ? 1 : 0
} finally {
  folder.remove()
  await target.close()
}
