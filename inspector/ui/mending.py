"""Going where something that a report lacks can be mended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from inspector.ui.dialogs.inspection import InspectionDialog
from inspector.ui.docks import Docks
from inspector.ui.panels.observation import ObservationEditor
from inspector.ui.panels.observation_focus import focus_on
from inspector.ui.services import Gap
from inspector.ui.workbench import Workbench


class Mender(QObject):
    """Brings the window, and in it the picture, the finding or the field, before the user."""

    def __init__(
        self,
        bench: Workbench,
        editor: ObservationEditor,
        docks: Docks,
        reveal: Callable[[str], None],
        window: QWidget,
    ) -> None:
        """`reveal` brings a finding into view."""
        super().__init__(window)
        self._bench = bench
        self._editor = editor
        self._docks = docks
        self._reveal = reveal
        self._window = window

    @Slot(object)
    def go_to(self, gap: Gap) -> None:
        """Show where a gap can be mended; what is gone by now does nothing."""
        self._window.raise_()
        self._window.activateWindow()
        kind, _, name = gap.target.partition(".")
        document = self._bench.session.document
        if kind == "source" and name in document.sources:
            self._to_source(name, gap.field)
        elif kind == "annotation" and name in document.annotations:
            self._to_annotation(name, gap.field)
        elif kind == "findings":
            self._show("findings")

    def _to_source(self, source_id: str, field: str) -> None:
        """A picture or video, or a field of the head of its run."""
        session = self._bench.session
        session.go_to_source(source_id)
        if field:
            dialog = InspectionDialog(session, self._bench.books, source_id, self._window)
            dialog.open()
            dialog.focus_on(field)

    def _to_annotation(self, annotation_id: str, field: str) -> None:
        self._reveal(annotation_id)
        self._bench.view.select([annotation_id])
        self._show("properties")
        annotation = self._bench.session.document.annotations[annotation_id]
        if annotation.observation is not None and self._bench.observing.begin_on([annotation_id]):
            focus_on(self._editor, field)

    def _show(self, dock: str) -> None:
        self._docks[dock].show()
        self._docks[dock].raise_()
