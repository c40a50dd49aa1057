#!/usr/bin/python3
"""Creates the lab's users, projects, catalog and networks over the real APIs. What is there is left alone.

bootstrap.py identity : projects, users, roles, regions, endpoints
bootstrap.py network  : networks, subnets, routers; prints their ids, one JSON object for each region
"""
import json
import sys

from api import KEYSTONE, NEUTRON, PASSWORD, call, ensure, sign_in

REGIONS = {
    'r1': {
        'name': 'RegionOne', 'host': 'lab-net-r1', 'vm_ip': '10.10.10.100',
        'cidr': '10.10.10.0/24', 'gateway': '10.10.10.1',
        'pool': {'start': '203.0.113.10', 'end': '203.0.113.99'}, 'router_ip': '203.0.113.10',
    },
    'r2': {
        'name': 'RegionTwo', 'host': 'lab-net-r2', 'vm_ip': '20.20.20.100',
        'cidr': '20.20.20.0/24', 'gateway': '20.20.20.1',
        'pool': {'start': '203.0.113.110', 'end': '203.0.113.199'}, 'router_ip': '203.0.113.110',
    },
}
ROLES = (
    ('neutron', 'service', 'admin'), ('neutron', 'service', 'service'),
    ('demo', 'demo', 'member'), ('alt', 'alt', 'member'), ('reader', 'demo', 'reader'),
    ('admin', 'demo', 'admin'), ('admin', 'alt', 'admin'),
)


def identity():
    token = sign_in('admin', 'admin')

    def named(names, name, body):
        return ensure(token, KEYSTONE, names, f'name={name}', {'name': name, **body})

    in_domain = {'domain_id': 'default'}
    projects = {name: named(('projects', 'project'), name, {**in_domain, 'description': f'lab project {name}'})
                for name in ('admin', 'service', 'demo', 'alt')}
    roles = {name: named(('roles', 'role'), name, {}) for name in ('admin', 'member', 'reader', 'service')}
    users = {name: named(('users', 'user'), name, {**in_domain, 'password': PASSWORD})
             for name in ('neutron', 'demo', 'alt', 'reader', 'admin')}
    for user, project, role in ROLES:
        path = f"projects/{projects[project]['id']}/users/{users[user]['id']}/roles/{roles[role]['id']}"
        call('PUT', f'{KEYSTONE}/{path}', token=token)
    catalog(token)


def catalog(token):
    known = {region['id'] for region in call('GET', f'{KEYSTONE}/regions', token=token)['regions']}
    for region in REGIONS.values():
        if region['name'] not in known:
            call('POST', f'{KEYSTONE}/regions', {'region': {'id': region['name']}}, token)
    services = {kind: ensure(token, KEYSTONE, ('services', 'service'), f'type={kind}', {'type': kind, 'name': name})
                for kind, name in (('identity', 'keystone'), ('network', 'neutron'))}
    have = {(e['service_id'], e['region_id'], e['interface'])
            for e in call('GET', f'{KEYSTONE}/endpoints', token=token)['endpoints']}
    for tag, region in REGIONS.items():
        for kind, url in (('identity', KEYSTONE), ('network', NEUTRON[tag])):
            for interface in ('public', 'internal', 'admin'):
                service = services[kind]['id']
                if (service, region['name'], interface) not in have:
                    endpoint = {'service_id': service, 'region_id': region['name'], 'interface': interface, 'url': url}
                    call('POST', f'{KEYSTONE}/endpoints', {'endpoint': endpoint}, token)


def network(tag, region, admin, demo):
    base = f'{NEUTRON[tag]}/v2.0'
    network_of, subnet_of = ('networks', 'network'), ('subnets', 'subnet')
    outside = ensure(admin, base, network_of, 'name=ext-net', {
        'name': 'ext-net', 'router:external': True, 'shared': False,
        'provider:network_type': 'flat', 'provider:physical_network': 'wan'})
    outside_subnet = ensure(admin, base, subnet_of, 'name=ext-subnet', {
        'name': 'ext-subnet', 'network_id': outside['id'], 'ip_version': 4, 'cidr': '203.0.113.0/24',
        'gateway_ip': '203.0.113.1', 'enable_dhcp': False, 'allocation_pools': [region['pool']]})
    private = ensure(demo, base, network_of, 'name=private', {'name': 'private'})
    subnet = ensure(demo, base, subnet_of, 'name=private-subnet', {
        'name': 'private-subnet', 'network_id': private['id'], 'ip_version': 4, 'cidr': region['cidr'],
        'gateway_ip': region['gateway'], 'enable_dhcp': False})
    # The other region's peer address must be known, and only an administrator may choose it.
    gateway = {'network_id': outside['id'], 'external_fixed_ips': [
        {'subnet_id': outside_subnet['id'], 'ip_address': region['router_ip']}]}
    router = ensure(admin, base, ('routers', 'router'), f"name=router1&project_id={private['project_id']}", {
        'name': 'router1', 'project_id': private['project_id'], 'external_gateway_info': gateway})
    inside = f"device_id={router['id']}&network_id={private['id']}"
    if not call('GET', f'{base}/ports?{inside}', token=demo)['ports']:
        call('PUT', f"{base}/routers/{router['id']}/add_router_interface", {'subnet_id': subnet['id']}, demo)
    # A port for one test host in the private network: its namespace is lab-vm-rX.
    host = ensure(admin, base, ('ports', 'port'), 'name=vm1', {
        'name': 'vm1', 'network_id': private['id'], 'project_id': private['project_id'],
        'fixed_ips': [{'subnet_id': subnet['id'], 'ip_address': region['vm_ip']}], 'port_security_enabled': False,
        'device_owner': 'compute:lab', 'device_id': f'lab-vm-{tag}', 'binding:host_id': region['host']})
    print(json.dumps({
        'region': region['name'], 'tag': tag, 'private_net': private['id'], 'private_subnet': subnet['id'],
        'router': router['id'], 'vm_port': host['id'], 'vm_mac': host['mac_address'],
        'vm_ip': region['vm_ip'], 'vm_gw': region['gateway']}))


if sys.argv[1] == 'identity':
    identity()
else:
    tokens = sign_in('admin', 'admin'), sign_in('demo', 'demo')
    for tag, region in REGIONS.items():
        network(tag, region, *tokens)
