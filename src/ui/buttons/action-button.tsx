import { format } from '~/i18n/translate'
import type { DisplayText } from '~/domain/text/message'
import { Button, Tooltip, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'

interface ActionButtonProps extends ButtonProps {
  /** Why it cannot be done now: the button stays in place and says so. */
  refusal?: DisplayText | undefined
  onClick?: () => void
  children: ReactNode
}

/** A button for something that may be refused: then it is disabled with its reason, never hidden. */
export function ActionButton({ refusal, onClick, children, ...props }: ActionButtonProps) {
  if (refusal === undefined) {
    return (
      <Button {...props} {...(onClick ? { onClick } : {})}>
        {children}
      </Button>
    )
  }
  // Kept focusable, so that the keyboard reaches the reason too.
  return (
    <Tooltip label={format(refusal)}>
      <Button {...props} data-disabled aria-disabled onClick={(event) => event.preventDefault()}>
        {children}
      </Button>
    </Tooltip>
  )
}
