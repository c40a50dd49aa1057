import { displayName } from '../../text/names'
import { partsOf } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'
import { t } from '../../words/words'
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
        title: t('The router has no external gateway'),
        evidence: [t('router {name}', { name: displayName(router) })],
        advice: t('Set an external gateway on the router, then make the VPN service anew.'),
        source: 'neutron-vpnaas vpn_validator.py',
      },
    ]
  }
  if (address === undefined || !staleAddresses(near.world, service).includes(address)) return []
  return [
    {
      ...base,
      code: 'SVC-EXT-STALE',
      title: t('The router’s external address has changed since the VPN service was made'),
      evidence: [
        t('the service says {addresses}', { addresses: address }),
        t('the router has {addresses}', { addresses: router.gatewayAddresses.join(', ') }),
      ],
      advice: t('Make the VPN service anew and move its connections: the address is copied once.'),
      source: 'neutron-vpnaas service_drivers/base_ipsec.py, get_external_ip_based_on_peer',
      repair: { label: t('Move the connection'), page: 'change-connection' },
    },
  ]
}
