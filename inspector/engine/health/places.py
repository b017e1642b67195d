"""Where Inspector keeps files: whether they can be written, whether there is room, and what lies
there that should not."""

from __future__ import annotations

import locale
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from inspector import paths
from inspector.core.check import Check, fine
from inspector.core.language import tr

_MIB, _GIB = 2**20, 2**30
NO_ROOM, LITTLE_ROOM = 200 * _MIB, 2 * _GIB
LARGE_CACHE = 10 * _GIB
_DAY_S = 86_400


def home_check(value: str | None, folder: Path) -> Check | None:
    """Of INSPECTOR_HOME as it is set, None if it is not, and of the folder that is used."""
    if value is None:
        return None
    name = "INSPECTOR_HOME"
    todo = tr("Set INSPECTOR_HOME to the full path of a folder of its own, or remove it.")
    if value.startswith("~"):
        text = tr("It begins with ~, which only a terminal understands: {value}", value=value)
    elif value and not Path(value).is_absolute():
        text = tr("It is no full path: {value}", value=value)
    elif value and folder.exists() and not folder.is_dir():
        why = tr("Settings, unsaved work and logs cannot be kept.")
        return Check(name, "wrong", tr("It is a file: {value}", value=value), why, todo)
    else:
        return None
    why = tr("Each folder that Inspector is started in gets settings and unsaved work of its own.")
    return Check(name, "warning", text, why, todo)


def writable_check(folder: Path) -> Check:
    """Looks at the nearest folder that exists, writes a file there and takes it away."""
    name = tr("data folder")
    existing = next((each for each in (folder, *folder.parents) if each.exists()), None)
    reason = ""
    try:
        if existing is None or not existing.is_dir():
            raise NotADirectoryError(tr("there is no such folder"))
        with tempfile.TemporaryFile(dir=existing) as file:
            file.write(b"inspector")
    except OSError as error:
        reason = error.strerror or str(error)
    if not reason:
        return fine(name, tr("{folder} can be written.", folder=folder))
    return Check(
        name,
        "wrong",
        tr("{folder} cannot be written: {reason}.", folder=folder, reason=reason),
        tr("Settings, unsaved work and logs cannot be kept."),
        tr("Allow this user to write there, or set INSPECTOR_HOME to a folder of your own."),
    )


def room_check(folder: Path, free_bytes: int | None = None) -> Check:
    """Of the free space where a folder lies; `free_bytes` is looked up if it is not given."""
    name = tr("disk space")
    if free_bytes is None:
        existing = next((each for each in (folder, *folder.parents) if each.is_dir()), None)
        try:
            free_bytes = shutil.disk_usage(existing or Path.cwd()).free
        except OSError as error:
            return fine(name, tr("This system does not tell: {reason}", reason=error))
    size = tr("{size:.1f} GiB", size=free_bytes / _GIB)
    if free_bytes >= LITTLE_ROOM:
        return fine(name, tr("{size} are free for {folder}.", size=size, folder=folder))
    return Check(
        name,
        "wrong" if free_bytes < NO_ROOM else "warning",
        tr("Only {size} are free for {folder}.", size=size, folder=folder),
        tr("When it is full, edits and results cannot be kept."),
        tr("Delete what is not needed on this disk, or set INSPECTOR_HOME to another one."),
    )


def cache_check(folder: Path) -> Check:
    """Of files that can be made again: damaged ones (empty or unreadable), and how many."""
    total, damaged = 0, []
    for path in _files(folder):
        try:
            size = path.stat().st_size
            if size:
                with path.open("rb") as file:
                    file.read(1)
        except OSError:
            damaged.append(path)
            continue
        total += size
        # Locks, and what is being written at this moment, are empty for good reason.
        if not size and path.suffix in (".xml", ".bin", ".json", ".png", ".jpg", ".npz"):
            damaged.append(path)
    todo = tr("Run: {command}", command="inspector doctor --repair")
    if damaged:
        return Check(
            tr("cache"),
            "warning",
            tr("Damaged: {path}", path=damaged[0]),
            tr("What is damaged is made again each time, so models and videos open slowly."),
            todo,
        )
    size_text = tr("{size:.1f} GiB", size=total / _GIB)
    if total > LARGE_CACHE:
        text = tr("It has grown to {size}.", size=size_text)
        return Check(tr("cache"), "warning", text, tr("It takes room on the disk."), todo)
    return fine(tr("cache"), size_text)


def clear_cache(folder: Path) -> int:
    """Take away all that can be made again; how many files went. Files in use stay."""
    gone = 0
    for path in _files(folder):
        try:
            path.unlink()
            gone += 1
        except OSError:
            continue
    return gone


def unsaved_check(folder: Path) -> Check | None:
    """Work that never got a name, which the start screen offers."""
    found = sorted(folder.glob("*.inspector.h5"))
    if not found:
        return None
    text = tr("{count} in {folder}; the start screen offers them.", count=len(found), folder=folder)
    return fine(tr("unsaved projects"), text)


def lock_check(held: Iterable[str]) -> Check | None:
    """Of the projects opened last that cannot be locked: another program has them."""
    names = [Path(path).name for path in held]
    if not names:
        return None
    return Check(
        tr("project locks"),
        "warning",
        tr("Held by a program that runs: {names}", names=", ".join(names)),
        tr("They open for reading only."),
        tr("Close the other Inspector; if there is none, start this computer again."),
    )


def locale_check(encoding: str | None = None) -> Check:
    """Of the encoding of file names and texts."""
    used = encoding or (
        "utf-8" if sys.flags.utf8_mode else locale.getpreferredencoding(do_setlocale=False)
    )
    told = (used, sys.getfilesystemencoding() if encoding is None else used)
    if all(each.lower().replace("-", "") in ("utf8", "cp65001") for each in told) or (
        encoding is None and sys.platform == "win32"
    ):
        return fine(tr("language of the system"), used)
    return Check(
        tr("language of the system"),
        "warning",
        tr("Texts are {encoding}, not UTF-8.", encoding=used),
        tr("Names of files with umlauts or Chinese characters may not open."),
        tr("Start Inspector with: {command}", command="LANG=C.UTF-8 inspector"),
    )


def clock_check(files: Iterable[Path], now: float | None = None) -> Check:
    """Of the clock: no file that was written here can be from tomorrow."""
    now = time.time() if now is None else now
    stamps = []
    for path in files:
        try:
            stamps.append(path.stat().st_mtime)
        except OSError:
            continue
    newest = max(stamps, default=now)
    shown = time.strftime("%Y-%m-%d %H:%M", time.localtime(now))
    if newest <= now + _DAY_S:
        return fine(tr("clock"), shown)
    return Check(
        tr("clock"),
        "warning",
        tr("It says {now}, but files of Inspector are newer.", now=shown),
        tr("Dates in reports and the order of saved work would be wrong."),
        tr("Set the date of this computer."),
    )


def place_checks(held: Iterable[str] = ()) -> list[Check]:
    """All of them on this computer; `held` are projects that cannot be locked."""
    data, cache = paths.user_data_dir(), paths.cache_dir()
    found = [home_check(os.environ.get("INSPECTOR_HOME"), data), writable_check(data)]
    found += [room_check(data), cache_check(cache), unsaved_check(data / "unsaved")]
    found += [lock_check(held), locale_check()]
    own = [Path(__file__), data / "settings.toml", data / "logs" / "inspector.log"]
    found.append(clock_check(own))
    return [check for check in found if check is not None]


def _files(folder: Path) -> list[Path]:
    return sorted(Path(parent) / name for parent, _, names in os.walk(folder) for name in names)
