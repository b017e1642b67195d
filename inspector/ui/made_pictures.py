"""The enhanced pictures of the frame in view, read from the project's results when it comes."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.delta import Changed
from inspector.core.document import Document, ResultEntry
from inspector.core.enhanced import EnhancedPicture
from inspector.core.errors import InspectorError
from inspector.core.frame import FrameRef
from inspector.core.progress import Progress
from inspector.ui.enhancing import EnhancedResult, Enhancing
from inspector.ui.session import Session

KEPT_BYTES = 256 * 2**20
MOST_SHOWN = 12
"""Of more enhanced parts of one frame the newest are shown."""


class MadePictures(QObject):
    """Keeps those of the last frames in memory.

    Signals
        changed()    those of the frame in view are other ones now
    """

    changed = Signal()

    def __init__(
        self, session: Session, enhancing: Enhancing, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._kept: OrderedDict[str, EnhancedPicture] = OrderedDict()
        enhancing.enhanced.connect(self._take)
        session.current_changed.connect(self._follow)
        session.project_changed.connect(self._forget)
        session.document_changed.connect(self._on_document_changed)

    @property
    def entries(self) -> tuple[ResultEntry, ...]:
        """Of the frame in view the newest of each window, the newest last; they may still be on
        the disk."""
        frame = self._session.current
        return newest(self._session.document, frame) if frame is not None else ()

    @property
    def here(self) -> tuple[EnhancedResult, ...]:
        """Those of `entries` that are in memory."""
        found = ((entry, self._kept.get(entry.id)) for entry in self.entries)
        return tuple(EnhancedResult(entry, p) for entry, p in found if p is not None)

    @Slot(object)
    def _take(self, made: EnhancedResult) -> None:
        self._keep(made.entry.id, made.picture)
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
        entries = self.entries
        missing = [entry for entry in entries if entry.id not in self._kept]
        for entry in entries:
            if entry.id in self._kept:
                self._kept.move_to_end(entry.id)
        self.changed.emit()
        if not missing:
            return
        store, frame = self._session.result_store(), self._session.current

        def work(progress: Progress) -> tuple[list[EnhancedResult], list[InspectorError]]:
            read: list[EnhancedResult] = []
            errors: list[InspectorError] = []
            for done, entry in enumerate(missing):
                progress.step(done, len(missing))
                try:
                    read.append(EnhancedResult(entry, store.read_enhanced(entry)))
                except InspectorError as error:
                    errors.append(error)
            return read, errors

        def done(found: tuple[list[EnhancedResult], list[InspectorError]]) -> None:
            for one in found[0]:
                self._keep(one.entry.id, one.picture)
            for error in found[1][:1]:
                self._session.failed.emit(error)
            if frame == self._session.current and found[0]:
                self.changed.emit()

        self._session.jobs.submit(
            "decode",
            "Read enhanced pictures",
            work,
            done=done,
            failed=self._session.failed.emit,
            key="enhanced",
            quiet=True,
        )

    def _keep(self, entry_id: str, picture: EnhancedPicture) -> None:
        self._kept[entry_id] = picture
        self._kept.move_to_end(entry_id)
        while len(self._kept) > 1 and sum(map(_bytes, self._kept.values())) > KEPT_BYTES:
            self._kept.popitem(last=False)


def newest(document: Document, frame: FrameRef) -> tuple[ResultEntry, ...]:
    """The newest enhanced picture of each window of a frame, the newest last."""
    by_window: dict[tuple[int, int, int, int] | None, ResultEntry] = {}
    for entry in document.enhanced_on(frame):
        by_window.pop(entry.window, None)
        by_window[entry.window] = entry
    return tuple(by_window.values())[-MOST_SHOWN:]


def _bytes(picture: EnhancedPicture) -> int:
    depth = 0 if picture.depth is None else picture.depth.nbytes
    return picture.frame.pixels.nbytes + depth
