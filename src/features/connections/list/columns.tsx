import { displayName } from '~/domain/text/names'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { connectionLook } from '~/domain/status/status'
import { format, t } from '~/i18n/translate'
import type { Column } from '~/ui/table/column'
import { Mono } from '~/ui/text/mono'
import { idColumn, nameColumn } from '~/components/resources/object-columns'
import { StatusBadge } from '~/components/tunnels/status-badge'
import { networksOf, type Parts } from '~/domain/site/connection-parts'

const nameIn = (known: ReadonlyMap<string, { id: string; name: string }>, id: string) =>
  displayName(known.get(id) ?? { id, name: '' })

/** The columns of the connections. */
export function columnsFor(parts: Parts): Column<SiteConnection>[] {
  const local = (connection: SiteConnection) =>
    networksOf(connection, parts)
      .local.map(({ cidr }) => cidr)
      .join(', ')
  const peer = (connection: SiteConnection) => networksOf(connection, parts).peer.join(', ')
  return [
    nameColumn('connection'),
    {
      id: 'status',
      header: t('Status'),
      text: (connection) => format(connectionLook(connection).label),
      cell: (connection) => <StatusBadge {...connectionLook(connection)} />,
    },
    {
      id: 'local',
      header: t('Local networks'),
      isDetail: true,
      text: local,
      cell: (connection) => <Mono value={local(connection)} copy={false} />,
    },
    {
      id: 'peer_address',
      header: t('Peer address'),
      isDetail: true,
      text: ({ peer_address }) => peer_address,
      cell: ({ peer_address }) => <Mono value={peer_address} />,
    },
    {
      id: 'peer',
      header: t('Peer networks'),
      isDetail: true,
      text: peer,
      cell: (connection) => <Mono value={peer(connection)} copy={false} />,
    },
    {
      id: 'service',
      header: t('VPN service'),
      isDetail: true,
      text: ({ vpnservice_id }) => nameIn(parts.services, vpnservice_id),
    },
    {
      id: 'ike',
      header: t('IKE policy'),
      isDetail: true,
      isHidden: true,
      isAlwaysInCsv: true,
      text: ({ ikepolicy_id }) => nameIn(parts.ikePolicies, ikepolicy_id),
    },
    {
      id: 'ipsec',
      header: t('IPsec policy'),
      isDetail: true,
      isHidden: true,
      isAlwaysInCsv: true,
      text: ({ ipsecpolicy_id }) => nameIn(parts.ipsecPolicies, ipsecpolicy_id),
    },
    {
      id: 'enabled',
      header: t('Enabled'),
      isDetail: true,
      isHidden: true,
      text: ({ admin_state_up }) => t(admin_state_up ? 'yes' : 'no'),
    },
    idColumn,
  ]
}
