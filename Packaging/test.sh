#!/usr/bin/env bash
# Installs the Debian package of FOLDER in a fresh Debian 12, where there is no Swift, starts a centre there and builds it, and
# one of CONTENT, for DAY.
set -euo pipefail
package=$(ls "$(realpath "$1")"/torv_*.deb)
content=$(realpath "$2")
day=$3
root=$(mktemp -d)
chmod 755 "$root"
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf --one-file-system "$root"' EXIT

debootstrap --variant=minbase bookworm "$root" http://deb.debian.org/debian >"$root.log" || { cat "$root.log"; exit 3; }
rm "$root.log"
# Programs learn from /proc how they were called.
mount -t proc proc "$root/proc"
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp "$package" "$root/torv.deb"
mkdir "$root/centre"
cp -r "$content" "$root/centre/Content"

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 bash -euc "$1"; }
inside 'apt-get update -qq; apt-get install -y -qq /torv.deb >/dev/null 2>&1'
inside 'if command -v swift; then exit 1; fi; torv --version'
# A centre of one's own is checked and built within half a minute, as a job of CI would.
start=$(date +%s)
inside "torv init /own --title 'Vores center' --base-url https://vores-center.dk/; cd /own; torv check --strict --today $day; torv build --today $day"
inside 'cd /own; test -s Public/index.html; grep -q "Vores center" Public/index.html; test -x .githooks/pre-commit; torv doctor'
seconds=$(($(date +%s) - start))
echo "A new centre was there, checked and built in $seconds s."
[ "$seconds" -le 30 ]
inside "torv init --example /example; cd /example; torv check --today $day"
inside "cd /centre; torv check --today $day"
inside "cd /centre; torv build --today $day; test -s Public/index.html; test -s Public/soeg/index.json"
# One template of the centre's own takes the place of its installed twin.
inside 'cd /centre; mkdir -p Templates/partials
  sed "1s/^/<!-- vores eget -->/" /usr/share/torv/Templates/partials/card.mustache >Templates/partials/card.mustache'
inside "cd /centre; torv build --today $day; grep -rq 'vores eget' Public"
inside 'zcat /usr/share/man/man1/torv.1.gz | grep -q "Check all content"; bash -n /usr/share/bash-completion/completions/torv'
inside 'apt-get remove -y -qq torv >/dev/null 2>&1; test ! -e /usr/bin/torv; test ! -e /usr/share/torv'
size=$(dpkg-deb --fsys-tarfile "$package" | tar -tvf - ./usr/bin/torv | awk '{ print $3 }')
echo "The program has $((size / 1000000)) MB."
[ "$size" -le 60000000 ]
echo "The package works."
