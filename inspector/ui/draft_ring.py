"""The pipe's circle at the observation that is being written: found, or drawn by the user."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from inspector.core.language import mark, tr
from inspector.core.observation import PipeRing
from inspector.ui.observing import Observing
from inspector.ui.pipe_sight import PipeSights, Sight, clock_about, middle_of, pixel_aspect
from inspector.ui.session import Session

NO_PIPE = mark(
    "The pipe's centre was not found: click it or draw the pipe's circle (Shift+I), or type the "
    "clock position."
)

TOO_NEAR = mark("The centre is at the place itself; click the far end of the pipe.")


class DraftRing(QObject):
    """Looks for the pipe when an observation is begun; clock positions follow the circle."""

    def __init__(
        self, session: Session, observing: Observing, sights: PipeSights, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._observing = observing
        self._sights = sights
        observing.begun.connect(self._on_begun)

    @property
    def ring(self) -> PipeRing | None:
        """The circle of the draft."""
        draft = self._observing.draft
        return draft.observation.ring if draft else None

    @property
    def aspect(self) -> float:
        """Width / height of the pixels of the draft's picture."""
        draft = self._observing.draft
        return pixel_aspect(self._session.document, draft.annotation.frame) if draft else 1.0

    @property
    def place(self) -> tuple[float, float] | None:
        """Where the draft is, source pixels."""
        draft = self._observing.draft
        return middle_of(draft.shape) if draft else None

    @Slot()
    def _on_begun(self) -> None:
        draft = self._observing.draft
        if draft is None or draft.observation.ring is not None:
            return
        wanted = draft.annotation.id

        def saw(sight: Sight) -> None:
            now = self._observing.draft
            if now is None or now.annotation.id != wanted or now.observation.ring is not None:
                return
            if sight.ring is None:
                self._observing.told.emit(tr(NO_PIPE))
                return
            found = replace(now.observation, ring=sight.ring)
            if found.clock_from is None and sight.clock is not None:
                found = replace(found, clock_from=sight.clock.start, clock_to=sight.clock.end)
            self._observing.write(found, by_user=False)

        self._sights.look(draft.annotation.frame, draft.shape, saw)

    def centre_at(self, x: float, y: float) -> None:
        """The user has shown where the pipe ends in the picture: the circle goes through the place,
        about a centre that leans from there towards the camera."""
        draft = self._observing.draft
        if draft is None:
            return
        wanted, shape = draft.annotation.id, draft.shape

        def saw(sight: Sight) -> None:
            now = self._observing.draft
            if now is None or now.annotation.id != wanted or now.shape is not shape:
                return
            if sight.ring is None:
                self._observing.told.emit(tr(TOO_NEAR))
                return
            ring = sight.ring
            if ring.origin == "through":
                ring = replace(ring, origin="drawn")
            written = replace(now.observation, ring=ring)
            if sight.clock is not None:
                written = replace(written, clock_from=sight.clock.start, clock_to=sight.clock.end)
            self._observing.write(written)

        self._sights.look(draft.annotation.frame, shape, saw, far=(x, y))

    def draw(self, ring: PipeRing) -> None:
        """The user has drawn the circle: the clock positions are those about its centre."""
        draft = self._observing.draft
        if draft is None:
            return
        written = replace(draft.observation, ring=ring)
        arc = clock_about(ring, draft.shape, self.aspect)
        if arc is not None:
            written = replace(written, clock_from=arc.start, clock_to=arc.end)
        self._observing.write(written)
