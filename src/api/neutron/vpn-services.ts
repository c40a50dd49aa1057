import { vpnService } from '~/domain/neutron/resources/vpn-service'
import { vpnCollection } from './collection'

export const vpnServices = vpnCollection({
  plural: 'vpnservices',
  singular: 'vpnservice',
  path: '/vpn/vpnservices',
  schema: vpnService,
  // The agent stops the tunnels of a service that is disabled.
  alsoStale: ['ipsec_site_connections'],
})
