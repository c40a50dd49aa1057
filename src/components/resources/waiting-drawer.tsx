import { DialogShell } from '../../ui/dialogs/dialog-shell'
import { drawerTitle, type DrawerSubject } from './drawer-title'
import { LoadingPage } from '../../ui/layout/loading-page'
import type { Failure } from '../../ui/failure/failure'
import classes from './form-drawer.module.css'
import { t } from '~/i18n/translate'

interface WaitingDrawerProps extends DrawerSubject {
  failure: Failure | undefined
  onRetry: () => void
  onClose: () => void
}

/** In place of an object's form while what it needs has not come: that it is on its way, or why it does not come. */
export function WaitingDrawer({ kind, editing, failure, onRetry, onClose }: WaitingDrawerProps) {
  return (
    <DialogShell
      place="side"
      title={drawerTitle({ kind, editing })}
      onClose={onClose}
      contentClass={classes.content}
      bodyClass={classes.fields}
    >
      <LoadingPage what={t('the form')} failure={failure} onRetry={onRetry} />
    </DialogShell>
  )
}
