import type { ReactNode } from 'react'
import { ipVersionOf } from '~/domain/address'
import { innerSizes } from '~/domain/mtu'
import { displayName } from '~/domain/names'
import type { IpsecPolicy } from '~/domain/resources/ipsec-policy'
import type { SiteConnection } from '~/domain/resources/site-connection'
import type { VpnService } from '~/domain/resources/vpn-service'
import { Mono } from './mono'
import { PropertyList } from './property-list'

interface ConnectionSettingsProps {
  connection: SiteConnection
  service: VpnService | undefined
  ipsecPolicy: IpsecPolicy | undefined
  /** What stands for the pre-shared key. */
  secret: ReactNode
}

/** How the two gateways of a connection find, name and watch each other. */
export function ConnectionSettings(props: ConnectionSettingsProps) {
  const { connection, service, ipsecPolicy, secret } = props
  const { dpd } = connection
  const own = service?.external_v4_ip ?? service?.external_v6_ip ?? 'the external address'
  return (
    <PropertyList
      properties={[
        { label: 'Peer address', value: <Mono value={connection.peer_address} /> },
        { label: 'Peer ID', value: <Mono value={connection.peer_id} /> },
        {
          label: 'Local ID',
          value: connection.local_id ? <Mono value={connection.local_id} /> : 'not set',
          note: connection.local_id
            ? undefined
            : `The gateway of ${service ? displayName(service) : 'the service'} says ${own}.`,
        },
        { label: 'Pre-shared key', value: secret },
        { label: 'Enabled', value: connection.admin_state_up ? 'yes' : 'no' },
        { label: 'Initiator', value: connection.initiator },
        { label: 'MTU', value: `${connection.mtu} bytes`, note: mtuNote(connection, ipsecPolicy) },
        {
          label: 'Dead peer detection',
          value: `${dpd.action}: asked every ${dpd.interval} s, dead after ${dpd.timeout} s`,
        },
        { label: 'Authentication', value: connection.auth_mode },
        { label: 'Routes', value: connection.route_mode },
        { label: 'Description', value: connection.description || 'none' },
        { label: 'ID', value: <Mono value={connection.id} /> },
      ]}
    />
  )
}

/** What really fits through the tunnel: the strongSwan driver does not use the connection's MTU at all. */
function mtuNote(connection: SiteConnection, policy: IpsecPolicy | undefined): string | undefined {
  const outer = ipVersionOf(connection.peer_address) ?? 4
  const sizes = policy && innerSizes(policy, { pathMtu: 1500, outer, isNat: true })
  return (
    sizes &&
    `On a path of 1500 bytes with NAT, packets of ${sizes.mtu} fit into the tunnel: clamp TCP to ${sizes.mss4}.`
  )
}
