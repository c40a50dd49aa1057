import { useImperativeHandle, type FormEvent, type ReactNode, type Ref } from 'react'
import { LeaveDialog } from '../leaving/leave-dialog'
import { UnfinishedFields } from '../leaving/unfinished-fields'
import { useLeaveGuard } from '../leaving/use-leave-guard'
import classes from './split-page.module.css'
import { t } from '~/i18n/translate'

/** What the page around the form can do with it. */
export interface SplitPageHandle {
  /** Does something that loses what was entered, once the user has agreed to that. */
  askBefore: (act: () => void) => void
}

interface SplitPageProps {
  ref?: Ref<SplitPageHandle>
  /** What is chosen, in sections; not to be changed while it is carried out. */
  choices: ReactNode
  isLocked: boolean
  /** Whether something was entered that is kept nowhere else: leaving the page asks first. */
  wouldLose: () => boolean
  /** What the choices mean, beside them and in sight. */
  review: ReactNode
  onSubmit: (event: FormEvent) => void
}

/** A guided flow: choices on the left, what comes of them on the right. */
export function SplitPage({ ref, choices, isLocked, wouldLose, review, onSubmit }: SplitPageProps) {
  const { question, askBefore, unfinished } = useLeaveGuard({ wouldLose, lostWith: 'page' })
  useImperativeHandle(ref, () => ({ askBefore }))
  return (
    <UnfinishedFields value={unfinished}>
      <form className={classes.layout} onSubmit={onSubmit} noValidate>
        <fieldset className={classes.sections} disabled={isLocked}>
          {choices}
        </fieldset>
        <aside className={classes.review} aria-label={t('Review')}>
          {review}
        </aside>
        {question && <LeaveDialog {...question} />}
      </form>
    </UnfinishedFields>
  )
}
