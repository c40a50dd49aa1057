import { planCommands } from '~/domain/plan/script/commands'
import type { Made, Plan } from '~/domain/plan/plan'
import { CodeBlock } from '../../ui/text/code-block'
import { Disclosure } from '../../ui/layout/disclosure'
import { t } from '~/domain/words/words'

/** A plan as `openstack` commands, for those who would rather run it in a shell; keys are not in it. */
export function PlanCommands({ plan, made }: { plan: Plan; made?: ReadonlyMap<string, Made> }) {
  return (
    <Disclosure label={t('The same as commands')}>
      <CodeBlock text={planCommands(plan, made)} copyLabel={t('Copy the commands')} />
    </Disclosure>
  )
}
