import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './panel.module.css'

interface EmptyPanelProps {
  title: string
  /** What the thing is for and what to do next. */
  description?: ReactNode
  action?: ReactNode
}

/** Stands where there is nothing yet, and teaches the next step. */
export function EmptyPanel({ title, description, action }: EmptyPanelProps) {
  return (
    <div className={classes.panel}>
      <p className={classes.title}>{title}</p>
      {description !== undefined && (
        <Text c="dimmed" maw={520}>
          {description}
        </Text>
      )}
      {action}
    </div>
  )
}
