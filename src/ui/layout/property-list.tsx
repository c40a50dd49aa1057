import { shown } from '~/domain/text/visible-text'
import { Fragment, type ReactNode } from 'react'
import classes from './property-list.module.css'

interface Property {
  label: string
  value: ReactNode
  /** One line on what it means or why it cannot be changed. */
  note?: ReactNode
}

/** What an object's attributes are. */
export function PropertyList({ properties }: { properties: readonly Property[] }) {
  return (
    <dl className={classes.list}>
      {properties.map(({ label, value, note }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>
            {typeof value === 'string' ? shown(value) : value}
            {note !== undefined && <div className={classes.note}>{note}</div>}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
