import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { python } from './packages'
import { clientEnvironment, finished } from '../../e2e/support/process'
import type { SuiteResult } from './suite'
import type { WorkFolder } from './work-folder'

const outcome = z.object({ passed: z.number(), failures: z.array(z.string()) })

/** Runs the script of openstacksdk in both regions; it counts for itself. */
export async function runSdk({ cloudsFile }: WorkFolder): Promise<SuiteResult> {
  const script = fileURLToPath(new URL('./sdk-script.py', import.meta.url))
  const { stdout, stderr } = await finished(python, [script], {
    env: clientEnvironment({ OS_CLIENT_CONFIG_FILE: cloudsFile }),
  })
  const lines = stdout.split('\n').filter(Boolean)
  const parsed = outcome.safeParse(lines.length > 0 ? JSON.parse(lines.at(-1) ?? '') : undefined)
  const { passed, failures } = parsed.success
    ? parsed.data
    : { passed: 0, failures: [`the script ended early: ${stderr.slice(-400)}`] }
  return { name: 'openstacksdk', passed, failed: failures.length, skipped: 0, failures }
}
