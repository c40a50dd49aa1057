import { Skeleton, Stack } from '@mantine/core'
import { toApiError } from '~/api/errors'
import { useWorld } from '~/api/site-world'
import { useSite } from '~/api/site'
import { adviseOnError } from '~/domain/error-advice'
import { writeRefusal } from '~/domain/permissions'
import { EmptyPanel } from '~/ui/empty-panel'
import { ErrorPanel } from '~/ui/error-panel'
import { PageHeader } from '~/ui/page-header'
import { ConnectForm } from './connect-form'

/** The guided flow: a site-to-site connection from nothing, on one page. */
export function ConnectPage() {
  return (
    <>
      <PageHeader
        title="Connect a site"
        description="Join networks of this cloud to another site over IPsec. Everything the connection needs is made for you, or reused where it is there already."
      />
      <ConnectBody />
    </>
  )
}

function ConnectBody() {
  const { roles } = useSite()
  const { data, error, retry } = useWorld()
  const refusal = writeRefusal(roles)
  if (refusal !== undefined) {
    return (
      <EmptyPanel
        title="Your role may not make connections"
        description={`${refusal}. Ask an administrator of the project.`}
      />
    )
  }
  if (error && !data) {
    const failure = toApiError(error)
    return (
      <ErrorPanel {...adviseOnError(failure)} requestId={failure.requestId} onRetry={() => void retry()} />
    )
  }
  if (!data) {
    return (
      <Stack gap="md" role="status" aria-label="Loading what this site has">
        <Skeleton height={120} />
        <Skeleton height={260} />
      </Stack>
    )
  }
  return <ConnectForm data={data} imported={undefined} />
}
