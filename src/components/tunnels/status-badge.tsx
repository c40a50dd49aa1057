import { format } from '~/i18n/translate'
import type { StatusLook } from '~/domain/status/status'
import { ToneIcon } from './tone-icon'
import classes from './tone.module.css'

/** A status with icon and word; its meaning when pointed at. */
export function StatusBadge({ tone, label, meaning }: StatusLook) {
  return (
    <span className={classes.badge} data-tone={tone} title={format(meaning)}>
      <ToneIcon tone={tone} />
      {format(label)}
    </span>
  )
}
