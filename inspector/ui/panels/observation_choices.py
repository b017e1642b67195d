"""Fields of the observation editor that choose: continuous defects, photos; and remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inspector.core.document import ResultEntry
from inspector.core.language import tr
from inspector.core.observation import Observation, Span
from inspector.standards.observation_texts import chainage_text, span_text
from inspector.standards.problem import Problem
from inspector.ui.draft import next_span_no, open_starts
from inspector.ui.panels.parts import calm_wheel, described
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.theme import GRID_PX

MOST_PROBLEMS = 4


class SpanEdit(QComboBox):
    """Whether a continuous defect begins or ends here.

    Signals
        changed(str, int)   "", "start" or "finish", and its number
    """

    changed = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        calm_wheel(self)
        described(self, tr("Continuous defect"), tr("Begins here, or ends one that began before"))
        self.activated.connect(lambda i: self.changed.emit(*self.itemData(i)))

    def show_span(self, observation: Observation, others: Sequence[Observation]) -> None:
        """Show a span; `others` are the other observations of the run."""
        choices: list[tuple[str, tuple[str, int]]] = [(tr("Not continuous"), ("", 0))]
        own = observation.span_no if observation.span == "start" else next_span_no(others)
        choices.append(
            (tr("Starts here ({span})", span=_mark(observation, "start", own)), ("start", own))
        )
        for start in open_starts(others):
            where = chainage_text(start)
            span, code = span_text(start), start.text
            words = tr("Ends {span}: {code}", span=span, code=code)
            if where:
                words = tr("Ends {span}: {code} at {place}", span=span, code=code, place=where)
            choices.append((one_line(words), ("finish", start.span_no)))
        now = observation.span, observation.span_no if observation.span else 0
        if now not in [data for _, data in choices]:
            choices.append((tr("Ends {span}", span=_mark(observation, "finish", now[1])), now))
        shown = [(self.itemText(i), tuple(self.itemData(i))) for i in range(self.count())]
        if shown != choices:
            self.clear()
            for text, data in choices:
                self.addItem(text, data)
        self.setCurrentIndex([data for _, data in choices].index(now))


class PhotoEdit(QComboBox):
    """Which enhanced picture is printed beside the source.

    Signals
        changed(str)   the id of the result, "" for none
    """

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        calm_wheel(self)
        described(
            self,
            tr("Photos"),
            tr("What the report shows: the source alone, or an enhanced one beside"),
        )
        self.activated.connect(lambda i: self.changed.emit(self.itemData(i)))

    def show_photo(self, chosen: str, results: Sequence[ResultEntry]) -> None:
        """Show the choice among the enhanced pictures of the frame."""
        choices = [(tr("Source picture"), "")]
        for entry in results:
            part = f", {entry.window[2]} × {entry.window[3]} px" if entry.window else ""
            both = tr("Source + {model}", model=one_line(entry.model_id))
            choices.append((f"{both}{part}", entry.id))
        shown = [(self.itemText(i), self.itemData(i)) for i in range(self.count())]
        if shown != choices:
            self.clear()
            for text, data in choices:
                self.addItem(text, data)
        self.setCurrentIndex(self.findData(chosen))


class RemarksEdit(QPlainTextEdit):
    """Remarks; Shift+Enter makes a new line, Enter is the editor's.

    Signals
        typed(str)   what stands there now
    """

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(52)
        described(
            self, tr("Remarks"), tr("Your words for the report; Shift+Enter makes a new line")
        )
        self.textChanged.connect(lambda: self.typed.emit(self.toPlainText()))

    def show_text(self, text: str) -> None:
        """Show remarks."""
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (
            enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ) or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ProblemLines(QWidget):
    """What an observation lacks, a line each: first what has to be mended, then advice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = {
            "missing": PlainLabel(kind="warning", wrap=True),
            "advice": PlainLabel(kind="small", wrap=True),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX // 2)
        for label in self._labels.values():
            column.addWidget(label)

    def show_problems(self, found: Sequence[Problem]) -> None:
        """Show these."""
        for severity, label in self._labels.items():
            lines = [p.message for p in found if p.severity == severity]
            label.setText("\n".join(lines[:MOST_PROBLEMS]))
            label.setVisible(bool(lines))


def _mark(observation: Observation, span: Span, number: int) -> str:
    return span_text(replace(observation, span=span, span_no=number))
