"""How much of the open project is marked as undamaged, kept up to date edit by edit."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.annotation import Annotation
from inspector.core.delta import Changed
from inspector.core.document import Document
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.ui.session import Session
from inspector.ui.surface_areas import Patches, marked, patches_in, proposed


class SurfaceMarks(QObject):
    """Counts areas at once, and beside the window what fits into them.

    Signals
        changed()   other areas, or another count
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._counted: Document | None = None
        self.areas = 0
        """Those that are confirmed."""
        self.frames = 0
        """On so many pictures."""
        self.proposed: list[Annotation] = []
        self.patches: Patches | None = Patches()
        """None while they are counted."""
        session.project_changed.connect(self._count)
        session.document_changed.connect(self._on_document_changed)
        self._count()

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        delta = changed.delta
        touched = any(a.purpose == "undamaged" for a in delta.annotations.values)
        if touched or delta.sources.moved:
            self._count()

    @Slot()
    def _count(self) -> None:
        document = self._session.document
        if document is self._counted:
            return
        self._counted = document
        found = marked(document)
        self.areas, self.frames = sum(map(len, found.values())), len(found)
        self.proposed = proposed(document)
        if not found:
            self.patches = Patches()
            self.changed.emit()
            return
        sources = document.sources
        each = [
            (areas, (sources[f.source_id].width_px, sources[f.source_id].height_px))
            for f, areas in found.items()
        ]

        def work(progress: Progress) -> Patches:
            progress.step(0, 1)
            return patches_in(each)

        self.patches = None
        self.changed.emit()
        self._session.jobs.submit(
            "decode", tr("Count patches"), work, done=self._on_counted,
            failed=self._session.failed.emit, key="patches", quiet=True,
        )  # fmt: skip

    def _on_counted(self, found: Patches) -> None:
        self.patches = found
        self.changed.emit()
