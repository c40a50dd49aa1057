# Shared settings and helpers. Sourced by up.sh, down.sh and the others.
# Debian's OpenStack uses /usr/bin/python3: keep any other python off the PATH.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL=C.UTF-8 LANG=C.UTF-8
unset PYTHONPATH PYTHONHOME
# Nothing is written beside these scripts.
export PYTHONDONTWRITEBYTECODE=1
# No proxy for 127.0.0.1, whatever the caller's environment says.
export no_proxy=127.0.0.1,localhost NO_PROXY=127.0.0.1,localhost

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# Configuration, databases, logs, pids: everything the lab writes.
LAB_DIR=${LAB_DIR:-${TMPDIR:-/tmp}/vpnaas-panel-lab}
KEYSTONE_PORT=${KEYSTONE_PORT:-5000}
KEYSTONE_SHORT_PORT=${KEYSTONE_SHORT_PORT:-5001}   # same Keystone, tokens live LAB_SHORT_TOKEN_S
LAB_TOKEN_S=${LAB_TOKEN_S:-14400}
LAB_SHORT_TOKEN_S=${LAB_SHORT_TOKEN_S:-20}
NEUTRON_PORT_r1=${NEUTRON_PORT_r1:-9696}
NEUTRON_PORT_r2=${NEUTRON_PORT_r2:-9796}
RABBIT_PORT=${RABBIT_PORT:-5672}
RABBIT_DIST_PORT=${RABBIT_DIST_PORT:-25672}
EPMD_PORT=${EPMD_PORT:-4369}
MEMCACHED_PORT=${MEMCACHED_PORT:-11211}
PASSWORD=${LAB_PASSWORD:-secret}
# How often the VPN agent polls strongSwan and reports. neutron-vpnaas' own default is 60.
LAB_STATUS_INTERVAL=${LAB_STATUS_INTERVAL:-10}
LAB_DEBUG=${LAB_DEBUG:-False}
LAB_AGENTS=${LAB_AGENTS:-1}
LAB_TRAFFIC=${LAB_TRAFFIC:-1}
LAB_NUDGE=${LAB_NUDGE:-15}   # seconds a connection may be PENDING_CREATE before nudge.py acts; 0: never
LAB_FAST_WRAPPER=${LAB_FAST_WRAPPER:-1}
LAB_CORS_ORIGINS=${LAB_CORS_ORIGINS:-http://localhost:5173,http://127.0.0.1:5173,http://localhost:4173,http://127.0.0.1:4173,http://localhost:3000,http://127.0.0.1:3000,http://localhost:8080,http://127.0.0.1:8080,http://localhost:8000,http://127.0.0.1:8000}

region_name() { case $1 in r1) echo RegionOne;; r2) echo RegionTwo;; esac; }
neutron_port() { case $1 in r1) echo "$NEUTRON_PORT_r1";; r2) echo "$NEUTRON_PORT_r2";; esac; }

RUN=$LAB_DIR/run
LOG=$LAB_DIR/log
ETC=$LAB_DIR/etc

say() { echo "[$(( $(date +%s) - ${T0:-$(date +%s)} ))s] $*"; }
die() { echo "FAILED: $*" >&2; exit 1; }

# start time of a process, so that a recycled pid is never mistaken for ours
pid_start() { sed -e 's/.*) //' "/proc/$1/stat" 2>/dev/null | awk '{print $20}'; }

is_running() { # name
  local f=$RUN/$1.pid p s
  [ -s "$f" ] || return 1
  read -r p s < "$f" || return 1
  [ -n "${p:-}" ] && [ -d "/proc/$p" ] && [ "$(pid_start "$p")" = "$s" ]
}

# start NAME CMD...   : background daemon in its own session, pid recorded
start() {
  local name=$1; shift
  if is_running "$name"; then say "$name: already running"; return 0; fi
  rm -f "$RUN/$name.pid"
  [ -e "$LOG/$name.log" ] && mv -f "$LOG/$name.log" "$LOG/$name.log.old"
  setsid nohup bash -c '
    f=$1; shift
    s=$(sed -e "s/.*) //" /proc/$$/stat | awk "{print \$20}")
    echo "$$ $s" > "$f"
    exec "$@"' _ "$RUN/$name.pid" "$@" >> "$LOG/$name.log" 2>&1 < /dev/null &
  disown
  local i
  for i in $(seq 1 50); do [ -s "$RUN/$name.pid" ] && break; sleep 0.02; done
}

alive() { [ -d "/proc/$1" ] && [ "$(pid_start "$1")" = "$2" ] && ! grep -q '^State:.Z' "/proc/$1/status" 2>/dev/null; }

# stop SECONDS NAME... : TERM every recorded pid, wait, KILL (that session only) after SECONDS
stop() {
  local secs=$1 n p q s end sig; shift
  for n in "$@"; do
    [ -s "$RUN/$n.pid" ] || continue
    read -r p s < "$RUN/$n.pid"
    # an agent is a child of the nsenter that was recorded, in the recorded process group
    case $n in *-agent-*|acquire-*) q=-$p;; *) q=$p;; esac
    sig=TERM
    # unshare heeds no TERM while it waits; killed, it takes the node's first process along
    case $n in node-*) sig=KILL;; esac
    if alive "$p" "$s"; then kill -$sig -- "$q" 2>/dev/null || true; fi
  done
  end=$(( $(date +%s) + secs ))
  for n in "$@"; do
    [ -s "$RUN/$n.pid" ] || continue
    read -r p s < "$RUN/$n.pid"
    while alive "$p" "$s" && [ "$(date +%s)" -lt "$end" ]; do sleep 0.1; done
    if alive "$p" "$s"; then
      # it is a session leader (setsid): -pid is its own process group and nobody else's
      kill -KILL -- "-$p" 2>/dev/null || kill -KILL "$p" 2>/dev/null || true
      say "$n: killed (pid $p)"
    else
      say "$n: stopped (pid $p)"
    fi
    rm -f "$RUN/$n.pid"
  done
}

# wait_for SECONDS CMD... : until the command succeeds
wait_for() {
  local secs=$1 end; shift
  end=$(( $(date +%s) + secs ))
  until "$@" >/dev/null 2>&1; do
    [ "$(date +%s)" -lt "$end" ] || return 1
    sleep 0.3
  done
}
