"""Learning a model of one surface: one lesson at a time in the train lane, and those that were
begun and stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.card import ModelCard
from inspector.core.language import tr
from inspector.core.lesson import Lesson, LessonState, LessonStep
from inspector.core.progress import Progress
from inspector.core.settings import DeviceChoice
from inspector.ui.jobs import Job, Jobs
from inspector.ui.plain import one_line
from inspector.ui.services import Services

Work = Callable[[Progress], ModelCard]


class Learning(QObject):
    """The lesson at hand. It belongs to the user and not to a project: opening another one does
    not stop it, closing the window does, after at most one step. What was learnt stays.

    Signals
        changed()            a lesson began or ended, or others are unfinished
        stepped(LessonStep)  how the one at hand goes
        learnt(ModelCard)    a model was made
        failed(InspectorError)
    """

    changed = Signal()
    stepped = Signal(object)
    learnt = Signal(object)
    failed = Signal(object)
    _told = Signal(object, object)

    def __init__(self, jobs: Jobs, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._services = services
        self._job: Job | None = None
        self._lesson: Lesson | None = None
        self._steps: dict[int, LessonStep] = {}
        self._unfinished: tuple[LessonState, ...] = ()
        self._work: Work | None = None
        self._told.connect(self._on_told)
        jobs.added.connect(self._on_added)
        jobs.changed.connect(self._on_job_changed)
        jobs.ended.connect(self._on_ended)

    # -- what there is ------------------------------------------------------------------------

    @property
    def lesson(self) -> Lesson | None:
        """The one at hand, or that was stopped or ended last."""
        return self._lesson

    @property
    def steps(self) -> list[LessonStep]:
        """What is known of its epochs, in their order. Those of an earlier start are not."""
        return [self._steps[epoch] for epoch in sorted(self._steps)]

    @property
    def job(self) -> Job | None:
        """The job that learns, or None."""
        return self._job

    @property
    def unfinished(self) -> tuple[LessonState, ...]:
        """Begun and not finished, but for the one that is being learnt; the newest first."""
        busy = self._lesson.model_id if self._job is not None and self._lesson else ""
        return tuple(each for each in self._unfinished if each.lesson.model_id != busy)

    @property
    def why_not(self) -> str:
        """Why nothing can be learnt here; "" where it can."""
        return self._services.why_no_learning()

    def taken_ids(self) -> set[str]:
        """Ids that a new model cannot have."""
        found = {card.id for card in self._services.cards()}
        return found | {each.lesson.model_id for each in self._unfinished}

    # -- what can be done ---------------------------------------------------------------------

    def begin(self, lesson: Lesson, device: DeviceChoice) -> None:
        """Learn a lesson, or go on with it where it was stopped."""
        if self._job is not None:
            return
        if self._lesson is None or self._lesson.model_id != lesson.model_id:
            self._steps = {}
        self._lesson = lesson
        learn, told = self._services.learn, self._told.emit

        def work(progress: Progress) -> ModelCard:
            return learn(lesson, device, lambda step: told(lesson, step), progress)

        # By the work and not by the job: with inline jobs it has ended when `submit` returns.
        self._work = work
        self._jobs.submit(
            "train", tr("Learn {title}", title=one_line(lesson.title)), work, done=self.learnt.emit,
            failed=self.failed.emit, done_before=self._share_of(lesson.model_id),
        )  # fmt: skip

    def stop(self) -> None:
        """Stop after the step at hand; what was learnt until the last whole epoch stays."""
        if self._job is not None:
            self._jobs.cancel(self._job)

    def forget(self, model_id: str) -> None:
        """Delete what was learnt in an unfinished lesson."""
        forget = self._services.forget_lesson
        if self._lesson is not None and self._lesson.model_id == model_id and self._job is None:
            self._lesson, self._steps = None, {}
        self._jobs.submit(
            "decode", tr("Forget a lesson"), lambda _: forget(model_id), done=lambda _: self.look(),
            failed=self.failed.emit, quiet=True,
        )  # fmt: skip

    @Slot()
    def look(self) -> None:
        """Look again which lessons are unfinished."""
        lessons = self._services.lessons
        self._jobs.submit(
            "decode", tr("Look for lessons"), lambda _: tuple(lessons()), done=self._on_looked,
            failed=self.failed.emit, key="lessons", quiet=True,
        )  # fmt: skip

    # -- following ----------------------------------------------------------------------------

    def _on_looked(self, found: Sequence[LessonState]) -> None:
        self._unfinished = tuple(found)
        self.changed.emit()

    @Slot(object, object)
    def _on_told(self, lesson: Lesson, step: LessonStep) -> None:
        if self._lesson is lesson:
            self._steps[step.epoch] = step
            self.stepped.emit(step)

    @Slot(object)
    def _on_added(self, job: Job) -> None:
        if job.work is self._work:
            self._job = job
            self.changed.emit()

    @Slot(object)
    def _on_job_changed(self, job: Job) -> None:
        if job is self._job:
            self.changed.emit()

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = self._work = None
            self.changed.emit()
            self.look()

    def _share_of(self, model_id: str) -> float:
        """How much of a lesson was learnt before."""
        states = [each for each in self._unfinished if each.lesson.model_id == model_id]
        return states[0].epochs_done / states[0].epochs if states else 0.0
