import { displayName } from '~/domain/text/names'
import type { Router } from '~/domain/neutron/resources/network'
import type { VpnService } from '~/domain/neutron/resources/vpn-service'
import { serviceLook } from '~/domain/site/service-look'
import type { Usage } from '~/domain/site/usage'
import type { Column } from '~/ui/table/column'
import { Mono } from '~/ui/text/mono'
import { descriptionColumn, idColumn, nameColumn } from '~/components/resources/object-columns'
import { StatusBadge } from '~/components/tunnels/status-badge'
import { format, t } from '~/i18n/translate'
import { externalAddresses } from '~/domain/site/gateway-addresses'

/** The columns of the VPN services. */
export function columnsFor(routers: readonly Router[], usage: Usage): Column<VpnService>[] {
  const routerName = ({ router_id }: VpnService) =>
    displayName(routers.find(({ id }) => id === router_id) ?? { id: router_id, name: '' })
  return [
    nameColumn('service'),
    {
      id: 'status',
      header: t('Status'),
      text: (service) => format(serviceLook(service, usage).label),
      cell: (service) => <StatusBadge {...serviceLook(service, usage)} />,
    },
    { id: 'router', header: t('Router'), isDetail: true, text: routerName },
    {
      id: 'address',
      header: t('External address'),
      isDetail: true,
      text: (service) => externalAddresses(service).join(', '),
      cell: (service) => (
        <Mono
          value={externalAddresses(service)[0] ?? t('none')}
          copy={externalAddresses(service).length > 0}
        />
      ),
    },
    {
      id: 'connections',
      header: t('Connections'),
      isDetail: true,
      text: ({ id }) => String(usage.connectionsOf(id)?.length ?? t('unknown')),
      sortBy: ({ id }) => usage.connectionsOf(id)?.length ?? 0,
    },
    {
      id: 'mode',
      header: t('Traffic selectors'),
      isDetail: true,
      isHidden: true,
      text: ({ subnet_id }) => (subnet_id === null ? t('endpoint groups') : t('subnet')),
    },
    descriptionColumn,
    idColumn,
  ]
}
