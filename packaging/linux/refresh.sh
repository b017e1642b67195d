#!/bin/sh
# Have the desktop read its tables again, where it has the programs for that.
#
#     sh refresh.sh FOLDER    the user's data folder
if command -v update-mime-database >/dev/null; then update-mime-database "$1/mime"; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database "$1/applications"; fi
if command -v gtk-update-icon-cache >/dev/null; then
    gtk-update-icon-cache --quiet --ignore-theme-index "$1/icons/hicolor"
fi
exit 0
