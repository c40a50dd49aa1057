#!/bin/bash
# First process of a User-Mode Linux that has ESP in its kernel: runs the script LAB_OUT/command there, and powers off.
# The guest sees the machine's files, and writes to a layer of its own in memory; only LAB_OUT is the machine's.
# LAB_MODULES: folder with lib/modules of the guest's kernel. LAB_LIBRESWAN: folder with the unpacked package.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root
if [ "${1:-}" != inside ]; then
  mount -t proc proc /proc
  modprobe -d "$LAB_MODULES" overlay
  mount -t tmpfs layer /mnt
  mkdir /mnt/upper /mnt/work /mnt/root
  mount -t overlay -o lowerdir=/,upperdir=/mnt/upper,workdir=/mnt/work overlay /mnt/root || echo 'no overlay'
  cd /mnt/root || exit 1
  mkdir -p .guest
  mount --move /dev dev
  pivot_root . .guest
  exec chroot . /bin/bash "$0" inside
fi
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t tmpfs run /run
mkdir -p /dev/pts /dev/shm
mount -t devpts pts /dev/pts
mount -t tmpfs shm /dev/shm
mkdir -p "$LAB_OUT"
mount -t hostfs -o "$LAB_OUT" out "$LAB_OUT"
printf '#!/bin/sh\nexec /usr/sbin/modprobe -d %s "$@"\n' "$LAB_MODULES" > /run/modprobe
chmod 755 /run/modprobe
echo /run/modprobe > /proc/sys/kernel/modprobe
/run/modprobe esp4; /run/modprobe xfrm_user
# The guest's kernel has no nf_tables for IPv4.
cp /usr/sbin/xtables-legacy-multi /usr/sbin/xtables-nft-multi
if [ -n "${LAB_LIBRESWAN:-}" ]; then
  cp -a "$LAB_LIBRESWAN"/usr "$LAB_LIBRESWAN"/var /
  touch /etc/ipsec.conf
  ipsec _stackmanager start
  # The modules are loaded. The driver asks at each change; here, that alone would take ten seconds.
  printf '#!/bin/sh\nexit 0\n' > /usr/libexec/ipsec/_stackmanager
fi
ip link set lo up
echo lab > /proc/sys/kernel/hostname
echo '127.0.0.1 localhost lab' > /etc/hosts
bash "$LAB_OUT/command" > "$LAB_OUT/guest.log" 2>&1
echo $? > "$LAB_OUT/status"
sync
echo o > /proc/sysrq-trigger
sleep 10
