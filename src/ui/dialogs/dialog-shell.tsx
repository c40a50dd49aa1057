import { Drawer, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '~/i18n/translate'
import { styleNonce } from '../browser/style-nonce'
import classes from './dialog-shell.module.css'
import { useFocusBack } from './use-focus-back'

// The style that holds the page still behind a dialog (react-remove-scroll) takes its nonce from here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() })

interface DialogShellProps {
  /** A drawer at the side of the page, or a modal in its middle or near its top. */
  place: 'side' | 'middle' | 'top'
  /** Names the dialog. */
  title: string
  /** Without it the dialog cannot be closed: it waits for an answer, over all others. */
  onClose: (() => void) | undefined
  /** The content has a head of its own, and the title is for assistive technology. */
  isBare?: boolean
  size?: string
  contentClass?: string | undefined
  bodyClass?: string | undefined
  children: ReactNode
}

/**
 * The frame of every dialog. It is rendered while the dialog is open and not otherwise: the shell moves the focus in, and
 * back to where it was.
 */
export function DialogShell(props: DialogShellProps) {
  const { place, title, onClose, isBare = false, size, contentClass, bodyClass, children } = props
  useFocusBack()
  const parts = place === 'side' ? Drawer : Modal
  const content = (
    <>
      <parts.Overlay />
      <parts.Content {...(isBare ? { 'aria-label': title } : {})}>
        {isBare ? (
          children
        ) : (
          <>
            {/* Mantine's own is a `header`, which would be a second banner on the page. */}
            <div className={classes.head}>
              <parts.Title className={classes.title ?? ''}>{title}</parts.Title>
              {onClose && <parts.CloseButton aria-label={t('Close')} />}
            </div>
            <parts.Body className={bodyClass ?? ''}>{children}</parts.Body>
          </>
        )}
      </parts.Content>
    </>
  )
  const root = {
    opened: true,
    onClose: onClose ?? (() => undefined),
    closeOnEscape: onClose !== undefined,
    returnFocus: false,
    classNames: { content: contentClass ?? '' },
    ...(size === undefined ? {} : { size }),
    ...(onClose ? {} : { zIndex: 400 }),
  }
  if (place === 'side') return <Drawer.Root {...root}>{content}</Drawer.Root>
  return (
    <Modal.Root {...root} {...(place === 'middle' ? { centered: true } : { yOffset: '12dvh' })}>
      {content}
    </Modal.Root>
  )
}
