import { ipVersionOf } from '~/domain/address'
import { innerSizes } from '~/domain/mtu'
import { displayName } from '~/domain/names'
import type { SiteConnection } from '~/domain/resources/site-connection'
import type { VpnService } from '~/domain/resources/vpn-service'
import { t } from '~/domain/words/words'
import { Mono } from '~/ui/mono'
import { PropertyList } from '~/ui/property-list'
import { ObjectLink } from '~/ui/site-links'
import { PskReveal } from './psk-reveal'
import type { Parts } from './use-parts'

interface ConnectionPropertiesProps {
  connection: SiteConnection
  parts: Parts
}

const named = (known: ReadonlyMap<string, { id: string; name: string }>, id: string) =>
  known.get(id) ?? { id, name: '' }

/** The objects that a connection stands on. */
export function ConnectionParts({ connection, parts }: ConnectionPropertiesProps) {
  const { vpnservice_id, ikepolicy_id, ipsecpolicy_id, local_ep_group_id, peer_ep_group_id } = connection
  const groups = [
    { label: t('Networks on this side'), id: local_ep_group_id },
    { label: t('Networks on the other side'), id: peer_ep_group_id },
  ]
  return (
    <PropertyList
      properties={[
        {
          label: t('VPN service'),
          value: <ObjectLink kind="service" to={named(parts.services, vpnservice_id)} />,
          note: t(
            'Neutron freezes service and policies: “Change parts” makes the connection anew with others.',
          ),
        },
        {
          label: t('IKE policy'),
          value: <ObjectLink kind="ikePolicy" to={named(parts.ikePolicies, ikepolicy_id)} />,
        },
        {
          label: t('IPsec policy'),
          value: <ObjectLink kind="ipsecPolicy" to={named(parts.ipsecPolicies, ipsecpolicy_id)} />,
        },
        ...groups.flatMap(({ label, id }) =>
          id === null ? [] : [{ label, value: <ObjectLink kind="group" to={named(parts.groups, id)} /> }],
        ),
        ...(connection.peer_cidrs.length > 0
          ? [{ label: t('Peer networks'), value: <Mono value={connection.peer_cidrs.join(', ')} /> }]
          : []),
      ]}
    />
  )
}

/** How the two gateways find, name and watch each other. */
export function ConnectionSettings({ connection, parts }: ConnectionPropertiesProps) {
  const { dpd } = connection
  const service = parts.services.get(connection.vpnservice_id)
  return (
    <PropertyList
      properties={[
        { label: t('Peer address'), value: <Mono value={connection.peer_address} /> },
        { label: t('Peer ID'), value: <Mono value={connection.peer_id} /> },
        {
          label: t('Local ID'),
          value: connection.local_id ? <Mono value={connection.local_id} /> : t('not set'),
          note: connection.local_id ? undefined : ownIdNote(service),
        },
        { label: t('Pre-shared key'), value: <PskReveal connectionId={connection.id} /> },
        { label: t('Enabled'), value: t(connection.admin_state_up ? 'yes' : 'no') },
        { label: t('Initiator'), value: connection.initiator },
        {
          label: t('MTU'),
          value: t('{mtu} bytes', { mtu: connection.mtu }),
          note: mtuNote(connection, parts),
        },
        {
          label: t('Dead peer detection'),
          value: t('{action}: asked every {interval} s, dead after {timeout} s', dpd),
        },
        { label: t('Authentication'), value: connection.auth_mode },
        { label: t('Routes'), value: connection.route_mode },
        { label: t('Description'), value: connection.description || t('none') },
        { label: t('ID'), value: <Mono value={connection.id} /> },
      ]}
    />
  )
}

/** What a gateway calls itself where it is not told. */
function ownIdNote(service: VpnService | undefined): string {
  if (!service) return t('The gateway of the service says the external address.')
  const values = { service: displayName(service) }
  const address = service.external_v4_ip ?? service.external_v6_ip
  return address === null
    ? t('The gateway of {service} says the external address.', values)
    : t('The gateway of {service} says {address}.', { ...values, address })
}

/** What really fits through the tunnel: the strongSwan driver does not use the connection's MTU at all. */
function mtuNote(connection: SiteConnection, { ipsecPolicies }: Parts): string | undefined {
  const policy = ipsecPolicies.get(connection.ipsecpolicy_id)
  const outer = ipVersionOf(connection.peer_address) ?? 4
  const sizes = policy && innerSizes(policy, { pathMtu: 1500, outer, isNat: true })
  return (
    sizes &&
    t('On a path of 1500 bytes with NAT, packets of {mtu} fit into the tunnel: clamp TCP to {mss}.', {
      mtu: sizes.mtu,
      mss: sizes.mss4,
    })
  )
}
