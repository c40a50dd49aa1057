import { IconAlertTriangleFilled, IconCircleXFilled, IconInfoCircle } from '@tabler/icons-react'
import type { Finding, FindingPlace } from '~/domain/finding/finding'
import { worstFirst } from '~/domain/finding/finding'
import { focusFinding } from './focus-finding'
import classes from './finding-pin.module.css'
import { format, t } from '~/i18n/translate'

const icons = { broken: IconCircleXFilled, weak: IconAlertTriangleFilled, note: IconInfoCircle } as const

interface FindingPinProps {
  /** What it is pinned on: `Peer networks`. */
  part: string
  places: readonly FindingPlace[]
  findings: readonly Finding[]
}

/** How many findings belong to a part of the picture, and the way to the worst of them in the list. */
export function FindingPin({ part, places, findings }: FindingPinProps) {
  const here = worstFirst(findings.filter(({ at }) => places.includes(at)))
  const [worst] = here
  if (!worst) return null
  const Icon = icons[worst.severity]
  return (
    <button
      type="button"
      className={classes.pin}
      data-severity={worst.severity}
      aria-label={t('{count} findings for {part}: {title}', { count: here.length, part, title: worst.title })}
      title={format(worst.title)}
      onClick={() => focusFinding(worst)}
    >
      <Icon size={14} aria-hidden />
      {here.length > 1 && here.length}
    </button>
  )
}
