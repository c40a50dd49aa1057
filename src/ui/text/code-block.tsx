import { CopyButton } from '../buttons/copy-button'
import classes from './code-block.module.css'

/** A text for a machine, with one-click copy. */
export function CodeBlock({ text, copyLabel }: { text: string; copyLabel: string }) {
  return (
    <div className={classes.frame}>
      <pre className={classes.text}>{text}</pre>
      <div className={classes.copy}>
        <CopyButton value={text} label={copyLabel} />
      </div>
    </div>
  )
}
