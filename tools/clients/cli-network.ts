import type { CliStep } from './cli-step'

/** A network with a router on its edge, and the pieces around them. */
export const networkSteps: readonly CliStep[] = [
  {
    run: 'extension list --network',
    lists: [{ Alias: 'vpnaas' }, { Alias: 'router' }, { Alias: 'vpn-endpoint-groups' }],
  },
  { run: 'extension show vpnaas', shows: { alias: 'vpnaas', name: 'VPN service' } },
  { run: 'network list --external', lists: [{ Name: 'ext-net' }] },
  {
    run: 'network service provider list',
    lists: [{ 'Service Type': 'VPN', Name: 'strongswan', Default: true }],
  },
  { as: 'admin', run: 'network agent list', lists: [{ 'Agent Type': 'L3 agent', Alive: true, State: true }] },
  { run: 'network agent list', lacks: [{ 'Agent Type': 'L3 agent' }] },
  { run: 'availability zone list --network', lists: [{ 'Zone Name': 'nova' }] },
  {
    run: 'network create clients-net --description first',
    shows: {
      name: 'clients-net',
      admin_state_up: true,
      status: 'ACTIVE',
      mtu: 1500,
      revision_number: 1,
      shared: false,
    },
  },
  { run: 'network create clients-net --external', refused: 'rule:create_network:router:external' },
  {
    run: 'subnet create clients-subnet --network clients-net --subnet-range 10.60.0.0/24 --dns-nameserver 192.0.2.53',
    shows: {
      name: 'clients-subnet',
      cidr: '10.60.0.0/24',
      gateway_ip: '10.60.0.1',
      ip_version: 4,
      enable_dhcp: true,
      dns_nameservers: ['192.0.2.53'],
      allocation_pools: [{ start: '10.60.0.2', end: '10.60.0.254' }],
      revision_number: 0,
    },
  },
  { run: 'network show clients-net', shows: { description: 'first', revision_number: 2 } },
  {
    run: 'subnet create clients-twin --network clients-net --subnet-range 10.60.0.128/25',
    refused: 'overlaps with another subnet',
  },
  {
    run: 'subnet create clients-v6 --network clients-net --ip-version 6 --subnet-range fd60::/64',
    shows: { gateway_ip: 'fd60::' },
  },
  { run: 'subnet set clients-subnet --name clients-subnet --no-dhcp' },
  { run: 'subnet show clients-subnet', shows: { enable_dhcp: false, revision_number: 1 } },
  {
    run: 'subnet list --network clients-net',
    lists: [{ Name: 'clients-subnet', Subnet: '10.60.0.0/24' }, { Name: 'clients-v6' }],
  },
  { run: 'network set clients-net --description second --tag blue' },
  { run: 'network list --tags blue --long', lists: [{ Name: 'clients-net', Tags: ['blue'] }] },
  {
    run: 'port create clients-port --network clients-net --fixed-ip subnet=clients-subnet,ip-address=10.60.0.77',
    shows: { status: 'DOWN', port_security_enabled: true, device_owner: '' },
  },
  {
    run: 'port create clients-again --network clients-net --fixed-ip subnet=clients-subnet,ip-address=10.60.0.77',
    refused: 'IP address 10.60.0.77 already allocated in subnet',
  },
  {
    run: 'port create clients-out --network clients-net --fixed-ip subnet=clients-subnet,ip-address=10.61.0.77',
    refused: 'is not a valid IP for the specified subnet',
  },
  { run: 'port set clients-port --description spare --disable' },
  {
    run: 'port show clients-port',
    shows: { description: 'spare', admin_state_up: false, revision_number: 2 },
  },
  { run: 'port list --network clients-net', lists: [{ Name: 'clients-port', Status: 'DOWN' }] },
  { run: 'port list --fixed-ip ip-address=10.60.0.77', lists: [{ Name: 'clients-port' }] },
  { as: 'other', run: 'network show clients-net', refused: 'No Network found for clients-net' },
  {
    run: 'router create clients-router',
    shows: { name: 'clients-router', status: 'ACTIVE', external_gateway_info: null, revision_number: 1 },
  },
  { run: 'router set clients-router --external-gateway ext-net' },
  { run: 'router show clients-router', shows: { revision_number: 3, availability_zones: ['nova'] } },
  { run: 'router add subnet clients-router clients-subnet' },
  { run: 'router add subnet clients-router clients-subnet', refused: 'Router already has a port on subnet' },
  { run: 'router add port clients-router clients-port', refused: 'Router already has a port on subnet' },
  { run: 'router add subnet clients-router clients-v6' },
  { run: 'router show clients-router', shows: { revision_number: 5 } },
  { run: 'router list', lists: [{ Name: 'clients-router', Status: 'ACTIVE', State: true }] },
  { run: 'security group list', lists: [{ Name: 'default', Description: 'Default security group' }] },
  { run: 'security group create clients-group', shows: { name: 'clients-group', stateful: true } },
  {
    run: 'security group rule create clients-group --protocol tcp --dst-port 22 --remote-ip 10.0.0.0/8',
    shows: {
      protocol: 'tcp',
      port_range_min: 22,
      port_range_max: 22,
      direction: 'ingress',
      ether_type: 'IPv4',
    },
  },
  {
    run: 'security group rule create clients-group --protocol tcp --dst-port 22 --remote-ip 10.0.0.0/8',
    refused: 'Security group rule already exists',
  },
  { run: 'security group delete clients-group' },
]

/** Takes it all away, past the refusals that the order brings. */
export const networkCleanUp: readonly CliStep[] = [
  { run: 'router delete clients-router', refused: 'has ports still attached' },
  {
    run: 'subnet delete clients-subnet',
    refused: 'One or more ports have an IP allocation from this subnet',
  },
  { run: 'network delete clients-net', refused: 'There are one or more ports still in use on the network' },
  { run: 'router remove subnet clients-router clients-v6' },
  { run: 'router remove subnet clients-router clients-subnet' },
  { run: 'router remove subnet clients-router clients-subnet', refused: 'has no interface on subnet' },
  { run: 'router add port clients-router clients-port' },
  { run: 'port delete clients-port', refused: 'cannot be deleted directly via the port API' },
  { run: 'port show clients-port', shows: { device_owner: 'network:router_interface' } },
  { run: 'router remove port clients-router clients-port' },
  { run: 'router unset clients-router --external-gateway' },
  { run: 'router delete clients-router' },
  { run: 'router show clients-router', refused: 'No Router found for clients-router' },
  { run: 'subnet delete clients-subnet' },
  { run: 'subnet delete clients-v6' },
  { run: 'network delete clients-net' },
  { run: 'network list', lacks: [{ Name: 'clients-net' }] },
]
