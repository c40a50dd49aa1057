#!/usr/bin/python3
"""Writes every configuration file of the lab below $LAB_DIR. Called by up.sh."""
import base64
import hashlib
import json
import os
import shutil
from pathlib import Path

E = os.environ
LAB = Path(E['LAB_DIR'])
ETC = LAB / 'etc'
PW = E['PASSWORD']
ORIGINS = E['LAB_CORS_ORIGINS']
KS = f"http://127.0.0.1:{E['KEYSTONE_PORT']}"


def put(path, text, mode=0o644):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(mode)


def db(name):
    return (f"mysql+pymysql://lab:{PW}@localhost/{name}"
            f"?unix_socket={LAB}/mysql/mysql.sock&charset=utf8mb4")


# ---- Keystone -------------------------------------------------------------
for name, expiry in (('keystone', E['LAB_TOKEN_S']), ('keystone-short', E['LAB_SHORT_TOKEN_S'])):
    put(ETC / name / 'keystone.conf', f"""\
[DEFAULT]
debug = {E['LAB_DEBUG']}
[database]
connection = {db('keystone')}
max_pool_size = 5
[token]
provider = fernet
expiration = {expiry}
allow_expired_window = 0
[fernet_tokens]
key_repository = {LAB}/keystone/fernet-keys
[credential]
key_repository = {LAB}/keystone/credential-keys
[identity]
# bcrypt's fewest rounds: a lab's log-in should not cost a quarter of a second
password_hash_rounds = 4
[cache]
enabled = true
backend = dogpile.cache.pymemcache
memcache_servers = 127.0.0.1:{E['MEMCACHED_PORT']}
[cors]
allowed_origin = {ORIGINS}
[oslo_policy]
policy_dirs = {ETC}/keystone/policy.d
""")
(ETC / 'keystone' / 'policy.d').mkdir(parents=True, exist_ok=True)
for name in ('keystone', 'keystone-short'):
    # Keystone's CORS filter does not read the file that OS_KEYSTONE_CONFIG_FILES names: it looks for
    # ~/.keystone/keystone.conf, then /etc/keystone/keystone.conf. So each Keystone gets its own HOME.
    link = ETC / name / '.keystone' / 'keystone.conf'
    link.parent.mkdir(parents=True, exist_ok=True)
    if not link.is_symlink():
        link.symlink_to(ETC / name / 'keystone.conf')

# ---- RabbitMQ -------------------------------------------------------------
salt = b'\x01\x02\x03\x04'
pw_hash = base64.b64encode(salt + hashlib.sha256(salt + PW.encode()).digest()).decode()
put(LAB / 'rabbit' / 'definitions.json', json.dumps({
    'users': [{'name': 'lab', 'password_hash': pw_hash,
               'hashing_algorithm': 'rabbit_password_hashing_sha256', 'tags': 'administrator'}],
    'vhosts': [{'name': '/'}, {'name': 'r1'}, {'name': 'r2'}],
    'permissions': [{'user': 'lab', 'vhost': v, 'configure': '.*', 'write': '.*', 'read': '.*'}
                    for v in ('r1', 'r2')],
}, indent=1))
put(LAB / 'rabbit' / 'rabbitmq.conf', f"""\
listeners.tcp.default = 127.0.0.1:{E['RABBIT_PORT']}
load_definitions = {LAB}/rabbit/definitions.json
disk_free_limit.absolute = 50MB
log.console = true
log.console.level = warning
log.file = false
""")
put(LAB / 'rabbit' / 'advanced.config', """\
[{kernel, [{inet_dist_use_interface, {127,0,0,1}}]}].
""")
put(LAB / 'rabbit' / 'enabled_plugins', '[].\n')

# ---- strongSwan defaults that neutron-vpnaas copies into each router's /etc ----
sw = LAB / 'strongswan.d'
shutil.rmtree(sw, ignore_errors=True)
shutil.copytree('/etc/strongswan.d', sw)
libipsec = sw / 'charon' / 'kernel-libipsec.conf'
if not libipsec.exists():
    raise SystemExit('no kernel-libipsec plugin: is libcharon-extra-plugins installed?')
# ESP in userspace over a TUN device: this kernel has no INET_ESP.
put(libipsec, "kernel-libipsec {\n    allow_peer_ts = yes\n    load = 10\n}\n")
# Plugins of no use here; bypass-lan would exempt the lab's own networks from IPsec.
for off in ('bypass-lan', 'resolve', 'dhcp', 'farp', 'unity', 'ha', 'led', 'tnc-tnccs',
            'forecast', 'connmark', 'lookip', 'eap-radius', 'xauth-pam', 'xauth-eap', 'tpm',
            'pkcs11', 'af-alg', 'ldap', 'curl', 'attr', 'certexpire'):
    f = sw / 'charon' / f'{off}.conf'
    if f.exists():
        put(f, off + ' {\n    load = no\n}\n')
# /var/run is the router's own folder in charon's mount namespace.
put(sw / 'charon-logging.conf', """\
charon {
    filelog {
        lab {
            path = /var/run/charon.log
            time_format = %Y-%m-%dT%H:%M:%S
            ike_name = yes
            append = yes
            default = 1
            flush_line = yes
        }
    }
}
""")

# neutron-vpnaas' own template, but for the updown script (see updown.sh)
shutil.copy(Path(__file__).with_name('updown.sh'), LAB / 'updown.sh')
template = Path('/usr/lib/python3/dist-packages/neutron_vpnaas/services/vpn/device_drivers/template/strongswan/'
                'ipsec.conf.template').read_text()
if 'leftfirewall=yes' not in template:
    raise SystemExit('ipsec.conf.template is not what it was')
put(LAB / 'ipsec.conf.template', template.replace('leftfirewall=yes', f'leftupdown={LAB}/updown.sh'))

# The agents run as root already: this root helper only skips sudo and rootwrap (half a second of Python each time).
# Three words, since neutron-vpnaas looks for "X neutron-rootwrap FILE" to tell its wrapper where the filters are.
(LAB / 'bin').mkdir(exist_ok=True)
fast = LAB / 'bin' / 'neutron-vpn-netns-wrapper'
fast.unlink(missing_ok=True)
if E['LAB_FAST_WRAPPER'] == '1':
    put(fast, Path(__file__).with_name('fast-netns-wrapper.py').read_text(), 0o755)
put(LAB / 'bin' / 'as-root', '#!/bin/sh\nshift 2\nexec "$@"\n', 0o755)

# ---- Neutron, once per region ----------------------------------------------
for r, region, port in (('r1', 'RegionOne', E['NEUTRON_PORT_r1']),
                        ('r2', 'RegionTwo', E['NEUTRON_PORT_r2'])):
    d = ETC / r
    state = LAB / 'state' / r
    for sub in ('lock', 'ipsec', 'external/pids'):
        (state / sub).mkdir(parents=True, exist_ok=True)
    paste = Path('/etc/neutron/api-paste.ini').read_text()
    # Neutron's CORS filter would read /etc/neutron/neutron.conf, not the --config-file of this server
    cors = '[filter:cors]\npaste.filter_factory = oslo_middleware.cors:filter_factory\noslo_config_project = neutron\n'
    if cors not in paste:
        raise SystemExit('api-paste.ini: the CORS filter is not where it was')
    paste = paste.replace(cors, cors + f'oslo_config_file = {d}/neutron.conf\n')
    # see paste/session_filter.py
    before = 'keystone = cors http_proxy_to_wsgi request_id catch_errors osprofiler authtoken'
    if before not in paste:
        raise SystemExit('api-paste.ini: the keystone pipeline is not what it was')
    paste = paste.replace(before, before.replace('= cors', '= cors labsessions'))
    paste += '\n[filter:labsessions]\npaste.filter_factory = session_filter:factory\n'
    put(d / 'api-paste.ini', paste)
    common = f"""\
[DEFAULT]
debug = {E['LAB_DEBUG']}
state_path = {state}
transport_url = rabbit://lab:{PW}@127.0.0.1:{E['RABBIT_PORT']}/{r}
host = lab-net-{r}
rpc_response_timeout = 60
use_stderr = true
[agent]
root_helper = {LAB}/bin/as-root neutron-rootwrap /etc/neutron/rootwrap.conf
report_interval = 10
[oslo_concurrency]
lock_path = {state}/lock
# One worker thread in each privsep daemon: with two, a lock taken in one eventlet-patched thread and wanted in another
# ends in "greenlet.error: cannot switch to a different thread", and the agent waits for that daemon for ever. Seen here.
[privsep]
helper_command = sudo privsep-helper
thread_pool_size = 1
[privsep_namespace]
thread_pool_size = 1
[privsep_conntrack]
thread_pool_size = 1
[privsep_link]
thread_pool_size = 1
[privsep_dhcp_release]
thread_pool_size = 1
[experimental]
linuxbridge = true
[oslo_messaging_rabbit]
heartbeat_in_pthread = false
"""
    put(d / 'agent.conf', common)
    put(d / 'neutron.conf', common.replace('[agent]', f"""\
bind_host = 127.0.0.1
bind_port = {port}
auth_strategy = keystone
core_plugin = ml2
service_plugins = router,vpnaas
api_paste_config = {d}/api-paste.ini
api_workers = 1
rpc_workers = 1
agent_down_time = 30
notify_nova_on_port_status_changes = false
notify_nova_on_port_data_changes = false
allow_overlapping_ips = true
global_physnet_mtu = 1500
[database]
connection = {db('neutron_' + r)}
max_pool_size = 20
max_overflow = 60
pool_timeout = 10
[keystone_authtoken]
www_authenticate_uri = {KS}
auth_url = {KS}
auth_type = password
project_domain_name = Default
user_domain_name = Default
project_name = service
username = neutron
password = {PW}
region_name = {region}
token_cache_time = 60
[cors]
allowed_origin = {ORIGINS}
[oslo_policy]
policy_dirs = {d}/policy.d
[agent]"""))
    (d / 'policy.d').mkdir(parents=True, exist_ok=True)
    put(d / 'ml2_conf.ini', """\
[ml2]
type_drivers = flat,local
tenant_network_types = local
mechanism_drivers = linuxbridge
extension_drivers = port_security
[ml2_type_flat]
flat_networks = wan
[securitygroup]
enable_security_group = true
""")
    put(d / 'neutron_vpnaas.conf', Path('/etc/neutron/neutron_vpnaas.conf').read_text())
    put(d / 'linuxbridge_agent.ini', """\
[linux_bridge]
physical_interface_mappings = wan:wan0
[vxlan]
enable_vxlan = false
[securitygroup]
enable_security_group = false
firewall_driver = noop
""")
    put(d / 'l3_agent.ini', """\
[DEFAULT]
interface_driver = linuxbridge
agent_mode = legacy
enable_metadata_proxy = false
[agent]
extensions = vpnaas
""")
    put(d / 'vpn_agent.ini', f"""\
[vpnagent]
vpn_device_driver = neutron_vpnaas.services.vpn.device_drivers.strongswan_ipsec.StrongSwanDriver
[ipsec]
config_base_dir = {state}/ipsec
ipsec_status_check_interval = {E['LAB_STATUS_INTERVAL']}
[strongswan]
default_config_area = {sw}
ipsec_config_template = {LAB}/ipsec.conf.template
""")
