"""Runs what a pane lacks."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.frame import Frame, FrameRef, Window
from inspector.core.language import tr
from inspector.core.map_models import MOST_SEARCHED_PX
from inspector.core.progress import Progress
from inspector.ui.compare.contents import Contents
from inspector.ui.compare.grounds import Grounds
from inspector.ui.compare.linked import LinkedView
from inspector.ui.compare.making import shrunk_frame
from inspector.ui.compare.state import CompareState
from inspector.ui.compare.wanted import MASKS, RESTORED, Offer
from inspector.ui.enhance_models import enlargers, map_enlargers
from inspector.ui.enhancing import Enhancing
from inspector.ui.jobs import Job
from inspector.ui.map_in_view import map_in_view
from inspector.ui.map_look import MapLook
from inspector.ui.preferences import Preferences
from inspector.ui.runs import Runs
from inspector.ui.services import Services
from inspector.ui.session import Session


class Running(QObject):
    """Starts models on the frame in view: on the region, if there is one, or on all of it; of a
    large map on what is seen.

    Signals
        changed()   another run is under way, or has ended
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        runs: Runs,
        enhancing: Enhancing,
        preferences: Preferences,
        services: Services,
        map_look: MapLook,
        contents: Contents,
        grounds: Grounds,
        state: CompareState,
        linked: LinkedView,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._runs = runs
        self._enhancing = enhancing
        self._preferences = preferences
        self._services = services
        self._map_look = map_look
        self._contents = contents
        self._grounds = grounds
        self._state = state
        self._linked = linked
        self._jobs: dict[Job, tuple[FrameRef, str, str]] = {}
        session.jobs.ended.connect(self._on_ended)

    def busy(self, offer: Offer | None) -> bool:
        """True while what is offered is being made."""
        frame = self._session.current
        if offer is None or frame is None:
            return False
        return (frame, _task(offer), offer.model_id) in self._jobs.values()

    def run(self, offer: Offer) -> None:
        """Make what is offered."""
        frame = self._session.current
        if frame is None or self.busy(offer):
            return
        if offer.kind in (*MASKS, *RESTORED):
            job = self._find(offer, frame)
        elif offer.kind == "remade":
            job = self._make_again(offer, frame)
        else:
            job = self._enlarge(offer, frame)
        if job is not None and not job.finished:
            self._jobs[job] = frame, _task(offer), offer.model_id
        self.changed.emit()

    def _find(self, offer: Offer, frame: FrameRef) -> Job | None:
        cards = {card.id: card for card in self._services.cards()}
        entry = self._session.document.sources[frame.source_id]
        large = entry.kind == "map" and entry.width_px * entry.height_px > MOST_SEARCHED_PX
        part = self._state.region or (self._linked.seen if large else None)
        device = self._preferences.settings.device
        return self._runs.run(cards[offer.model_id], device, [frame], part)

    def _enlarge(self, offer: Offer, frame: FrameRef) -> Job | None:
        cards, kind = self._services.cards(), self._session.document.sources[frame.source_id].kind
        part: Window | None = self._state.region
        if kind == "map":
            known = map_enlargers(cards, map_in_view(self._session, self._map_look))
            part = part or self._linked.seen
        else:
            known = enlargers(cards)
        enlarger = next(e for e in known if e.id == offer.model_id)
        device = self._preferences.settings.device
        return self._enhancing.start(enlarger, device, frame, part)

    def _make_again(self, offer: Offer, frame: FrameRef) -> Job | None:
        grounds = self._grounds.now(None)
        if not grounds:
            return None
        ground, device = grounds[0], self._preferences.settings.device
        enhance, model_id = self._services.enhance, offer.model_id

        def work(progress: Progress) -> Frame:
            small, _ = shrunk_frame(ground)
            return enhance(model_id, device, Frame(small), None, progress).frame

        def done(made: Frame) -> None:
            self._contents.keep_remade(frame, model_id, made)

        return self._session.jobs.submit(
            "infer",
            tr("{title}: from a quarter of {name}", title=ground.title(model_id), name=ground.name),
            work,
            done=done,
            failed=self._session.failed.emit,
        )

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        if self._jobs.pop(job, None) is not None:
            self._contents.refresh_soon()
            self.changed.emit()


def _task(offer: Offer) -> str:
    if offer.kind in (*MASKS, *RESTORED):
        return "find"
    return "remade" if offer.kind == "remade" else "enhance"
