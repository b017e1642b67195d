"""Rays, sections, tubes and the projection: what is drawn is where the numbers say."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from inspector.imaging.scenes.pipe.camera import CameraPose
from inspector.imaging.scenes.pipe.sections import Box, Egg, Ring, Round, Section
from inspector.imaging.scenes.pipe.tube import Part, Stretch, Tube

SECTIONS: list[Section] = [Round(0.3), Egg(0.4), Box(0.5, 0.4, 0.1)]


def straight(section: Section, long_m: float = 30.0) -> Tube:
    """A tube of many equal pieces, so that rays have to pass groups of them."""
    cuts = np.linspace(-1.0, long_m, 40)
    return Tube(tuple(Stretch(float(a), float(b), section) for a, b in itertools.pairwise(cuts)))


@pytest.mark.parametrize("section", SECTIONS, ids=["round", "egg", "box"])
@given(angle=st.floats(0, 360), at=st.floats(0, 1.0), turn=st.floats(0, 6.28))
@example(angle=91.0, at=0.25, turn=0.0)  # steeply down the right flank of an egg, a bit to the left
@settings(max_examples=80, deadline=None)
def test_a_line_leaves_a_section_on_its_border(
    section: Section, angle: float, at: float, turn: float
) -> None:
    x, y = (np.float32([at * section.width_m * f(turn)]) for f in (math.cos, math.sin))
    assume(section.inside(x * 1.05, y * 1.05).all())
    vx, vy = (np.float32([f(math.radians(angle))]) for f in (math.cos, math.sin))

    t = section.leave(x, y, vx, vy)

    assert t[0] > 0
    assert section.inside(x + vx * (t - 1e-3), y + vy * (t - 1e-3)).all()
    assert not section.inside(x + vx * (t + 1e-3), y + vy * (t + 1e-3)).any()
    nx, ny = section.normal(x + vx * t, y + vy * t)
    assert math.hypot(nx[0], ny[0]) == pytest.approx(1, abs=1e-5)
    assert nx[0] * vx[0] + ny[0] * vy[0] < 1e-3


def test_rings_of_known_sections() -> None:
    ring = Ring(Round(0.3))
    assert ring.perimeter_m == pytest.approx(0.6 * math.pi, rel=1e-4)
    assert ring.area_m2 == pytest.approx(0.09 * math.pi, rel=1e-4)
    assert ring.arc(np.float32([90, 350]))[1] == pytest.approx(-0.3 * math.radians(10), rel=1e-5)
    box = Ring(Box(0.5, 0.4, 0.0))
    assert box.perimeter_m == pytest.approx(3.6, rel=2e-3)
    assert box.area_m2 == pytest.approx(0.8, rel=1e-3)
    # The usual 2:3 egg: area 4.594 r^2, perimeter 7.930 r.
    egg = Ring(Egg(1.0))
    assert egg.area_m2 == pytest.approx(4.594, rel=2e-3)
    assert egg.perimeter_m == pytest.approx(7.930, rel=2e-3)


@pytest.mark.parametrize("section", SECTIONS, ids=["round", "egg", "box"])
def test_arcs_lead_back_to_angles(section: Section) -> None:
    ring = Ring(section)
    angles = np.arange(1, 360, 7, dtype=np.float32)
    back = ring.angle(ring.arc(angles))
    assert np.abs((back - angles + 180) % 360 - 180).max() < 0.05


@given(
    zoom=st.floats(1, 20), pan=st.floats(-80, 80), tilt=st.floats(-60, 60),
    roll=st.floats(-20, 20), bend=st.floats(-0.3, 0.0),
)  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_rays_and_projection_are_inverse(
    zoom: float, pan: float, tilt: float, roll: float, bend: float
) -> None:
    camera = CameraPose(0.1, -0.2, 3.0, pan, tilt, roll, 70.0, zoom, bend)
    x, y = (v.ravel().astype(np.float32) for v in np.meshgrid([3.5, 200.0, 440], [10.0, 300.5]))

    rays, cosine = camera.rays(x, y, 448, 320)
    at, depth = camera.project(rays * 5.0 + np.float32([[0.1], [-0.2], [3.0]]), 448, 320)

    assert np.abs(at - np.stack([x, y])).max() < 0.02
    assert depth == pytest.approx(5.0 * cosine, rel=1e-4)


def test_directions_of_pan_and_tilt() -> None:
    middle = (np.float32([224]), np.float32([160]), 448, 320)
    right, _ = CameraPose(pan_deg=30).rays(*middle)
    up, _ = CameraPose(tilt_deg=30).rays(*middle)
    assert right[:, 0] == pytest.approx([0.5, 0, math.cos(math.radians(30))], abs=1e-6)
    assert up[:, 0] == pytest.approx([0, -0.5, math.cos(math.radians(30))], abs=1e-6)


def test_what_is_behind_the_camera_has_no_place() -> None:
    at, _ = CameraPose().project(np.array([[0.0], [0.0], [-1.0]]), 448, 320)
    assert np.isnan(at).all()


@pytest.mark.parametrize("section", SECTIONS, ids=["round", "egg", "box"])
@pytest.mark.parametrize("pan", [0.0, 75.0, 160.0])
def test_rays_in_a_straight_tube_end_where_its_section_ends(section: Section, pan: float) -> None:
    camera = CameraPose(0.05, -0.03, 4.0, pan_deg=pan, view_deg=75)
    y, x = (np.mgrid[0:40, 0:56] * 8.0 + 0.5).astype(np.float32)
    rays, _ = camera.rays(x.ravel(), y.ravel(), 448, 320)

    hits = straight(section).trace((0.05, -0.03, 4.0), rays)

    zero = np.zeros(rays.shape[1], np.float32)
    exact = section.leave(zero + np.float32(0.05), zero - np.float32(0.03), rays[0], rays[1])
    inside = (exact * rays[2] + 4.0 < 29.9) & (exact * rays[2] + 4.0 > -0.9)
    assert inside.mean() > 0.9
    assert hits.distance[inside] == pytest.approx(exact[inside], rel=2e-4)
    assert not hits.face[inside].any()


def test_a_shifted_pipe_shows_its_end_where_it_is_narrower_or_beside() -> None:
    shifted = Tube(
        (
            Stretch(-1, 2, Round(0.3)),
            Stretch(2, 2.05, Round(0.3), scale=1.1, part=Part.GAP, joint=1),
            Stretch(2.05, 9, Round(0.3), x_m=0.04),
        )
    )
    near_wall = np.float32([[-0.285, 0.0, 1.9], [0.285, 0.0, 1.9]]).T
    rays = near_wall / np.linalg.norm(near_wall, axis=0)

    hits = shifted.trace((0.0, 0.0, 0.0), rays.astype(np.float32))

    # On the left the next pipe begins at -0.26: its end face is in the way at the gap's end.
    assert hits.face.tolist() == [True, False]
    assert hits.stretch[0] == 1
    assert (hits.distance * rays[2])[0] == pytest.approx(2.05, rel=1e-4)
    # On the right there is room: the ray goes on behind the joint.
    assert hits.stretch[1] == 2 or hits.stretch[1] == 1
    assert (hits.distance * rays[2])[1] > 2.0


def test_the_shortcut_over_many_stretches_changes_nothing() -> None:
    rng = np.random.default_rng(4)
    pieces = []
    at = -1.0
    for k in range(60):
        pieces.append(
            Stretch(at, at + 0.5, Round(0.3), *rng.normal(0, 0.002, 2), scale=1 + 0.05 * (k % 2))
        )
        at += 0.5
    tube = Tube(tuple(pieces))
    camera = CameraPose(zoom=9.0)
    y, x = (np.mgrid[0:32, 0:44] * 10.0 + 5).astype(np.float32)
    rays, _ = camera.rays(x.ravel(), y.ravel(), 448, 320)

    hits = tube.trace((0.0, 0.0, 0.0), rays)
    one_by_one = tube.trace(np.zeros((3, rays.shape[1]), np.float32), rays)

    assert hits.distance == pytest.approx(one_by_one.distance, rel=1e-5)
    z = hits.distance * rays[2]
    far = z > 8
    assert far.any()
    for k in np.flatnonzero(far)[::40]:
        walk = np.linspace(0, float(hits.distance[k]) * 0.999, 4000)
        p = rays[:, k, None] * walk
        number = np.clip(((p[2] + 1) / 0.5).astype(int), 0, 59)
        off = np.hypot(p[0] - tube.table[2][number], p[1] - tube.table[3][number])
        assert (off <= 0.3 * tube.table[6][number] + 1e-4).all()
