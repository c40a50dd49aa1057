import { CopyButton } from './copy-button'
import classes from './mono.module.css'

/** An address, CIDR, id or key: monospace, with one-click copy. */
export function Mono({ value, copy = true }: { value: string; copy?: boolean }) {
  return (
    <span className={classes.mono}>
      <span>{value}</span>
      {copy && <CopyButton value={value} label={`Copy ${value}`} />}
    </span>
  )
}
