"""Millimetres in round and egg-shaped pipes, against cameras that look into them."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.imaging.pipe_section import mm_per_px_in, section_of
from inspector.imaging.scenes.pipe.sections import Ring as Wall
from inspector.standards.ring import PipeAxis, mm_per_px_at, ring_through

SECTIONS = st.sampled_from([("round", 300, 300), ("egg", 800, 1200)])


@given(
    SECTIONS,
    st.floats(-0.4, 0.4),
    st.floats(-0.4, 0.4),
    st.floats(0, 359),
    st.floats(0.02, 0.5),
    st.sampled_from([1.0, 1.2]),
)
def test_a_place_on_the_wall_gives_the_scale_it_was_drawn_with(
    form, k_x, k_y, angle, px_per_mm, aspect
):
    section = section_of(*form)
    assert section is not None
    wall_mm = 1000 * float(Wall(section).radius(np.array([angle], np.float32))[0])
    half_mm = 500 * section.width_m
    x_mm = k_x * half_mm + wall_mm * math.sin(math.radians(angle))
    y_mm = k_y * half_mm - wall_mm * math.cos(math.radians(angle))
    axis = PipeAxis((320.0, 240.0), (k_x, k_y))
    place = (320 + px_per_mm * x_mm / aspect, 240 + px_per_mm * y_mm)
    scale = mm_per_px_in(section, axis, place, aspect)
    assert scale == pytest.approx(1 / px_per_mm, rel=1e-3)


@given(st.floats(-200, 200), st.floats(-200, 200), st.floats(-0.5, 0.5))
def test_a_round_section_is_the_ring(x, y, lean):
    axis, place = PipeAxis((0.0, 0.0), (0.1, lean), spread_px=1.0), (x, y)
    section = section_of("round", 400, 400)
    assert section is not None
    ring, scale = ring_through(axis, place), mm_per_px_in(section, axis, place)
    if ring is None or scale is None:
        assert math.hypot(x, y) < 3
    else:
        assert scale == pytest.approx(mm_per_px_at(ring, 400), rel=1e-3)


@pytest.mark.parametrize(
    ("form", "width", "height"),
    [
        ("round", 300, 400),
        ("egg", 800, 800),
        ("box", 1000, 800),
        ("round", 0, 0),
        ("egg", math.nan, math.nan),
    ],
)
def test_sizes_that_do_not_belong_to_the_form_have_no_section(form, width, height):
    assert section_of(form, width, height) is None


def test_the_far_point_has_no_scale():
    egg = section_of("egg", 800, 1200)
    assert egg is not None
    assert mm_per_px_in(egg, PipeAxis((0.0, 0.0)), (0.0, 0.0)) is None
