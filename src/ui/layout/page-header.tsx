import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './page-header.module.css'
import { usePageTitle } from './page-title'

interface PageHeaderProps {
  title: string
  description?: ReactNode
  /** Stands over the title: the way back up. */
  above?: ReactNode
  /** Stands behind the title: a status. */
  meta?: ReactNode
  actions?: ReactNode
}

/** Names the page, in its heading and its title, with what can be done on it. Opening the page focuses the heading. */
export function PageHeader({ title, description, above, meta, actions }: PageHeaderProps) {
  usePageTitle(title)
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {above !== undefined && <div className={classes.above}>{above}</div>}
        <div className={classes.title}>
          <Title order={1} tabIndex={-1}>
            {title}
          </Title>
          {meta}
        </div>
        {description !== undefined && <Text c="dimmed">{description}</Text>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  )
}
