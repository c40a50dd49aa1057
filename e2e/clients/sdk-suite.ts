import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { python } from './packages'
import type { SuiteResult } from './suite'
import type { WorkFolder } from './work-folder'

const outcome = z.object({ passed: z.number(), failures: z.array(z.string()) })

/** Runs the script of openstacksdk in both regions; it counts for itself. */
export function runSdk({ cloudsFile }: WorkFolder): SuiteResult {
  const script = fileURLToPath(new URL('./sdk-script.py', import.meta.url))
  const env = { ...process.env, OS_CLIENT_CONFIG_FILE: cloudsFile, PYTHONDONTWRITEBYTECODE: '1' }
  const { stdout, stderr } = spawnSync(python, [script], { env, encoding: 'utf8' })
  const lines = stdout.split('\n').filter(Boolean)
  const parsed = outcome.safeParse(lines.length > 0 ? JSON.parse(lines.at(-1) ?? '') : undefined)
  const { passed, failures } = parsed.success
    ? parsed.data
    : { passed: 0, failures: [`the script ended early: ${stderr.slice(-400)}`] }
  return { name: 'openstacksdk', passed, failed: failures.length, skipped: 0, failures }
}
