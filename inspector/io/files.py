"""Small truths about files: what may be opened, and how a file is replaced without a gap."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import stat
import sys
import threading
import time
import uuid
from collections.abc import Callable
from pathlib import Path

from inspector.core.errors import SourceError
from inspector.core.language import tr

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]+:[/\\]")  # two letters or more: no drive letter
_BUSY_ON_WINDOWS = {5, 32, 33}  # access denied, sharing violation, lock violation: a virus scanner
_REPLACE_PATIENCE_S = 2.5
_SHOWN_CHARACTERS = 100


def shown(path: str | Path) -> str:
    """The name of a file as it may stand in a sentence: one line, printable, not endless."""
    name = path.name or str(path) if isinstance(path, Path) else path
    clean = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)
    if len(clean) <= _SHOWN_CHARACTERS:
        return clean
    half = _SHOWN_CHARACTERS // 2
    return clean[:half] + "…" + clean[-half + 1 :]


def local_path(text: str | Path) -> Path:
    """The path, if it names something on this machine.

    Raises SourceError for web addresses, network paths (`\\\\server\\share`: merely looking at one
    sends the user's sign-in to that server) and names that no file can have.
    """
    plain = os.fspath(text)
    if "://" in plain or _ADDRESS.match(plain):
        raise SourceError(
            tr(
                "“{address}” is an address, not a file; save it to this computer first.",
                address=shown(plain),
            )
        )
    if plain.startswith(("\\\\", "//")):
        raise SourceError(
            tr(
                "“{address}” is a network path; connect the share as a drive or copy the files.",
                address=shown(plain),
            )
        )
    if "\0" in plain or not plain or not _has_bytes(plain):
        raise SourceError(tr("A file without a valid name was given; choose it again."))
    return Path(plain)


def _has_bytes(name: str) -> bool:
    """False for a name with half a character, which the system cannot be asked for."""
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        return False
    return True


def regular_file(path: Path) -> os.stat_result:
    """What the system says of a file that may be read; SourceError for anything else."""
    try:
        found = path.stat()
        if stat.S_ISREG(found.st_mode):
            with path.open("rb"):
                pass
    except FileNotFoundError as error:
        raise SourceError(
            tr(
                "{path} is not there any more; find it with “Find missing pictures”.",
                path=shown(path),
            ),
            str(error),
        ) from error
    except OSError as error:
        raise SourceError(
            tr(
                "{path} cannot be read; check its permissions and the drive it is on.",
                path=shown(path),
            ),
            str(error),
        ) from error
    if stat.S_ISDIR(found.st_mode):
        raise SourceError(tr("{path} is a folder; choose a picture in it.", path=shown(path)))
    if not stat.S_ISREG(found.st_mode):
        raise SourceError(
            tr("{path} is a device or a pipe; choose a picture file.", path=shown(path))
        )
    return found


def is_hidden(path: Path) -> bool:
    """True for names that start with a dot and for files that Windows hides."""
    if path.name.startswith("."):
        return True
    try:
        attributes = getattr(path.stat(), "st_file_attributes", 0)  # Windows only
    except OSError:
        return False
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)


def temporary_beside(path: Path) -> Path:
    """A fresh name in the same folder (so that a rename is atomic), hidden, recognisable."""
    return path.with_name(f".{path.name}.{uuid.uuid4().hex}.tmp")


def remove_leftovers(folder: Path, start: str) -> None:
    """Delete temporary files of a killed process, made for files whose names begin with `start`."""
    pattern = re.compile(r"\." + re.escape(start) + r".*\.[0-9a-f]{32}\.tmp(-journal)?")
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if pattern.fullmatch(entry.name):
                with contextlib.suppress(OSError):
                    Path(entry.path).unlink(missing_ok=True)


def fsync_file(path: Path) -> None:
    """Force a file's content onto the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def fsync_folder(folder: Path) -> None:
    """Force a folder's names onto the disk; Windows does so by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace(source: Path, target: Path) -> None:
    """`os.replace`, patient with virus scanners that hold a file for a moment."""
    deadline = time.monotonic() + _REPLACE_PATIENCE_S
    pause = threading.Event()
    while True:
        try:
            os.replace(source, target)
        except PermissionError as error:
            code = getattr(error, "winerror", None)
            if code not in _BUSY_ON_WINDOWS or time.monotonic() > deadline:
                raise
            pause.wait(0.05)
        else:
            return


def write_atomically(path: Path, write: Callable[[Path], None]) -> None:
    """Let `write` make a temporary file, force it onto the disk, then put it in place.

    After a crash at any point `path` is either as before or complete.
    """
    temporary = temporary_beside(path)
    try:
        write(temporary)
        fsync_file(temporary)
        replace(temporary, path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    fsync_folder(path.parent)


def keep_copy(path: Path, kept: Path) -> None:
    """Make `kept` the same content as `path` at once, without a moment in which either lacks."""
    temporary = temporary_beside(kept)
    try:
        try:
            os.link(path, temporary)
        except OSError:  # file systems without hard links
            shutil.copyfile(path, temporary)
            fsync_file(temporary)
        replace(temporary, kept)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    fsync_folder(kept.parent)


def unshare(path: Path, kept: Path) -> None:
    """Make `kept` a file of its own if it is still another name of `path`, as after a save that
    stopped half way: what damages one would damage both. Does what it can."""
    temporary = temporary_beside(kept)
    with contextlib.suppress(OSError):
        if not kept.is_symlink() and kept.samefile(path):
            shutil.copyfile(path, temporary)
            fsync_file(temporary)
            os.replace(temporary, kept)
    with contextlib.suppress(OSError):
        temporary.unlink(missing_ok=True)


def is_missing_or_empty(path: Path) -> bool:
    """True if nothing was ever written there; a link to elsewhere is something. As for SQLite, a
    single byte is nothing: a first write that was cut off."""
    try:
        found = path.lstat()
        return stat.S_ISREG(found.st_mode) and found.st_size <= 1
    except FileNotFoundError:
        return True
