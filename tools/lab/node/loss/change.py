#!/usr/bin/python3
"""change.py DRIVER DIR RUNS : what a change of policy costs, between three routers with ESP in the kernel.

Routers a and b are the two ends of the tunnel that is changed; c has a tunnel to each of them in the runs with another
tunnel beside. Each router is a network namespace with neutron-vpnaas' device driver in it (agent.py) and a host behind
it. Prints a JSON object for each run.
"""
import copy
import json
import os
import re
import subprocess
import sys
import time
import uuid

DRIVER, DIR, RUNS = sys.argv[1], sys.argv[2], int(sys.argv[3])
OUT = os.environ['LAB_OUT']
HERE = os.path.dirname(os.path.abspath(__file__))
ROUTERS = {'a': ('203.0.113.10', '10.10.10'), 'b': ('203.0.113.110', '20.20.20'), 'c': ('203.0.113.200', '30.30.30')}
# d and c delete and create the connection at a, D and C at b; s switches a's VPN service off and on again.
ORDERS = {'delete, create': 'dcDC', 'create, delete': 'cCdD', 'delete, create, restart': 'dcDCs'}
# Order, which routers carry another tunnel as well, networks of the new connection.
CASES = [('delete, create', 'none', 'same'), ('delete, create', 'both', 'same'), ('create, delete', 'none', 'same'),
         ('create, delete', 'both', 'same'), ('create, delete', 'none', 'other'),
         ('delete, create, restart', 'both', 'same')]
# From one call of the API to the next, on the real cloud of this folder.
CALL_S = 0.4
GIVE_UP_S = 120
OLD = {'encryption_algorithm': 'aes-256', 'auth_algorithm': 'sha256', 'pfs': 'group14'}
NEW = {'encryption_algorithm': 'aes-128', 'auth_algorithm': 'sha512', 'pfs': 'group14'}


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def ip(*args):
    return run('ip', *args)


def wire():
    ip('netns', 'add', 'wan')
    ip('-n', 'wan', 'link', 'add', 'br-wan', 'type', 'bridge')
    ip('-n', 'wan', 'addr', 'add', '203.0.113.1/24', 'dev', 'br-wan')
    ip('-n', 'wan', 'link', 'set', 'br-wan', 'up')
    for name, (address, net) in ROUTERS.items():
        router, host = f'qrouter-{name}', f'vm-{name}'
        ip('netns', 'add', router)
        ip('netns', 'add', host)
        ip('-n', router, 'link', 'set', 'lo', 'up')
        ip('-n', 'wan', 'link', 'add', f'to-{name}', 'type', 'veth', 'peer', 'name', 'qg', 'netns', router)
        ip('-n', 'wan', 'link', 'set', f'to-{name}', 'master', 'br-wan', 'up')
        ip('-n', router, 'addr', 'add', f'{address}/24', 'dev', 'qg')
        ip('-n', router, 'link', 'set', 'qg', 'up')
        ip('-n', router, 'route', 'add', 'default', 'via', '203.0.113.1')
        ip('-n', router, 'link', 'add', 'qr', 'type', 'veth', 'peer', 'name', 'eth0', 'netns', host)
        ip('-n', router, 'addr', 'add', f'{net}.1/24', 'dev', 'qr')
        ip('-n', router, 'link', 'set', 'qr', 'up')
        ip('-n', host, 'addr', 'add', f'{net}.100/24', 'dev', 'eth0')
        ip('-n', host, 'link', 'set', 'eth0', 'up')
        ip('-n', host, 'route', 'add', 'default', 'via', f'{net}.1')
        ip('netns', 'exec', router, 'sysctl', '-qw', 'net.ipv4.ip_forward=1', 'net.ipv4.conf.all.rp_filter=0',
           'net.ipv4.conf.default.rp_filter=0', 'net.ipv4.conf.all.send_redirects=0')


class Agent:
    def __init__(self, name):
        self.name = name
        folder = f'{DIR}/{name}'
        os.makedirs(f'{folder}/ipsec')
        os.makedirs(f'{folder}/lock')
        run('cp', '-r', '/etc/strongswan.d', folder)
        for file, text in (('as-root', '#!/bin/sh\nshift 2\nexec timeout 15 "$@"\n'),
                           ('neutron-vpn-netns-wrapper', open(f'{HERE}/../fast-netns-wrapper.py').read())):
            with open(f'{folder}/{file}', 'w') as out:
                out.write(text)
            os.chmod(f'{folder}/{file}', 0o755)
        # On the machine, where it can be read while the guest runs.
        self.log = open(f'{OUT}/agent-{name}.log', 'w')
        self.process = subprocess.Popen(['/usr/bin/python3', f'{HERE}/agent.py', DRIVER, name, folder],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.connections = {}
        self.enabled = True
        self.process.stdout.readline()

    def tell(self, message):
        self.process.stdin.write(json.dumps(message) + '\n')
        self.process.stdin.flush()

    def notify(self):
        address, net = ROUTERS[self.name]
        service = {'id': f'service-{self.name}', 'router_id': self.name, 'admin_state_up': self.enabled,
                   'status': 'PENDING_UPDATE', 'external_ip': address, 'tenant_id': 't', 'subnet': {'cidr': f'{net}.0/24'},
                   'ipsec_site_connections': list(copy.deepcopy(self.connections).values())}
        self.tell({'services': [service]})

    def statuses(self):
        self.tell({'status': True})
        return json.loads(self.process.stdout.readline())

    def create(self, other, crypto, networks='same'):
        name = str(uuid.uuid4())
        mine, theirs = ROUTERS[self.name], ROUTERS[other]
        # The half of each network that has its host in it.
        size = 25 if networks == 'other' else 24
        self.connections[name] = {
            'id': name, 'status': 'PENDING_CREATE', 'admin_state_up': True, 'psk': 'the-same-key-at-both-ends',
            'external_ip': mine[0], 'local_id': '', 'peer_id': theirs[0], 'peer_address': theirs[0], 'local_ip_vers': 4,
            'local_cidrs': [f'{mine[1]}.0/{size}'], 'peer_cidrs': [f'{theirs[1]}.0/{size}'], 'mtu': 1500,
            'initiator': 'bi-directional', 'dpd_action': 'hold', 'dpd_interval': 30, 'dpd_timeout': 120,
            'ikepolicy': {**OLD, 'ike_version': 'v2', 'phase1_negotiation_mode': 'main', 'lifetime_value': 28800},
            'ipsecpolicy': {**crypto, 'transform_protocol': 'esp', 'encapsulation_mode': 'tunnel', 'lifetime_value': 3600},
        }
        self.notify()
        return name

    def delete(self, name):
        del self.connections[name]
        self.notify()


class Ping:
    def __init__(self, source, target):
        self.process = subprocess.Popen(
            ['ip', 'netns', 'exec', f'vm-{source}', 'ping', '-n', '-i', '0.1', f'{ROUTERS[target][1]}.100'],
            stdout=subprocess.PIPE, text=True)

    def result(self):
        self.process.send_signal(2)
        text = self.process.communicate()[0]
        sent = int(re.search(r'(\d+) packets transmitted', text)[1])
        came = [0, *map(int, re.findall(r'bytes from .*icmp_seq=(\d+)', text)), sent + 1]
        gaps = [later - earlier - 1 for earlier, later in zip(came, came[1:])]
        return {'lost': sum(gaps) / 10, 'longest': max(gaps) / 10}


def reaches(source, target):
    command = ['ip', 'netns', 'exec', f'vm-{source}', 'ping', '-q', '-c', '2', '-i', '0.2', '-W', '1',
               f'{ROUTERS[target][1]}.100']
    return subprocess.run(command, capture_output=True).returncode == 0


def until(what, seconds):
    end = time.time() + seconds
    while time.time() < end:
        if what():
            return True
        time.sleep(0.5)
    return False


def in_effect(router):
    """whether every security association between a and b is of the new policy, as the kernel says"""
    text = ip('-n', f'qrouter-{router}', 'xfrm', 'state')
    states = [each for each in re.split(r'^(?=src )', text, flags=re.M)
              if ROUTERS['a'][0] in each and ROUTERS['b'][0] in each and 'proto esp' in each and 'enc ' in each]
    kinds = {('sha512' in each) for each in states}
    return {frozenset(): 'no tunnel', frozenset({True}): 'new', frozenset({False}): 'old'}.get(frozenset(kinds), 'both')


def one_run(order, shared, networks, agents):
    beside = shared == 'both'
    a, b, c = agents['a'], agents['b'], agents['c']
    old = {'a': a.create('b', OLD), 'b': b.create('a', OLD)}
    if beside:
        for one in (a, b):
            one.create('c', OLD)
            c.create(one.name, OLD)
    pairs = [('a', 'b'), ('b', 'a'), *([('a', 'c'), ('c', 'b')] if beside else [])]
    if not until(lambda: all(reaches(*pair) for pair in pairs), 240):
        raise SystemExit('no tunnel to begin with')
    time.sleep(5)
    print('the tunnel is up', flush=True)
    pings = {f'{source}-{target}': Ping(source, target) for source, target in pairs}
    time.sleep(2)
    new = {}
    for step in ORDERS[order]:
        if step in 'dD':
            one = a if step == 'd' else b
            one.delete(old[one.name])
        if step in 'cC':
            one, other = (a, 'b') if step == 'c' else (b, 'a')
            new[one.name] = one.create(other, NEW, networks)
        if step == 's':
            a.enabled = False
            a.notify()
            until(lambda: in_effect('a') == 'no tunnel', 20)
            a.enabled = True
            a.notify()
        time.sleep(CALL_S)
    # Nothing but the pings may keep the agents busy until all is over.
    until(lambda: in_effect('a') == in_effect('b') == 'new', GIVE_UP_S)
    print('the change is over', flush=True)
    time.sleep(8)
    lost = {name: ping.result() for name, ping in pings.items()}
    active = all(one.statuses().get(new[one.name]) == 'ACTIVE' for one in (a, b))
    is_in_effect = active and in_effect('a') == in_effect('b') == 'new'
    if not is_in_effect:
        explain(agents)
    return {'driver': f'{DRIVER}, ESP in the kernel', 'order': order, 'shared': shared, 'networks': networks,
            'pings': lost, 'inEffect': is_in_effect}


def explain(agents):
    """what the agents did and what the kernels have, for a run after which the new policy is not in use"""
    for one in (agents['a'], agents['b']):
        print(f'--- {one.name}: {in_effect(one.name)}, wanted {list(one.connections)}')
        print(ip('-n', f'qrouter-{one.name}', 'xfrm', 'policy'))
        one.log.flush()
        with open(one.log.name) as log:
            print(''.join(log.readlines()[-150:]))


def clear(agents):
    for one in agents.values():
        one.connections = {}
        one.notify()
    until(lambda: not any(one.statuses() for one in agents.values()), 30)
    time.sleep(2)


wire()
agents = {name: Agent(name) for name in ROUTERS}
for order, shared, networks in CASES:
    # Libreswan restarts at every change anyway.
    if DRIVER == 'libreswan' and 's' in ORDERS[order]:
        continue
    for _ in range(RUNS):
        print(json.dumps(one_run(order, shared, networks, agents)), flush=True)
        clear(agents)
