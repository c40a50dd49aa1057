import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleXFilled,
  IconLoader2,
} from '@tabler/icons-react'
import type { StatusTone } from '~/domain/status/status'
import classes from './tone.module.css'

const icons = {
  up: IconCircleCheckFilled,
  down: IconCircleXFilled,
  pending: IconLoader2,
  error: IconAlertTriangleFilled,
  idle: IconCircleDashed,
} satisfies Record<StatusTone, unknown>

/** The sign of a tone, in its colour; a word stands beside it always. */
export function ToneIcon({ tone, size = 14 }: { tone: StatusTone; size?: number }) {
  const Icon = icons[tone]
  return <Icon size={size} className={classes.icon} data-tone={tone} aria-hidden />
}
