import { Container } from '@mantine/core'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { toApiError } from '~/api/errors'
import { adviseOnError } from '~/domain/error-advice'
import { ErrorPanel } from '~/ui/error-panel'

/** What a page shows that could not be opened. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const failure = toApiError(error)
  const { title, advice } = adviseOnError(failure)
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Container size="sm" component="main" pt={64}>
      <ErrorPanel title={title} advice={advice} requestId={failure.requestId} onRetry={retry} />
    </Container>
  )
}
