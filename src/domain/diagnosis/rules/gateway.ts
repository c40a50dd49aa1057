import { displayName } from '../../text/names'
import { partsOf } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'
import { msg } from '../../text/message'
import { staleAddresses } from '../../site/gateway-addresses'

/** The router’s way out is missing, or no longer where the VPN service was made. */
export const gateway: ConfigurationRule = ({ near }) => {
  const { service, router, address } = partsOf(near)
  if (!service || !router) return []
  const base = { severity: 'broken', certainty: 'certain', at: 'gateway' } as const
  if (!router.hasGateway) {
    return [
      {
        ...base,
        code: 'SVC-NOGW',
        title: msg('The router has no external gateway'),
        evidence: [msg('router {name}', { name: displayName(router) })],
        advice: msg('Set an external gateway on the router, then re-create the VPN service.'),
        source: 'neutron-vpnaas vpn_validator.py',
      },
    ]
  }
  if (address === undefined || !staleAddresses(near.world, service).includes(address)) return []
  return [
    {
      ...base,
      code: 'SVC-EXT-STALE',
      title: msg('The router’s external address has changed since the VPN service was created'),
      evidence: [
        msg('the VPN service has {addresses}', { addresses: address }),
        msg('the router has {addresses}', { addresses: router.gatewayAddresses.join(', ') }),
      ],
      advice: msg(
        'Re-create the VPN service and move its connections. The address is copied only when the service is created.',
      ),
      source: 'neutron-vpnaas service_drivers/base_ipsec.py, get_external_ip_based_on_peer',
      repair: { label: msg('Move connection'), page: 'change-connection' },
    },
  ]
}
