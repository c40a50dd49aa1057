import type { ReactNode } from 'react'
import { ipVersionOf } from '~/domain/ip/address'
import { tunnelSizes } from '~/domain/ip/tunnel-mtu'
import { displayName } from '~/domain/text/names'
import type { IpsecPolicy } from '~/domain/neutron/resources/ipsec-policy'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import type { VpnService } from '~/domain/neutron/resources/vpn-service'
import { t } from '~/i18n/translate'
import { Mono } from '../../ui/text/mono'
import { PropertyList } from '../../ui/layout/property-list'
import { externalAddresses, addressFor } from '~/domain/site/gateway-addresses'

interface ConnectionSettingsProps {
  connection: SiteConnection
  service: VpnService | undefined
  ipsecPolicy: IpsecPolicy | undefined
  /** What stands for the pre-shared key. */
  secret: ReactNode
}

/** How the two gateways find, name and watch each other. */
export function ConnectionSettings(props: ConnectionSettingsProps) {
  const { connection, service, ipsecPolicy, secret } = props
  const { dpd } = connection
  return (
    <PropertyList
      properties={[
        { label: t('Peer address'), value: <Mono value={connection.peer_address} /> },
        { label: t('Peer ID'), value: <Mono value={connection.peer_id} /> },
        {
          label: t('Local ID'),
          value: connection.local_id ? <Mono value={connection.local_id} /> : t('—'),
          note: connection.local_id ? undefined : ownIdNote(connection, service),
        },
        { label: t('Pre-shared key'), value: secret },
        { label: t('Enabled'), value: t(connection.admin_state_up ? 'yes' : 'no') },
        { label: t('Initiator'), value: connection.initiator },
        {
          label: t('MTU'),
          value: t('{mtu} bytes', { mtu: connection.mtu }),
          note: mtuNote(connection, ipsecPolicy),
        },
        {
          label: t('Dead peer detection'),
          value: t('{action}: probes every {interval} s, timeout {timeout} s', dpd),
        },
        { label: t('Authentication'), value: connection.auth_mode },
        { label: t('Route mode'), value: connection.route_mode },
        { label: t('Description'), value: connection.description || t('none') },
        { label: t('ID'), value: <Mono value={connection.id} /> },
      ]}
    />
  )
}

/** What a gateway calls itself where it is not told. */
function ownIdNote({ peer_address }: SiteConnection, service: VpnService | undefined): string {
  if (!service) return t('Defaults to the VPN service’s external address.')
  const values = { service: displayName(service) }
  const address = addressFor(externalAddresses(service), peer_address)
  return address === undefined
    ? t('Defaults to the external address of {service}.', values)
    : t('Defaults to {address}, the address of {service}.', { ...values, address })
}

/** What really fits through the tunnel: the strongSwan driver does not use the connection's MTU at all. */
function mtuNote(connection: SiteConnection, policy: IpsecPolicy | undefined): string | undefined {
  const sizes = policy && tunnelSizes(policy, ipVersionOf(connection.peer_address) ?? 4)
  return (
    sizes &&
    t('Effective tunnel MTU: {mtu} bytes on a 1500-byte path with NAT. Recommended TCP MSS: {mss}.', {
      mtu: sizes.mtu,
      mss: sizes.mss4,
    })
  )
}
