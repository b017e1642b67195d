#!/bin/sh
# Take away what install.sh made. Projects, settings and models stay.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
rm -f "$share/applications/inspector.desktop" "$share/mime/packages/inspector-project.xml"
rm -f "$share"/icons/hicolor/*/apps/inspector.png "$share"/icons/hicolor/*/apps/inspector.svg
rm -f "$share"/icons/hicolor/*/mimetypes/application-x-inspector-project.*
sh "$here/refresh.sh" "$share"
echo "Inspector is no longer in the menu."
