#!/bin/bash
# service.sh CGROUP FOLDER : a systemd of its own, in namespaces of its own, that runs the units in FOLDER/units and has
# FOLDER as /mnt. It ends when this process is killed. Nothing of the machine is changed but the new cgroup CGROUP.
set -euo pipefail
if [ "${3:-}" != inside ]; then
  echo $$ > "$1/cgroup.procs"
  exec unshare --pid --fork --kill-child --mount --uts --ipc --cgroup --mount-proc bash "$0" "$1" "$2" inside
fi
mount --make-rprivate /
mount --bind "$2" /mnt
for each in /run /tmp /var/tmp; do mount -t tmpfs tmpfs "$each"; done
mount -t cgroup2 cgroup2 /sys/fs/cgroup
# No unit and no generator of the machine: they would set it up anew.
export SYSTEMD_UNIT_PATH=/mnt/units SYSTEMD_GENERATOR_PATH=/nowhere SYSTEMD_ENVIRONMENT_GENERATOR_PATH=/nowhere
export container=namespace
exec /lib/systemd/systemd --system --log-target=console --show-status=no
