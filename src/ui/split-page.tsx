import type { FormEvent, ReactNode } from 'react'
import classes from './split-page.module.css'
import { t } from '~/domain/words/words'

interface SplitPageProps {
  /** What is chosen, in sections; not to be changed while it is carried out. */
  choices: ReactNode
  isLocked: boolean
  /** What the choices mean, beside them and in sight. */
  review: ReactNode
  onSubmit: (event: FormEvent) => void
}

/** A guided flow: choices on the left, what comes of them on the right. */
export function SplitPage({ choices, isLocked, review, onSubmit }: SplitPageProps) {
  return (
    <form className={classes.layout} onSubmit={onSubmit} noValidate>
      <fieldset className={classes.sections} disabled={isLocked}>
        {choices}
      </fieldset>
      <aside className={classes.review} aria-label={t('Review')}>
        {review}
      </aside>
    </form>
  )
}
