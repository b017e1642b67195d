"""The journal beside a project: one row an edit, on the disk before `append` returns.

SQLite with a rollback journal and `synchronous=EXTRA` (all of FULL, and the folder is synced too):
one file while nobody writes, no shared memory, whole after a power cut. A connection lives for one
call, in the thread that calls, so no handle ever crosses threads; opening one costs 0.3 ms, an
append about 1 ms.

Rows carry the format of their patch and a CRC-32, because SQLite does not check contents.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from inspector.io.files import fsync_folder, is_missing_or_empty

_TABLES = {
    "owner": "CREATE TABLE owner (project_id TEXT NOT NULL)",
    "edits": (
        "CREATE TABLE edits (seq INTEGER PRIMARY KEY, format INTEGER NOT NULL, "
        "patch BLOB NOT NULL, crc INTEGER NOT NULL)"
    ),
}
_UNFINISHED = "-journal"
"""What SQLite adds to the name of the file in which it can take back an append."""
_BUSY_S = 5.0
_MAX_PATCH_BYTES = 1 << 28


class JournalDamagedError(Exception):
    """The file is no journal of ours, or cannot be read."""


class JournalBusyError(Exception):
    """Another program holds the file."""


@dataclass(frozen=True)
class Row:
    """One edit: `patch` is JSON as `schema.diff` makes it, of format `format`."""

    seq: int
    format: int
    patch: bytes


@dataclass(frozen=True)
class Rows:
    """What a journal holds: the edits that follow one another without a gap from the first one
    asked for. `complete` is False if something after them could not be used."""

    rows: tuple[Row, ...]
    complete: bool


class Journal:
    """The edits of one project that its snapshot, or the snapshot before, may not have yet."""

    def __init__(self, path: Path, project_id: str) -> None:
        self.path = path
        self.project_id = project_id

    def append(self, row: Row, first_seq: int) -> None:
        """Add an edit; it is durable when this returns.

        Only the edit `first_seq` may begin a new file: with any other, the file was taken away and
        edits with it, so that this one could not be used. Raises OSError, sqlite3.Error and
        JournalDamagedError, and then nothing was added.
        """
        new = is_missing_or_empty(self.path)
        if new and row.seq != first_seq:
            raise JournalDamagedError("the journal is gone")
        with self._open("rwc") as database:
            database.execute("BEGIN IMMEDIATE")
            if new:
                for statement in _TABLES.values():
                    database.execute(statement)
                database.execute("INSERT INTO owner VALUES (?)", (self.project_id,))
            else:
                self._check(database)
            database.execute(
                "INSERT INTO edits VALUES (?, ?, ?, ?)", (row.seq, row.format, row.patch, _crc(row))
            )
            database.execute("COMMIT")
        if new:
            fsync_folder(self.path.parent)

    def rows_after(self, seq: int, *, writable: bool) -> Rows:
        """The usable edits seq + 1, seq + 2, ... Raises JournalDamagedError if there is no reading
        it at all or if it belongs to another project, JournalBusyError if it is in use.

        A program that died in the middle of an append leaves an edit half written, which SQLite
        takes back at the next opening; for that it has to write. Without `writable` that is done
        in a copy.
        """
        if is_missing_or_empty(self.path):
            return Rows((), True)
        try:
            return self._read(seq, "rw" if writable else "ro")
        except JournalDamagedError as error:
            cause = error.__cause__
            code = getattr(cause, "sqlite_errorcode", 0)
            if writable or code & 0xFF != sqlite3.SQLITE_READONLY:
                raise
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "journal"
            for suffix in ("", _UNFINISHED):
                source = self.path.with_name(self.path.name + suffix)
                if source.exists():
                    shutil.copyfile(source, copy.with_name(copy.name + suffix))
            return Journal(copy, self.project_id).rows_after(seq, writable=True)

    def _read(self, seq: int, mode: str) -> Rows:
        found: list[Row] = []
        complete = True
        with self._translated(), self._open(mode) as database:
            self._check(database)
            cursor = database.execute(
                "SELECT seq, format, patch, crc FROM edits WHERE seq > ? ORDER BY seq", (seq,)
            )
            try:
                for number, version, patch, crc in cursor:
                    row = Row(number, version, patch)
                    if number != seq + len(found) + 1 or not _sound(row, crc):
                        complete = False
                        break
                    found.append(row)
            except sqlite3.Error:  # a page in the middle is gone; keep what came before
                complete = False
        return Rows(tuple(found), complete)

    def prune(self, upto_seq: int) -> None:
        """Forget edits that both the snapshot and the one before it have."""
        if is_missing_or_empty(self.path):
            return
        with self._open("rw") as database:
            self._check(database)
            database.execute("DELETE FROM edits WHERE seq <= ?", (upto_seq,))

    @contextlib.contextmanager
    def _open(self, mode: str) -> Iterator[sqlite3.Connection]:
        address = f"{self.path.absolute().as_uri()}?mode={mode}"
        database = sqlite3.connect(address, uri=True, timeout=_BUSY_S, isolation_level=None)
        try:
            database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MAX_PATCH_BYTES)
            database.execute("PRAGMA trusted_schema = OFF")
            if mode != "ro":
                database.execute("PRAGMA journal_mode = DELETE")
                database.execute("PRAGMA synchronous = EXTRA")
            yield database
        finally:
            database.close()  # an open transaction is rolled back

    def _check(self, database: sqlite3.Connection) -> None:
        """Exactly our two tables (a trigger would run with our deletions), and our project."""
        found = dict(database.execute("SELECT name, sql FROM sqlite_master").fetchall())
        if found != _TABLES:
            raise JournalDamagedError("these are not the tables of a journal")
        if database.execute("SELECT project_id FROM owner").fetchall() != [(self.project_id,)]:
            raise JournalDamagedError("the journal belongs to another project")

    @contextlib.contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError, OverflowError, UnicodeError) as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
                raise JournalBusyError(str(error)) from error
            raise JournalDamagedError(str(error)) from error


def _crc(row: Row) -> int:
    return zlib.crc32(row.patch, zlib.crc32(f"{row.seq} {row.format} ".encode()))


def _sound(row: Row, crc: object) -> bool:
    return isinstance(row.patch, bytes) and isinstance(row.format, int) and crc == _crc(row)
