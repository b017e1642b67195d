"""What the colours and lines on the picture mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.core.annotation import Annotation
from inspector.core.delta import Changed
from inspector.core.label_names import label_name
from inspector.core.language import plural, tr
from inspector.ui.panels.parts import Swatch
from inspector.ui.plain import ElidedLabel, PlainLabel, capital, one_line
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.theme import GRID_PX
from inspector.ui.tokens import MEASUREMENT_COLOUR, REDACTION_COLOUR

MOST_LABELS = 16


class Legend(QWidget):
    """A line for each label of the model and of the findings, and for what else is drawn."""

    def __init__(
        self,
        session: Session,
        suggestions: Suggestions,
        labels: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """`labels`: what the chosen model tells apart."""
        super().__init__(parent)
        self._session = session
        self._suggestions = suggestions
        self._model_labels = tuple(labels)
        self._shown: list[str] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(GRID_PX // 2)
        session.project_changed.connect(self._show_all)
        session.document_changed.connect(self._on_document_changed)
        self._show_all()

    def show_labels(self, labels: Sequence[str]) -> None:
        """Another model tells these apart."""
        self._model_labels = tuple(labels)
        self._show_all()

    def names(self) -> list[str]:
        """The labels that have a line."""
        return list(self._shown)

    def _show_all(self) -> None:
        used = _labels(self._session.document.annotations.values())
        self._show(list(dict.fromkeys((*self._model_labels, *sorted(used)))))

    def _on_document_changed(self, changed: Changed) -> None:
        fresh = _labels(changed.delta.annotations.after.values()).difference(self._shown)
        if fresh:
            self._show([*self._shown, *sorted(fresh)])

    def _show(self, labels: list[str]) -> None:
        self._shown = labels
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if labels:
            self._rows.addWidget(PlainLabel(tr("Dashed: suggested. Solid: accepted."), "small"))
        for label in labels[:MOST_LABELS]:
            colour = self._suggestions.colours.of(label)
            name = capital(one_line(label_name(label)))
            self._add((Swatch(colour, True), Swatch(colour, False)), name)
        if len(labels) > MOST_LABELS:
            left_out = len(labels) - MOST_LABELS
            more = plural("and {n} more label", "and {n} more labels", left_out)
            self._rows.addWidget(PlainLabel(more, "small"))
        self._add((Swatch(MEASUREMENT_COLOUR, False),), tr("Measurement"))
        self._add(
            (Swatch(REDACTION_COLOUR, True), Swatch(REDACTION_COLOUR, False)), tr("Redaction")
        )

    def _add(self, swatches: Sequence[Swatch], name: str) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        for swatch in swatches:
            row.addWidget(swatch)
        row.addWidget(ElidedLabel(name, Qt.TextElideMode.ElideRight), 1)
        self._rows.addWidget(line)


def _labels(annotations: Iterable[Annotation]) -> set[str]:
    return {a.label for a in annotations if a.purpose == "finding"}
