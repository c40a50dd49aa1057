#!/usr/bin/python3
"""nudge.py SECONDS : an operator who notices connections that are stuck in PENDING_CREATE.

neutron-vpnaas' agent reports from two places that do not wait for each other: the change it was told of, and its
timer. When the timer's report begins while a change is being carried out, the mark "no longer pending" is lost, and
Neutron shows PENDING_CREATE although the tunnel carries traffic; a PUT is refused for as long. It happened in 2 of
some 35 creations on this lab. What helps on a real cloud helps here: any update of the router makes the agent look
again. This daemon updates the router's name to what it is, once a minute at most, when a connection has been pending
for SECONDS.
"""
import sys
import time

from api import NEUTRON, Refused, call, sign_in

patience = float(sys.argv[1])
first_seen, last_nudge = {}, {}


def pending(region, token):
    fields = 'fields=id&fields=vpnservice_id'
    url = f'{NEUTRON[region]}/v2.0/vpn/ipsec-site-connections?status=PENDING_CREATE&{fields}'
    return call('GET', url, token=token)['ipsec_site_connections']


def nudge(region, connection, token):
    base = f'{NEUTRON[region]}/v2.0'
    service = call('GET', f"{base}/vpn/vpnservices/{connection['vpnservice_id']}", token=token)['vpnservice']
    url = f"{base}/routers/{service['router_id']}"
    name = call('GET', url, token=token)['router']['name']
    call('PUT', url, {'router': {'name': name}}, token)
    print(time.strftime('%H:%M:%S'), region, 'updated router', service['router_id'], flush=True)


def look(token):
    now = time.time()
    seen = {(region, each['id']): (region, each) for region in NEUTRON for each in pending(region, token)}
    for key, (region, connection) in seen.items():
        since = first_seen.setdefault(key, now)
        if now - since >= patience and now - last_nudge.get(key, 0) >= 60:
            last_nudge[key] = now
            nudge(region, connection, token)
    for key in first_seen.keys() - seen.keys():
        del first_seen[key]


token = None
while True:
    try:
        token = token or sign_in('admin', 'admin')
        look(token)
    except Refused as error:
        # A token lives some hours, and an object may be gone by now: the next round begins with a new one.
        token = None
        print(time.strftime('%H:%M:%S'), error.status, flush=True)
    except OSError as error:
        print(time.strftime('%H:%M:%S'), repr(error), flush=True)
    time.sleep(3)
