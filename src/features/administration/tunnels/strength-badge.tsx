import {
  IconAlertTriangleFilled,
  IconCircleXFilled,
  IconHelpCircle,
  IconShieldCheckFilled,
} from '@tabler/icons-react'
import type { Strength } from '~/domain/admin/all-tunnels'
import { t } from '~/i18n/translate'
import type { PlainMessageKey } from '~/domain/text/message'
import classes from './strength-badge.module.css'

const words: Readonly<Record<Strength, PlainMessageKey>> = {
  broken: 'Broken (policies)',
  weak: 'Weak',
  sound: 'Strong',
  unknown: 'Unknown',
}

/** What a strength is called. */
export const strengthWord = (strength: Strength): string => t(words[strength])

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
      <Icon size={14} aria-hidden /> {strengthWord(strength)}
    </span>
  )
}
