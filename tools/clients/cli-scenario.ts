import { identitySteps } from './cli-identity'
import { networkCleanUp, networkSteps } from './cli-network'
import type { CliStep } from './cli-step'
import { vpnSteps } from './cli-vpn'

/** What an operator does from the command line, in order; it leaves nothing behind, in both regions. */
export const cliScenario: readonly CliStep[] = [
  ...identitySteps,
  ...networkSteps,
  ...vpnSteps('RegionOne'),
  ...networkCleanUp,
  ...inRegionTwo([...networkSteps, ...vpnSteps('RegionTwo'), ...networkCleanUp]),
]

function inRegionTwo(steps: readonly CliStep[]): CliStep[] {
  return steps.map((step) => ({ ...step, region: 'RegionTwo' }))
}
