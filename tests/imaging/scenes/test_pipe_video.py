"""Rendered inspections as videos: moves, stills, and the truth of each frame."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.imaging.scenes.pipe.camera import CameraPose
from inspector.imaging.scenes.pipe.filming import film, turned, widened
from inspector.imaging.scenes.pipe.legs import Leg, View, by_chainage, crawler_reach_m
from inspector.imaging.scenes.pipe.optics import Effects
from inspector.imaging.scenes.pipe.plan import plan_run
from inspector.imaging.scenes.pipe.run import PipeRun, look_at
from inspector.imaging.scenes.pipe.video_plan import SWAY_DEG, VideoSize, plan_video

SIZE = VideoSize(96, 72, 12.0, 10)


@pytest.fixture(scope="module")
def run() -> PipeRun:
    return plan_run(4, "round", "concrete", ["hole", "roots", "offset"], 9.0)


def test_a_quick_view_stands_zooms_in_and_comes_back(run: PipeRun) -> None:
    plan = plan_video(run, "qv", SIZE)

    assert len(plan) == 120
    assert [f.time_s for f in plan] == [n / 10 for n in range(120)]
    assert len({(f.camera.x_m, f.camera.y_m, f.camera.z_m) for f in plan}) == 1
    zooms = [f.camera.zoom for f in plan]
    assert zooms[0] == zooms[-1] == 1.0
    assert max(zooms) > 4
    stills = {f.still for f in plan if f.still is not None}
    assert len(stills) == 4  # the whole, and each of three defects
    assert 30 <= sum(f.still is not None for f in plan) <= 90


def test_moves_are_smooth(run: PipeRun) -> None:
    """No frame jumps further than the quickest that a leg of that length needs."""
    for kind in ("qv", "crawler"):
        plan = plan_video(run, kind, replace(SIZE, rate_hz=60, seconds=8.0))  # type: ignore[arg-type]
        turns = np.array([(f.camera.pan_deg, f.camera.tilt_deg) for f in plan])
        zooms = np.log([f.camera.zoom for f in plan])
        places = np.array([f.camera.z_m for f in plan])
        assert np.abs(np.diff(turns, axis=0)).max() < 2.5
        assert np.abs(np.diff(zooms)).max() < 0.12
        # A crawler never rolls back, nor faster than 0.4 m/s.
        assert 0 <= np.diff(places).min() <= np.diff(places).max() < 0.4 / 60


def test_a_crawler_stops_and_turns_to_defects(run: PipeRun) -> None:
    plan = plan_video(run, "crawler", replace(SIZE, seconds=40.0))

    assert plan[-1].camera.z_m > plan[0].camera.z_m + 1
    for defect in by_chainage(run.defects)[:2]:
        near = [f for f in plan if 0 < defect.start_m - f.camera.z_m < run.width_m]
        ahead = [f for f in near if f.still is not None]
        assert any(f.camera.zoom > 1.3 for f in ahead)


def test_a_crawler_drives_into_nothing() -> None:
    reaches = []
    for kind in ("object", "crack"):
        run = plan_run(6, "round", "clay", [kind], 5.0)
        plan = plan_video(run, "crawler", replace(SIZE, seconds=60.0, rate_hz=1))
        reaches.append(crawler_reach_m(run))
        assert plan[-1].camera.z_m == max(f.camera.z_m for f in plan)
        assert plan[-1].camera.z_m == pytest.approx(reaches[-1], abs=0.02)
    assert reaches[0] < 3 < reaches[1]


def test_a_still_camera_sways_within_bounds(run: PipeRun) -> None:
    for frame in plan_video(run, "qv", SIZE):
        if frame.still is not None:
            assert abs(frame.camera.pan_deg - frame.still.pan_deg) <= SWAY_DEG
            assert abs(frame.camera.tilt_deg - frame.still.tilt_deg) <= SWAY_DEG
            assert frame.camera.zoom == frame.still.zoom


def test_the_seed_decides(run: PipeRun) -> None:
    short = replace(SIZE, seconds=0.6)
    plans = [plan_video(run, "qv", short) for _ in range(2)]
    films = [list(film(run, plan, short)) for plan in plans]

    assert plans[0] == plans[1]
    for one, other in zip(*films, strict=True):
        assert np.array_equal(one.pixels, other.pixels)
        assert one.as_dict() == other.as_dict()
    # A still is not a frozen picture.
    assert not np.array_equal(films[0][0].pixels, films[0][1].pixels)


def test_a_shared_still_is_what_rendering_each_frame_gives(run: PipeRun) -> None:
    """Without what the recorder adds, at the zoom where the sway moves most."""
    size = VideoSize(160, 120, 12.0, 10)
    plan = [f for f in plan_video(run, "qv", size) if f.still is not None and f.camera.zoom > 6]
    still = plan[0].still
    plain = [replace(f, effects=Effects()) for f in plan if f.still == still][::4]

    shared = list(film(run, plain, size))
    each = list(film(run, [replace(f, still=None) for f in plain], size))

    assert len({id(f) for f in shared}) == len(plain) > 2
    for one, other in zip(shared, each, strict=True):
        error = (one.pixels.astype(float) - other.pixels.astype(float))[3:-3, 3:-3]
        assert 10 * math.log10(255**2 / (error**2).mean()) > 30
        assert one.chainage_m == pytest.approx(other.chainage_m, abs=0.05)
        assert one.depth_m == pytest.approx(other.depth_m, abs=0.05)
        assert set(one.defects) == set(other.defects)


def test_the_truth_is_of_the_middle_of_the_picture(run: PipeRun) -> None:
    plan = plan_video(run, "qv", SIZE)[34:35]

    (frame,) = film(run, plan, SIZE)

    lit = replace(run, lamps=plan[0].lamps)
    scene = look_at(lit, plan[0].camera, 96, 72)
    assert frame.chainage_m == pytest.approx(float(scene.chainage_m[36, 48]), abs=0.02)
    assert frame.camera == plan[0].camera
    assert set(frame.defects) <= {d.number for d in run.defects}


@settings(max_examples=50)
@given(st.data())
def test_a_turned_camera_is_a_homography(data: st.DataObject) -> None:
    small = st.floats(-1, 1)
    pan, tilt, roll = (20 * data.draw(small) for _ in range(3))
    view, zoom = data.draw(st.floats(40, 80)), data.draw(st.floats(1, 20))
    still = CameraPose(0.1, -0.2, -0.3, pan, tilt, roll, view, zoom)
    camera = replace(
        still,
        pan_deg=still.pan_deg + data.draw(small) * SWAY_DEG,
        tilt_deg=still.tilt_deg + data.draw(small) * SWAY_DEG,
    )
    margin = 20
    pixel = np.array([data.draw(st.integers(0, 95)), data.draw(st.integers(0, 71)), 1.0])

    rays, _ = camera.rays(pixel[:1] + 0.5, pixel[1:2] + 0.5, 96, 72)  # type: ignore[arg-type]
    origin = np.array([[0.1], [-0.2], [-0.3]])
    wide = widened(still, 96, margin)
    seen, _ = wide.project(origin + 5 * rays.astype(np.float64), 96 + 2 * margin, 72 + 2 * margin)

    at = turned(camera, still, 96, 72, margin) @ pixel
    np.testing.assert_allclose(at[:2] / at[2], seen[:, 0] - 0.5, atol=0.02)


@given(st.floats(0, 1), st.floats(1, 20), st.floats(1, 20))
def test_legs_begin_and_end_where_they_say(share: float, zoom: float, other: float) -> None:
    start = View(CameraPose(pan_deg=3, zoom=zoom), 1.0)
    end = View(CameraPose(pan_deg=-5, z_m=2, zoom=other), 8.0)
    leg = Leg(2.0, start, end)

    assert leg.at(0.0).camera == start.camera
    assert leg.at(1.0).camera.zoom == pytest.approx(other)
    between = leg.at(share).camera
    assert -5.001 <= between.pan_deg <= 3.001
    assert min(zoom, other) * 0.999 <= between.zoom <= max(zoom, other) * 1.001


def test_bent_lenses_are_not_widened() -> None:
    with pytest.raises(ValueError, match="bend"):
        widened(CameraPose(distortion=-0.1), 96, 4)
