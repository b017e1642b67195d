"""The map in view, as far as models ask for it."""

from __future__ import annotations

from dataclasses import dataclass

from inspector.core.map_facts import MapFacts
from inspector.ui.map_look import MapLook
from inspector.ui.session import Session


@dataclass(frozen=True)
class MapInView:
    """What a model has to fit: bands, and the number of dates of one place."""

    facts: MapFacts
    dates: int


def map_in_view(session: Session, look: MapLook) -> MapInView | None:
    """None where no map is in view, or nothing is known of it yet."""
    frame, facts = session.current, look.facts
    if frame is None or facts is None or look.frame != frame:
        return None
    return MapInView(facts, session.document.sources[frame.source_id].frame_count)
