#!/usr/bin/python3
"""agent.py DRIVER ROUTER DIR : neutron-vpnaas' own device driver for one router, as its L3 agent runs it.

The driver's classes, templates and commands are Debian's packages as they are. What it would ask of the server by RPC
(the router's services) it is told on standard input, one JSON object a line: {"services": [...]} is what
the server knows from now on, and the notice that follows a change. {"status": true} asks for the connections' statuses.
Notices are worked off one by one, and each looks at the newest state, as the agent's `sync` does.
"""
import copy
import json
import logging
import os
import queue
import sys
import threading
import traceback

from neutron.conf import common as common_config
from neutron.conf.agent import common as agent_config
from neutron_lib import context as neutron_context
from neutron_vpnaas.services.vpn import agent as vpn_agent  # noqa: F401 (registers options)
from neutron_vpnaas.services.vpn.device_drivers import ipsec, libreswan_ipsec, strongswan_ipsec
from oslo_config import cfg

DRIVER, ROUTER, DIR = sys.argv[1:]
state = {'services': []}
notices = queue.Queue()


class Rules:
    """Address translation plays no part: nothing is translated here."""
    def __getitem__(self, _):
        return self

    def add_rule(self, *args, **kwargs):
        pass

    remove_rule = apply = add_rule


class Router:
    router = {'ha': False, 'distributed': False, 'id': ROUTER}
    router_id = ROUTER
    ns_name = f'qrouter-{ROUTER}'
    iptables_manager = Rules()
    iptables_manager.ipv4 = Rules()


class Server:
    def get_vpn_services_on_host(self, context, host):
        # The server's query joins the connections: a service without any is not in the answer.
        return [copy.deepcopy(each) for each in state['services'] if each['ipsec_site_connections']]

    def update_status(self, context, status):
        pass


class Libreswan4Process(libreswan_ipsec.LibreSwanProcess):
    """
    Debian 12's driver (Zed) is written for Libreswan 3. This is what later releases of neutron-vpnaas changed for 4: no
    `nat_traversal`, `--use-xfrm`, and a status line that says "newest" without "IPSEC".
    """
    STATUS_IPSEC_SA_ESTABLISHED_RE = r'\d{3} #\d+: "([a-f0-9\-]+).*established.*newest'
    STATUS_IPSEC_SA_ESTABLISHED_RE2 = r'\d{3} #\d+: "([a-f0-9\-\/x]+).*established.*newest'

    def _gen_config_content(self, template_file, vpnservice):
        return super()._gen_config_content(template_file, vpnservice).replace('    nat_traversal=yes\n', '')

    def start_pluto(self):
        # Its log is for who reads along on the machine.
        log = os.path.join(os.environ['LAB_OUT'], f'pluto-{ROUTER}.log')
        self._ipsec_execute(['pluto', '--use-xfrm', '--uniqueids', '--logfile', log])


class Libreswan4Driver(libreswan_ipsec.LibreSwanDriver):
    def create_process(self, process_id, vpnservice, namespace):
        return Libreswan4Process(self.conf, process_id, vpnservice, namespace)


def driver_of(base):
    class Driver(base):
        def __init__(self):
            self.conf, self.host = cfg.CONF, 'lab'
            self.context = neutron_context.get_admin_context_without_session()
            self.processes, self.process_status_cache = {}, {}
            self.routers = {ROUTER: Router()}
            self.agent_rpc = Server()
    return Driver()


def answer(text):
    sys.stdout.write(json.dumps(text) + '\n')
    sys.stdout.flush()


def work(driver):
    """One thing after the other, as the agent's lock has it: a status that is asked for meanwhile would upset the driver."""
    while True:
        # An agent that fails at one notice goes on with the next one.
        try:
            if notices.get() == 'status':
                answer(status(driver))
            else:
                driver.vpnservice_updated(driver.context, router={'id': ROUTER})
        except Exception:
            traceback.print_exc()


def status(driver):
    process = driver.processes.get(ROUTER)
    # It asks the daemon, as the agent's timer does.
    if process is None or not process.active:
        return {}
    return {name: each['status'] for name, each in process.connection_status.items()}


# Each command with its time, for who wants to know where the seconds go.
logging.basicConfig(level=logging.DEBUG, format='%(asctime)s.%(msecs)03d %(message)s', datefmt='%H:%M:%S')
common_config.register_core_common_config_opts(cfg.CONF)
agent_config.register_root_helper(cfg.CONF)
cfg.CONF([], project='neutron', default_config_files=[])
cfg.CONF.set_override('root_helper', f'{DIR}/as-root neutron-rootwrap /etc/neutron/rootwrap.conf', 'AGENT')
cfg.CONF.set_override('config_base_dir', f'{DIR}/ipsec', 'ipsec')
cfg.CONF.set_override('lock_path', f'{DIR}/lock', 'oslo_concurrency')
if DRIVER == 'strongswan':
    cfg.CONF.set_override('default_config_area', f'{DIR}/strongswan.d', 'strongswan')
the_driver = driver_of({'strongswan': strongswan_ipsec.StrongSwanDriver,
                        'libreswan': Libreswan4Driver}[DRIVER])
os.environ['PATH'] = f'{DIR}:' + os.environ['PATH']
threading.Thread(target=work, args=(the_driver,), daemon=True).start()
answer({'ready': True})
for line in sys.stdin:
    message = json.loads(line)
    if 'services' in message:
        state['services'] = message['services']
        notices.put('change')
    else:
        notices.put('status')
