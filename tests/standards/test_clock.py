from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inspector.standards.clock import (
    FULL,
    ClockArc,
    angle_at,
    angle_of,
    arc_from_hours,
    arc_of,
    clock_fields,
    hour_of,
)

CENTRE = (100.0, 50.0)
HOURS = st.integers(1, 12)


def on_wall(angle_deg: float, radius_px: float = 40.0) -> tuple[float, float]:
    turn = math.radians(angle_deg)
    return CENTRE[0] + radius_px * math.sin(turn), CENTRE[1] - radius_px * math.cos(turn)


def sector(start_deg: float, span_deg: float) -> list[tuple[float, float]]:
    """The outline of a piece of wall between two radii."""
    steps = [start_deg + span_deg * step / 20 for step in range(21)]
    return [*(on_wall(a, 40.0) for a in steps), *(on_wall(a, 30.0) for a in reversed(steps))]


@pytest.mark.parametrize(
    ("point", "angle", "hour"),
    [
        ((100.0, 10.0), 0.0, 12),
        ((140.0, 50.0), 90.0, 3),
        ((100.0, 90.0), 180.0, 6),
        ((60.0, 50.0), 270.0, 9),
    ],
)
def test_twelve_is_up_and_hours_run_clockwise(
    point: tuple[float, float], angle: float, hour: int
) -> None:
    assert angle_at(point, CENTRE) == angle
    assert hour_of(angle) == hour


@given(HOURS)
def test_an_hour_is_the_hour_of_its_angle(hour: int) -> None:
    assert hour_of(angle_of(hour)) == hour
    assert hour_of(angle_of(hour) - 14.9) == hour
    assert hour_of(angle_of(hour) + 15.0) == hour % 12 + 1


@given(st.floats(0, 360, exclude_max=True))
def test_point_to_angle_and_back(angle: float) -> None:
    off = abs(angle_at(on_wall(angle), CENTRE) - angle)
    assert min(off, 360.0 - off) < 1e-6


@given(st.floats(0, 360, exclude_max=True), st.floats(1, 340))
def test_an_outline_gives_the_hours_of_its_ends(start: float, span: float) -> None:
    assume(min((start + 15) % 30, (start + span + 15) % 30) > 1e-3)
    arc = arc_of(sector(start, span), CENTRE)

    first, last = hour_of(start % 360), hour_of((start + span) % 360)
    if first != last:
        assert arc == ClockArc(first, last)
    else:
        assert arc == (FULL if span > 180 else ClockArc(first))


def test_arcs_across_twelve() -> None:
    arc = ClockArc(10, 2)
    assert arc.span_deg == 120.0
    assert arc.middle_deg == 0.0
    assert [h for h in range(1, 13) if arc.contains(angle_of(h))] == [1, 2, 10, 11, 12]
    assert arc_of(sector(300.0, 120.0), CENTRE) == arc
    assert arc_of([on_wall(350.0), on_wall(5.0)], CENTRE, closed=False) == ClockArc(12)


def test_around_the_centre_is_the_whole_circumference() -> None:
    square = [(60.0, 10.0), (140.0, 10.0), (140.0, 90.0), (60.0, 90.0)]
    assert arc_of(square, CENTRE) == FULL
    assert arc_of(square[::-1], CENTRE) == FULL
    assert arc_of([on_wall(a) for a in range(0, 360, 10)], CENTRE, closed=False) == FULL


def test_outlines_without_an_angle() -> None:
    assert arc_of([], CENTRE) is None
    assert arc_of([CENTRE], CENTRE) is None
    assert arc_of([CENTRE, on_wall(90.0)], CENTRE) == ClockArc(3)


@given(HOURS, st.one_of(st.none(), HOURS))
def test_files_repeat_the_hour_of_a_point(start: int, end: int | None) -> None:
    arc = arc_from_hours(start, end)
    assert arc.start == start
    assert arc.is_full is (start == end == 12)
    assert arc.end == (None if end == start != 12 else end)
    assert arc.contains(angle_of(start))
    if arc.end is not None:
        assert arc.contains(angle_of(arc.end))
        assert arc.contains(arc.middle_deg)


@pytest.mark.parametrize(("start", "end"), [(0, None), (13, None), (3, 0), (3, 13), (5, 5)])
def test_what_is_no_arc_is_refused(start: int, end: int | None) -> None:
    with pytest.raises(ValueError, match="hour"):
        ClockArc(start, end)


@pytest.mark.parametrize(
    ("arc", "book", "fields"),
    [
        (ClockArc(9, 3), "cjj181", ("09", "03")),
        (ClockArc(3), "cjj181", ("00", "03")),
        (None, "cjj181", ("", "")),
        (ClockArc(9, 3), "en13508", ("09", "03")),
        (ClockArc(3), "en13508", ("03", "00")),
        (None, "en13508", ("00", "00")),
        (FULL, "en13508", ("12", "12")),
        (ClockArc(9, 3), "pacp", ("9", "3")),
        (ClockArc(3), "pacp", ("3", "")),
        (None, "pacp", ("", "")),
    ],
)
def test_how_books_write_hours(arc: ClockArc | None, book: str, fields: tuple[str, str]) -> None:
    assert clock_fields(arc, book) == fields
