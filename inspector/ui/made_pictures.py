"""The pictures that models made of the frame in view, enhanced or restored, read from the project's
results when it comes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.delta import Changed
from inspector.core.document import ResultEntry
from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import InspectorError
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.core.restoration import Restoration
from inspector.io.results import ResultStore
from inspector.ui.enhancing import EnhancedResult
from inspector.ui.finding import RestoredResult
from inspector.ui.picture_look import KINDS, Kind
from inspector.ui.session import Session

KEPT_BYTES = 256 * 2**20
MOST_SHOWN = 12
"""Of more parts of one frame the newest are shown."""
Made = EnhancedResult | RestoredResult


class MadePictures(QObject):
    """Keeps those of the last frames in memory.

    Signals
        changed()    those of the frame in view are other ones now
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kept: OrderedDict[str, Made] = OrderedDict()
        session.current_changed.connect(self._follow)
        session.project_changed.connect(self._forget)
        session.document_changed.connect(self._on_document_changed)

    def entries(self, kind: Kind) -> tuple[ResultEntry, ...]:
        """Of the frame in view the newest of each window, the newest last; they may still be on
        the disk."""
        frame, document = self._session.current, self._session.document
        if frame is None:
            return ()
        of_kind = document.enhanced_on if kind == "enhanced" else document.restored_on
        return newest(of_kind(frame))

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Those that there are of the frame in view."""
        return tuple(kind for kind in KINDS if self.entries(kind))

    @property
    def enhanced(self) -> tuple[EnhancedResult, ...]:
        """The enhanced pictures of the frame in view that are in memory."""
        return tuple(m for m in self._here("enhanced") if isinstance(m, EnhancedResult))

    @property
    def restored(self) -> tuple[RestoredResult, ...]:
        """The restored pictures of the frame in view that are in memory."""
        return tuple(m for m in self._here("restored") if isinstance(m, RestoredResult))

    def _here(self, kind: Kind) -> Iterator[Made]:
        found = (self._kept.get(entry.id) for entry in self.entries(kind))
        return (made for made in found if made is not None)

    @Slot(object)
    def take(self, made: Made) -> None:
        """One has just been made, and is in the document."""
        self._keep(made)
        if made.entry.frame == self._session.current:
            self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._kept.clear()
        self._follow()

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        gone = changed.delta.results.before.keys() - changed.delta.results.after.keys()
        if gone:
            self._follow()

    @Slot()
    def _follow(self) -> None:
        entries = self._all_entries()
        missing = [entry for entry in entries if entry.id not in self._kept]
        for entry in entries:
            if entry.id in self._kept:
                self._kept.move_to_end(entry.id)
        self.changed.emit()
        if not missing:
            return
        store, frame = self._session.result_store(), self._session.current

        def work(progress: Progress) -> tuple[list[Made], list[InspectorError]]:
            read: list[Made] = []
            errors: list[InspectorError] = []
            for done, entry in enumerate(missing):
                progress.step(done, len(missing))
                try:
                    read.append(_read(store, entry))
                except InspectorError as error:
                    errors.append(error)
            return read, errors

        def done(found: tuple[list[Made], list[InspectorError]]) -> None:
            for one in found[0]:
                self._keep(one)
            for error in found[1][:1]:
                self._session.failed.emit(error)
            if frame == self._session.current and found[0]:
                self.changed.emit()

        self._session.jobs.submit(
            "decode",
            tr("Read enhanced and restored pictures"),
            work,
            done=done,
            failed=self._session.failed.emit,
            key="made",
            quiet=True,
        )

    def _all_entries(self) -> list[ResultEntry]:
        return [entry for kind in KINDS for entry in self.entries(kind)]

    def _keep(self, made: Made) -> None:
        """Keep it; a batch must not take what is in view away."""
        self._kept[made.entry.id] = made
        self._kept.move_to_end(made.entry.id)
        here = {entry.id for entry in self._all_entries()}
        others = [i for i in self._kept if i not in here]
        while others and sum(_bytes(m.picture) for m in self._kept.values()) > KEPT_BYTES:
            del self._kept[others.pop(0)]


def newest(entries: Iterable[ResultEntry]) -> tuple[ResultEntry, ...]:
    """The newest one of each window, the newest last."""
    by_window: dict[tuple[int, int, int, int] | None, ResultEntry] = {}
    for entry in entries:
        by_window.pop(entry.window, None)
        by_window[entry.window] = entry
    return tuple(by_window.values())[-MOST_SHOWN:]


def _read(store: ResultStore, entry: ResultEntry) -> Made:
    """Raises ProjectError."""
    if entry.task == "restore":
        return RestoredResult(entry, store.read_restored(entry))
    return EnhancedResult(entry, store.read_enhanced(entry))


def _bytes(picture: EnhancedPicture | Restoration) -> int:
    if isinstance(picture, Restoration):
        maps = picture.signed_error.nbytes + picture.error.values.nbytes
    else:
        maps = 0 if picture.depth is None else picture.depth.nbytes
    return picture.frame.pixels.nbytes + maps
