import { started } from '../../e2e/support/started'
import { root } from './commands'
import type { Deployment } from './deployment'
import { checkReloads } from './reload-checks'

/** The README's first command: `npm start` in the checkout, with its demo cloud. */
export async function checkStart({ checks }: Deployment): Promise<void> {
  const panel = await started('npm', ['start', '--', '--port', '0'], { cwd: root, isWrapped: true })
  try {
    await checkReloads(checks, panel.origin)
  } finally {
    await panel.stop()
  }
}
