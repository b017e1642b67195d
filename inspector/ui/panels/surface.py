"""Learn my surface: areas without damage, a name, and the training that makes a model of them."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector.core.card import ModelCard
from inspector.core.errors import InspectorError
from inspector.core.language import mark, plural, tr
from inspector.core.lesson import LessonStep
from inspector.ui.actions import Actions
from inspector.ui.learning import Learning
from inspector.ui.panels.lesson_rows import LessonRows
from inspector.ui.panels.lesson_view import LessonView
from inspector.ui.panels.parts import can_shrink, described
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.surface_areas import LONGEST_TITLE, missing, model_id, size_text, summary
from inspector.ui.surface_marks import SurfaceMarks
from inspector.ui.theme import GRID_PX

TEACH = mark(
    "A model can learn what this surface looks like where it is whole, and then show what differs. "
    "Mark areas without damage, with all the stains, joints and light that are usual here."
)
MARKING = ("tool-undamaged", "tool-undamaged-polygon", "propose-undamaged", "propose-undamaged-all")
SHORT = {
    "tool-undamaged": mark("Draw a box"),
    "tool-undamaged-polygon": mark("Draw a polygon"),
    "propose-undamaged": mark("Propose here"),
    "propose-undamaged-all": mark("Propose in all"),
}


class SurfacePanel(QWidget):
    """The steps in their order; what cannot be done yet says what is missing.

    Signals
        start_wanted(str)      learn what is marked; the name of the surface
        go_on_wanted(str)      go on with an unfinished lesson, by its model's id
        forget_wanted(str)     delete what was learnt in one
        next_wanted()          show a proposed area
        run_wanted(str)        run the model that was learnt
    """

    start_wanted = Signal(str)
    go_on_wanted = Signal(str)
    forget_wanted = Signal(str)
    next_wanted = Signal()
    run_wanted = Signal(str)

    def __init__(
        self,
        actions: Actions,
        marks: SurfaceMarks,
        learning: Learning,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._marks = marks
        self._learning = learning
        self._suggested_name = ""
        self._teach = PlainLabel(tr(TEACH), "muted", wrap=True)
        self._count = PlainLabel(wrap=True)
        self._room = PlainLabel(kind="small", wrap=True)
        self._waiting = PlainLabel(wrap=True)
        self._next = QPushButton(tr("Show"))
        described(self._next, tr("Show a proposed area"), tr("Go to the next proposed area"))
        self._next.clicked.connect(self.next_wanted)
        self._name = QLineEdit()
        self._name.setMaxLength(LONGEST_TITLE)
        described(self._name, tr("Name of the surface"), tr("What the model is listed as"))
        self._name.textChanged.connect(self._update)
        self._id = PlainLabel(kind="small", wrap=True)
        self._start = QPushButton(tr("Start learning"))
        self._start.setProperty("kind", "primary")
        described(self._start, tr("Start learning"), tr("Learn what is marked; it can be stopped"))
        self._start.clicked.connect(self._on_start)
        self._missing = PlainLabel(kind="muted", wrap=True)
        self._trouble = PlainLabel(kind="danger", wrap=True)
        self._steps = QWidget()
        self.lesson = LessonView(learning)
        self._rows = LessonRows()
        self._arrange(actions)
        self.lesson.go_on_wanted.connect(self.go_on_wanted)
        self.lesson.run_wanted.connect(self.run_wanted)
        self.lesson.closed.connect(self._on_closed)
        self._rows.go_on_wanted.connect(self.go_on_wanted)
        self._rows.forget_wanted.connect(self.forget_wanted)
        marks.changed.connect(self._update)
        learning.changed.connect(self._update)
        learning.stepped.connect(self._on_stepped)
        learning.learnt.connect(self._on_learnt)
        learning.failed.connect(self._on_failed)
        self._update()

    def _arrange(self, actions: Actions) -> None:
        column = QVBoxLayout(self._steps)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(PlainLabel(tr("1  Undamaged areas"), "title"))
        column.addWidget(self._teach)
        column.addWidget(self._count)
        column.addWidget(self._room)
        for pair in (MARKING[:2], MARKING[2:]):
            row = QHBoxLayout()
            row.setSpacing(GRID_PX // 2)
            for action_id in pair:
                row.addWidget(_button(actions, action_id))
            column.addLayout(row)
        waiting = QHBoxLayout()
        waiting.addWidget(self._waiting, 1)
        waiting.addWidget(self._next)
        column.addLayout(waiting)
        column.addSpacing(GRID_PX // 2)
        column.addWidget(PlainLabel(tr("2  Name"), "title"))
        column.addWidget(self._name)
        column.addWidget(self._id)
        column.addSpacing(GRID_PX // 2)
        column.addWidget(PlainLabel(tr("3  Learn"), "title"))
        column.addWidget(self._missing)
        column.addWidget(self._start)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        outer.setSpacing(GRID_PX)
        outer.addWidget(self._trouble)
        outer.addWidget(self._steps)
        outer.addWidget(self.lesson)
        outer.addWidget(self._rows)
        outer.addStretch()
        self._trouble.hide()
        self.lesson.hide()

    # -- what is shown ------------------------------------------------------------------------

    def suggest_name(self, name: str) -> None:
        """A name of the surface, unless the user has written one."""
        if self._name.text() in ("", self._suggested_name):
            self._name.setText(one_line(name)[:LONGEST_TITLE])
        self._suggested_name = one_line(name)[:LONGEST_TITLE]

    @property
    def title(self) -> str:
        """The name that is written."""
        return one_line(self._name.text())

    @property
    def why_not(self) -> str:
        """Why nothing can be learnt now, "" if it can."""
        marks = self._marks
        if marks.patches is None:
            return tr("Looking how much is marked…")
        lacking = missing(marks.areas, marks.patches)
        return lacking or ("" if self.title else tr("Write a name for the surface."))

    @Slot()
    def _update(self) -> None:
        marks, learning = self._marks, self._learning
        busy = learning.job is not None
        self._teach.setVisible(not marks.areas)
        self._count.setVisible(bool(marks.areas))
        self._count.setText(summary(marks.areas, marks.frames))
        self._room.setVisible(bool(marks.areas))
        self._room.setText("…" if marks.patches is None else size_text(marks.patches))
        waiting = len(marks.proposed)
        self._waiting.setText(
            plural("{n} proposed area waits for you", "{n} proposed areas wait for you", waiting)
        )
        for part in (self._waiting, self._next):
            part.setVisible(waiting > 0)
        self._id.setText(tr("Listed as {name}", name=model_id(self.title, learning.taken_ids())))
        self._id.setVisible(bool(self.title))
        why = self.why_not
        self._missing.setText(why)
        self._missing.setVisible(bool(why))
        self._start.setEnabled(not why and not busy)
        self._start.setStatusTip(why)
        if busy:
            self._trouble.hide()
            self.lesson.show()
        seen = self.lesson.isVisibleTo(self)
        self._steps.setVisible(not seen)
        self.lesson.update_lesson()
        shown = learning.lesson.model_id if seen and learning.lesson else ""
        self._rows.show_lessons(
            [each for each in learning.unfinished if each.lesson.model_id != shown], not busy
        )

    @Slot(object)
    def _on_stepped(self, _: LessonStep) -> None:
        self.lesson.update_steps()

    @Slot(object)
    def _on_learnt(self, card: ModelCard) -> None:
        self.lesson.show_learnt(card)
        self._update()

    @Slot(object)
    def _on_failed(self, error: InspectorError) -> None:
        """Where it happened: a lesson that could not begin has nothing else to show."""
        self._trouble.setText(error.message)
        self._trouble.show()
        if not self._learning.steps:
            self.lesson.hide()
        self._update()

    @Slot()
    def _on_closed(self) -> None:
        self.lesson.hide()
        self._trouble.hide()
        self._update()

    @Slot()
    def _on_start(self) -> None:
        self._trouble.hide()
        self.start_wanted.emit(self.title)


def _button(actions: Actions, action_id: str) -> QPushButton:
    """A command under a shorter name: what it is about stands above it."""
    action = actions[action_id]
    button = QPushButton(tr(SHORT[action_id]))
    button.setCheckable(action.isCheckable())
    can_shrink(button)

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setChecked(action.isChecked())
        button.setToolTip(action.toolTip())

    button.setAccessibleName(actions.text(action_id))
    button.clicked.connect(action.trigger)
    action.changed.connect(follow)
    action.toggled.connect(follow)
    follow()
    return button
