#!/bin/bash
# Brings the lab up: configuration, databases, every daemon, networks, test hosts; waits until all is healthy.
# What is running or made already is left alone, so it may be run again at any time.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
T0=$(date +%s)
KEYSTONE_URL=http://127.0.0.1:$KEYSTONE_PORT/v3
MYSQL=$LAB_DIR/mysql
SOCKET=$MYSQL/mysql.sock
export LAB_DIR PASSWORD KEYSTONE_PORT NEUTRON_PORT_r1 NEUTRON_PORT_r2 RABBIT_PORT MEMCACHED_PORT \
  LAB_TOKEN_S LAB_SHORT_TOKEN_S LAB_CORS_ORIGINS LAB_DEBUG LAB_STATUS_INTERVAL LAB_FAST_WRAPPER

py() { /usr/bin/python3 "$HERE/$1" "${@:2}"; }
sql() { mariadb --no-defaults --socket="$SOCKET" -u root "$@"; }
http_ok() { curl -sf -o /dev/null --noproxy '*' --max-time 5 "$1"; }
port_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# A port that somebody else holds is said at once, and not after the daemon's time-out.
refuse_taken_port() { # daemon port
  if ! is_running "$1" && port_open "$2"; then die "port $2, wanted for $1, is taken by another process"; fi
}

check_machine() {
  [ "$(id -u)" = 0 ] || die "needs root: it makes network namespaces"
  command -v neutron-server >/dev/null || die "run install.sh first"
  refuse_taken_port keystone "$KEYSTONE_PORT"
  refuse_taken_port keystone-short "$KEYSTONE_SHORT_PORT"
  refuse_taken_port neutron-server-r1 "$NEUTRON_PORT_r1"
  refuse_taken_port neutron-server-r2 "$NEUTRON_PORT_r2"
  refuse_taken_port rabbitmq "$RABBIT_PORT"
  refuse_taken_port memcached "$MEMCACHED_PORT"
}

start_database() { # MariaDB on a private socket
  if [ ! -d "$MYSQL/data/mysql" ]; then
    rm -rf "$MYSQL/data"
    mariadb-install-db --no-defaults --datadir="$MYSQL/data" --user=root \
      --auth-root-authentication-method=normal --skip-test-db > "$LOG/mariadb-install.log" 2>&1 \
      || die "mariadb-install-db: see $LOG/mariadb-install.log"
  fi
  start mariadb mariadbd --no-defaults --user=root --datadir="$MYSQL/data" --socket="$SOCKET" \
    --pid-file="$MYSQL/mysqld.pid" --skip-networking --character-set-server=utf8mb4 \
    --collation-server=utf8mb4_general_ci --max-connections=400 --innodb-buffer-pool-size=256M \
    --innodb-flush-log-at-trx-commit=0 --skip-log-bin --tmpdir=/tmp
}

start_queue() { # RabbitMQ with a vhost per region; its port mapper is the lab's own too
  export HOME=$LAB_DIR/rabbit ERL_EPMD_PORT=$EPMD_PORT ERL_EPMD_ADDRESS=127.0.0.1
  start epmd epmd -port "$EPMD_PORT" -address 127.0.0.1
  start rabbitmq env RABBITMQ_NODENAME=lab@localhost RABBITMQ_MNESIA_BASE="$LAB_DIR/rabbit/mnesia" \
    RABBITMQ_LOG_BASE="$LOG/rabbit" RABBITMQ_CONFIG_FILE="$LAB_DIR/rabbit/rabbitmq.conf" \
    RABBITMQ_ADVANCED_CONFIG_FILE="$LAB_DIR/rabbit/advanced.config" \
    RABBITMQ_CONF_ENV_FILE=/nonexistent RABBITMQ_ENABLED_PLUGINS_FILE="$LAB_DIR/rabbit/enabled_plugins" \
    RABBITMQ_DIST_PORT="$RABBIT_DIST_PORT" \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="+sbwt none +sbwtdcpu none +sbwtdio none" \
    /usr/lib/rabbitmq/bin/rabbitmq-server
}

make_databases() {
  wait_for 60 mariadb-admin --no-defaults --socket="$SOCKET" -u root ping || die "mariadb: see $LOG/mariadb.log"
  say "mariadb is up"
  sql -e "CREATE DATABASE IF NOT EXISTS keystone; CREATE DATABASE IF NOT EXISTS neutron_r1;
          CREATE DATABASE IF NOT EXISTS neutron_r2;
          CREATE USER IF NOT EXISTS lab@localhost IDENTIFIED BY '$PASSWORD';
          GRANT ALL ON *.* TO lab@localhost; FLUSH PRIVILEGES;"
}

bootstrap_keystone() {
  [ ! -e "$LAB_DIR/keystone/.bootstrapped" ] || return 0
  local log=$LOG/keystone-db.log
  manage() { keystone-manage --config-file "$ETC/keystone/keystone.conf" "$@" >> "$log" 2>&1 || die "keystone-manage $1: see $log"; }
  manage db_sync
  manage fernet_setup --keystone-user root --keystone-group root
  manage credential_setup --keystone-user root --keystone-group root
  manage bootstrap --bootstrap-username admin --bootstrap-project-name admin --bootstrap-password "$PASSWORD" \
    --bootstrap-region-id RegionOne --bootstrap-public-url "$KEYSTONE_URL" \
    --bootstrap-internal-url "$KEYSTONE_URL" --bootstrap-admin-url "$KEYSTONE_URL"
  touch "$LAB_DIR/keystone/.bootstrapped"
  say "keystone database is ready"
}

start_keystone() { # name port processes
  start "$1" env HOME="$ETC/$1" OS_KEYSTONE_CONFIG_FILES="$ETC/$1/keystone.conf" uwsgi --plugin python3 --master \
    --http-socket "127.0.0.1:$2" --wsgi-file /usr/bin/keystone-wsgi-public --processes "$3" --threads 2 \
    --enable-threads --lazy-apps --thunder-lock --no-orphans --die-on-term --buffer-size 65535 \
    --rem-header Content-Length --add-header "Connection: close" --need-app --procname-prefix-spaced "$1" \
    --chdir "$LAB_DIR/keystone"
}

bootstrap_neutron() { # the second region's database is a copy of the first's
  [ ! -e "$LAB_DIR/state/.neutron-db" ] || return 0
  local log=$LOG/neutron-db.log
  manage() {
    neutron-db-manage --config-file "$ETC/r1/neutron.conf" --config-file "$ETC/r1/ml2_conf.ini" "$@" >> "$log" 2>&1 \
      || die "neutron-db-manage: see $log"
  }
  sql -e "DROP DATABASE neutron_r1; CREATE DATABASE neutron_r1; DROP DATABASE neutron_r2; CREATE DATABASE neutron_r2;"
  manage upgrade heads
  manage --subproject neutron-vpnaas upgrade head
  mariadb-dump --no-defaults --socket="$SOCKET" -u root neutron_r1 | sql neutron_r2
  touch "$LAB_DIR/state/.neutron-db"
  say "neutron databases are ready"
}

start_neutron() { # region
  start "neutron-server-$1" env PYTHONPATH="$HERE/paste" neutron-server --config-file "$ETC/$1/neutron.conf" \
    --config-file "$ETC/$1/ml2_conf.ini" --config-file "$ETC/$1/neutron_vpnaas.conf"
}

make_namespace() {
  ip netns list | awk '{print $1}' | grep -qx "$1" || ip netns add "$1"
  ip -n "$1" link set lo up
}

wire_wan() { # the one wire between the two network nodes; nothing leads out of it
  [ -e "$RUN/netns-before" ] || ip netns list | awk '{print $1}' > "$RUN/netns-before"
  [ -c /dev/net/tun ] || { mkdir -p /dev/net; mknod /dev/net/tun c 10 200; }
  make_namespace lab-wan
  if ! ip -n lab-wan link show br-wan >/dev/null 2>&1; then
    ip -n lab-wan link add br-wan type bridge
    ip -n lab-wan addr add 203.0.113.1/24 dev br-wan
    ip -n lab-wan link set br-wan up
  fi
}

wire_node() { # region
  make_namespace "lab-$1"
  if ! ip -n "lab-$1" link show wan0 >/dev/null 2>&1; then
    ip -n lab-wan link add "to-$1" type veth peer name wan0 netns "lab-$1"
    ip -n lab-wan link set "to-$1" master br-wan up
    ip -n "lab-$1" link set wan0 up
  fi
  start "node-$1" "$HERE/in-net.sh" "$1" --create
  wait_for 10 "$HERE/in-net.sh" "$1" true || die "network node of $1: see $LOG/node-$1.log"
  start "rpc-forward-$1" /usr/bin/python3 "$HERE/ns-forward.py" "lab-$1" "$RABBIT_PORT" "$RABBIT_PORT"
}

start_agents() { # region
  local common=$ETC/$1/agent.conf
  start "linuxbridge-agent-$1" "$HERE/in-net.sh" "$1" \
    neutron-linuxbridge-agent --config-file "$common" --config-file "$ETC/$1/linuxbridge_agent.ini"
  start "l3-agent-$1" "$HERE/in-net.sh" "$1" env PATH="$LAB_DIR/bin:$PATH" \
    neutron-l3-agent --config-file "$common" --config-file "$ETC/$1/l3_agent.ini" --config-file "$ETC/$1/vpn_agent.ini"
  start "acquire-$1" "$HERE/in-net.sh" "$1" /usr/bin/python3 "$HERE/acquire.py" "$LAB_DIR/state/$1"
}

plug_test_host() { # region: a namespace in the private network, plugged as a VM's tap would be
  local router port mac address gateway net
  IFS=$'\t' read -r router port mac address gateway net < <(jq -r --arg r "$1" \
    'select(.tag == $r) | [.router, .vm_port, .vm_mac, .vm_ip, .vm_gw, .private_net] | @tsv' "$LAB_DIR/topology.jsonl")
  local host=lab-vm-$1 tap=tap${port:0:11} bridge=brq${net:0:11}
  make_namespace "$host"
  if ! ip -n "$host" link show eth0 >/dev/null 2>&1; then
    ip -n "lab-$1" link add "$tap" type veth peer name eth0 netns "$host"
    ip -n "lab-$1" link set "$tap" up
    ip -n "$host" link set eth0 address "$mac" up
    ip -n "$host" addr add "$address/24" dev eth0
    ip -n "$host" route add default via "$gateway"
  fi
  # Nova, not Neutron's agent, puts a VM's tap on the bridge that the agent made.
  wait_for 60 ip -n "lab-$1" link show "$bridge" || die "no bridge $bridge in lab-$1"
  ip -n "lab-$1" link set "$tap" master "$bridge"
  router_answers() {
    "$HERE/in-net.sh" "$1" ip netns exec "qrouter-$router" ip -4 -o addr | grep -q 203.0.113. \
      && ip netns exec "$host" ping -c1 -W1 "$gateway"
  }
  wait_for 90 router_answers "$1" || die "router of $1 did not come up: see $LOG/l3-agent-$1.log"
  say "router1 of $(region_name "$1") is up and its test host $host ($address) reaches it"
}

check_machine
mkdir -p "$LAB_DIR" "$RUN" "$LOG" "$ETC" "$LAB_DIR"/{mysql,rabbit,keystone,state}
chmod 755 "$LAB_DIR"
py configure.py
say "configuration written"
start_database
start_queue
make_databases
start memcached memcached -u root -l 127.0.0.1 -p "$MEMCACHED_PORT" -U 0 -m 64
bootstrap_keystone
start_keystone keystone "$KEYSTONE_PORT" 2
start_keystone keystone-short "$KEYSTONE_SHORT_PORT" 1
bootstrap_neutron
wait_for 90 http_ok "$KEYSTONE_URL" || die "keystone: see $LOG/keystone.log"
wait_for 90 http_ok "http://127.0.0.1:$KEYSTONE_SHORT_PORT/v3" || die "keystone: see $LOG/keystone-short.log"
say "keystone answers on $KEYSTONE_URL"
py bootstrap.py identity
say "projects, users, roles and the two-region catalog are there"
wait_for 90 port_open "$RABBIT_PORT" || die "rabbitmq: see $LOG/rabbitmq.log"
say "rabbitmq is up"
for region in r1 r2; do start_neutron $region; done
if [ "$LAB_AGENTS" = 1 ]; then
  wire_wan
  for region in r1 r2; do wire_node $region; done
  say "network nodes lab-r1, lab-r2 and the wire between them are there"
fi
for region in r1 r2; do
  wait_for 120 http_ok "http://127.0.0.1:$(neutron_port $region)/" || die "neutron: see $LOG/neutron-server-$region.log"
  say "neutron of $(region_name $region) answers on http://127.0.0.1:$(neutron_port $region)"
done
if [ "$LAB_AGENTS" = 1 ]; then
  for region in r1 r2; do start_agents $region; done
  for region in r1 r2; do
    wait_for 120 py api.py agents $region || die "agents: see $LOG/l3-agent-$region.log, $LOG/linuxbridge-agent-$region.log"
    say "agents of $(region_name $region) are alive"
  done
fi
py bootstrap.py network > "$LAB_DIR/topology.jsonl"
say "networks, subnets and routers are there (see $LAB_DIR/topology.jsonl)"
if [ "$LAB_AGENTS" = 1 ]; then
  for region in r1 r2; do plug_test_host $region; done
  if [ "$LAB_TRAFFIC" = 1 ]; then
    # A little traffic each way: a trap policy only asks for its tunnel when a packet wants through.
    start traffic-r1 "$HERE/traffic.sh" lab-vm-r1 20.20.20.100
    start traffic-r2 "$HERE/traffic.sh" lab-vm-r2 10.10.10.100
  fi
  if [ "$LAB_NUDGE" != 0 ]; then start nudge /usr/bin/python3 "$HERE/nudge.py" "$LAB_NUDGE"; fi
fi
say "the lab is up: keystone $KEYSTONE_URL, RegionOne http://127.0.0.1:$NEUTRON_PORT_r1, RegionTwo http://127.0.0.1:$NEUTRON_PORT_r2"
