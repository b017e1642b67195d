#!/bin/sh
# Make the desktop know Inspector, for this user alone: an entry in the menu, icons, and projects
# (*.inspector.h5) that open by a click. `uninstall.sh` takes it all away again.
#
#     sh install.sh [PROGRAM]    PROGRAM: the built app, or `inspector` of an environment
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
program=${1:-$here/../inspector}
if [ ! -x "$program" ] || [ -d "$program" ]; then
    echo "There is no program $program: say where inspector is, as sh install.sh PROGRAM." >&2
    exit 1
fi
program=$(CDPATH='' cd -- "$(dirname -- "$program")" && pwd)/$(basename -- "$program")
case $program in
*[\"\`\$\\%]* | *'
'*)
    echo "A menu entry cannot name $program: move it to a folder without quotes, % or \$." >&2
    exit 1
    ;;
esac
if [ ! -d "$here/icons/hicolor" ]; then
    echo "The icons are missing: python packaging/icons.py packaging/linux/icons draws them." >&2
    exit 1
fi
share=${XDG_DATA_HOME:-$HOME/.local/share}
mkdir -p "$share/applications" "$share/mime/packages" "$share/icons"
# & and the sign between the parts mean something to sed.
escaped=$(printf '%s' "$program" | sed 's/[&|]/\\&/g')
sed "s|@APP@|$escaped|" "$here/inspector.desktop.in" > "$share/applications/inspector.desktop"
cp "$here/inspector-project.xml" "$share/mime/packages/inspector-project.xml"
cp -R "$here/icons/hicolor" "$share/icons/"
if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate "$share/applications/inspector.desktop"
fi
if command -v xmllint >/dev/null; then
    xmllint --noout "$share/mime/packages/inspector-project.xml"
fi
sh "$here/refresh.sh" "$share"
if command -v xdg-mime >/dev/null; then
    xdg-mime default inspector.desktop application/x-inspector-project || true
fi
echo "Inspector is in the menu, and its projects open by a click."
