import { shownText } from '~/domain/shown'
import { ipVersionOf } from '~/domain/address'
import { innerSizes } from '~/domain/mtu'
import { displayName } from '~/domain/names'
import type { SiteConnection } from '~/domain/resources/site-connection'
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
    { label: 'Networks on this side', id: local_ep_group_id },
    { label: 'Networks on the other side', id: peer_ep_group_id },
  ]
  return (
    <PropertyList
      properties={[
        {
          label: 'VPN service',
          value: <ObjectLink kind="service" to={named(parts.services, vpnservice_id)} />,
          note: 'Neutron freezes service and policies: “Change parts” makes the connection anew with others.',
        },
        {
          label: 'IKE policy',
          value: <ObjectLink kind="ikePolicy" to={named(parts.ikePolicies, ikepolicy_id)} />,
        },
        {
          label: 'IPsec policy',
          value: <ObjectLink kind="ipsecPolicy" to={named(parts.ipsecPolicies, ipsecpolicy_id)} />,
        },
        ...groups.flatMap(({ label, id }) =>
          id === null ? [] : [{ label, value: <ObjectLink kind="group" to={named(parts.groups, id)} /> }],
        ),
        ...(connection.peer_cidrs.length > 0
          ? [{ label: 'Peer networks', value: <Mono value={connection.peer_cidrs.join(', ')} /> }]
          : []),
      ]}
    />
  )
}

/** How the two gateways find, name and watch each other. */
export function ConnectionSettings({ connection, parts }: ConnectionPropertiesProps) {
  const { dpd } = connection
  const service = parts.services.get(connection.vpnservice_id)
  const own = service?.external_v4_ip ?? service?.external_v6_ip ?? 'the external address'
  return (
    <PropertyList
      properties={[
        { label: 'Peer address', value: <Mono value={connection.peer_address} /> },
        { label: 'Peer ID', value: <Mono value={shownText(connection.peer_id)} /> },
        {
          label: 'Local ID',
          value: connection.local_id ? <Mono value={shownText(connection.local_id)} /> : 'not set',
          note: connection.local_id
            ? undefined
            : `The gateway of ${service ? displayName(service) : 'the service'} says ${own}.`,
        },
        { label: 'Pre-shared key', value: <PskReveal connectionId={connection.id} /> },
        { label: 'Enabled', value: connection.admin_state_up ? 'yes' : 'no' },
        { label: 'Initiator', value: connection.initiator },
        { label: 'MTU', value: `${connection.mtu} bytes`, note: mtuNote(connection, parts) },
        {
          label: 'Dead peer detection',
          value: `${dpd.action}: asked every ${dpd.interval} s, dead after ${dpd.timeout} s`,
        },
        { label: 'Authentication', value: connection.auth_mode },
        { label: 'Routes', value: connection.route_mode },
        { label: 'Description', value: shownText(connection.description) || 'none' },
        { label: 'ID', value: <Mono value={connection.id} /> },
      ]}
    />
  )
}

/** What really fits through the tunnel: the strongSwan driver does not use the connection's MTU at all. */
function mtuNote(connection: SiteConnection, { ipsecPolicies }: Parts): string | undefined {
  const policy = ipsecPolicies.get(connection.ipsecpolicy_id)
  const outer = ipVersionOf(connection.peer_address) ?? 4
  const sizes = policy && innerSizes(policy, { pathMtu: 1500, outer, isNat: true })
  return (
    sizes &&
    `On a path of 1500 bytes with NAT, packets of ${sizes.mtu} fit into the tunnel: clamp TCP to ${sizes.mss4}.`
  )
}
