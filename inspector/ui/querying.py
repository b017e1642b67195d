"""Which annotations and suggestions are of a kind: pure functions behind "select by"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from inspector.core.annotation import Annotation, Purpose, Status
from inspector.core.document import SourceEntry
from inspector.core.frame import FrameRef
from inspector.imaging.cracks import Suggestion


@dataclass(frozen=True)
class Query:
    """What is looked for; None does not matter.

    Confidences are 0..1 and lengths in millimetres (`in_mm`) or source pixels, both ends included.
    What has no confidence, no length, or no scale to know its millimetres is not found where a
    range is asked for.
    """

    purpose: Purpose = "finding"
    label: str | None = None
    status: Status | None = None
    confidence_from: float | None = None
    confidence_to: float | None = None
    length_from: float | None = None
    length_to: float | None = None
    in_mm: bool = False
    everywhere: bool = False
    """In all pictures, and not only in the one in view."""


def matching(
    query: Query,
    annotations: Iterable[Annotation],
    suggestions: Iterable[tuple[FrameRef, Suggestion]],
    sources: Mapping[str, SourceEntry],
) -> Iterator[str]:
    """The ids of what is looked for: annotations in their order, then suggestions."""
    scales = {i: entry.scale.mm_per_px for i, entry in sources.items() if entry.scale}
    for a in annotations:
        if (
            a.purpose == query.purpose
            and query.label in (None, a.label)
            and query.status in (None, a.status)
            and _confident(query, a.judged.confidence if a.judged else None)
            and _long(query, a.length_px, scales.get(a.frame.source_id))
        ):
            yield a.id
    if query.purpose != "finding" or query.status not in (None, "suggested"):
        return
    for frame, s in suggestions:
        if (
            query.label in (None, s.label)
            and _confident(query, s.confidence)
            and _long(query, s.measures.length_px, scales.get(frame.source_id))
        ):
            yield s.id


def _confident(query: Query, confidence: float | None) -> bool:
    return _within(confidence, query.confidence_from, query.confidence_to)


def _long(query: Query, length_px: float | None, mm_per_px: float | None) -> bool:
    if query.length_from is None and query.length_to is None:
        return True
    length = length_px
    if query.in_mm and length_px is not None:
        length = None if mm_per_px is None else length_px * mm_per_px
    return _within(length, query.length_from, query.length_to)


def _within(value: float | None, low: float | None, high: float | None) -> bool:
    if low is None and high is None:
        return True
    if value is None:
        return False
    return (low is None or value >= low) and (high is None or value <= high)
