"""What the window needs of a Linux system: libraries, a screen, and Qt itself."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from inspector.core.check import Check, fine
from inspector.core.language import tr
from inspector.engine.health.elf import needed
from inspector.engine.health.requirements import install
from inspector.engine.health.trial import Tried, Try

_ASKED = (
    "libQt6Core*",
    "libQt6Gui*",
    "libQt6Widgets*",
    "libQt6Svg*",
    "libQt6DBus*",
    "libQt6XcbQpa*",
)
_PLUGINS = ("platforms/libqxcb.so", "platforms/libqoffscreen.so")
# Library: package of Debian and Ubuntu, of Fedora, of Arch, of openSUSE.
PACKAGES: Mapping[str, tuple[str, str, str, str]] = MappingProxyType(
    {
        "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor",
                               "libxcb-cursor0"),
        "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
        "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image",
                              "libxcb-image0"),
        "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms",
                                "libxcb-keysyms1"),
        "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil",
                                    "xcb-util-renderutil", "libxcb-render-util0"),
        "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
        "libxcb-render.so.0": ("libxcb-render0", "libxcb", "libxcb", "libxcb-render0"),
        "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
        "libxcb-shm.so.0": ("libxcb-shm0", "libxcb", "libxcb", "libxcb-shm0"),
        "libxcb-sync.so.1": ("libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
        "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
        "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
        "libxcb.so.1": ("libxcb1", "libxcb", "libxcb", "libxcb1"),
        "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
        "libX11.so.6": ("libx11-6", "libX11", "libx11", "libX11-6"),
        "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11",
                                  "libxkbcommon-x11-0"),
        "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
        "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd", "libEGL1"),
        "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd", "libGL1"),
        "libGLX.so.0": ("libglx0", "libglvnd-glx", "libglvnd", "libGLX1"),
        "libOpenGL.so.0": ("libopengl0", "libglvnd-opengl", "libglvnd", "libOpenGL0"),
        "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
        "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
        "libfreetype.so.6": ("libfreetype6", "freetype", "freetype2", "libfreetype6"),
        "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
        "libgthread-2.0.so.0": ("libglib2.0-0", "glib2", "glib2", "libgthread-2_0-0"),
        "libz.so.1": ("zlib1g", "zlib", "zlib", "libz1"),
    }
)  # fmt: skip
_FAMILIES = (
    ({"debian", "ubuntu"}, "sudo apt-get install -y"),
    ({"fedora", "rhel", "centos"}, "sudo dnf install"),
    ({"arch"}, "sudo pacman -S"),
    ({"suse", "opensuse"}, "sudo zypper install"),
)
_NOT_FOUND = re.compile(r"(\S+\.so[.\d]*): cannot open shared object file")


def missing_libraries(folder: Path) -> list[str]:
    """Libraries of the system that Qt in `folder` (with `lib` and `plugins`) asks for and that do
    not load, by their names."""
    files = [path for pattern in _ASKED for path in (folder / "lib").glob(pattern)]
    files += [folder / "plugins" / name for name in _PLUGINS]
    own = {path.name for path in (folder / "lib").glob("*.so*")}
    wanted = {name for path in files for name in needed(path)} - own
    found = set()
    for name in sorted(wanted):
        try:
            ctypes.CDLL(name)
        except OSError as error:
            match = _NOT_FOUND.search(str(error))
            found.add(match.group(1) if match else name)
    return sorted(found)


def library_command(missing: Iterable[str], release: str) -> str:
    """What installs these libraries on the system that `release` (the text of os-release) names."""
    known = dict.fromkeys(name for name in missing if name in PACKAGES)
    others = sorted(set(missing) - known.keys())
    words = set(re.findall(r"[\w-]+", " ".join(re.findall(r"^ID(?:_LIKE)?=(.*)$", release, re.M))))
    words |= {word.partition("-")[0] for word in words}
    for column, (names, command) in enumerate(_FAMILIES):
        if words & names and known:
            wanted = sorted({PACKAGES[name][column] for name in known})
            told = tr("Run: {command}", command=f"{command} {' '.join(wanted)}")
            break
    else:
        others, told = sorted(missing), ""
    if others:
        rest = tr("Install the packages of this system that hold {names}.", names=", ".join(others))
        told = f"{told} {rest}".strip()
    return told


def qt_libraries_check(folder: Path | None, release: str) -> Check:
    """Of the system libraries below Qt in `folder`."""
    missing = missing_libraries(folder) if folder else []
    if not missing:
        return fine(tr("system libraries"), tr("All that Qt needs of this system are there."))
    return Check(
        tr("system libraries"),
        "wrong",
        tr("Missing on this system: {names}", names=", ".join(missing)),
        tr("Qt cannot load them, so the window does not open; the commands work."),
        library_command(missing, release),
    )


def screen_check(environment: Mapping[str, str], trial: Tried | None) -> Check:
    """Whether a window can be opened; `trial` is that of Qt with this screen, None if there is
    none to try."""
    if trial is None:
        return Check(
            tr("screen"),
            "warning",
            tr("There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set."),
            tr("The window cannot open; the commands work."),
            tr("Start it from a desktop; over ssh use: ssh -X"),
        )
    if trial.code == 0:
        return fine(tr("screen"), tr("{what} works.", what=trial.output.strip()))
    shown = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY", "")
    lines = [line for line in trial.errors.splitlines() if "display" in line.lower()]
    return Check(
        tr("screen"),
        "warning",
        tr("The screen {screen} cannot be used: {reason}", screen=shown,
           reason=lines[0].strip() if lines else trial.said),
        tr("The window cannot open; the commands work."),
        tr("Set DISPLAY to a screen that runs, and allow this user to use it."),
    )  # fmt: skip


def qt_check(trial: Tried) -> Check:
    """Of the trial of Qt without a screen."""
    if trial.code == 0:
        return fine("Qt", tr("{what} works.", what=trial.output.strip()))
    return Check(
        "Qt",
        "wrong",
        tr("It does not draw: {reason}", reason=trial.said),
        tr("The window does not open; the commands work."),
        install("pyside6-essentials"),
    )


def window_checks(trying: Try) -> list[Check]:
    """All of them on this computer."""
    found = []
    screen: Tried | None = None
    if sys.platform == "linux":
        found.append(qt_libraries_check(_qt_folder(), _release()))
        if any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
            screen = trying("qt-trial", "screen")
        found.append(screen_check(os.environ, screen))
    if screen is not None and screen.code == 0:
        return [*found, qt_check(screen)]
    return [*found, qt_check(trying("qt-trial", "offscreen"))]


def _qt_folder() -> Path | None:
    spec = importlib.util.find_spec("PySide6")
    for folder in (spec.submodule_search_locations if spec else None) or ():
        if (Path(folder) / "Qt").is_dir():
            return Path(folder) / "Qt"
    return None


def _release() -> str:
    try:
        return Path("/etc/os-release").read_text("utf-8", "replace")
    except OSError:
        return ""
