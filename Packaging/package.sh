#!/usr/bin/env bash
# Makes a Debian package and an archive of what is installed in FOLDER/torv/usr, with their checksums.
# VERSION, ARCHITECTURE and SOURCE_DATE_EPOCH are set by `make package`.
set -euo pipefail
cd "$1"

# The libraries that the program needs, as Debian's own tool names their packages.
mkdir -p torv/DEBIAN shlibs/debian
touch shlibs/debian/control
depends=$(cd shlibs && dpkg-shlibdeps -O -S../torv ../torv/usr/bin/torv | sed -n 's/^shlibs:Depends=//p')

cat >torv/DEBIAN/control <<CONTROL
Package: torv
Version: $VERSION
Architecture: $ARCHITECTURE
Maintainer: The Torv developers <torv@localhost>
Depends: $depends
Recommends: libvips-tools, fonts-urw-base35, curl
Suggests: xdg-utils
Section: web
Priority: optional
Installed-Size: $(du -ks torv/usr | cut -f1)
Description: website of a knowledge centre for town centres
 Torv checks a centre's Markdown files (case studies, guides, courses, members)
 and builds a static website of them that can be searched, with material that
 is for members only.
CONTROL
find torv -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group --build torv "torv_${VERSION}_$ARCHITECTURE.deb"

# The archive runs from wherever it is unpacked: the program looks for its templates from its own place.
name="torv-$VERSION-linux-$(uname -m)"
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --format=gnu \
  --transform="s,^,$name/," -cf - -C torv/usr bin share | gzip -9n >"$name.tar.gz"
sha256sum "torv_${VERSION}_$ARCHITECTURE.deb" "$name.tar.gz" >SHA256SUMS
cat SHA256SUMS
