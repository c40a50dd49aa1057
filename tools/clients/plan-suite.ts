import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { commandPlans, stageForCommands, type CommandStage } from '../../src/testing/plan-commands'
import { clientEnvironment, finished } from '../../e2e/support/process'
import type { SuiteResult } from './suite'

/**
 * The commands that plans print, run in a shell with the real client against an empty demo cloud: they build the same
 * objects as the panel's own executor, attribute by attribute, and the commands of a removal take them all away.
 */
export async function runPlanCommands(): Promise<SuiteResult> {
  const stage = await stageForCommands()
  const folder = mkdtempSync(join(tmpdir(), 'vpnaas-panel-plans-'))
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const started = serve({ fetch: stage.fetch, port: 0, hostname: '127.0.0.1' }, (address) =>
        resolve({ server: started, port: address.port }),
      )
    },
  )
  const cloudsFile = join(folder, 'clouds.yaml')
  writeFileSync(cloudsFile, cloudsOf(port), { mode: 0o600 })
  const failures: string[] = []
  let passed = 0
  try {
    for (const name of commandPlans) {
      for (const [check, failure] of await checksOf(stage, name, { folder, cloudsFile })) {
        if (failure === undefined) passed += 1
        else failures.push(`${name}: ${check}: ${failure}`)
      }
    }
  } finally {
    await new Promise((resolve) => server.close(resolve))
    rmSync(folder, { recursive: true, force: true })
    await stage.close()
  }
  return { name: 'commands of plans', passed, failed: failures.length, skipped: 0, failures }
}

/** What is checked of one plan's commands, each with what is wrong, or undefined. */
async function checksOf(
  stage: CommandStage,
  name: (typeof commandPlans)[number],
  { folder, cloudsFile }: { folder: string; cloudsFile: string },
): Promise<[check: string, failure: string | undefined][]> {
  const { script, key } = await stage.script(name)
  const file = join(folder, 'plan.sh')
  writeFileSync(file, script)
  const env = clientEnvironment({ OS_CLIENT_CONFIG_FILE: cloudsFile, ...key })
  const shell = await finished('sh', ['-c', 'sh -eu "$1" && echo "ran to its end"', 'sh', file], { env })
  const byCommands = stage.snapshot()
  const byPanel = await stage.snapshotByPanel(name)
  const isDone = shell.stdout.endsWith('ran to its end\n')
  const checks: [string, string | undefined][] = [
    ['the script runs to its end', isDone ? undefined : shell.stderr.slice(-400)],
    ['the same objects', differenceOf(byCommands, byPanel)],
  ]
  if (name === 'removal of both ends')
    checks.push(['nothing is left', byCommands.find((line) => !stage.nothing.has(line))])
  return checks
}

function differenceOf(byCommands: readonly string[], byPanel: readonly string[]): string | undefined {
  if (byCommands.join('\n') === byPanel.join('\n')) return undefined
  const missing = byPanel.filter((line) => !byCommands.includes(line))
  const extra = byCommands.filter((line) => !byPanel.includes(line))
  return `not made: ${missing.slice(0, 2).join('; ')}. Made instead: ${extra.slice(0, 2).join('; ')}`
}

/** JSON is YAML. As Horizon hands it out, with the project by name; the commands say region and project id. */
function cloudsOf(port: number): string {
  const auth = {
    auth_url: `http://127.0.0.1:${port}/north/identity/v3`,
    username: 'demo',
    password: 'secret',
    user_domain_name: 'Default',
    project_name: 'demo',
    project_domain_name: 'Default',
  }
  return JSON.stringify({ clouds: { north: { auth, identity_api_version: '3' } } })
}
