import { asCopy } from '~/domain/text/names'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { toApiError } from '~/api/http/errors'
import { routers } from '~/api/neutron/networking'
import { useServices } from '~/api/site/site-data'
import { useSite } from '~/api/site/site'
import { useUsage } from '~/api/site/usage'
import { noPanel, type ListSearch } from '~/ui/table/page-search'
import { deleteRefusal, editRefusal, emptyListDoubt, writeRefusal } from '~/domain/site/permissions'
import type { VpnService } from '~/domain/neutron/resources/vpn-service'
import { serviceCode, serviceLook } from '~/domain/site/service-look'
import { leftBy } from '~/domain/status/status-filter'
import type { Router } from '~/domain/neutron/resources/network'
import { ResourceList } from '~/components/resources/resource-list'
import { StatusFilter } from '~/components/tunnels/status-filter'
import { columnsFor } from './columns'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { t } from '~/i18n/translate'
import { externalAddresses } from '~/domain/site/gateway-addresses'

const ServiceDrawer = lazyPart(() => import('./service-drawer').then((module) => module.ServiceDrawer))
const DeleteService = lazyPart(() => import('./delete-service').then((module) => module.DeleteService))

interface VpnServicesPageProps {
  search: ListSearch
  onSearch: (change: Partial<ListSearch>) => void
}

const noRouters: Router[] = []

/** The VPN services of this site with their live statuses. */
export function VpnServicesPage({ search, onSearch }: VpnServicesPageProps) {
  const site = useSite()
  const { data, error, refetch, isPartial } = useServices()
  const known = useQuery(routers.list(site)).data ?? noRouters
  const { usage } = useUsage()
  const columns = useCallback(() => columnsFor(known, usage), [known, usage])
  const texts = useCallback(
    (service: VpnService) => [
      service.name,
      service.description,
      service.id,
      serviceLook(service, usage).label,
      ...externalAddresses(service),
    ],
    [usage],
  )
  const codeOfRow = useCallback((service: VpnService) => serviceCode(service, usage), [usage])
  const codes = useMemo(() => data?.map(codeOfRow) ?? [], [data, codeOfRow])
  const keeps = useMemo(() => leftBy(search.status, codeOfRow), [search.status, codeOfRow])
  const opened = data?.find(({ id }) => id === (search.edit ?? search.remove))
  const original = data?.find(({ id }) => id === search.from)
  const like = original && asCopy(original, data ?? [])
  const close = () => onSearch(noPanel)

  return (
    <>
      <ResourceList
        kind="vpn-service"
        title={t('VPN services')}
        description={t(
          'A VPN service enables IPsec on a router. Use one per router. Peers connect to its external address.',
        )}
        rows={data}
        isPartial={isPartial}
        texts={texts}
        keeps={keeps}
        columns={columns}
        search={search}
        onSearch={onSearch}
        failure={error ? toApiError(error) : undefined}
        onRetry={() => void refetch()}
        create={{ label: t('New VPN service'), refusal: writeRefusal(site.roles) }}
        emptyDoubt={emptyListDoubt(site.roles)}
        empty={{
          title: t('No VPN services yet'),
          description: t('“Connect a site” creates one on the router you select.'),
        }}
        filters={<StatusFilter kind="service" codes={codes} search={search} onSearch={onSearch} />}
        refusals={({ id, status }) => ({
          edit: editRefusal(
            { kind: 'service', status, waitingForFirstConnection: usage.connectionsOf(id)?.length === 0 },
            site.roles,
          ),
          remove: writeRefusal(site.roles),
        })}
      />
      <Part kind="dialog" onClose={close}>
        {search.panel === 'new' && (search.from === undefined || like) && (
          <ServiceDrawer like={like} onClose={close} />
        )}
        {search.edit !== undefined && opened && <ServiceDrawer service={opened} onClose={close} />}
        {search.remove !== undefined && opened && (
          <DeleteService
            service={opened}
            refusal={deleteRefusal({ kind: 'service', usedBy: usage.connectionsOf(opened.id) }, site.roles)}
            onDone={close}
            onClose={close}
          />
        )}
      </Part>
    </>
  )
}
