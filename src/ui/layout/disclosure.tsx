import { Collapse, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './disclosure.module.css'

interface DisclosureProps {
  label: string
  /** Shown whatever was chosen: something in it must be seen, such as an error. */
  isForced?: boolean
  children: ReactNode
}

/** What is shown when asked for. */
export function Disclosure({ label, isForced = false, children }: DisclosureProps) {
  const [opened, { toggle }] = useDisclosure()
  const shown = opened || isForced
  return (
    <div>
      <UnstyledButton className={classes.toggle} onClick={toggle} aria-expanded={shown}>
        <IconChevronRight size={14} className={classes.chevron} data-open={shown || undefined} />
        {label}
      </UnstyledButton>
      <Collapse expanded={shown}>{children}</Collapse>
    </div>
  )
}
