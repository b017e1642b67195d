"""Which files were looked at and did no harm, so that each is looked at once.

Of a file only a digest is kept, one a line, in a file of the cache folder. Losing it costs time,
nothing more; a line that somebody damaged is a file that is looked at again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
from collections.abc import Iterable
from pathlib import Path

from inspector import __version__
from inspector.io.files import write_atomically

MOST = 20_000
"""When there are more, the older half is forgotten."""
_DIGITS = 32
_MAX_FILE_BYTES = 4 << 20


def key_of(path: Path, look: str) -> str | None:
    """Names a file as it is now, and the way in which it is looked at; None if it is not there.

    Not its name: what is written under another name first and then renamed stays the same.
    """
    try:
        found = path.stat()
        folder = os.path.realpath(path.parent)
    except OSError:
        return None
    said = (__version__, look, folder, found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
    return hashlib.sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


class Verdicts:
    """The keys of harmless files. Several threads may ask; several windows may share the file.

    `path`: where they are kept; None: as long as this object lives.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._guard = threading.Lock()
        self._known: dict[str, None] | None = None

    def __contains__(self, key: str) -> bool:
        with self._guard:
            return key in self._all()

    def add(self, key: str) -> None:
        """Keep a key; a folder that cannot be written is no error."""
        with self._guard:
            if key in self._all():
                return
            self._all()[key] = None
            with contextlib.suppress(OSError):
                if self._path is not None:
                    self._path.parent.mkdir(parents=True, exist_ok=True)
                    with self._path.open("a", encoding="ascii") as file:
                        file.write(f"{key}\n")

    def forget(self, keys: Iterable[str]) -> None:
        """Look at these files again when they are opened next."""
        with self._guard:
            known = self._all()
            if [known.pop(key) for key in keys if key in known] == []:
                return
            self._write(known)

    def _all(self) -> dict[str, None]:
        if self._known is None:
            self._known = self._read()
            if len(self._known) > MOST:
                self._known = dict.fromkeys(list(self._known)[-MOST // 2 :])
                self._write(self._known)
        return self._known

    def _read(self) -> dict[str, None]:
        if self._path is None:
            return {}
        try:
            with self._path.open("rb") as file:
                lines = file.read(_MAX_FILE_BYTES).decode("ascii", "replace").split("\n")
        except OSError:
            return {}
        return dict.fromkeys(line for line in lines if len(line) == _DIGITS)

    def _write(self, known: Iterable[str]) -> None:
        content = "".join(f"{key}\n" for key in known).encode("ascii", "replace")

        def write(temporary: Path) -> None:
            temporary.write_bytes(content)

        with contextlib.suppress(OSError):
            if self._path is not None:
                write_atomically(self._path, write)
