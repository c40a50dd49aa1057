import { strengthOrder, type Tunnel } from '~/domain/admin/all-tunnels'
import { displayName } from '~/domain/text/names'
import { describeCode } from '~/domain/status/status'
import { format, t } from '~/i18n/translate'
import type { Column } from '~/ui/table/column'
import { Mono } from '~/ui/text/mono'
import { StatusBadge } from '~/components/tunnels/status-badge'
import { StrengthBadge, strengthWord } from './strength-badge'
import { TunnelLink } from './tunnel-link'
import classes from './tunnel-columns.module.css'

/** Names of others may be long: they break rather than push what stands beside them out of sight. */
function Words({ children }: { children: string }) {
  return <span className={classes.words}>{children}</span>
}

/** The columns of the tunnels of all projects. */
export const tunnelColumns = (): readonly Column<Tunnel>[] => [
  {
    id: 'name',
    header: t('Name'),
    isRowHeader: true,
    text: displayName,
    cell: (tunnel) => <TunnelLink to={tunnel} />,
  },
  {
    id: 'project',
    header: t('Project'),
    text: ({ project }) => project,
    cell: ({ project }) => <Words>{project}</Words>,
  },
  {
    id: 'status',
    header: t('Status'),
    text: ({ code }) => format(describeCode(code).label),
    cell: ({ code }) => <StatusBadge {...describeCode(code)} />,
  },
  {
    id: 'peer_address',
    header: t('Peer address'),
    isDetail: true,
    text: ({ connection }) => connection.peer_address,
    cell: ({ connection }) => <Mono value={connection.peer_address} copy={false} />,
  },
  {
    id: 'router',
    header: t('Router'),
    isDetail: 'wide',
    text: ({ router }) => router,
    cell: ({ router }) => <Words>{router}</Words>,
  },
  {
    id: 'agent',
    header: t('Agent'),
    isDetail: 'wide',
    text: ({ hosts }) => hosts.join(', '),
    cell: ({ hosts }) => <Words>{hosts.join(', ')}</Words>,
  },
  {
    id: 'strength',
    header: t('Policies'),
    text: ({ strength }) => strengthWord(strength),
    cell: ({ strength }) => <StrengthBadge strength={strength} />,
    sortBy: ({ strength }) => strengthOrder.indexOf(strength),
  },
  { id: 'service', header: t('VPN service'), isDetail: true, isHidden: true, text: ({ service }) => service },
  {
    id: 'peer',
    header: t('Peer networks'),
    isDetail: true,
    isHidden: true,
    text: ({ peerNetworks }) => peerNetworks.join(', '),
    cell: ({ peerNetworks }) => <Mono value={peerNetworks.join(', ')} copy={false} />,
  },
  { id: 'ike', header: t('IKE policy'), isDetail: true, isHidden: true, text: ({ ikePolicy }) => ikePolicy },
  {
    id: 'ipsec',
    header: t('IPsec policy'),
    isDetail: true,
    isHidden: true,
    text: ({ ipsecPolicy }) => ipsecPolicy,
  },
  { id: 'id', header: t('ID'), isDetail: true, isHidden: true, text: ({ id }) => id },
]
