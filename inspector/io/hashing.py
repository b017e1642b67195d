"""What identifies a file's content: a quick key at once, the full SHA-256 in the background."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from inspector.core.errors import SourceError
from inspector.core.progress import Progress
from inspector.io.files import regular_file, shown

_MIB = 1 << 20


def quick_key(path: Path) -> str:
    """Size and SHA-256 of the first and last MiB: `<bytes>-<32 hex digits>`.

    Depends on content alone, so a renamed, copied or moved file keeps its key. Raises SourceError.
    """
    regular_file(path)
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            digest = hashlib.sha256(file.read(_MIB))
            if size > _MIB:
                file.seek(max(_MIB, size - _MIB))
                digest.update(file.read(_MIB))
    except OSError as error:
        raise _unreadable(path, error) from error
    return f"{size}-{digest.hexdigest()[:32]}"


def sha256(path: Path, progress: Progress | None = None) -> str:
    """SHA-256 of the whole file, hex; reports mebibytes. Raises SourceError and Cancelled."""
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
        f"{shown(path)} stopped being readable; check the drive it is on.", str(error)
    )
