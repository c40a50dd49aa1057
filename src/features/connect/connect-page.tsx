import { useRef, useState, type Ref } from 'react'
import { toApiError } from '~/api/http/errors'
import { useWorld } from '~/api/site/site-world'
import { useSite } from '~/api/site/site'
import { valuesFromFile, type ConnectionFile } from '~/domain/forms/connect/connection-file'
import type { ConnectSearch } from '~/ui/table/page-search'
import { writeRefusal } from '~/domain/site/permissions'
import { t } from '~/i18n/translate'
import { EmptyPanel } from '~/ui/layout/empty-panel'
import { LoadingPage } from '~/ui/layout/loading-page'
import { PageHeader } from '~/ui/layout/page-header'
import type { SplitPageHandle } from '~/ui/layout/split-page'
import { ConnectForm } from './connect-form'
import { ImportButton } from './import-button'

/** The guided flow: a site-to-site connection from nothing, from what a link wants, or from a file, on one page. */
export function ConnectPage({ wanted }: { wanted: ConnectSearch }) {
  const [file, setFile] = useState<{ content: ConnectionFile; number: number }>()
  const form = useRef<SplitPageHandle>(null)
  const take = (content: ConnectionFile) =>
    setFile((before) => ({ content, number: (before?.number ?? 0) + 1 }))
  return (
    <>
      <PageHeader
        title={t('Connect a site')}
        description={t(
          'Create an IPsec tunnel between networks in this project and another site. The panel creates what the connection needs and reuses existing objects where they match.',
        )}
        actions={<ImportButton onFile={(content) => form.current?.askBefore(() => take(content))} />}
      />
      <ConnectBody key={file?.number ?? 0} ref={form} wanted={wanted} file={file?.content} />
    </>
  )
}

interface ConnectBodyProps {
  ref: Ref<SplitPageHandle>
  wanted: ConnectSearch
  file: ConnectionFile | undefined
}

function ConnectBody({ ref, wanted, file }: ConnectBodyProps) {
  const { roles } = useSite()
  const { data, error, retry } = useWorld()
  const refusal = writeRefusal(roles)
  if (refusal !== undefined) {
    return (
      <EmptyPanel
        title={t('Your role can’t create connections')}
        description={t('{refusal}. Ask an administrator of the project.', { refusal })}
      />
    )
  }
  if (!data) {
    return (
      <LoadingPage
        what={t('the resources of this site')}
        failure={error ? toApiError(error) : undefined}
        onRetry={() => void retry()}
      />
    )
  }
  return <ConnectForm ref={ref} data={data} wanted={wanted} imported={file && valuesFromFile(file, data)} />
}
