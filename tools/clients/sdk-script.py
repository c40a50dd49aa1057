"""Lists and makes networks, routers and the five VPN resources through openstacksdk's network proxy, in both regions.

Prints one JSON line at the end: how many checks passed, and the failures.
"""
import json
import sys

import openstack

passed = 0
failures = []


def check(what, done):
    global passed
    try:
        result = done()
    except Exception as error:  # a client's failure of any kind is the finding
        failures.append('%s: %s: %s' % (what, type(error).__name__, error))
        return None
    passed += 1
    return result


def awaited(what, actual, wanted):
    def compare():
        if actual != wanted:
            raise AssertionError('%r, not %r' % (actual, wanted))
    check(what, compare)


def in_region(region):
    cloud = openstack.connect(cloud='member', region_name=region)
    net = cloud.network
    say = lambda what: '%s %s' % (region, what)
    external = check(say('external network'), lambda: net.find_network('ext-net', ignore_missing=False))
    network = check(say('create network'), lambda: net.create_network(name='sdk-net'))
    subnet = check(say('create subnet'), lambda: net.create_subnet(
        name='sdk-subnet', network_id=network.id, ip_version=4, cidr='10.62.0.0/24'))
    router = check(say('create router'), lambda: net.create_router(
        name='sdk-router', external_gateway_info={'network_id': external.id}))
    check(say('add interface'), lambda: net.add_interface_to_router(router, subnet_id=subnet.id))
    port = check(say('create port'), lambda: net.create_port(network_id=network.id, name='sdk-port'))
    check(say('update port'), lambda: net.update_port(port, description='seen'))
    awaited(say('port'), net.get_port(port.id).description, 'seen')
    for kind in ('networks', 'subnets', 'routers', 'ports', 'security_groups', 'extensions'):
        found = check(say('list ' + kind), lambda: list(getattr(net, kind)()))
        awaited(say('some ' + kind), bool(found), True)

    ike = check(say('create IKE policy'), lambda: net.create_vpn_ikepolicy(name='sdk-ike', ike_version='v2'))
    ipsec = check(say('create IPsec policy'), lambda: net.create_vpn_ipsecpolicy(name='sdk-ipsec'))
    local = check(say('create local group'), lambda: net.create_vpn_endpoint_group(
        name='sdk-local', type='subnet', endpoints=[subnet.id]))
    peer = check(say('create peer group'), lambda: net.create_vpn_endpoint_group(
        name='sdk-peer', type='cidr', endpoints=['192.168.62.0/24']))
    service = check(say('create service'), lambda: net.create_vpn_service(name='sdk-vpn', router_id=router.id))
    site = check(say('create connection'), lambda: net.create_vpn_ipsec_site_connection(
        name='sdk-site', psk='sdk-secret', peer_address='198.51.100.62', peer_id='198.51.100.62',
        ikepolicy_id=ike.id, ipsecpolicy_id=ipsec.id, vpnservice_id=service.id,
        local_ep_group_id=local.id, peer_ep_group_id=peer.id))
    awaited(say('connection'), net.get_vpn_ipsec_site_connection(site.id).peer_address, '198.51.100.62')
    awaited(say('find service'), net.find_vpn_service('sdk-vpn').id, service.id)
    check(say('update IKE policy'), lambda: net.update_vpn_ikepolicy(
        net.create_vpn_ikepolicy(name='sdk-spare'), description='spare'))
    awaited(say('update'), net.find_vpn_ikepolicy('sdk-spare').description, 'spare')
    for kind in ('vpn_ikepolicies', 'vpn_ipsecpolicies', 'vpn_endpoint_groups', 'vpn_services',
                 'vpn_ipsec_site_connections'):
        found = check(say('list ' + kind), lambda: list(getattr(net, kind)()))
        awaited(say('some ' + kind), any(row.name.startswith('sdk-') for row in found or []), True)

    def refused():
        try:
            net.delete_vpn_ikepolicy(ike.id)
        except openstack.exceptions.ConflictException:
            return
        raise AssertionError('an IKE policy in use was deleted')
    check(say('conflict'), refused)

    check(say('delete connection'), lambda: net.delete_vpn_ipsec_site_connection(site, ignore_missing=False))
    check(say('delete service'), lambda: net.delete_vpn_service(service, ignore_missing=False))
    for group in (local, peer):
        check(say('delete group'), lambda: net.delete_vpn_endpoint_group(group, ignore_missing=False))
    for policy in (ike, net.find_vpn_ikepolicy('sdk-spare')):
        check(say('delete IKE policy'), lambda: net.delete_vpn_ikepolicy(policy, ignore_missing=False))
    check(say('delete IPsec policy'), lambda: net.delete_vpn_ipsecpolicy(ipsec, ignore_missing=False))
    check(say('remove interface'), lambda: net.remove_interface_from_router(router, subnet_id=subnet.id))
    check(say('delete router'), lambda: net.delete_router(router, ignore_missing=False))
    check(say('delete port'), lambda: net.delete_port(port, ignore_missing=False))
    check(say('delete network'), lambda: net.delete_network(network, ignore_missing=False))


for name in ('RegionOne', 'RegionTwo'):
    check('all of %s' % name, lambda: in_region(name))
print(json.dumps({'passed': passed, 'failures': failures}))
sys.exit(1 if failures else 0)
