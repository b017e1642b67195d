"""What a journal's files must look like before SQLite may open them.

SQLite does what the files beside a database say: it waits for pipes, and a crafted `-journal` makes
it delete a file anywhere or make the database grow to terabytes [measured, SQLite 3.40]. Ours are
plain files of a known kind, and nothing else is opened.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

UNFINISHED = "-journal"
"""What SQLite adds to the name of the file in which it can take back an append."""
SIDE_FILES = (UNFINISHED, "-wal", "-shm")
_MAGIC = b"SQLite format 3\0"
_VERSIONS_AT = slice(18, 20)
_NOT_WAL = b"\1\1"
_ROLLBACK_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER_BYTES = 28
_PAGES_AT, _PAGE_SIZE_AT = slice(16, 20), slice(24, 28)


def why_strange(path: Path) -> str:
    """Why a journal must not be opened; empty if it may be. Raises OSError."""
    sizes = {}
    for suffix in ("", *SIDE_FILES):
        try:
            found = os.lstat(f"{path}{suffix}")
        except FileNotFoundError:
            continue
        if not stat.S_ISREG(found.st_mode):
            return f"{path.name}{suffix} is not a plain file"
        sizes[suffix] = found.st_size
    if "-wal" in sizes or "-shm" in sizes:
        return "there are files beside it that no journal has"
    unfinished = Path(f"{path}{UNFINISHED}")
    # It is gone where another thread has just finished its append.
    with contextlib.suppress(FileNotFoundError):
        if sizes.get(UNFINISHED, 0) >= _HEADER_BYTES and _begins_with(unfinished, _ROLLBACK_MAGIC):
            return _why_not_taken_back(unfinished, sizes.get("", 0))
    if sizes.get("", 0) and not _begins_with(path, _MAGIC):
        return "it is no journal"
    return ""


def _begins_with(path: Path, magic: bytes) -> bool:
    with path.open("rb") as file:
        head = file.read(_VERSIONS_AT.stop)
    return head.startswith(magic) and (magic is not _MAGIC or head[_VERSIONS_AT] == _NOT_WAL)


def _why_not_taken_back(unfinished: Path, database_bytes: int) -> str:
    """Whether SQLite may follow the file in which it noted how to take back an append."""
    with unfinished.open("rb") as file:
        head = file.read(_HEADER_BYTES)
        file.seek(-len(_ROLLBACK_MAGIC), os.SEEK_END)
        tail = file.read()
    if tail == _ROLLBACK_MAGIC:
        return "it refers to another file"
    pages = int.from_bytes(head[_PAGES_AT], "big")
    if pages * int.from_bytes(head[_PAGE_SIZE_AT], "big") > database_bytes:
        return "it was longer before than it is now"
    return ""
