"""Lessons that were begun and not finished: go on with one, or forget it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector.core.language import plural, tr
from inspector.core.lesson import LessonState
from inspector.ui.panels.parts import described
from inspector.ui.plain import ElidedLabel, PlainLabel, one_line
from inspector.ui.theme import GRID_PX


class LessonRows(QWidget):
    """Forgetting asks once more, in the row itself.

    Signals
        go_on_wanted(str), forget_wanted(str)   the id of the lesson's model
    """

    go_on_wanted = Signal(str)
    forget_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Sequence[LessonState], bool] = ((), True)
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, GRID_PX, 0, 0)
        self._column.setSpacing(GRID_PX)
        self._column.addWidget(PlainLabel(tr("Begun and not finished"), "title"))
        self.hide()

    def show_lessons(self, states: Sequence[LessonState], can_go_on: bool) -> None:
        """`can_go_on`: nothing else is being learnt."""
        if (states, can_go_on) == self._shown:
            return
        self._shown = list(states), can_go_on
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_Row(state, can_go_on) for state in states]
        for row in self._rows:
            row.go_on_wanted.connect(self.go_on_wanted)
            row.forget_wanted.connect(self.forget_wanted)
            self._column.addWidget(row)
            row.show()
        self.setVisible(bool(states))


class _Row(QWidget):
    go_on_wanted = Signal(str)
    forget_wanted = Signal(str)

    def __init__(self, state: LessonState, can_go_on: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name, self._id = one_line(state.lesson.title), state.lesson.model_id
        pictures = plural("{n} picture", "{n} pictures", len(state.lesson.pictures))
        epochs = tr("{done} of {epochs} epochs", done=state.epochs_done, epochs=state.epochs)
        self._what = f"{epochs} · {pictures}"
        self._state = PlainLabel(self._what, "small", wrap=True)
        self._go_on = QPushButton(tr("Go on"))
        described(
            self._go_on,
            tr("Go on learning {name}", name=name),
            tr("Go on after its last whole epoch"),
        )
        self._go_on.setEnabled(can_go_on)
        self._go_on.clicked.connect(lambda: self.go_on_wanted.emit(self._id))
        self._forget = QPushButton(tr("Forget…"))
        described(
            self._forget,
            tr("Forget {name}", name=name),
            tr("Delete what was learnt; the areas stay"),
        )
        self._forget.clicked.connect(lambda: self._ask(True))
        self._yes = QPushButton(tr("Forget it"))
        described(self._yes, tr("Forget {name} for good", name=name))
        self._yes.clicked.connect(lambda: self.forget_wanted.emit(self._id))
        self._no = QPushButton(tr("Keep"))
        described(self._no, tr("Keep {name}", name=name))
        self._no.clicked.connect(lambda: self._ask(False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX // 4)
        column.addWidget(ElidedLabel(name))
        column.addWidget(self._state)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID_PX // 2)
        for button in (self._go_on, self._forget, self._yes, self._no):
            buttons.addWidget(button)
        buttons.addStretch()
        column.addLayout(buttons)
        self._ask(False)

    def _ask(self, asking: bool) -> None:
        self._state.setText(tr("What it has learnt is deleted for good.") if asking else self._what)
        for button, shown in (
            (self._go_on, not asking), (self._forget, not asking),
            (self._yes, asking), (self._no, asking),
        ):  # fmt: skip
            button.setVisible(shown)
        if asking:
            self._no.setFocus()
