import { Tooltip } from '@mantine/core'
import type { StatusLook } from '~/domain/status'
import { ToneIcon } from './tone-icon'
import classes from './tone.module.css'

/** A status with icon and word; its meaning in a tooltip. */
export function StatusBadge({ tone, label, meaning }: StatusLook) {
  return (
    <Tooltip label={meaning}>
      <span className={classes.badge} data-tone={tone}>
        <ToneIcon tone={tone} />
        {label}
      </span>
    </Tooltip>
  )
}
