"""Opening a project after anything that may have happened to it.

The snapshot and the journal's edits after it; failing that, the .bak and the journal's edits after
that; failing that, a refusal. What cannot be used is set aside, never deleted.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from inspector.core.document import Document
from inspector.core.errors import ProjectError
from inspector.core.language import tr
from inspector.io import schema, snapshot
from inspector.io.codec import Json, SchemaError
from inspector.io.files import fsync_folder, keep_copy, replace, shown, temporary_beside
from inspector.io.journal import Journal, JournalDamagedError, JournalUnreachableError, Row, Rows
from inspector.io.journal_guard import SIDE_FILES
from inspector.io.project_paths import (
    backup_path,
    batch_log_path,
    batch_path,
    journal_path,
    results_dir,
)
from inspector.io.snapshot import NewerFormatError, Snapshot


@dataclass(frozen=True)
class Recovered:
    """The newest state that could be put together.

    `snapshot_seq`: the last edit in the snapshot it starts from; `seq`: the last edit in it.
    """

    document: Document
    project_id: str
    snapshot_seq: int
    seq: int
    main_sound: bool
    notices: tuple[str, ...] = ()


def recover(path: Path, journal_path: Path, backup: Path, *, writable: bool) -> Recovered:
    """Read a project; if `writable`, also make its journal fit for further edits.

    Raises ProjectError if there is no sound snapshot, or if something is newer than this version.
    """
    base, main_sound, notices = _sound_snapshot(path, backup)
    journal = Journal(journal_path, base.project_id)
    details = ""
    try:
        rows = journal.rows_after(base.seq, writable=writable)
    except JournalUnreachableError as error:
        raise ProjectError(
            tr(
                "The edits beside {path} cannot be read now; check the drive and try again, or "
                "move {journal} elsewhere to open the project without them.",
                path=shown(path),
                journal=shown(journal_path),
            ),
            str(error),
        ) from error
    except JournalDamagedError as error:
        rows = Rows((), complete=False)
        details = str(error)
    document, used = _replayed(path, base, rows)
    if not rows.complete or used < len(rows.rows):
        told = tr("Some edits made after the last save could not be read.")
        if writable:
            told = tr(
                "Some edits made after the last save could not be read; the journal was kept as "
                "{name}.",
                name=shown(_restart(journal, rows.rows[:used])),
            )
        notices.append(f"{told} ({details})" if details else told)
    return Recovered(
        document, base.project_id, base.seq, base.seq + used, main_sound, tuple(notices)
    )


def kept_name(path: Path, why: str) -> Path:
    """The name, with the time, under which a file that cannot be used stays beside it."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    return path.with_name(f"{path.name}.{why}-{stamp}")


def put_journal_away(path: Path, why: str) -> Path:
    """Give a journal another name. SQLite's own file beside it goes first: it would be rolled back
    into whatever has the journal's name next. Raises OSError."""
    kept = kept_name(path, why)
    for suffix in (*SIDE_FILES, ""):
        file = path.with_name(path.name + suffix)
        if os.path.lexists(file):
            replace(file, kept.with_name(kept.name + suffix))
    fsync_folder(path.parent)
    return kept


def _restart(journal: Journal, rows: tuple[Row, ...]) -> Path:
    """A journal with the usable edits alone, in place of one that is damaged after them."""
    temporary = temporary_beside(journal.path)
    try:
        if not rows:
            return put_journal_away(journal.path, "damaged")
        Journal(temporary, journal.project_id).append(rows, rows[0].seq)
        kept = kept_name(journal.path, "damaged")
        keep_copy(journal.path, kept)
        replace(temporary, journal.path)  # at no moment are the usable edits without a journal
        fsync_folder(journal.path.parent)
    except (OSError, sqlite3.Error) as error:
        raise ProjectError(
            tr(
                "{path} is damaged and cannot be replaced; free some space.",
                path=shown(journal.path),
            ),
            str(error),
        ) from error
    finally:
        temporary.unlink(missing_ok=True)
    return kept


def keep_backup(path: Path, *, sound: bool) -> None:
    """The snapshot becomes the .bak before another takes its place; one that is not `sound` must
    not replace a sound .bak, and a link or a folder in that place is put aside."""
    if not path.exists():
        return
    if not sound:
        keep_copy(path, kept_name(path, "damaged"))
        return
    backup = backup_path(path)
    if os.path.lexists(backup) and (backup.is_symlink() or not backup.is_file()):
        os.replace(backup, kept_name(backup, "strange"))
    keep_copy(path, backup)


def remove_project(path: Path) -> None:
    """Remove a project that nobody has open, with everything beside it but the lock; what cannot be
    removed stays."""
    log = journal_path(path)
    shutil.rmtree(results_dir(path), ignore_errors=True)
    beside = backup_path(path), batch_path(path), batch_log_path(path)
    for each in (*beside, log.with_name(log.name + "-journal"), log, path):
        with contextlib.suppress(OSError):
            each.unlink(missing_ok=True)


def _sound_snapshot(path: Path, backup: Path) -> tuple[Snapshot, bool, list[str]]:
    if not path.exists() and not backup.exists():
        raise ProjectError(tr("{path} is not there; choose another project.", path=shown(path)))
    try:
        return _checked(path), True, []
    except NewerFormatError:
        raise
    except (ProjectError, SchemaError) as error:
        first = error
    try:
        base = _checked(backup)
    except (ProjectError, SchemaError) as error:
        raise ProjectError(
            tr(
                "{path} is damaged or is no project of this app, and has no sound backup; "
                "nothing was changed, use another copy.",
                path=shown(path),
            ),
            f"{first}; {error}",
        ) from first
    notice = tr(
        "{path} was damaged, so its backup and the edits made since were opened; save the project "
        "to repair it.",
        path=shown(path),
    )
    return base, False, [notice]


def _checked(path: Path) -> Snapshot:
    """A snapshot that is a document, not only a sound file."""
    if path.is_symlink():  # nobody but us makes a .bak, and the project's own path is resolved
        raise SchemaError(f"{path.name} is a link")
    found = snapshot.read(path)
    schema.from_json(schema.migrated(found.stored, found.version))
    return found


def _replayed(path: Path, base: Snapshot, rows: Rows) -> tuple[Document, int]:
    """The document after as many edits as can be applied one after another, and how many."""
    stored, version, used = base.stored, base.version, 0
    for row in rows.rows:
        if row.format > schema.FORMAT_VERSION:
            raise NewerFormatError(
                tr(
                    "{path} was edited by a newer Inspector (format {format}); update this one.",
                    path=shown(path),
                    format=row.format,
                )
            )
        try:
            stored, version = _applied(row, stored, version), row.format
        except SchemaError:
            break
        used += 1
    try:
        return schema.from_json(schema.migrated(stored, version)), used
    except SchemaError:  # edits of an older format that make no document together
        return schema.from_json(schema.migrated(base.stored, base.version)), 0


def _applied(row: Row, stored: Json, version: int) -> Json:
    """The stored document after one edit, in the edit's format, which may be newer."""
    if row.format < version:
        raise SchemaError(f"an edit of format {row.format} after format {version}")
    patch = snapshot.parsed(row.patch)
    if row.format == schema.FORMAT_VERSION:
        schema.check(patch)
    return schema.apply(patch, schema.migrated(stored, version, row.format))
