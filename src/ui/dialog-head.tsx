import type { Drawer, Modal } from '@mantine/core'
import classes from './dialog-head.module.css'
import { t } from '~/domain/words/words'
import { styleNonce } from './style-nonce'

// The style that holds the page still behind a dialog (react-remove-scroll) takes its nonce from here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() })

interface DialogHeadProps {
  /** The compound the head stands in. */
  parts: Pick<typeof Drawer | typeof Modal, 'Title' | 'CloseButton'>
  title: string
  closable?: boolean
}

/** The title line of a drawer or modal. Mantine's own is a `header`, which would be a second banner on the page. */
export function DialogHead({ parts: { Title, CloseButton }, title, closable = true }: DialogHeadProps) {
  return (
    <div className={classes.head}>
      <Title className={classes.title ?? ''}>{title}</Title>
      {closable && <CloseButton aria-label={t('Close')} />}
    </div>
  )
}
