#!/bin/bash
# peer.sh up | load swanctl|ipsec FILE | status swanctl|ipsec | list | down
# Another site beside the lab: a strongSwan of its own at 203.0.113.200 on the wire, with 192.168.77.1/24 behind it.
# `load` gives it a swanctl.conf or an ipsec.conf as the panel exports it, and begins the tunnel.
# With LAB_PEER (a namespace's name) it is a strongSwan alone, without a wire: it loads and lists, and reaches nothing.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
NS=${LAB_PEER:-lab-peer}
DIR=$LAB_DIR/peer
URI=unix://$DIR/charon.vici

in_peer() { ip netns exec "$NS" "$@"; }

connect() {
  ip link add peer0 netns "$NS" type veth peer name to-peer netns lab-wan
  ip -n lab-wan link set to-peer master br-wan up
  in_peer ip link set peer0 up
  in_peer ip address add 203.0.113.200/24 dev peer0
  in_peer ip address add 192.168.77.1/24 dev lo
}

up() {
  mkdir -p "$DIR/swanctl/conf.d" "$RUN" "$LOG"
  for folder in x509 x509ca x509aa x509ocsp x509crl x509ac pubkey private rsa ecdsa bliss pkcs8 pkcs12; do
    mkdir -p "$DIR/swanctl/$folder"
  done
  ip netns add "$NS"
  in_peer ip link set lo up
  [ -n "${LAB_PEER:-}" ] || connect
  cat > "$DIR/strongswan.conf" <<EOF
charon {
  load = random nonce openssl sha1 sha2 hmac aes gcm ctr ccm curve25519 kdf kernel-libipsec kernel-netlink socket-default vici stroke updown
  install_routes = yes
  plugins {
    vici { socket = $URI }
    kernel-libipsec { allow_peer_ts = yes }
  }
  filelog { lab { path = $LOG/peer-charon.log
    default = 1 } }
}
EOF
}

# The peer's daemons keep their process ids below /var/run: their own, so that they meet no other ones'.
apart='mount -t tmpfs none /var/run 2>/dev/null || mount -t tmpfs none /run'

load_swanctl() {
  STRONGSWAN_CONF=$DIR/strongswan.conf start peer-charon \
    ip netns exec "$NS" unshare -m bash -c "$apart; exec /usr/lib/ipsec/charon"
  for _ in $(seq 50); do [ -S "$DIR/charon.vici" ] && break; sleep 0.1; done
  [ -S "$DIR/charon.vici" ] || { tail "$LOG/peer-charon.log" >&2; die "the peer's charon did not start"; }
  install -m 600 "$1" "$DIR/swanctl/swanctl.conf"
  SWANCTL_DIR=$DIR/swanctl swanctl --load-all --noprompt --uri "$URI"
}

# The file says in its comments what goes into ipsec.secrets.
load_ipsec() {
  install -m 600 "$1" "$DIR/ipsec.conf"
  (umask 077; sed -n 's/^# \(.* : PSK ".*"\)$/\1/p' "$1" > "$DIR/ipsec.secrets")
  [ -s "$DIR/ipsec.secrets" ] || die 'the file has no line for ipsec.secrets'
  touch /etc/ipsec.conf /etc/ipsec.secrets
  STRONGSWAN_CONF=$DIR/strongswan.conf start peer-charon \
    ip netns exec "$NS" unshare -m bash -c "$apart; mount --bind $DIR/ipsec.conf /etc/ipsec.conf
      mount --bind $DIR/ipsec.secrets /etc/ipsec.secrets; exec /usr/lib/ipsec/starter --nofork"
}

status_swanctl() { swanctl --list-sas --uri "$URI"; }

list() { swanctl --list-conns --uri "$URI"; }

status_ipsec() {
  local pid
  read -r pid _ < "$RUN/peer-charon.pid"
  nsenter -t "$pid" -m -n ipsec statusall
}

down() {
  stop 5 peer-charon
  ip netns del "$NS" 2>/dev/null
  rm -rf "$DIR"
}

case ${1:-} in
  up) up ;;
  load) "load_$2" "$3" ;;
  status) "status_$2" ;;
  list) list ;;
  down) down ;;
  *) die 'say up, load swanctl|ipsec FILE, status swanctl|ipsec, list or down' ;;
esac
