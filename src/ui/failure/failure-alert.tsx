import { format } from '~/i18n/translate'
import { Alert } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { Failure } from './failure'
import { RequestId } from './request-id'
import { useAdvice } from './advice'

/** Says within a page, a form or a dialog what went wrong and what to do. */
export function FailureAlert({ failure }: { failure: Failure }) {
  const parts = useAdvice()
  if (!parts) return null
  const { title, advice } = parts.advise(failure)
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle />} title={format(title)}>
      {format(advice)}
      <RequestId id={failure.requestId} />
    </Alert>
  )
}
