#!/bin/bash
# Stops what up.sh started, by recorded pid only, and takes its namespaces down.
# down.sh           keeps the databases and configuration: the next up.sh is quick
# down.sh --agents  only the agents, strongSwan and the test traffic (the APIs stay up)
# down.sh --wipe    removes $LAB_DIR as well
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
T0=$(date +%s)
[ -d "$RUN" ] || { echo "nothing to stop in $LAB_DIR"; exit 0; }

# agents and forwarders first, then the APIs, then what they stand on
stop 20 nudge traffic-r1 traffic-r2 acquire-r1 acquire-r2 l3-agent-r1 l3-agent-r2 linuxbridge-agent-r1 linuxbridge-agent-r2
# the nodes: their first process takes everything in them along (strongSwan, privsep daemons)
stop 10 node-r1 node-r2
if [ "${1:-}" = --agents ]; then say "the agents are down (up.sh starts them again)"; exit 0; fi
stop 20 neutron-server-r1 neutron-server-r2 keystone keystone-short rpc-forward-r1 rpc-forward-r2
stop 30 memcached rabbitmq mariadb
stop 10 epmd
for f in "$RUN"/*.pid; do if [ -e "$f" ]; then stop 20 "$(basename "$f" .pid)"; fi; done

# namespaces: ours (the routers' went with their nodes)
if [ -e "$RUN/netns-before" ]; then
  for n in $(ip netns list | awk '{print $1}' | grep -E '^lab-(wan|r1|r2|vm-r1|vm-r2)$'); do
    grep -qx "$n" "$RUN/netns-before" && continue
    for p in $(ip netns pids "$n" 2>/dev/null); do
      # whatever is still inside one of our namespaces was started there by the lab
      kill -TERM "$p" 2>/dev/null
    done
    ip netns delete "$n" 2>/dev/null && say "namespace $n: gone"
  done
  rm -f "$RUN/netns-before"
fi
if [ "${1:-}" = --wipe ]; then
  rm -rf "$LAB_DIR"
  say "$LAB_DIR: removed"
fi
say "the lab is down"
