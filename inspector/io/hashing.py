"""What identifies the content of a file, or of a folder that is a map: a quick key at once, the
full SHA-256 in the background.

Of a folder both are made of the names and contents of the files that are the map
(`folder_files.map_files`).
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.io.files import regular_file, shown
from inspector.io.folder_files import map_files

_MIB = 1 << 20
_END_IN_FOLDER = 1 << 16
"""Products have a hundred files: of each a little is read."""
_UTF8 = "utf-8", "surrogateescape"


def quick_key(path: Path) -> str:
    """Size and SHA-256 of the first and last MiB: `<bytes>-<32 hex digits>`.

    Depends on content alone, so a renamed, copied or moved file keeps its key; of a folder the
    bytes of all its files, and the first and last 64 KiB of each. Raises SourceError.
    """
    if path.is_dir():
        return _quick_key_of_folder(path)
    size, ends = _ends(path, _MIB)
    return f"{size}-{ends[:32]}"


def sha256(path: Path, progress: Progress | None = None) -> str:
    """SHA-256 of the whole file, hex; reports mebibytes. Of a folder, of the names and hashes of
    its files. Raises SourceError and Cancelled."""
    if not path.is_dir():
        return _sha256_of_file(path, progress)
    digest = hashlib.sha256()
    names = map_files(path)
    for done, name in enumerate(names):
        part = progress.part(done, len(names)) if progress is not None else None
        digest.update(f"{name}\n{_sha256_of_file(path / name, part)}\n".encode(*_UTF8))
    return digest.hexdigest()


def size_bytes(path: Path) -> int:
    """Of a file, or of the files that are the map in a folder. Raises SourceError."""
    if path.is_dir():
        return sum(regular_file(path / name).st_size for name in map_files(path))
    return regular_file(path).st_size


def _quick_key_of_folder(folder: Path) -> str:
    total, digest = 0, hashlib.sha256()
    for name in map_files(folder):
        size, ends = _ends(folder / name, _END_IN_FOLDER)
        total += size
        digest.update(f"{name}\n{size}-{ends}\n".encode(*_UTF8))
    return f"{total}-{digest.hexdigest()[:32]}"


def _ends(path: Path, length: int) -> tuple[int, str]:
    """Size of a file, and SHA-256 of so many bytes at its beginning and its end."""
    regular_file(path)
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            digest = hashlib.sha256(file.read(length))
            if size > length:
                file.seek(max(length, size - length))
                digest.update(file.read(length))
    except OSError as error:
        raise _unreadable(path, error) from error
    return size, digest.hexdigest()


def _sha256_of_file(path: Path, progress: Progress | None) -> str:
    total = regular_file(path).st_size
    digest = hashlib.sha256()
    done = 0
    try:
        with path.open("rb") as file:
            while block := file.read(4 * _MIB):
                digest.update(block)
                done += len(block)
                if progress is not None:
                    progress.step(done // _MIB, max(done, total) // _MIB)
    except OSError as error:
        raise _unreadable(path, error) from error
    return digest.hexdigest()


def _unreadable(path: Path, error: OSError) -> SourceError:
    return SourceError(
        tr("{path} stopped being readable; check the drive it is on.", path=shown(path)), str(error)
    )
