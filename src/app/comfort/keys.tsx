import { Fragment } from 'react'
import classes from './keys.module.css'

/** Keys that are pressed one after the other: `g c`. */
export function Keys({ children }: { children: string }) {
  return (
    <span className={classes.keys}>
      {children.split(' ').map((key, index) => (
        <Fragment key={key}>
          {index > 0 && ' '}
          <kbd className={classes.key}>{key}</kbd>
        </Fragment>
      ))}
    </span>
  )
}
