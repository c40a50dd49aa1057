import { ikePolicy } from '~/domain/neutron/resources/ike-policy'
import { vpnCollection } from './collection'

export const ikePolicies = vpnCollection({
  plural: 'ikepolicies',
  singular: 'ikepolicy',
  path: '/vpn/ikepolicies',
  schema: ikePolicy,
})
