import { Collapse, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { planCommands } from '~/domain/plan/commands'
import type { Made, Plan } from '~/domain/plan/plan'
import { CodeBlock } from './code-block'
import classes from './plan-commands.module.css'

/** A plan as `openstack` commands, for those who would rather run it in a shell; keys are not in it. */
export function PlanCommands({ plan, made }: { plan: Plan; made?: ReadonlyMap<string, Made> }) {
  const [opened, { toggle }] = useDisclosure()
  const script = opened ? planCommands(plan, made) : ''
  return (
    <div>
      <UnstyledButton className={classes.toggle} onClick={toggle} aria-expanded={opened}>
        <IconChevronRight size={14} className={classes.chevron} data-open={opened || undefined} />
        The same as commands
      </UnstyledButton>
      <Collapse expanded={opened}>
        <div className={classes.body}>
          <CodeBlock text={script} copyLabel="Copy the commands" />
        </div>
      </Collapse>
    </div>
  )
}
