"""The journal beside a project: one row an edit, on the disk before `append` returns.

SQLite with a rollback journal and `synchronous=EXTRA` (all of FULL, and the folder is synced too):
one file while nobody writes, no shared memory, whole after a power cut. A connection lives for one
call, in the thread that calls, so no handle ever crosses threads; opening one costs 0.3 ms, an
append about 1 ms.

Rows carry the format of their patch and a CRC-32, because SQLite does not check contents.
"""

from __future__ import annotations

import contextlib
import itertools
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector.io.files import fsync_folder, is_missing_or_empty
from inspector.io.journal_guard import UNFINISHED, why_strange

_TABLES = {
    "owner": "CREATE TABLE owner (project_id TEXT NOT NULL)",
    "edits": (
        "CREATE TABLE edits (seq INTEGER PRIMARY KEY, format INTEGER NOT NULL, "
        "patch BLOB NOT NULL, crc INTEGER NOT NULL)"
    ),
}
_SCHEMA = [("table", name, name, sql) for name, sql in _TABLES.items()]
_CONTENT_FAULTS = {
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_TOOBIG,
    sqlite3.SQLITE_MISMATCH,
    sqlite3.SQLITE_CONSTRAINT,
}
"""What SQLite says of a bad file; all else it says of the drive and the moment."""
_BUSY_S = 5.0
MAX_PATCH_BYTES = 1 << 28
_MAX_ROWS = 1_000_000
_STEPS_AT_ONCE = 10_000
_SPARE_STEPS = 2_000_000
"""A query takes about ten steps a row; a file made to go round in circles takes any number."""


class JournalDamagedError(Exception):
    """The file is no journal of ours, or cannot be read."""


class JournalUnreachableError(Exception):
    """The file may be sound, but cannot be read now: a drive fails, a program holds it."""


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

    def append(self, rows: Sequence[Row], first_seq: int) -> None:
        """Add edits that follow one another; they are durable when this returns.

        Edits of the same number that are there already are replaced: a call that failed may have
        come further than it knew. Only the edit `first_seq` may begin a new file: with any later
        one, the file was taken away and edits with it, so that this one could not be used. Raises
        OSError, sqlite3.Error and JournalDamagedError.
        """
        if is_missing_or_empty(self.path):
            rows = _beginning(rows, first_seq)
        if not rows:
            return
        with self._open("rwc") as database:
            database.execute("BEGIN IMMEDIATE")
            new = self._is_blank(database)
            if new:
                rows = _beginning(rows, first_seq)
                for statement in _TABLES.values():
                    database.execute(statement)
                database.execute("INSERT INTO owner VALUES (?)", (self.project_id,))
            else:
                self._check(database)
            values = [(row.seq, row.format, row.patch, _crc(row)) for row in rows]
            database.executemany("INSERT OR REPLACE INTO edits VALUES (?, ?, ?, ?)", values)
            database.execute("COMMIT")
        if new:
            fsync_folder(self.path.parent)

    def rows_after(self, seq: int, *, writable: bool) -> Rows:
        """The usable edits seq + 1, seq + 2, ... Raises JournalDamagedError if there is no reading
        it at all or if it belongs to another project, JournalUnreachableError if that is not the
        fault of the file.

        A program that died in the middle of an append leaves an edit half written, which SQLite
        takes back at the next opening; for that it has to write. Without `writable` that is done
        in a copy.
        """
        with self._translated():
            if is_missing_or_empty(self.path):
                return Rows((), True)
        try:
            return self._read(seq, "rw" if writable else "ro")
        except JournalUnreachableError as error:
            code = getattr(error.__cause__, "sqlite_errorcode", 0)
            if writable or code & 0xFF != sqlite3.SQLITE_READONLY:
                raise
        with self._translated(), tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "journal"
            for suffix in ("", UNFINISHED):
                source = self.path.with_name(self.path.name + suffix)
                if source.exists():
                    shutil.copyfile(source, copy.with_name(copy.name + suffix))
            return Journal(copy, self.project_id).rows_after(seq, writable=True)

    def _read(self, seq: int, mode: str) -> Rows:
        found: list[Row] = []
        with self._translated(), self._open(mode) as database:
            if self._is_blank(database):
                return Rows((), True)
            self._check(database, whole=False)
            # Rows may share pages in a made-up file: together they never hold more than it does.
            spare = self.path.stat().st_size
            database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, min(MAX_PATCH_BYTES, spare))
            # Rows whose place in the file is damaged are passed over in silence otherwise.
            complete = database.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
            complete = complete and self._is_whole(database)
            cursor = database.execute(
                "SELECT seq, format, patch, crc FROM edits WHERE seq > ? ORDER BY seq", (seq,)
            )
            try:
                for number, version, patch, crc in cursor:
                    row = Row(number, version, patch)
                    sound = number == seq + len(found) + 1 and _sound(row, crc)
                    spare -= len(patch) if sound else 0
                    if not sound or spare < 0 or len(found) == _MAX_ROWS:
                        complete = False
                        break
                    found.append(row)
            except (sqlite3.Error, UnicodeError) as error:
                if not _is_content_fault(error):
                    raise
                complete = False  # a page in the middle is gone; keep what came before
        return Rows(tuple(found), complete)

    def prune(self, upto_seq: int) -> None:
        """Forget edits that both the snapshot and the one before it have."""
        if is_missing_or_empty(self.path):
            return
        with self._open("rw") as database:
            if self._is_blank(database):
                return
            self._check(database)
            database.execute("DELETE FROM edits WHERE seq <= ?", (upto_seq,))

    @contextlib.contextmanager
    def _open(self, mode: str) -> Iterator[sqlite3.Connection]:
        strange = why_strange(self.path)
        if strange:
            raise JournalDamagedError(strange)
        address = f"{self.path.absolute().as_uri()}?mode={mode}"
        database = sqlite3.connect(address, uri=True, timeout=_BUSY_S, isolation_level=None)
        try:
            database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_PATCH_BYTES)
            database.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
            database.set_progress_handler(self._step_counter(), _STEPS_AT_ONCE)
            database.execute("PRAGMA trusted_schema = OFF")
            database.execute("PRAGMA cell_size_check = ON")
            if mode != "ro":
                database.execute("PRAGMA journal_mode = DELETE")
                database.execute("PRAGMA synchronous = EXTRA")
            yield database
        finally:
            database.close()  # an open transaction is rolled back

    def _step_counter(self) -> Callable[[], bool]:
        """True once SQLite has made more steps than a file of this size can need."""
        size = 0 if is_missing_or_empty(self.path) else self.path.stat().st_size
        left = itertools.count((_SPARE_STEPS + size) // _STEPS_AT_ONCE, -1)
        return lambda: next(left) < 0

    def _check(self, database: sqlite3.Connection, *, whole: bool = True) -> None:
        """Exactly our two tables (a trigger would run with our deletions), and our project."""
        names = database.execute("SELECT type, name, tbl_name, sql FROM sqlite_master")
        if names.fetchmany(len(_SCHEMA) + 1) != _SCHEMA:
            raise JournalDamagedError("these are not the tables of a journal")
        owners = database.execute("SELECT project_id FROM owner")
        if owners.fetchmany(2) != [(self.project_id,)]:
            raise JournalDamagedError("the journal belongs to another project")
        if whole and not self._is_whole(database):
            raise JournalDamagedError("the journal was cut short")

    def _is_blank(self, database: sqlite3.Connection) -> bool:
        """Nothing was ever written, or the very first append was taken back just now."""
        database.execute("SELECT count(*) FROM sqlite_master").fetchall()
        return is_missing_or_empty(self.path)

    def _is_whole(self, database: sqlite3.Connection) -> bool:
        """SQLite reads a last page that is cut short as zeros, which is to say without edits."""
        ((pages,),) = database.execute("PRAGMA page_count").fetchall()
        ((size,),) = database.execute("PRAGMA page_size").fetchall()
        return bool(pages * size == self.path.stat().st_size)

    @contextlib.contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError, OverflowError, UnicodeError) as error:
            if _is_content_fault(error):
                raise JournalDamagedError(str(error)) from error
            raise JournalUnreachableError(str(error)) from error


def _beginning(rows: Sequence[Row], first_seq: int) -> Sequence[Row]:
    """What of `rows` goes into a new file, which must begin with `first_seq`."""
    kept = [row for row in rows if row.seq >= first_seq]
    if kept and kept[0].seq != first_seq:
        raise JournalDamagedError("the journal is gone")
    return kept


def _is_content_fault(error: Exception) -> bool:
    if isinstance(error, OSError):
        return False
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF in _CONTENT_FAULTS


def _crc(row: Row) -> int:
    return zlib.crc32(row.patch, zlib.crc32(f"{row.seq} {row.format} ".encode()))


def _sound(row: Row, crc: object) -> bool:
    return isinstance(row.patch, bytes) and isinstance(row.format, int) and crc == _crc(row)
