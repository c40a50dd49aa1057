import { endpointGroup } from '~/domain/neutron/resources/endpoint-group'
import { vpnCollection } from './collection'

export const endpointGroups = vpnCollection({
  plural: 'endpoint_groups',
  singular: 'endpoint_group',
  path: '/vpn/endpoint-groups',
  schema: endpointGroup,
})
