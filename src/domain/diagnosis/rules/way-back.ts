import { displayName } from '../../text/names'
import { overlaps } from '../../ip/address'
import { partsOf } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'
import { msg } from '../../text/message'

/** Networks whose machines send what is for the peer to another router (ipsec-knowledge, section 5.8, GW-ROUTE). */
export const wayBack: ConfigurationRule = ({ near }) => {
  const { router, subnetIds, peer } = partsOf(near)
  if (!router || router.interfaceAddresses.length === 0) return []
  const own = new Set(router.interfaceAddresses)
  const astray = near.world.subnets
    .filter(({ id }) => subnetIds.includes(id) && router.subnetIds.includes(id))
    .filter(({ gateway_ip }) => gateway_ip === null || !own.has(gateway_ip))
    .filter(({ host_routes }) => {
      const isRouted = (cidr: string) =>
        host_routes.some(({ destination, nexthop }) => own.has(nexthop) && overlaps(destination, cidr))
      return !peer.every(isRouted)
    })
  if (astray.length === 0) return []
  return [
    {
      code: 'GW-ROUTE',
      severity: 'weak',
      certainty: 'certain',
      at: 'local',
      title: msg('Local instances send traffic for the peer to another router'),
      evidence: astray.map(({ name, cidr, gateway_ip }) =>
        msg('{subnet}: gateway {gateway}, not {router}', {
          subnet: name || cidr,
          gateway: gateway_ip ?? msg('none'),
          router: displayName(router),
        }),
      ),
      advice: msg(
        'Add host routes for {networks} through {router} to the subnet, or set that router as the subnet’s gateway.',
        { networks: peer.join(', '), router: displayName(router) },
      ),
      source: msg('neutron subnet gateway_ip and host_routes'),
    },
  ]
}
