"""Rings of a pipe: drawn from a camera in a pipe, found again."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.standards.clock import FULL, ClockArc, angle_of
from inspector.standards.ring import (
    PipeAxis,
    Ring,
    clock_arc,
    mm_per_px_at,
    ring_method,
    ring_through,
    size_at_ring,
    wall_angle,
)

ASPECTS = st.sampled_from([1.0, 16 / 15, 12 / 11, 0.5])
ANGLES = st.floats(0.0, 359.9)
RADII = st.floats(5.0, 600.0)
LEANS = st.tuples(st.floats(-0.55, 0.55), st.floats(-0.55, 0.55))


def on_wall(
    axis: PipeAxis, radius_px: float, angle_deg: float, aspect: float = 1.0
) -> tuple[float, float]:
    """Where the wall at a clock angle of the ring of a radius is seen."""
    turn = math.radians(angle_deg)
    across = axis.lean[0] * radius_px + radius_px * math.sin(turn)
    down = axis.lean[1] * radius_px - radius_px * math.cos(turn)
    return axis.far[0] + across / aspect, axis.far[1] + down


def apart(a_deg: float, b_deg: float) -> float:
    return abs((a_deg - b_deg + 180) % 360 - 180)


@given(LEANS, RADII, ANGLES, ASPECTS)
def test_a_place_on_the_wall_gives_its_ring_and_its_angle(lean, radius, angle, aspect):
    axis = PipeAxis((320.0, 240.0), lean)
    place = on_wall(axis, radius, angle, aspect)
    ring = ring_through(axis, place, aspect)
    assert ring is not None
    assert ring.radius_px == pytest.approx(radius, rel=1e-6)
    assert ring.centre[0] == pytest.approx(320.0 + lean[0] * radius / aspect, abs=1e-4)
    found = wall_angle(axis, place, aspect)
    assert found is not None
    assert apart(found, angle) < 1e-4


@given(
    LEANS, RADII, ANGLES, st.floats(0.1, 10.0), st.tuples(st.floats(-90, 90), st.floats(-90, 90))
)
def test_rings_follow_shift_and_scale(lean, radius, angle, scale, shift):
    axis = PipeAxis((320.0, 240.0), lean)
    x, y = on_wall(axis, radius, angle)
    there = PipeAxis((320.0 * scale + shift[0], 240.0 * scale + shift[1]), lean)
    ring = ring_through(there, (x * scale + shift[0], y * scale + shift[1]))
    assert ring is not None
    assert ring.radius_px == pytest.approx(radius * scale, rel=1e-6)


def test_the_far_point_has_no_ring_and_no_angle():
    axis = PipeAxis((320.0, 240.0), spread_px=4.0)
    assert ring_through(axis, (320.0, 240.0)) is None
    assert ring_through(axis, (322.0, 240.0)) is None
    assert wall_angle(axis, (320.0, 240.0)) is None
    assert clock_arc(axis, [(320.0, 240.0)]) is None


def test_a_lean_beyond_the_wall_is_refused():
    with pytest.raises(ValueError, match="inside the pipe"):
        PipeAxis((0.0, 0.0), (0.8, 0.8))


def test_a_ring_without_a_radius_is_refused():
    for radius in (0.0, -3.0, math.nan, math.inf):
        with pytest.raises(ValueError, match="radius"):
            Ring((0.0, 0.0), radius)


@given(LEANS, st.integers(1, 12), st.integers(1, 11), ASPECTS)
def test_a_patch_from_near_to_far_has_the_hours_that_were_drawn(lean, start, hours, aspect):
    axis = PipeAxis((320.0, 240.0), lean)
    span = hours * 30.0
    along = [angle_of(start) + span * i / 40 for i in range(41)]
    outline = [on_wall(axis, 200.0, a, aspect) for a in along]
    outline += [on_wall(axis, 120.0, a, aspect) for a in reversed(along)]
    arc = clock_arc(axis, outline, aspect)
    assert arc == ClockArc(start, (start + hours - 1) % 12 + 1)


def test_a_band_around_the_pipe_is_the_whole_circumference():
    axis = PipeAxis((320.0, 240.0), (0.2, 0.4))
    outline = [on_wall(axis, 150.0, a) for a in range(0, 360, 5)]
    assert clock_arc(axis, outline) == FULL
    size = size_at_ring(outline, _ring(axis, 150.0), 300.0)
    assert size is not None
    assert size.arc_mm == pytest.approx(math.pi * 300)


def _ring(axis: PipeAxis, radius: float, aspect: float = 1.0) -> Ring:
    ring = ring_through(axis, on_wall(axis, radius, 77.0, aspect), aspect)
    assert ring is not None
    return ring


@given(LEANS, RADII, st.floats(100, 2000), ASPECTS)
def test_the_whole_ring_is_as_wide_as_the_pipe(lean, radius, diameter, aspect):
    axis = PipeAxis((320.0, 240.0), lean)
    outline = [on_wall(axis, radius, a, aspect) for a in range(0, 360, 3)]
    size = size_at_ring(outline, _ring(axis, radius, aspect), diameter, aspect)
    assert size is not None
    assert size.width_mm == pytest.approx(diameter, rel=2e-3)
    assert size.height_mm == pytest.approx(diameter, rel=2e-3)
    assert size.is_in_plane


@given(LEANS, st.floats(2.0, 170.0), st.floats(0.0, 359.0), st.floats(0.35, 0.95))
def test_an_arc_on_the_wall_is_as_long_however_far_it_reaches(lean, span, start, reach):
    """Foreshortening along the pipe does not touch what is measured around it."""
    axis = PipeAxis((0.0, 0.0), (0.0, 0.0))
    along = [start + span * i / 20 for i in range(21)]
    outline = [on_wall(axis, 200.0, a) for a in along]
    outline += [on_wall(axis, 200.0 * reach, a) for a in reversed(along)]
    size = size_at_ring(outline, _ring(axis, 200.0), 400.0)
    assert size is not None
    assert size.arc_mm == pytest.approx(math.radians(span) * 200.0, rel=1e-6)


def test_what_is_nearer_than_the_ring_is_not_in_its_plane():
    axis = PipeAxis((0.0, 0.0))
    outline = [on_wall(axis, 130.0, a) for a in (0, 20, 40)]
    size = size_at_ring(outline, _ring(axis, 100.0), 400.0)
    assert size is not None
    assert size.beyond_share == pytest.approx(0.3)
    assert not size.is_in_plane


def test_no_outline_has_no_size():
    ring = Ring((10.0, 10.0), 5.0)
    assert size_at_ring([], ring, 300.0) is None
    assert size_at_ring([(10.0, 10.0), (12.0, 10.0)], ring, 300.0) is None


@given(st.floats(10.0, 350.0), st.floats(0.0, 359.0))
def test_a_line_is_as_long_as_it_runs_and_not_closed(span, start):
    axis = PipeAxis((0.0, 0.0))
    along = [on_wall(axis, 100.0, start + span * i / 40) for i in range(41)]
    size = size_at_ring(along, _ring(axis, 100.0), 400.0, closed=False)
    assert size is not None
    assert size.arc_mm == pytest.approx(math.radians(span) * 200.0, rel=1e-6)


def test_a_pipe_without_a_diameter_has_no_scale():
    for diameter in (0.0, -300.0, math.nan, math.inf):
        with pytest.raises(ValueError, match="diameter"):
            mm_per_px_at(Ring((0.0, 0.0), 50.0), diameter)


def test_the_method_says_what_was_done():
    fitted = Ring((0.0, 0.0), 213.6, fitted=True)
    assert ring_method(fitted, 300.0) == (
        "circle of 214 px radius fitted to the joint edge; pipe 300 mm"
    )
    assert ring_method(Ring((0.0, 0.0), 213.6), 300.0) == (
        "circle through the marked place about the fitted pipe centre; pipe 300 mm"
    )
