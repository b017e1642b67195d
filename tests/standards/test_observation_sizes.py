from __future__ import annotations

import math
from dataclasses import replace

import pytest
from data.sewer import HEAD

from inspector.core.observation import PipeRing, RingOrigin
from inspector.core.shape import Shape
from inspector.standards.observation_sizes import place_size

RING = PipeRing(100.0, 100.0, 50.0, "fitted")
QUARTER = Shape.of(
    "region",
    [
        [
            (100 + r * math.sin(a), 100 - r * math.cos(a))
            for r, a in ((49.5, 0), (49.5, math.pi / 4), (49.5, math.pi / 2), (48, math.pi / 4))
        ]
    ],
)


def test_a_quarter_of_the_ring_is_a_quarter_of_the_circumference() -> None:
    found = place_size(QUARTER, RING, HEAD)
    assert found is not None
    assert found.size is not None
    assert found.mm_per_px == 8.0
    assert found.size.arc_mm == pytest.approx(math.pi * 800 / 4)
    assert found.size.width_mm == pytest.approx(49.5 * 8, rel=0.01)


def test_flat_pixels_are_stretched() -> None:
    flat = Shape.of("region", [[(100 + (x - 100) / 2, y) for x, y in QUARTER.rings[0].tolist()]])
    found = place_size(flat, RING, HEAD, pixel_aspect=2.0)
    assert found is not None
    assert found.size is not None
    assert found.size.arc_mm == pytest.approx(math.pi * 800 / 4, rel=1e-3)


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        ("fitted", "circle of 50 px radius fitted to the joint edge; pipe 800 mm"),
        ("drawn", "circle of 50 px radius drawn by hand; pipe 800 mm"),
        ("through", "circle through the marked place about the fitted pipe centre; pipe 800 mm"),
    ],
)
def test_the_method_says_where_the_ring_is_from(origin: RingOrigin, words: str) -> None:
    found = place_size(QUARTER, replace(RING, origin=origin), HEAD)
    assert found is not None
    assert found.method == words


def test_a_point_has_a_scale_and_no_size() -> None:
    found = place_size(Shape.of("line", [[(100.0, 50.0)]]), RING, HEAD)
    assert found is not None
    assert found.size is None


def test_without_ring_or_diameter_nothing_is_known() -> None:
    assert place_size(QUARTER, None, HEAD) is None
    assert place_size(QUARTER, RING, None) is None
    assert place_size(QUARTER, RING, replace(HEAD, section="egg")) is None
    assert place_size(QUARTER, RING, replace(HEAD, section="", height_mm=1200.0)) is None


def test_an_open_line_around_most_of_the_pipe_is_not_all_of_it() -> None:
    """From 12 over 3 and 6 to 9 o'clock, drawn as a line."""
    along = [math.radians(a) for a in range(0, 271, 10)]
    line = Shape.of("line", [[(100 + 49 * math.sin(a), 100 - 49 * math.cos(a)) for a in along]])
    found = place_size(line, RING, HEAD)
    assert found is not None
    assert found.size is not None
    assert found.size.arc_mm == pytest.approx(math.pi * 800 * 3 / 4)
