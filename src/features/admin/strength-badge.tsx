import {
  IconAlertTriangleFilled,
  IconCircleXFilled,
  IconHelpCircle,
  IconShieldCheckFilled,
} from '@tabler/icons-react'
import type { Strength } from '~/domain/admin-tunnels'
import classes from './strength-badge.module.css'

/** What the strengths are called. */
export const strengthWords: Readonly<Record<Strength, string>> = {
  broken: 'Broken',
  weak: 'Weak',
  sound: 'Sound',
  unknown: 'Not known',
}

const icons = {
  broken: IconCircleXFilled,
  weak: IconAlertTriangleFilled,
  sound: IconShieldCheckFilled,
  unknown: IconHelpCircle,
} satisfies Record<Strength, unknown>

/** How strong policies are, with icon and word. */
export function StrengthBadge({ strength }: { strength: Strength }) {
  const Icon = icons[strength]
  return (
    <span className={classes.badge} data-strength={strength}>
      <Icon size={14} aria-hidden /> {strengthWords[strength]}
    </span>
  )
}
