import { useQuery } from '@tanstack/react-query'
import { subnets } from '~/api/neutron/networking'
import { useSite } from '~/api/site/site'
import type { OverseenParts, Tunnel } from '~/domain/admin/all-tunnels'
import { localSubnets } from '~/domain/site/endpoints'
import { findById } from '~/domain/text/find-by-id'
import { displayName } from '~/domain/text/names'
import { describeCode } from '~/domain/status/status'
import { TunnelPicture } from '~/components/tunnels/tunnel-picture'
import { externalAddresses, addressFor } from '~/domain/site/gateway-addresses'

/** The tunnel from end to end. Its subnets are read when it is looked at: of all projects there are too many. */
export function DrawerPicture({ tunnel, parts }: { tunnel: Tunnel; parts: OverseenParts }) {
  const site = useSite()
  const { connection, code, peerNetworks } = tunnel
  const service = findById(parts.services, connection.vpnservice_id)
  const group = findById(parts.groups, connection.local_ep_group_id)
  const subnetId = service?.subnet_id ?? null
  const ids = subnetId === null ? (group?.endpoints ?? []) : [subnetId]
  const { data } = useQuery({
    ...subnets.listWhere(
      site,
      ids.map((id) => ['id', id]),
    ),
    enabled: ids.length > 0,
  })
  const local = localSubnets({ subnetId, group }, data ?? [])
  const address = service && addressFor(externalAddresses(service), connection.peer_address)
  return (
    <TunnelPicture
      {...describeCode(code)}
      localNetworks={local.map((subnet) => ({ label: displayName(subnet), cidr: subnet.cidr }))}
      {...(service ? { gateway: { part: 'VPN service', name: displayName(service), address } } : {})}
      peerAddress={connection.peer_address}
      peerNetworks={peerNetworks}
    />
  )
}
