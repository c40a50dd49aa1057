import { asCopy } from '~/domain/text/names'
import { useCallback, useMemo } from 'react'
import { toApiError } from '~/api/http/errors'
import { useConnections } from '~/api/site/site-data'
import { useSite } from '~/api/site/site'
import { noPanel, type ListSearch } from '~/ui/table/page-search'
import { editRefusal, emptyListDoubt, writeRefusal } from '~/domain/site/permissions'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { ResourceList } from '~/components/resources/resource-list'
import { ConnectButton } from '~/components/resources/site-links'
import { StatusFilter } from '~/components/tunnels/status-filter'
import { columnsFor } from './columns'
import { useParts } from '~/api/site/connection-parts'
import { connectionTexts } from '~/domain/site/connection-parts'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { lookCode } from '~/domain/status/status'
import { leftBy } from '~/domain/status/status-filter'
import { t } from '~/i18n/translate'

const ConnectionDrawer = lazyPart(() =>
  import('./connection-drawer').then((module) => module.ConnectionDrawer),
)
const DeleteConnection = lazyPart(() =>
  import('./delete-connection').then((module) => module.DeleteConnection),
)

interface ConnectionsPageProps {
  search: ListSearch
  onSearch: (change: Partial<ListSearch>) => void
}

/** The IPsec site connections of this site with their live statuses. */
export function ConnectionsPage({ search, onSearch }: ConnectionsPageProps) {
  const site = useSite()
  const { data, error, refetch, isPartial } = useConnections()
  const parts = useParts()
  const columns = useCallback(() => columnsFor(parts), [parts])
  const texts = useCallback((connection: SiteConnection) => connectionTexts(connection, parts), [parts])
  const codes = useMemo(() => data?.map(lookCode) ?? [], [data])
  const keeps = useMemo(() => leftBy(search.status, lookCode), [search.status])
  const opened = data?.find(({ id }) => id === (search.edit ?? search.remove))
  const original = data?.find(({ id }) => id === search.from)
  const like = original && asCopy(original, data ?? [])
  const close = () => onSearch(noPanel)
  const connect = <ConnectButton refusal={writeRefusal(site.roles)} />

  return (
    <>
      <ResourceList
        kind="site-connection"
        title={t('Connections')}
        description={t('Site-to-site IPsec tunnels in this project.')}
        rows={data}
        isPartial={isPartial}
        texts={texts}
        keeps={keeps}
        columns={columns}
        search={search}
        onSearch={onSearch}
        failure={error ? toApiError(error) : undefined}
        onRetry={() => void refetch()}
        create={{ label: t('New connection'), refusal: writeRefusal(site.roles) }}
        emptyDoubt={emptyListDoubt(site.roles)}
        lead={connect}
        empty={{
          title: t('No connections yet'),
          description: t(
            'Connect networks in this project to another site over IPsec. The panel creates the required objects.',
          ),
          action: connect,
        }}
        filters={<StatusFilter kind="connection" codes={codes} search={search} onSearch={onSearch} />}
        refusals={({ status }) => ({
          edit: editRefusal({ kind: 'connection', status }, site.roles),
          remove: writeRefusal(site.roles),
        })}
      />
      <Part kind="dialog" onClose={close}>
        {search.panel === 'new' && (search.from === undefined || like) && (
          <ConnectionDrawer like={like} onClose={close} />
        )}
        {search.edit !== undefined && opened && <ConnectionDrawer connection={opened} onClose={close} />}
        {search.remove !== undefined && opened && (
          <DeleteConnection connection={opened} onDone={close} onClose={close} />
        )}
      </Part>
    </>
  )
}
