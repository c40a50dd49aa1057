import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { commandPlans, stageForCommands, type CommandStage } from '../../server/demo-cloud/test-commands'
import { clientEnvironment, finished } from './process'
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
      const said = await compare(stage, name, cloudsFile)
      if (said === undefined) passed += 1
      else failures.push(`${name}: ${said}`)
    }
  } finally {
    await new Promise((resolve) => server.close(resolve))
    rmSync(folder, { recursive: true, force: true })
    await stage.close()
  }
  return { name: 'commands of plans', passed, failed: failures.length, skipped: 0, failures }
}

/** What differs between what the commands made and what the panel makes, or undefined. */
async function compare(
  stage: CommandStage,
  name: (typeof commandPlans)[number],
  cloudsFile: string,
): Promise<string | undefined> {
  const { script, key } = await stage.script(name)
  const env = clientEnvironment({ OS_CLIENT_CONFIG_FILE: cloudsFile, ...key })
  const { stderr } = await finished('sh', ['-c', script], { env })
  const byCommands = stage.snapshot()
  const byPanel = await stage.snapshotByPanel(name)
  if (byCommands.join('\n') === byPanel.join('\n')) return undefined
  const missing = byPanel.filter((line) => !byCommands.includes(line))
  return `not made: ${missing.slice(0, 2).join('; ')} ${stderr.slice(-300)}`
}

/** JSON is YAML. The commands say region and project. */
function cloudsOf(port: number): string {
  const auth = {
    auth_url: `http://127.0.0.1:${port}/north/identity/v3`,
    username: 'demo',
    password: 'secret',
    user_domain_name: 'Default',
  }
  return JSON.stringify({ clouds: { north: { auth, identity_api_version: '3' } } })
}
