import { planCommands } from '~/domain/plan/script/commands'
import type { Made, Plan } from '~/domain/plan/plan'
import { CodeBlock } from '../../ui/text/code-block'
import { Disclosure } from '../../ui/layout/disclosure'
import { t, formatInEnglish } from '~/i18n/translate'

/** A plan as `openstack` commands, for those who would rather run it in a shell; keys are not in it. */
export function PlanCommands({ plan, made }: { plan: Plan; made?: ReadonlyMap<string, Made> }) {
  return (
    <Disclosure label={t('CLI commands')}>
      <CodeBlock text={planCommands(plan, formatInEnglish, made)} copyLabel={t('Copy commands')} />
    </Disclosure>
  )
}
