"""The colour of each label: its own for as long as the project is open."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from inspector.core.annotation import Annotation
from inspector.core.delta import Changed
from inspector.standards.findings import CRACK
from inspector.ui.session import Session
from inspector.ui.tokens import CLASS_COLOURS


class LabelColours(QObject):
    """Gives out Okabe and Ito's colours: at opening in the order of the names, to later labels in
    the order in which they come. None changes when another label comes or goes; the ninth label
    shares its colour with the first."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._of: dict[str, str] = {}
        session.document_changed.connect(self._on_document_changed)
        session.project_changed.connect(self._on_project_changed)
        self._on_project_changed()

    def of(self, label: str) -> str:
        """The colour of a label, as "#rrggbb"."""
        if label not in self._of:
            self._of[label] = CLASS_COLOURS[len(self._of) % len(CLASS_COLOURS)]
        return self._of[label]

    def _on_project_changed(self) -> None:
        self._of.clear()
        self._take({a.label for a in self._findings(self._session.document.annotations.values())})

    def _on_document_changed(self, changed: Changed) -> None:
        self._take({a.label for a in self._findings(changed.delta.annotations.after.values())})

    def _findings(self, annotations: Iterable[Annotation]) -> Iterable[Annotation]:
        return (a for a in annotations if a.purpose == "finding")

    def _take(self, labels: set[str]) -> None:
        # What stands out most from pavement is for cracks.
        self.of(CRACK)
        for label in sorted(labels):
            self.of(label)
