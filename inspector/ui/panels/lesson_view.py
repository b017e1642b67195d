"""One lesson as it is learnt: how far, how well, and what its network restores."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from inspector.core.card import ModelCard
from inspector.core.lesson import LessonStep
from inspector.ui.jobs import Job
from inspector.ui.learning import Learning
from inspector.ui.panels import formats
from inspector.ui.panels.loss_curve import LossCurve, kept
from inspector.ui.panels.parts import described
from inspector.ui.panels.patch_row import PatchRow
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.theme import GRID_PX

KEEPS = "Nothing is lost: it can go on later."


class LessonView(QWidget):
    """The lesson at hand, or that was stopped or finished last.

    Signals
        go_on_wanted(str)   the id of the model whose lesson is to go on
        run_wanted(str)     the id of the model that was made
        closed()            back to the steps
    """

    go_on_wanted = Signal(str)
    run_wanted = Signal(str)
    closed = Signal()

    def __init__(self, learning: Learning, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._learning = learning
        self._card: ModelCard | None = None
        self._title = PlainLabel(kind="title", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName("Progress of learning")
        self._state = PlainLabel(kind="small", wrap=True)
        self._curve = LossCurve()
        self._kept = PlainLabel(kind="small", wrap=True)
        self._patches = PatchRow()
        self._stop = QPushButton("Stop")
        described(self._stop, "Stop learning", f"Stop after this step. {KEEPS}")
        self._stop.clicked.connect(learning.stop)
        self._go_on = QPushButton("Go on")
        self._go_on.setProperty("kind", "primary")
        described(self._go_on, "Go on learning", "Go on after the last whole epoch")
        self._go_on.clicked.connect(self._on_go_on)
        self._run = QPushButton("Run it on this picture")
        self._run.setProperty("kind", "primary")
        described(self._run, "Run it on this picture", "Run the new model on the picture in view")
        self._run.clicked.connect(self._on_run)
        self._close = QPushButton("Back")
        described(self._close, "Back", "Back to areas and name")
        self._close.clicked.connect(self.closed)
        self._arrange()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        for part in (self._title, self._bar, self._state, self._curve, self._kept, self._patches):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID_PX // 2)
        for button in (self._stop, self._go_on, self._run, self._close):
            buttons.addWidget(button)
        buttons.addStretch()
        column.addLayout(buttons)

    @property
    def state_text(self) -> str:
        """How far it is, in words."""
        return self._state.text()

    def show_learnt(self, card: ModelCard) -> None:
        """It is finished: this model came of it."""
        self._card = card
        self.update_lesson()

    @Slot()
    def update_lesson(self) -> None:
        """Show the lesson as it is now."""
        lesson, job = self._learning.lesson, self._learning.job
        if lesson is None:
            return
        if self._card is not None and self._card.id != lesson.model_id:
            self._card = None
        name, steps = one_line(lesson.title), self._learning.steps
        done = steps[-1].epoch if steps else 0
        made = self._card is not None and job is None
        self._bar.setVisible(job is not None)
        if job is not None:
            self._title.setText(f"Learning “{name}”")
            # What comes before the first epoch and after the last one says not how far it is.
            known = job.total > 1 and 0 <= done < (steps[-1].epochs if steps else 0)
            self._bar.setRange(0, 1000 if known else 0)
            self._bar.setValue(1000 * job.steps // max(job.total, 1))
            self._state.setText(running_text(job, steps[-1] if steps else None))
        elif made:
            self._title.setText(f"“{name}” is learnt")
            self._state.setText("It is in the list of models, and chosen.")
        else:
            self._title.setText(f"“{name}” is stopped")
            how_far = f"{done} of {steps[-1].epochs} epochs are learnt. " if steps else ""
            self._state.setText(f"{how_far}{KEEPS}")
        self._stop.setVisible(job is not None)
        self._stop.setEnabled(job is not None and not job.progress.cancelled)
        self._go_on.setVisible(job is None and not made)
        self._run.setVisible(made)
        self._close.setVisible(job is None)
        self.update_steps()

    @Slot()
    def update_steps(self) -> None:
        """Show what is known of its epochs."""
        steps = self._learning.steps
        self._curve.show_steps(steps)
        self._patches.show_step(steps[-1] if steps else None)
        best = kept(steps)
        for part in (self._curve, self._patches, self._kept):
            part.setVisible(bool(steps))
        self._kept.setText(kept_text(best))

    @Slot()
    def _on_go_on(self) -> None:
        if self._learning.lesson is not None:
            self.go_on_wanted.emit(self._learning.lesson.model_id)

    @Slot()
    def _on_run(self) -> None:
        if self._card is not None:
            self.run_wanted.emit(self._card.id)


def kept_text(best: LessonStep | None) -> str:
    """Which epoch is kept, and why."""
    if best is None:
        return "Kept is an epoch before these: it is best at patches that are not learnt from."
    if not best.epoch:
        return "Kept is the epoch that is best at patches that are not learnt from."
    return f"Kept is epoch {best.epoch}: it is best at patches that are not learnt from."


def running_text(job: Job, last: LessonStep | None) -> str:
    """How far a lesson is: its epoch and the time left."""
    if job.progress.cancelled:
        return f"Stopping… {KEEPS}"
    if job.state == "waiting":
        return "Waiting"
    if last is None:
        return "Reading the areas…"
    if last.epoch >= last.epochs:
        return "Choosing thresholds and writing the model…"
    parts = [f"Epoch {last.epoch + 1} of {last.epochs}"]
    left = job.remaining_s
    if left is not None:
        parts.append(formats.remaining(left))
    return " · ".join(parts)
