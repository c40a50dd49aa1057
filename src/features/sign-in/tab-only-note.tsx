import type { CloudConfig } from '~/api/session/config'
import { t } from '~/i18n/translate'
import classes from './sign-in-page.module.css'

/** Says what a reload costs where no gateway keeps the sign-in. */
export function TabOnlyNote({ cloud }: { cloud: CloudConfig }) {
  if (cloud.session !== undefined) return null
  return (
    <p className={classes.hint}>
      {t('Your sign-in is kept only in this tab. You need to sign in again after a reload or in a new tab.')}
    </p>
  )
}
