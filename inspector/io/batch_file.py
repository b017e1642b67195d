"""The queue of a batch beside its project: one line an event, on the disk before a call returns.

    site.inspector.h5.batch      {"batch": 1}, then one of these a line, each after its CRC-32:
        {"put": [items]}                     added at the end, or replaced in their place
        {"drop": [ids]}
        {"shift": [ids], "by": -1 or 1}      up or down
        {"place": [ids], "before": id or null}
        {"made": record}                     a piece whose results are on the disk
        {"listed": [keys]}                   the document lists them

A result is written, then noted here, then listed in the document. Killed between any two of these,
the next start lists what is noted and makes what is not; a part that was written and not noted is
written again under the same name. A last line that was cut off is as if it had never been written.
Paths are kept relative to the project where that is possible.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import threading
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from inspector.core.batch import BatchItem
from inspector.core.batch_queue import BatchQueue, added, dropped, placed, resting, shifted
from inspector.core.document import ResultEntry, SourceEntry
from inspector.core.errors import ProjectError
from inspector.core.language import tr
from inspector.io.batch_lines import event_of, line_of, texts
from inspector.io.codec import Json, SchemaError, decode, encode
from inspector.io.files import fsync_folder, shown, write_atomically
from inspector.io.photos import stored_path
from inspector.io.project_paths import batch_path
from inspector.io.recovery import kept_name

_FORMAT = 1
_HEADER = {"batch": _FORMAT}
_MOST_BYTES = 1 << 28


@dataclass(frozen=True)
class MadeRecord:
    """The results of one piece. `source` is the file as the document lists it, where it did not
    yet. `attempt` is that of the item it was made for."""

    key: str
    item_id: str
    attempt: int
    entries: tuple[ResultEntry, ...]
    source: SourceEntry | None = None
    found_px: int = 0
    seen_px: int = 0
    seconds: float = 0.0


@dataclass(frozen=True)
class BatchState:
    """What a file says. `records` are by the key of their piece; those `unlisted` may be missing
    in the document. `notices`: sentences for the user."""

    queue: BatchQueue = field(default_factory=BatchQueue)
    records: dict[str, MadeRecord] = field(default_factory=dict)
    unlisted: frozenset[str] = frozenset()
    notices: tuple[str, ...] = ()


class BatchFile:
    """The events of one queue. Calls may come from any thread; `load` is the first one."""

    def __init__(self, project: Path) -> None:
        """`project`: the project file, whose lock whoever writes has to hold."""
        self.path = batch_path(project)
        self._base = project.absolute().parent
        self._good_bytes = 0
        self._guard = threading.Lock()

    def load(self, *, writable: bool = True) -> BatchState:
        """What the file says, as it is while nobody works on it; it is written anew without what
        is over. Raises ProjectError if it is no queue of ours or cannot be read or written."""
        with self._guard, self._faults():
            content = self._content()
            if not content:
                return BatchState()
            reader = _Reader(self._base)
            torn = reader.read(content)
            notices: tuple[str, ...] = ()
            if torn:
                notices = (
                    tr(
                        "Some of the batch in {path} is damaged and left out.",
                        path=shown(self.path),
                    ),
                )
            queue = BatchQueue({k: resting(v) for k, v in reader.queue.items.items()})
            state = BatchState(queue, reader.records, frozenset(reader.unlisted), notices)
            if writable:
                if torn:
                    shutil.copyfile(self.path, kept_name(self.path, "damaged"))
                self._write_whole(state)
        return state

    def put(self, items: Sequence[BatchItem]) -> None:
        """Items were added or changed. Raises ProjectError, as all of these."""
        if items:
            self._append({"put": [self._stored(item) for item in items]})

    def drop(self, ids: Collection[str]) -> None:
        """Items left the queue."""
        self._append({"drop": sorted(ids)})

    def shift(self, ids: Collection[str], by: int) -> None:
        """Items moved by one place."""
        self._append({"shift": sorted(ids), "by": by})

    def place(self, ids: Collection[str], before: str | None) -> None:
        """Items moved in front of another one, or to the end."""
        self._append({"place": sorted(ids), "before": before})

    def made(self, record: MadeRecord) -> None:
        """The results of a piece are on the disk."""
        self._append({"made": encode(record)})

    def listed(self, keys: Iterable[str]) -> None:
        """The document lists the results of these pieces, durably."""
        self._append({"listed": list(keys)})

    def _append(self, event: Json) -> None:
        line = line_of(event)
        with self._guard, self._faults():
            new = self._good_bytes == 0
            if new:
                line = line_of(_HEADER) + line
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | _NO_LINKS, 0o666)
            try:
                # Behind the last whole line: an append that failed half way may have left a part.
                os.ftruncate(handle, self._good_bytes)
                os.lseek(handle, self._good_bytes, os.SEEK_SET)
                _write_all(handle, line)
                os.fsync(handle)
            finally:
                os.close(handle)
            if new:
                fsync_folder(self.path.parent)
            self._good_bytes += len(line)

    def _write_whole(self, state: BatchState) -> None:
        items = [self._stored(item) for item in state.queue.items.values()]
        events: list[Json] = [_HEADER, {"put": items}]
        events += [{"made": encode(record)} for record in state.records.values()]
        events.append({"listed": [k for k in state.records if k not in state.unlisted]})
        content = b"".join(map(line_of, events))

        def put(temporary: Path) -> None:
            temporary.write_bytes(content)

        write_atomically(self.path, put)
        self._good_bytes = len(content)

    def _content(self) -> bytes:
        try:
            found = self.path.lstat()
        except (FileNotFoundError, NotADirectoryError):
            return b""
        if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
            raise ProjectError(
                tr(
                    "{path} is no queue of files; take it away to start another batch.",
                    path=shown(self.path),
                )
            )
        return self.path.read_bytes()

    def _stored(self, item: BatchItem) -> Json:
        return encode(replace(item, path=stored_path(Path(item.path), self._base)))

    @contextlib.contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise ProjectError(
                tr(
                    "The batch in {path} cannot be read or written; free some space or save the "
                    "project elsewhere, then go on.",
                    path=shown(self.path),
                ),
                str(error),
            ) from error


def carry_over(origin: Path, project: Path) -> None:
    """Give a project that was saved under another name the queue of the one it comes from, and put
    away the queue of a project that was there before. Saving a project must not fail because of
    its wishes: a queue that cannot be taken along stays where it is."""
    if project == origin:
        return
    target = BatchFile(project)
    with contextlib.suppress(OSError, ProjectError):
        if os.path.lexists(target.path):
            os.replace(target.path, kept_name(target.path, "old"))
        state = BatchFile(origin).load(writable=False)
        if state.queue.items or state.records:
            target._write_whole(state)


def files_wait(project: Path) -> int:
    """How many files of a project wait for models; 0 where its queue cannot be read."""
    try:
        return BatchFile(project).load(writable=False).queue.counts()["waiting"]
    except ProjectError:
        return 0


class _Reader:
    """The events of a file, followed one by one."""

    def __init__(self, base: Path) -> None:
        self._base = base
        self.queue = BatchQueue()
        self.records: dict[str, MadeRecord] = {}
        self.unlisted: set[str] = set()
        self._fresh: dict[str, BatchItem] = {}

    def read(self, content: bytes) -> bool:
        """True if more than a last line that was cut off could not be used. Raises ProjectError
        for a file of another kind or a newer one."""
        lines = content.split(b"\n")
        try:
            if event_of(lines[0]) != _HEADER:
                raise SchemaError("the first line is that of another format")
        except SchemaError as error:
            if len(lines) == 1:  # the very first write was cut off
                return False
            raise ProjectError(
                tr(
                    "The batch of this project was made by another version of Inspector; update "
                    "this one, or take the file that ends in .batch away."
                ),
                str(error),
            ) from error
        for number, line in enumerate(lines[1:], 1):
            if not line and number == len(lines) - 1:
                break
            try:
                self._follow(event_of(line))
            except SchemaError:
                return number < len(lines) - 1
        return False

    def _follow(self, event: dict[str, Json]) -> None:
        if "put" in event:
            items = decode(tuple[BatchItem, ...], event["put"], "put")
            self.queue = added(self.queue, map(self._located, items))
        elif "made" in event:
            record = decode(MadeRecord, event["made"], "made")
            self.records[record.key] = record
            self.unlisted.add(record.key)
        elif "listed" in event:
            self.unlisted -= set(texts(event["listed"]))
        elif "drop" in event:
            self.queue = dropped(self.queue, texts(event["drop"]))
        elif "shift" in event:
            by = -1 if event.get("by") == -1 else 1
            self.queue = shifted(self.queue, texts(event["shift"]), by)
        elif "place" in event:
            before = decode(str | None, event.get("before"), "before")
            self.queue = placed(self.queue, texts(event["place"]), before)
        else:
            raise SchemaError(f"nobody knows {min(event, default='')!r:.60}")

    def _located(self, item: BatchItem) -> BatchItem:
        path = Path(item.path)
        if not path.is_absolute():
            path = Path(os.path.normpath(self._base / path))
        return replace(item, path=str(path))


_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def _write_all(handle: int, content: bytes) -> None:
    while content:
        content = content[os.write(handle, content) :]
