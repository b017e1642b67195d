"""The pictures of the project: bringing files in, opening them lazily, hashing them."""

from __future__ import annotations

import contextlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inspector.core import edits
from inspector.core.delta import Changed
from inspector.core.document import SourceEntry
from inspector.core.errors import InspectorError, SourceError
from inspector.core.frame import Frame, Window
from inspector.core.language import plural, tr
from inspector.core.progress import Progress
from inspector.io.files import shown
from inspector.io.hashing import sha256
from inspector.io.map_source import MapSource
from inspector.io.photos import relocate, resolve
from inspector.io.source import Source, entry_for, list_media, open_source
from inspector.io.video_source import VideoSource
from inspector.ui.session import Session

OPEN_SOURCES = 4
"""How many sources stay open, with their decoded pictures, for the next read."""


class SourcePool:
    """Open sources by file, the least recently used closed first. Safe from several threads: the
    decode lane reads for the screen while the infer lane reads for a model. `cache_dir`: where
    the indexes of videos are kept."""

    def __init__(self, cache_dir: Path | None = None) -> None:
        self._cache_dir = cache_dir
        self._lock = threading.Lock()
        self._open: OrderedDict[Path, Source] = OrderedDict()

    def read(self, path: Path, index: int, window: Window | None = None, level: int = 0) -> Frame:
        """A frame, or a window of it; raises SourceError."""
        return self._source(path).read(index, window, level)

    def levels(self, path: Path, index: int) -> int:
        """How many power-of-two levels the frame has."""
        return self._source(path).info(index).levels

    def video(self, path: Path) -> VideoSource:
        """A video to be asked for more than frames; raises SourceError if it is none."""
        source = self._source(path)
        if not isinstance(source, VideoSource):
            raise SourceError(
                tr("{path} is no video any more; look for it in another place.", path=shown(path))
            )
        return source

    def maps(self, path: Path) -> MapSource:
        """A map to be asked for some of its bands; raises SourceError if it is none."""
        source = self._source(path)
        if not isinstance(source, MapSource):
            raise SourceError(
                tr("{path} is no map any more; look for it in another place.", path=shown(path))
            )
        return source

    @contextlib.contextmanager
    def opened(self, path: Path) -> Iterator[Source]:
        """A source for more than one frame; it stays open for the next read. Raises SourceError."""
        yield self._source(path)

    def close(self) -> None:
        """Close all files."""
        with self._lock:
            while self._open:
                self._open.popitem()[1].close()

    def _source(self, path: Path) -> Source:
        with self._lock:
            source = self._open.pop(path, None)
            if source is None:  # never ask whether it is empty: a video would count its frames
                source = open_source(path, self._cache_dir)
            self._open[path] = source
            while len(self._open) > OPEN_SOURCES:
                self._open.popitem(last=False)[1].close()
            return source


class Library(QObject):
    """Adds files to the session's document and reads their frames.

    Signals
        refused(InspectorError)    a file that was not taken, and why
    """

    refused = Signal(object)

    def __init__(self, session: Session, pool: SourcePool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.pool = pool
        session.document_changed.connect(self._hash_new)

    def path_of(self, source_id: str) -> Path:
        """Where a file of the project is now."""
        return resolve(self._session.document.sources[source_id], self._session.base_dir)

    def paths_of(self, source_ids: Sequence[str]) -> dict[str, Path]:
        """The same of several; those that are not in the project are left out."""
        known = self._session.document.sources
        return {i: resolve(known[i], self._session.base_dir) for i in source_ids if i in known}

    def missing(self) -> list[SourceEntry]:
        """The files of the project that are not where they were."""
        return [e for e in self._session.document.sources.values() if not self.is_there(e)]

    def is_there(self, entry: SourceEntry) -> bool:
        """True if the file is where the project says; a path that may not be read is not."""
        return self.looker()(entry)

    def looker(self) -> Callable[[SourceEntry], bool]:
        """`is_there` for the project as it is now, in any thread."""
        base = self._session.base_dir

        def is_there(entry: SourceEntry) -> bool:
            try:
                return is_found(resolve(entry, base), entry)
            except SourceError:
                return False

        return is_there

    def ask_missing(self, key: str, done: Callable[[frozenset[str]], None]) -> None:
        """Find out beside the window which files are not where they were, by the ids of their
        entries: a network drive can be slow. The last question of a `key` is answered."""
        entries = list(self._session.document.sources.values())
        is_there = self.looker()

        def work(progress: Progress) -> frozenset[str]:
            gone = set()
            for number, entry in enumerate(entries):
                progress.step(number, len(entries))
                if not is_there(entry):
                    gone.add(entry.id)
            return frozenset(gone)

        if entries:
            self._session.jobs.submit(
                "decode", tr("Look for files"), work, done=done, key=key, quiet=True
            )

    def add(self, paths: Sequence[Path], then: Callable[[], None] | None = None) -> None:
        """Bring files and folders into the project, in the background; one undo step. `then` is
        called when they are there."""
        if self._session.path is None:
            self._session.new_project()
        base = self._session.base_dir
        known = {entry.quick_key for entry in self._session.document.sources.values()}

        def work(progress: Progress) -> tuple[list[SourceEntry], list[InspectorError]]:
            files = list_media(paths)
            if not files:
                raise SourceError(
                    tr(
                        "There are no pictures, videos or maps in {name} itself; folders in it "
                        "are not searched, choose one of them.",
                        name=shown(paths[0]),
                    )
                )
            entries: list[SourceEntry] = []
            errors: list[InspectorError] = []
            for done, file in enumerate(files):
                progress.step(done, len(files))
                try:
                    entry = entry_for(file, base)
                except SourceError as error:
                    errors.append(error)
                    continue
                if entry.quick_key not in known:
                    known.add(entry.quick_key)
                    entries.append(entry)
            return entries, errors

        def done(found: tuple[list[SourceEntry], list[InspectorError]]) -> None:
            entries, errors = found
            if entries:
                self._session.edit(_added(entries), lambda d: edits.add_sources(d, entries))
            elif not errors:
                self._session.notified.emit(tr("These pictures are already in the project."))
            for error in summary(errors):
                self.refused.emit(error)
            self._session.jobs.soon(partial(begin, [entry.id for entry in entries]))

        def begin(fresh: Sequence[str]) -> None:
            for source_id in fresh[:1]:
                self._session.start_at(source_id)
            if then is not None:
                then()

        self._session.jobs.submit(
            "decode", tr("Add pictures"), work, done=done, failed=self.refused.emit
        )

    def relocate(self, folder: Path) -> None:
        """Look for the missing files in another folder. Where files are is no undo step."""
        missing, base = self.missing(), self._session.base_dir

        def work(progress: Progress) -> list[SourceEntry]:
            return relocate(missing, folder, base, progress)

        def done(found: list[SourceEntry]) -> None:
            if found:
                self._session.record(lambda d: edits.add_sources(d, found))
            left = len(missing) - len(found)
            self._session.notified.emit(
                plural(
                    "{n} picture found again, {left} still missing.",
                    "{n} pictures found again, {left} still missing.",
                    len(found),
                    left=left,
                )
                if left
                else plural("{n} picture found again.", "{n} pictures found again.", len(found))
            )

        self._session.jobs.submit(
            "decode", tr("Look for pictures"), work, done=done, failed=self.refused.emit
        )

    def _hash_new(self, changed: Changed) -> None:
        """Full hashes are due before an export; one job makes them all in the background."""
        was = changed.before.sources
        # What was found out about a video does not change its content.
        if all(i in was and was[i].path == e.path for i, e in changed.delta.sources.after.items()):
            return
        base = self._session.base_dir
        todo = [entry for entry in changed.after.sources.values() if not entry.sha256]
        if not todo:
            return

        def work(progress: Progress) -> dict[str, str]:
            hashes = {}
            for done, entry in enumerate(todo):
                progress.step(done, len(todo))
                path = resolve(entry, base)
                if is_found(path, entry):
                    hashes[entry.id] = sha256(path, progress.part(done, len(todo)))
            return hashes

        def done(hashes: dict[str, str]) -> None:
            self._session.record(lambda d: edits.set_hashes(d, hashes))

        self._session.jobs.submit(
            "export", tr("Hash pictures"), work, done=done, key="hash", quiet=True
        )


def is_found(path: Path, entry: SourceEntry) -> bool:
    """True if there is a file, or the folder that a map may be."""
    return path.is_file() or (entry.kind == "map" and path.is_dir())


def _added(entries: Sequence[SourceEntry]) -> str:
    """What the step is called that adds them."""
    kind = entries[0].kind
    if len(entries) == 1 and kind != "photo":
        return tr("Add 1 video") if kind == "video" else tr("Add 1 map")
    return plural("Add {n} picture", "Add {n} pictures", len(entries))


def summary(errors: Sequence[InspectorError]) -> list[InspectorError]:
    """One message for all files that were left out, so that a bad folder is not a flood; what is
    wrong with each is in its details."""
    if len(errors) <= 1:
        return list(errors)
    details = "\n".join(" ".join(filter(None, (e.message, e.details))) for e in errors)
    first = errors[0].message.rstrip(".")
    text = plural(
        "{n} file was left out; the first: {first}. The details name each.",
        "{n} files were left out; the first: {first}. The details name each.",
        len(errors),
        first=first,
    )
    return [SourceError(text, details)]
