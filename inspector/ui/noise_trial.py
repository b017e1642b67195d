"""Trying a model under noise: nothing of it is kept, neither in the project nor on the undo stack.

The degraded picture comes first and the mask follows; both follow a dragged slider at their own
pace (`latest.py`).
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.card import ModelCard
from inspector.core.delta import Changed
from inspector.core.errors import InspectorError
from inspector.core.frame import FrameRef, Window
from inspector.core.language import mark, tr
from inspector.core.progress import Progress
from inspector.core.settings import DeviceChoice
from inspector.imaging.noise import Noise
from inspector.ui.latest import Latest
from inspector.ui.library import Library
from inspector.ui.noise_ground import Ground, Place, place_of, read_ground
from inspector.ui.noise_work import (
    Condition,
    Judged,
    Look,
    Masks,
    Spoilt,
    judge,
    masks_of,
    spoil,
)
from inspector.ui.services import Services
from inspector.ui.session import Session
from inspector.ui.suggestions import Suggestions
from inspector.ui.view_state import ViewState

PATIENCE_S = 1.0
"""A model that takes longer is stopped when the slider moves on; a quicker one may finish."""
OPEN_FIRST = mark("Open a picture first.")
START = Condition("salt", 0.2)


class NoiseTrial(QObject):
    """What is tried, and what came of it.

    Signals
        changed()   anything of it is another one now
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        view: ViewState,
        library: Library,
        suggestions: Suggestions,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._library = library
        self._suggestions = suggestions
        self._services = services
        self._on = False
        self._condition = START
        self._card: ModelCard | None = None
        self._device: DeviceChoice = "auto"
        self._place: Place | None = None
        self._ground: Ground | None = None
        self._spoilt: Spoilt | None = None
        self._masks: Masks | None = None
        self._judged: Judged | None = None
        self._problem = ""
        self._spoiling = Latest(session.jobs, "decode", tr("Spoil picture"), self)
        self._running = Latest(session.jobs, "infer", tr("Try under noise"), self)
        self._judging = Latest(session.jobs, "decode", tr("Compare masks"), self)
        session.current_changed.connect(self.leave)
        session.document_changed.connect(self._on_document_changed)
        view.threshold_changed.connect(self._judge)
        view.overlay_changed.connect(self._judge)

    # -- what is tried ------------------------------------------------------------------------

    @property
    def on(self) -> bool:
        """True from the opening of the panel to its closing."""
        return self._on

    @property
    def condition(self) -> Condition:
        """Which noise, and how much."""
        return self._condition

    @property
    def card(self) -> ModelCard | None:
        """The model that is tried."""
        return self._card

    @property
    def place(self) -> Place | None:
        """Which part of which frame is tried."""
        return self._place

    def set_on(self, on: bool) -> None:
        """Begin or end the trial."""
        if on != self._on:
            self._on = on
            self.leave()

    def set_noise(self, noise: Noise) -> None:
        """Try another noise."""
        self._set(replace(self._condition, noise=noise))

    def set_intensity(self, intensity: float) -> None:
        """Try more or less of it, 0..1."""
        self._set(replace(self._condition, intensity=intensity))

    def set_model(self, card: ModelCard | None, device: DeviceChoice) -> None:
        """Try another model, or on another device."""
        if (card, device) != (self._card, self._device):
            self._card, self._device = card, device
            self._masks = self._judged = None
            self._run(at_once=True)
            self.changed.emit()

    def follow(self, frame: FrameRef, seen: Window | None) -> None:
        """This part of this frame is seen; None: nothing of it."""
        if not self._on:
            return
        place = place_of(self._session.document.sources[frame.source_id], frame, seen, self._place)
        if place != self._place:
            self._place = place
            self._spoil()

    @Slot()
    def leave(self) -> None:
        """Another frame comes: nothing of this one may lie over it."""
        for lane in (self._spoiling, self._running, self._judging):
            lane.drop()
        self._place = self._ground = self._spoilt = self._masks = self._judged = None
        self._problem = ""
        self.changed.emit()

    # -- what came of it ----------------------------------------------------------------------

    @property
    def spoilt(self) -> Spoilt | None:
        """The degraded picture, if there is one already."""
        return self._spoilt

    @property
    def judged(self) -> Judged | None:
        """The last masks of the place; those of the present condition may still be made."""
        judged = self._judged
        here = judged is not None and judged.masks.spoilt.ground is self._ground
        return judged if here else None

    @property
    def pending(self) -> bool:
        """True while a picture, masks or figures are being made."""
        return any(lane.busy for lane in (self._spoiling, self._running, self._judging))

    @property
    def waits_for(self) -> str:
        """What the model does before it can be tried; "" if nothing."""
        jobs = [j for j in self._session.jobs.alive if j.lane == "infer" and not j.quiet]
        return jobs[0].title if jobs and self._running.busy else ""

    @property
    def problem(self) -> str:
        """Why there is no picture or no mask; "" if nothing is wrong."""
        if self._session.current is None:
            return tr(OPEN_FIRST)
        return why_not(self._card) or self._problem

    # -- from one to the other ----------------------------------------------------------------

    def _set(self, condition: Condition) -> None:
        if condition != self._condition:
            self._condition = condition
            self._spoil()
            self.changed.emit()

    def _spoil(self) -> None:
        place, condition = self._place, self._condition
        if not self._on or place is None:
            return
        known, pool = self._ground, self._library.pool
        entry = self._session.document.sources[place.frame.source_id]
        path = self._library.path_of(entry.id)

        def work(_: Progress) -> Spoilt:
            there = known is not None and known.place == place
            ground = known if there and known else read_ground(pool, path, entry, place)
            return spoil(ground, condition)

        self._spoiling.ask(work, self._on_spoilt, self._on_failed)

    def _on_spoilt(self, spoilt: Spoilt) -> None:
        if spoilt.ground.place != self._place:
            return
        moved = spoilt.ground is not self._ground
        self._ground, self._spoilt, self._problem = spoilt.ground, spoilt, ""
        self._run(at_once=moved)
        self.changed.emit()

    def _run(self, at_once: bool = False) -> None:
        spoilt, card, device = self._spoilt, self._card, self._device
        if spoilt is None or card is None or why_not(card):
            self._running.drop()
            return
        services, known = self._services, self._masks
        slow = known is not None and known.seconds > PATIENCE_S

        def work(progress: Progress) -> Masks:
            return masks_of(services, card, device, spoilt, known, progress)

        self._running.ask(work, self._on_masks, self._on_failed, at_once or slow)

    def _on_masks(self, masks: Masks) -> None:
        if self._spoilt is not None and masks.spoilt.ground is self._ground:
            self._masks, self._problem = masks, ""
            self._judge()

    @Slot()
    def _judge(self) -> None:
        masks, view = self._masks, self._view
        if masks is None:
            return
        labels = masks.noisy.labels
        colours = tuple(self._suggestions.colours.of(label) for label in labels)
        look = Look(view.threshold, view.opacity, view.heat, colours)
        accepted = [
            a.shape
            for a in self._session.on_frame(masks.spoilt.ground.place.frame)
            if a.purpose == "finding" and a.status == "accepted"
            if a.shape.kind == "region" and a.label in labels
        ]
        self._judging.ask(lambda _: judge(masks, look, accepted), self._on_judged, self._on_failed)

    def _on_judged(self, judged: Judged) -> None:
        if judged.masks is self._masks:
            self._judged = judged
        self.changed.emit()

    def _on_failed(self, error: InspectorError) -> None:
        self._problem = error.message
        self.changed.emit()

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        place, delta = self._place, changed.delta.annotations
        if place is not None and any(a.frame == place.frame for a in delta.values):
            self._judge()


def why_not(card: ModelCard | None) -> str:
    """Why a model cannot be tried, "" if it can."""
    if card is None:
        return tr("No model is installed.")
    return (
        ""
        if card.trained
        else tr("{title} is not trained; choose another model.", title=card.title)
    )
