import { expect, it } from 'vitest'
import { routerFactsOf } from './router-facts'

function port(device_owner: string, subnet_id: string, ip_address = '10.1.0.1') {
  const fixed_ips = [{ subnet_id, ip_address }]
  return { id: subnet_id, device_id: 'r1', device_owner, network_id: 'net', fixed_ips }
}

it('counts the subnets of interfaces, not those of gateways and helpers, nor OVN’s transit subnet', () => {
  const router = { id: 'r1', name: 'r', project_id: 'p1', status: 'ACTIVE', admin_state_up: true }
  const gateway = { network_id: 'ext', external_fixed_ips: [{ subnet_id: 'e', ip_address: '198.51.100.1' }] }
  const ports = [
    port('network:router_interface', 'n1'),
    port('network:router_interface_distributed', 'n2'),
    port('network:router_centralized_snat', 'n2'),
    port('network:router_gateway', 'e'),
    port('network:router_interface', 't', '169.254.0.1'),
  ]
  const inner = { ...router, id: 'r2', external_gateway_info: null }
  expect(routerFactsOf([{ ...router, external_gateway_info: gateway }, inner], ports)).toEqual([
    {
      id: 'r1',
      name: 'r',
      hasGateway: true,
      gatewayAddresses: ['198.51.100.1'],
      subnetIds: ['n1', 'n2'],
      interfaceAddresses: ['10.1.0.1'],
    },
    { id: 'r2', name: 'r', hasGateway: false, gatewayAddresses: [], subnetIds: [], interfaceAddresses: [] },
  ])
})
