import type { CloudConfig } from '~/api/session/config'
import { t } from '~/domain/words/words'
import classes from './sign-in-page.module.css'

/** Says what a reload costs where no gateway keeps the sign-in. */
export function TabOnlyNote({ cloud }: { cloud: CloudConfig }) {
  if (cloud.session !== undefined) return null
  return (
    <p className={classes.hint}>
      {t('The sign-in is kept in this tab only: a reload or a new tab asks for it again.')}
    </p>
  )
}
