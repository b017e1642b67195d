"""The ring of a place: laid on a joint close by, else through the place."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from imaging.pipe_pictures import drawn_pipe

from inspector.imaging.pipe_ring import fit_ring
from inspector.standards.ring import PipeAxis, ring_through

FAR, LEAN = (210.0, 150.0), (0.1, -0.15)


def place(radius_px, angle_deg, aspect=1.0):
    turn = math.radians(angle_deg)
    x = FAR[0] + (LEAN[0] * radius_px + radius_px * math.sin(turn)) / aspect
    return x, FAR[1] + LEAN[1] * radius_px - radius_px * math.cos(turn)


@settings(max_examples=25)
@given(
    st.floats(45.0, 110.0), st.floats(0.98, 1.02), st.floats(0, 359), st.sampled_from([1.0, 1.2])
)
def test_a_place_beside_a_joint_gets_the_ring_of_the_joint(joint, off, angle, aspect):
    picture = drawn_pipe(FAR, LEAN, aspect=aspect, joint_px=joint)
    # An axis that is a bit off, as fitted ones are.
    axis = PipeAxis((FAR[0] + 1.5, FAR[1] - 1.0), (0.08, -0.12), spread_px=2.0)
    ring = fit_ring(picture, axis, place(joint * off, angle, aspect), aspect)
    assert ring is not None
    assert ring.fitted
    # The edge of the dark line, which is a few hundredths wide.
    assert ring.radius_px == pytest.approx(joint, rel=0.04)
    assert ring.centre[0] == pytest.approx(FAR[0] + LEAN[0] * joint / aspect, abs=2.5)
    assert ring.centre[1] == pytest.approx(FAR[1] + LEAN[1] * joint, abs=2.5)


@pytest.mark.parametrize("share", [0.6, 0.85, 1.2])
def test_a_place_away_from_the_joint_keeps_its_own_ring(share):
    picture = drawn_pipe(FAR, LEAN, joint_px=90.0)
    axis = PipeAxis(FAR, LEAN, spread_px=2.0)
    near = place(90.0 * share, 40)
    assert fit_ring(picture, axis, near) == ring_through(axis, near)


def test_half_a_joint_is_enough_and_a_bit_of_one_is_not():
    whole = drawn_pipe(FAR, LEAN, joint_px=80.0)
    plain = drawn_pipe(FAR, LEAN, joint_px=1.0)
    axis = PipeAxis(FAR, LEAN, spread_px=2.0)
    y, x = np.mgrid[0:300, 0:400]
    upper = np.where((y < 160)[..., None], whole, plain)
    corner = np.where(((x > 230) & (y < 120))[..., None], whole, plain)
    found, missed = fit_ring(upper, axis, place(80.0, 20)), fit_ring(corner, axis, place(80.0, 20))
    assert found is not None
    assert missed is not None
    assert found.fitted
    assert not missed.fitted


def test_the_far_point_and_places_outside_do_no_harm():
    picture = drawn_pipe(FAR, LEAN, joint_px=80.0)
    axis = PipeAxis(FAR, LEAN)
    assert fit_ring(picture, axis, FAR) is None
    small = fit_ring(picture, axis, (213.0, 152.0))
    assert small == ring_through(axis, (213.0, 152.0))
    far_out = (9000.0, -4000.0)
    assert fit_ring(picture, axis, far_out) == ring_through(axis, far_out)


def test_an_even_wall_has_no_joint():
    axis = PipeAxis(FAR, LEAN)
    even = np.full((300, 400, 3), 120, np.uint8)
    ring = fit_ring(even, axis, place(80.0, 100))
    assert ring is not None
    assert not ring.fitted
