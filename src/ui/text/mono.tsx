import { shown } from '~/domain/text/visible-text'
import { CopyButton } from '../buttons/copy-button'
import classes from './mono.module.css'
import { t } from '~/i18n/translate'

interface MonoProps {
  value: string
  copy?: boolean
  /** What the copy button is called, where the value itself must not be said. */
  copyLabel?: string
}

/** An address, CIDR, id or key: monospace, with one-click copy. */
export function Mono({ value, copy = true, copyLabel = t('Copy {value}', { value }) }: MonoProps) {
  return (
    <span className={classes.mono}>
      <span>{shown(value)}</span>
      {copy && (
        <span className={classes.copy}>
          <CopyButton value={value} label={copyLabel} />
        </span>
      )}
    </span>
  )
}
