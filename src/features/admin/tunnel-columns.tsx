import { strengthOrder, type Tunnel } from '~/domain/admin-tunnels'
import { displayName } from '~/domain/names'
import type { Column } from '~/ui/data-table/column'
import { Mono } from '~/ui/mono'
import { StatusBadge } from '~/ui/status-badge'
import { StrengthBadge, strengthWords } from './strength-badge'
import { TunnelLink } from './tunnel-link'
import classes from './tunnel-columns.module.css'

/** Names of others may be long: they break rather than push what stands beside them out of sight. */
function Words({ children }: { children: string }) {
  return <span className={classes.words}>{children}</span>
}

/** The columns of the tunnels of all projects. */
export const tunnelColumns: readonly Column<Tunnel>[] = [
  {
    id: 'name',
    header: 'Name',
    isRowHeader: true,
    text: displayName,
    cell: (tunnel) => <TunnelLink to={tunnel} />,
  },
  {
    id: 'project',
    header: 'Project',
    text: ({ project }) => project,
    cell: ({ project }) => <Words>{project}</Words>,
  },
  {
    id: 'status',
    header: 'Status',
    text: ({ look }) => look.label,
    cell: ({ look }) => <StatusBadge {...look} />,
  },
  {
    id: 'peer_address',
    header: 'Peer address',
    isDetail: true,
    text: ({ connection }) => connection.peer_address,
    cell: ({ connection }) => <Mono value={connection.peer_address} copy={false} />,
  },
  {
    id: 'router',
    header: 'Router',
    isDetail: 'wide',
    text: ({ router }) => router,
    cell: ({ router }) => <Words>{router}</Words>,
  },
  {
    id: 'agent',
    header: 'Agent',
    isDetail: 'wide',
    text: ({ hosts }) => hosts.join(', '),
    cell: ({ hosts }) => <Words>{hosts.join(', ')}</Words>,
  },
  {
    id: 'strength',
    header: 'Policies',
    text: ({ strength }) => strengthWords[strength],
    cell: ({ strength }) => <StrengthBadge strength={strength} />,
    sortBy: ({ strength }) => strengthOrder.indexOf(strength),
  },
  { id: 'service', header: 'VPN service', isDetail: true, isHidden: true, text: ({ service }) => service },
  {
    id: 'peer',
    header: 'Peer networks',
    isDetail: true,
    isHidden: true,
    text: ({ peerNetworks }) => peerNetworks.join(', '),
    cell: ({ peerNetworks }) => <Mono value={peerNetworks.join(', ')} copy={false} />,
  },
  { id: 'ike', header: 'IKE policy', isDetail: true, isHidden: true, text: ({ ikePolicy }) => ikePolicy },
  {
    id: 'ipsec',
    header: 'IPsec policy',
    isDetail: true,
    isHidden: true,
    text: ({ ipsecPolicy }) => ipsecPolicy,
  },
  { id: 'id', header: 'ID', isDetail: true, isHidden: true, text: ({ id }) => id },
]
