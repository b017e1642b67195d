"""Quantities of pavement and what they are of its area, worked by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from data.documents import source

from inspector.core import edits
from inspector.core.annotation import Annotation, CrackMeasures, LineMeasures
from inspector.core.document import Document, Scale, SeverityPreset
from inspector.core.frame import FrameRef
from inspector.core.inspection import Inspection
from inspector.core.shape import Shape
from inspector.standards.crack_extent import amounts, cracking, hull_area, pieces
from inspector.standards.findings import plain_findings

BANDS = SeverityPreset("D6433", 10.0, 75.0, low_below=True)
PICTURE = source(0, width_px=4000, height_px=3000, scale=Scale(2.0, "typed"))
"""8 m x 6 m at 2 mm a pixel: 48 m2."""
BOX = Shape.of("region", [[(0, 0), (500, 0), (500, 1000), (0, 1000)]])


def crack(
    key: str, length_px: float, width_px: float, orientation_deg: float, junctions: int = 0,
    **changes: object,
) -> Annotation:  # fmt: skip
    measures = CrackMeasures(
        length_px, width_px, width_px, width_px, (0.0, 0.0), (0.0, 0.0), length_px * width_px,
        orientation_deg, junctions, length_px / 2 if junctions else length_px,
    )  # fmt: skip
    made = Annotation(key, FrameRef("s0"), BOX, "crack", measures=measures)
    return replace(made, **changes)  # type: ignore[arg-type]


def document(*found: Annotation) -> Document:
    return edits.put(edits.add_sources(Document(), [PICTURE]), *found)


def test_amounts_and_densities_by_hand() -> None:
    """At 2 mm a pixel two longitudinal cracks of 1000 and 500 px, 4 px wide, are 2 m and 1 m long
    and 8 mm wide: low, 3 m, 100 x 3 / 48 = 6.25 %. One of 5 px (10 mm) is moderate: 2 m, 4.1667 %.

    A net whose hull is 500 x 1000 px covers 1 m x 2 m = 2 m2: 4.1667 %."""
    made = document(
        crack("a", 1000.0, 4.0, 90.0),
        crack("b", 500.0, 4.0, 80.0),
        crack("c", 1000.0, 5.0, 90.0),
        crack("d", 3000.0, 3.0, 45.0, junctions=8),
    )
    (piece,) = pieces(made)
    assert piece.area_m2 == pytest.approx(48.0)

    found = amounts(piece.rows, BANDS)
    assert [(a.kind, a.severity, a.count, a.unit) for a in found] == [
        ("longitudinal", "low", 2, "m"),
        ("longitudinal", "moderate", 1, "m"),
        ("pattern", "low", 1, "m2"),
    ]
    assert [a.quantity for a in found] == pytest.approx([3.0, 2.0, 2.0])
    assert [a.density_percent(48.0) for a in found] == pytest.approx([6.25, 200 / 48, 200 / 48])
    assert cracking(piece.rows, 48.0) == pytest.approx((2 + 1 + 2 + 6) / 48)


def test_drawn_lines_have_a_length_and_no_severity() -> None:
    """1500 px at 2 mm: 3 m, transverse."""
    line = Annotation(
        "a", FrameRef("s0"), Shape.of("line", [[(0, 0), (1500, 0)]]), "crack",
        line=LineMeasures(1500.0, 0.0, 1500.0),
    )  # fmt: skip
    (found,) = amounts(plain_findings(document(line)), BANDS)
    assert (found.kind, found.severity, found.quantity) == ("transverse", "", 3.0)


def test_only_accepted_findings_of_pavement_count_and_empty_photos_have_an_area() -> None:
    bare = replace(PICTURE, id="s1", scale=None)
    pipe = replace(PICTURE, id="s2", inspection=Inspection(pipe_ref="P"))
    land = replace(PICTURE, id="s3", kind="map")
    given = edits.add_sources(document(), [bare, pipe, land])
    given = edits.put(
        given,
        crack("a", 10.0, 1.0, 90.0, status="rejected"),
        crack("b", 10.0, 1.0, 90.0, frame=FrameRef("s1")),
        crack("c", 10.0, 1.0, 90.0, frame=FrameRef("s2")),
        crack("d", 10.0, 1.0, 90.0, frame=FrameRef("s3")),
    )
    found = {piece.frame.source_id: piece for piece in pieces(given)}
    assert list(found) == ["s0", "s1"]
    assert (found["s0"].rows, found["s1"].area_m2) == ((), None)
    assert amounts(found["s1"].rows, BANDS) == ()


@pytest.mark.parametrize(
    ("ring", "area"),
    [
        ([(0, 0), (4, 0), (4, 3), (0, 3)], 12.0),
        ([(0, 0), (4, 0), (4, 3), (2, 1), (0, 3)], 12.0),
        ([(0, 0), (2, 0), (1, 0)], 0.0),
        ([(0, 0), (4, 0), (0, 4), (1, 1), (2, 2)], 8.0),
    ],
)
def test_the_hull_of_a_shape(ring: list[tuple[int, int]], area: float) -> None:
    assert hull_area(Shape.of("line", [ring])) == pytest.approx(area)
