"""The pipe's circle and the hours of observations that were moved: a circle that was laid through
the place is found again beside the window, one that a person drew stays and gives other hours."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.delta import Changed
from inspector.standards.ring import PipeAxis
from inspector.ui.pipe_sight import PipeSights, Sight, clock_about, clock_along, pixel_aspect
from inspector.ui.session import Session


class RingKeeping(QObject):
    """Watches the document. What it fills in is no step of the history: nobody made it."""

    def __init__(self, session: Session, sights: PipeSights, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._sights = sights
        session.document_changed.connect(self._on_document_changed)

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        delta = changed.delta.annotations
        for key, after in delta.after.items():
            before = delta.before.get(key)
            if before is None or before.shape is after.shape:
                continue
            if _lost_its_ring(before, after):
                self._look(before, after)
            else:
                self._turn(before, after)

    def _turn(self, before: Annotation, moved: Annotation) -> None:
        """Other hours about the same circle, unless a person typed them."""
        was, now = before.observation, moved.observation
        if was is None or now is None or now.ring is None or was.ring != now.ring:
            return
        aspect = pixel_aspect(self._session.document, moved.frame)
        given = clock_about(now.ring, before.shape, aspect)
        arc = clock_about(now.ring, moved.shape, aspect)
        hours = now.clock_from, now.clock_to
        if given is None or arc is None or hours != (given.start, given.end):
            return
        turned = replace(now, clock_from=arc.start, clock_to=arc.end)
        if turned != now:
            self._session.record(lambda d: edits.set_observation(d, [moved.id], turned))

    def _had_own_clock(self, before: Annotation, axis: PipeAxis) -> bool:
        """True if the hours were not those that the circle or the axis gives: a person typed
        them."""
        observation = before.observation
        assert observation is not None
        assert observation.ring is not None  # it has lost it
        aspect = pixel_aspect(self._session.document, before.frame)
        given = [
            clock_about(observation.ring, before.shape, aspect),
            clock_along(axis, before.shape, aspect),
        ]
        hours = observation.clock_from, observation.clock_to
        return hours not in [(arc.start, arc.end) for arc in given if arc is not None]

    def _look(self, before: Annotation, moved: Annotation) -> None:
        def saw(sight: Sight) -> None:
            now = self._session.document.annotations.get(moved.id)
            observation = now.observation if now is not None else None
            # Only where it is still what was looked at.
            if now is None or now.shape is not moved.shape or observation is None:
                return
            if sight.axis is None or sight.ring is None or observation.ring is not None:
                return
            found = replace(observation, ring=sight.ring)
            if sight.clock is not None and not self._had_own_clock(before, sight.axis):
                found = replace(found, clock_from=sight.clock.start, clock_to=sight.clock.end)
            self._session.record(lambda d: edits.set_observation(d, [moved.id], found))

        self._sights.look(moved.frame, moved.shape, saw, key=f"pipe-{moved.id}")


def _lost_its_ring(before: Annotation, after: Annotation) -> bool:
    had = before.observation is not None and before.observation.ring is not None
    has_none = after.observation is not None and after.observation.ring is None
    return had and has_none
