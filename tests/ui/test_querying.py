"""Select by: what is found is what was asked for."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from ui.fakes import finding, line, measures, redaction, source

from inspector.core.annotation import Annotation
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.imaging.cracks import Suggestion
from inspector.ui.querying import Query, matching

SOURCES = {"mm": source("mm", scale=0.5), "px": source("px")}
ANNOTATIONS = (
    finding("long", "mm", length_px=200, confidence=0.9),
    finding("short", "mm", length_px=40, confidence=0.4),
    finding("drawn", "px", length_px=200),
    replace(finding("joint", "px", status="rejected", confidence=0.6), label="joint"),
    line("measured", "mm", [(0, 0), (100, 0)]),
    redaction("face", "mm", "suggested"),
)
RING = Shape.of("region", [[(0, 0), (9, 0), (9, 9)]])
SUGGESTED = [
    (FrameRef("mm"), Suggestion("sure", RING, "crack", 0.95, measures(100))),
    (FrameRef("px"), Suggestion("unsure", RING, "crack", 0.3, measures(50))),
]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), "long short drawn joint sure unsure"),
        (Query(label="joint"), "joint"),
        (Query(status="suggested"), "sure unsure"),
        (Query(status="accepted"), "long short drawn"),
        (Query(status="rejected"), "joint"),
        (Query(confidence_from=0.6), "long joint sure"),
        (Query(confidence_to=0.4), "short unsure"),
        (Query(confidence_from=0.4, confidence_to=0.6), "short joint"),
        (Query(length_from=100), "long drawn joint sure"),
        (Query(length_to=50), "short unsure"),
        (Query(length_from=50, length_to=100, in_mm=True), "long sure"),
        (Query(purpose="measurement"), "measured"),
        (Query(purpose="measurement", length_from=60, in_mm=True), ""),
        (Query(purpose="redaction", status="suggested"), "face"),
        (Query(purpose="redaction", status="accepted"), ""),
    ],
)
def test_what_is_found(query: Query, found: str) -> None:
    assert list(matching(query, ANNOTATIONS, SUGGESTED, SOURCES)) == found.split()


def test_twenty_thousand_are_looked_through_while_typing() -> None:
    shape = finding("x", "mm")
    many: list[Annotation] = [replace(shape, id=str(i)) for i in range(20_000)]
    query = Query(label="crack", confidence_to=1.0, length_from=10, length_to=90, in_mm=True)
    begun = time.process_time()
    assert not list(matching(query, many, (), SOURCES))
    assert time.process_time() - begun < 0.2
