"""The edits of an open project on their way into its journal.

Every edit gets its number at once and keeps it, written or not. What could not be written is tried
again with each later edit and each save, so nothing is owed once the disk takes writes again.
"""

from __future__ import annotations

import contextlib
import sqlite3
import weakref
from collections import deque
from pathlib import Path

from inspector.core.delta import Delta, between
from inspector.core.document import Document
from inspector.io import schema
from inspector.io.codec import SchemaError
from inspector.io.journal import MAX_PATCH_BYTES, Journal, JournalDamagedError, Row
from inspector.io.recovery import Recovered, put_journal_away

_REMEMBERED_EDITS = 1_000
_UNREADABLE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class EditLog:
    """Numbers edits and writes them; used under the lock of its project."""

    def __init__(self, path: Path, state: Recovered) -> None:
        self._journal = Journal(path, state.project_id)
        self._snapshot_seq = state.snapshot_seq
        self._seq = state.seq
        self._unwritten: list[Row] = []
        self._stored: Document | None = None
        """The state before an edit that no file can hold; the next patch starts from it."""
        # Weak: undo decides how long old states live, not the file.
        self._seq_of: deque[tuple[int, weakref.ref[Document]]] = deque(
            [(state.seq, weakref.ref(state.document))], maxlen=_REMEMBERED_EDITS
        )

    @property
    def snapshot_seq(self) -> int:
        """The last edit in the snapshot."""
        return self._snapshot_seq

    @property
    def owes(self) -> bool:
        """True if an edit is not on the disk."""
        return bool(self._unwritten) or self._stored is not None

    def append(self, before: Document, after: Document, delta: Delta | None) -> int:
        """Write an edit, and first what is owed; returns its number.

        Raises SchemaError if it cannot be stored, OSError, sqlite3.Error and JournalDamagedError if
        nothing can be written now.
        """
        since = before if self._stored is None else self._stored
        if after is not since:
            self._stored = since
            data = _patch(since, after, delta if since is before else None)
            self._stored = None
            if data:
                self._seq += 1
                self._unwritten.append(Row(self._seq, schema.FORMAT_VERSION, data))
            self._seq_of.append((self._seq, weakref.ref(after)))
        self._write()
        return self._seq

    def number_of(self, document: Document) -> int:
        """The number of the edit that led to a state, or the last number for an unknown one."""
        return next((s for s, d in reversed(self._seq_of) if d() is document), self._seq)

    def folded(self, document: Document, seq: int) -> None:
        """A snapshot of `document`, with the edits up to `seq`, is in place: forget edits that the
        snapshot before it has as well. A journal that cannot be read is put away."""
        previous, self._snapshot_seq = self._snapshot_seq, seq
        if seq == self._seq and all(d() is not document for _, d in self._seq_of):
            self._stored = None
        self._unwritten = [row for row in self._unwritten if row.seq > previous]
        # Spare rows do no harm: reading skips what a snapshot has.
        with contextlib.suppress(OSError, sqlite3.Error):
            try:
                self._write()
                self._journal.prune(previous)
            except JournalDamagedError:
                put_journal_away(self._journal.path, "old")
            except sqlite3.DatabaseError as error:
                if getattr(error, "sqlite_errorcode", 0) & 0xFF in _UNREADABLE:
                    put_journal_away(self._journal.path, "old")

    def _write(self) -> None:
        if self._unwritten:
            self._journal.append(self._unwritten, self._snapshot_seq + 1)
            self._unwritten = []


def _patch(before: Document, after: Document, delta: Delta | None) -> bytes:
    """The row of an edit, checked; empty if nothing changed."""
    patch = schema.patch_of(delta or between(before, after))
    schema.check(patch)
    data = schema.to_bytes(patch) if patch else b""
    if len(data) >= MAX_PATCH_BYTES:
        raise SchemaError(f"an edit of {len(data)} bytes is too large for the journal")
    return data
