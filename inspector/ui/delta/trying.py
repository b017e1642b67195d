"""A trial of the picture in view: which models, what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.card import ModelCard
from inspector.core.document import SourceEntry
from inspector.core.enhanced import BICUBIC
from inspector.core.errors import InspectorError
from inspector.core.frame import Window
from inspector.core.language import mark, tr
from inspector.core.map_models import enlarges_pictures, takes_maps
from inspector.core.progress import Progress
from inspector.core.resolution_trial import ResolutionTrial, TrialRequest
from inspector.ui.delta.place import TriedPlace, accepted_truth, tried_place
from inspector.ui.jobs import Job
from inspector.ui.library import Library
from inspector.ui.preferences import Preferences
from inspector.ui.services import Services
from inspector.ui.session import Session
from inspector.ui.view_state import ViewState

KEY = "delta"
OPEN_FIRST = mark("Open a picture first.")


class Trying(QObject):
    """The choices are remembered for pictures and for maps.

    Signals
        changed()   anything of it is another one now
        moved()     it is further on
    """

    changed = Signal()
    moved = Signal()

    def __init__(
        self,
        session: Session,
        view: ViewState,
        library: Library,
        preferences: Preferences,
        services: Services,
        seen: Callable[[], Window | None],
        parent: QObject | None = None,
    ) -> None:
        """`seen`: the pixels of the picture that the canvas shows."""
        super().__init__(parent)
        self._session = session
        self._view = view
        self._library = library
        self._preferences = preferences
        self._services = services
        self._seen = seen
        self._job: Job | None = None
        self._result: tuple[TriedPlace, ResolutionTrial] | None = None
        self._problem = ""
        session.jobs.changed.connect(self._on_job_changed)
        session.jobs.ended.connect(self._on_ended)
        session.current_changed.connect(self._leave)
        session.project_changed.connect(self._leave)

    # -- what is chosen -----------------------------------------------------------------------

    @property
    def entry(self) -> SourceEntry | None:
        """What is in view."""
        frame = self._session.current
        return None if frame is None else self._session.document.sources[frame.source_id]

    @property
    def on_map(self) -> bool:
        """True while a map is in view: its models are others."""
        entry = self.entry
        return entry is not None and entry.kind == "map"

    @property
    def tasks(self) -> list[ModelCard]:
        """Models that find something on what is in view."""
        return [
            card
            for card in self._services.cards()
            if (card.finds or card.judges) and card.trained and takes_maps(card) == self.on_map
        ]

    @property
    def restorers(self) -> list[ModelCard]:
        """Models that enlarge what is in view, without other dates."""
        return [
            card
            for card in self._services.cards()
            if card.trained and (_enlarges_maps if self.on_map else enlarges_pictures)(card)
        ]

    @property
    def task(self) -> ModelCard | None:
        """The chosen one, or that which is chosen for runs, or the first."""
        tasks, settings = self.tasks, self._preferences.settings
        run = settings.map_model_id if self.on_map else settings.model_id
        wanted = (*settings.delta_tasks, run)
        chosen = (card for name in wanted for card in tasks if card.id == name)
        return next(chosen, tasks[0] if tasks else None)

    @property
    def chosen(self) -> list[str]:
        """The ids of the models that restore, in the order of the list; bicubic is last."""
        known = [*(card.id for card in self.restorers), BICUBIC]
        wanted = self._preferences.settings.delta_models
        return [name for name in known if name in wanted] or known[:1]

    def choose_task(self, model_id: str) -> None:
        """Look with another model."""
        here = {card.id for card in self.tasks}
        others = [n for n in self._preferences.settings.delta_tasks if n not in here]
        self._preferences.set(delta_tasks=(model_id, *others))
        self.changed.emit()

    def choose(self, model_id: str, on: bool) -> None:
        """Restore with this model, too, or no more; one always stays."""
        here = {BICUBIC, *(card.id for card in self.restorers)}
        chosen = {*self.chosen, model_id} if on else {*self.chosen} - {model_id}
        others = [n for n in self._preferences.settings.delta_models if n not in here]
        if chosen:
            self._preferences.set(delta_models=(*sorted(chosen), *others))
        self.changed.emit()

    # -- what came of it ----------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """True while it runs, or waits for another job of its lane."""
        return self._job is not None and not self._job.finished

    @property
    def stopping(self) -> bool:
        """True from the wish to stop on until it stopped."""
        return self._job is not None and self._job.progress.cancelled

    @property
    def share(self) -> float:
        """How far it is, 0..1."""
        job = self._job
        return job.steps / job.total if job is not None and job.total else 0.0

    @property
    def result(self) -> ResolutionTrial | None:
        """Of the frame in view."""
        return self._result[1] if self._result is not None else None

    @property
    def place(self) -> TriedPlace | None:
        """What part of it was tried."""
        return self._result[0] if self._result is not None else None

    @property
    def why_not(self) -> str:
        """Why nothing can be tried, "" if it can."""
        if self._session.current is None:
            return tr(OPEN_FIRST)
        return "" if self.task is not None else tr("No trained model fits what is in view.")

    @property
    def problem(self) -> str:
        """What went wrong; "" if nothing did."""
        return self._problem

    @Slot()
    def run(self) -> None:
        """Try the picture in view, or the part of it that is seen."""
        frame, entry, task = self._session.current, self.entry, self.task
        if frame is None or entry is None or task is None:
            return
        place = tried_place(entry, frame, self._seen())
        truth = accepted_truth(self._session.on_frame(frame), task.labels, place.window)
        on_map, path, pool = self.on_map, self._library.path_of(entry.id), self._library.pool
        request = TrialRequest(
            task.id,
            tuple(self.chosen),
            self._preferences.settings.device,
            self._view.threshold,
            index=frame.index,
            window=place.window,
            path=path if on_map else None,
            truth=truth,
        )
        services = self._services

        def work(progress: Progress) -> ResolutionTrial:
            progress.step(0, 1)
            read = None if on_map else pool.read(path, frame.index, _part(place))
            return services.try_resolution(replace(request, frame=read), progress)

        self._problem = ""
        self._job = self._session.jobs.submit(
            "infer",
            tr("Compare resolutions of {name}", name=entry.name),
            work,
            done=lambda trial: self._on_done(place, trial),
            failed=self._on_failed,
            key=KEY,
        )
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Stop within a tile."""
        if self._job is not None:
            self._session.jobs.cancel(self._job)

    def _on_done(self, place: TriedPlace, trial: ResolutionTrial) -> None:
        if place.frame == self._session.current:
            self._result = place, trial
            self.changed.emit()

    def _on_failed(self, error: InspectorError) -> None:
        self._problem = error.message
        self.changed.emit()

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.changed.emit()

    @Slot(object)
    def _on_job_changed(self, job: Job) -> None:
        if job is self._job:
            self.moved.emit()

    @Slot()
    def _leave(self) -> None:
        """Another picture comes: what is seen is not of it."""
        self._result, self._problem = None, ""
        self.changed.emit()


def _enlarges_maps(card: ModelCard) -> bool:
    return card.task == "enhance" and takes_maps(card) and card.stack is None


def _part(place: TriedPlace) -> Window | None:
    return None if place.whole else place.window
