import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleMinus,
  IconCircleXFilled,
  IconLoader2,
} from '@tabler/icons-react'
import { t } from '~/i18n/translate'
import type { PlainMessageKey } from '~/domain/text/message'
import classes from './stepper-list.module.css'

type Phase = 'pending' | 'running' | 'done' | 'failed' | 'undone'

interface Step {
  id: string
  title: string
  phase: Phase
  detail?: string
}

const looks = {
  pending: { icon: IconCircle, word: 'to do' },
  running: { icon: IconLoader2, word: 'running' },
  done: { icon: IconCircleCheckFilled, word: 'done' },
  failed: { icon: IconCircleXFilled, word: 'failed' },
  undone: { icon: IconCircleMinus, word: 'undone' },
} satisfies Record<Phase, { icon: unknown; word: PlainMessageKey }>

/** The steps of a piece of work and how each stands, announced as they change. */
export function StepperList({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <div>
      <p className={classes.label}>{label}</p>
      <ol className={classes.list} aria-label={label} aria-live="polite">
        {steps.map(({ id, title, phase, detail }) => {
          const { icon: Icon, word } = looks[phase]
          return (
            <li key={id} className={classes.step} data-phase={phase}>
              <Icon size={16} className={classes.icon} aria-hidden />
              <span>
                {title}
                {phase !== 'pending' && <span className={classes.word}> {t(word)}</span>}
                {detail !== undefined && <span className={classes.detail}>{detail}</span>}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
