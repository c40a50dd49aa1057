import { ipsecPolicy } from '~/domain/neutron/resources/ipsec-policy'
import { vpnCollection } from './collection'

export const ipsecPolicies = vpnCollection({
  plural: 'ipsecpolicies',
  singular: 'ipsecpolicy',
  path: '/vpn/ipsecpolicies',
  schema: ipsecPolicy,
})
