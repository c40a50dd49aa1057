import { planCommands } from '~/domain/plan/commands'
import type { Made, Plan } from '~/domain/plan/plan'
import { CodeBlock } from './code-block'
import { Disclosure } from './disclosure'

/** A plan as `openstack` commands, for those who would rather run it in a shell; keys are not in it. */
export function PlanCommands({ plan, made }: { plan: Plan; made?: ReadonlyMap<string, Made> }) {
  return (
    <Disclosure label="The same as commands">
      <CodeBlock text={planCommands(plan, made)} copyLabel="Copy the commands" />
    </Disclosure>
  )
}
