import { format } from '~/i18n/translate'
import type { DisplayText } from '~/domain/text/message'
import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './refused-link.module.css'

interface RefusedLinkProps {
  /** Why the page it leads to is of no use to this user. */
  refusal: DisplayText
  className?: string
  children: ReactNode
}

/** Stands in place of a link that this user may not follow: the keyboard reaches it, and the reason with it. */
export function RefusedLink({ refusal, className = '', children }: RefusedLinkProps) {
  return (
    <Tooltip label={format(refusal)}>
      <span role="link" aria-disabled tabIndex={0} className={`${className} ${classes.refused}`}>
        {children}
      </span>
    </Tooltip>
  )
}
