"""A mark that stays behind when the program ends without coming to its end.

Each running window holds the lock of its own mark, which the system lets go of with the process,
however it ends: a mark whose lock is free belongs to a session that was killed or crashed.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from inspector.core.errors import InspectorError
from inspector.io.files import write_atomically
from inspector.io.project_paths import backup_path, journal_path
from inspector.io.recovery import recover

_FOLDER = "sessions"
_MAX_BYTES = 64 << 10
_MAX_TRACE = 64 << 10


@dataclass(frozen=True)
class BrokenSession:
    """One that did not come to its end: when it began (ISO, UTC), the project that was open ("" if
    there was none), and the trace of the crash if there is one."""

    started_at: str
    project: str
    trace: str


class SessionMark:
    """The mark of this process. Nothing here raises: where nothing can be written are no marks."""

    def __init__(self, data_dir: Path, crash_log: Path) -> None:
        now = datetime.now(UTC)
        name = f"{now:%Y%m%dT%H%M%S%f}-{os.getpid()}"
        self._path = data_dir / _FOLDER / f"{name}.json"
        self._lock = FileLock(self._path.with_suffix(".lock"), timeout=0, thread_local=False)
        self._told = {
            "started_at": now.isoformat(timespec="seconds"),
            "project": "",
            "crash_log_bytes": _size(crash_log),
        }
        # The lock alone: writing waits for the disk, and is left to the first `note_project`.
        with contextlib.suppress(Timeout, OSError, NotImplementedError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()

    def note_project(self, path: Path | None) -> None:
        """Keep which project is open; waits for the disk."""
        self._told["project"] = str(path or "")
        self._write()

    def end(self) -> None:
        """This process came to its end."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)
            self._lock.release()
            Path(self._lock.lock_file).unlink(missing_ok=True)

    def _write(self) -> None:
        if not self._lock.is_locked:
            return
        with contextlib.suppress(OSError, UnicodeError):
            write_atomically(self._path, lambda file: _put(file, json.dumps(self._told)))


def broken_sessions(data_dir: Path, crash_log: Path) -> list[BrokenSession]:
    """Those that did not come to their end, oldest first; each is told once. To be called before
    this process has a mark."""
    return list(_broken(data_dir / _FOLDER, crash_log))


def waiting_edits(project: Path) -> int | None:
    """How many edits since its last save the next opening of a project brings back; None if the
    project cannot be read."""
    try:
        found = recover(project, journal_path(project), backup_path(project), writable=False)
    except (InspectorError, OSError):
        return None
    return found.seq - found.snapshot_seq


def _broken(folder: Path, crash_log: Path) -> Iterator[BrokenSession]:
    for path in sorted(folder.glob("*.json")):
        lock = FileLock(path.with_suffix(".lock"), timeout=0, thread_local=False)
        try:
            lock.acquire()
        except (Timeout, OSError, NotImplementedError):
            continue
        told = _read(path)
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            lock.release()
            path.with_suffix(".lock").unlink(missing_ok=True)
        if told is not None:
            start = told.get("crash_log_bytes")
            yield BrokenSession(
                str(told.get("started_at", ""))[:40],
                str(told.get("project", "")),
                _trace(crash_log, start if isinstance(start, int) else 0),
            )


def _read(path: Path) -> dict[str, object] | None:
    try:
        if path.stat().st_size > _MAX_BYTES:
            return None
        told = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _trace(crash_log: Path, start: int) -> str:
    """What was added to the file since, at most its first 64 KB."""
    try:
        with crash_log.open("rb") as file:
            file.seek(max(0, start))
            return file.read(_MAX_TRACE).decode("utf-8", "replace").strip()
    except OSError:
        return ""


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
