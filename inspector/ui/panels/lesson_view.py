"""One lesson as it is learnt: how far, how well, and what its network restores."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from inspector.core.card import ModelCard
from inspector.core.language import mark, tr
from inspector.core.lesson import LessonStep
from inspector.ui.jobs import Job
from inspector.ui.learning import Learning
from inspector.ui.panels import formats
from inspector.ui.panels.loss_curve import LossCurve, kept
from inspector.ui.panels.parts import described
from inspector.ui.panels.patch_row import PatchRow
from inspector.ui.plain import PlainLabel, one_line
from inspector.ui.theme import GRID_PX

KEEPS = mark("Nothing is lost: it can go on later.")


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
        self._bar.setAccessibleName(tr("Progress of learning"))
        self._state = PlainLabel(kind="small", wrap=True)
        self._curve = LossCurve()
        self._kept = PlainLabel(kind="small", wrap=True)
        self._patches = PatchRow()
        self._stop = QPushButton(tr("Stop"))
        described(self._stop, tr("Stop learning"), f"{tr('Stop after this step.')} {tr(KEEPS)}")
        self._stop.clicked.connect(learning.stop)
        self._go_on = QPushButton(tr("Go on"))
        self._go_on.setProperty("kind", "primary")
        described(self._go_on, tr("Go on learning"), tr("Go on after the last whole epoch"))
        self._go_on.clicked.connect(self._on_go_on)
        self._run = QPushButton(tr("Run it on this picture"))
        self._run.setProperty("kind", "primary")
        described(
            self._run, tr("Run it on this picture"), tr("Run the new model on the picture in view")
        )
        self._run.clicked.connect(self._on_run)
        self._close = QPushButton(tr("Back"))
        described(self._close, tr("Back"), tr("Back to areas and name"))
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
            self._title.setText(tr("Learning “{name}”", name=name))
            # What comes before the first epoch and after the last one says not how far it is.
            known = job.total > 1 and 0 <= done < (steps[-1].epochs if steps else 0)
            self._bar.setRange(0, 1000 if known else 0)
            self._bar.setValue(1000 * job.steps // max(job.total, 1))
            self._state.setText(running_text(job, steps[-1] if steps else None))
        elif made:
            self._title.setText(tr("“{name}” is learnt", name=name))
            self._state.setText(tr("It is in the list of models, and chosen."))
        else:
            self._title.setText(tr("“{name}” is stopped", name=name))
            how_far = (
                tr("{done} of {epochs} epochs are learnt.", done=done, epochs=steps[-1].epochs)
                if steps
                else ""
            )
            self._state.setText(f"{how_far} {tr(KEEPS)}".strip())
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
        return tr("Kept is an epoch before these: it is best at patches that are not learnt from.")
    if not best.epoch:
        return tr("Kept is the epoch that is best at patches that are not learnt from.")
    return tr(
        "Kept is epoch {epoch}: it is best at patches that are not learnt from.", epoch=best.epoch
    )


def running_text(job: Job, last: LessonStep | None) -> str:
    """How far a lesson is: its epoch and the time left."""
    if job.progress.cancelled:
        return f"{tr('Stopping…')} {tr(KEEPS)}"
    if job.state == "waiting":
        return tr("Waiting")
    if last is None:
        return tr("Reading the areas…")
    if last.epoch >= last.epochs:
        return tr("Choosing thresholds and writing the model…")
    parts = [tr("Epoch {epoch} of {epochs}", epoch=last.epoch + 1, epochs=last.epochs)]
    left = job.remaining_s
    if left is not None:
        parts.append(formats.remaining(left))
    return " · ".join(parts)
