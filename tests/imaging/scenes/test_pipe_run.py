"""Rendered runs: maps that agree with each other, masks where the defects say, and pictures."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from inspector.imaging.scenes.pipe.appearance import MATERIALS
from inspector.imaging.scenes.pipe.camera import CameraPose
from inspector.imaging.scenes.pipe.optics import Effects
from inspector.imaging.scenes.pipe.plan import KINDS, plan_run
from inspector.imaging.scenes.pipe.run import PipeFrame, PipeRun, render
from inspector.imaging.scenes.pipe.sequences import (
    shots,
    taken,
)

SMALL = (224, 160)


@pytest.fixture(autouse=True)
def one_thread() -> None:
    cv2.setNumThreads(1)


def bare(run: PipeRun) -> PipeRun:
    """The run without anything in it, dry."""
    geometry = replace(run.geometry, solids=(), decals=())
    return replace(run, geometry=geometry, strands=(), water=None)


def inside(run: PipeRun, z: float, **more: float) -> CameraPose:
    """A camera in the middle of the section."""
    x, y = run.middle(z)
    section = run.geometry.sections[0]
    return CameraPose(x, y + (section.crown_m + section.invert_m) / 2, z, view_deg=75, **more)


def points(run: PipeRun, frame: PipeFrame) -> NDArray[np.float64]:
    """Points (3, n) of the run that depth, chainage and angle maps give: by the depth alone."""
    height, width = frame.depth_m.shape
    y, x = (np.mgrid[0:height, 0:width] + 0.5).astype(np.float32)
    rays, cosine = frame.camera.rays(x.ravel(), y.ravel(), width, height)
    origin = np.array([[frame.camera.x_m], [frame.camera.y_m], [frame.camera.z_m]])
    return np.asarray(origin + rays * (frame.depth_m.ravel() / cosine), np.float64)


def test_depth_of_a_straight_round_pipe_is_that_of_a_cylinder() -> None:
    run = plan_run(3, material="hdpe", kinds=(), length_m=60)
    radius = run.width_m / 2
    stretch = replace(
        run.geometry.tube.stretches[1], start_m=0.0, end_m=60.0, slope_x=0.0, slope_y=0.0,
        x_m=0.0, y_m=0.0,
    )  # fmt: skip
    tube = replace(run.geometry.tube, stretches=(stretch,))
    straight = bare(replace(run, geometry=replace(run.geometry, tube=tube)))
    camera = CameraPose(0, 0, 0.5, view_deg=75)

    frame = render(straight, camera, *SMALL)

    y, x = np.mgrid[0 : SMALL[1], 0 : SMALL[0]] + 0.5
    out = np.hypot(x - SMALL[0] / 2, y - SMALL[1] / 2)
    exact = radius * camera.focal_px(SMALL[0]) / out
    wall = exact < 59
    assert wall.mean() > 0.95
    assert frame.depth_m[wall] == pytest.approx(exact[wall], rel=1e-3)
    assert frame.chainage_m[wall] == pytest.approx(exact[wall] + 0.5, rel=1e-3)
    angle = np.degrees(np.arctan2(x - SMALL[0] / 2, SMALL[1] / 2 - y)) % 360
    apart = np.abs((frame.angle_deg - angle + 180) % 360 - 180)
    assert apart[wall].max() < 0.1


@pytest.mark.parametrize("shape", ["round", "egg", "box"])
def test_a_point_of_the_wall_falls_where_the_maps_say(shape: str) -> None:
    run = bare(plan_run(8, shape=shape, material="concrete", kinds=(), length_m=20))
    stretch = next(s for s in run.geometry.tube.stretches if s.start_m > 2 and s.joint < 0)
    z = (stretch.start_m + stretch.end_m) / 2
    camera = inside(run, z - 0.8 * run.width_m)
    frame = render(run, camera, *SMALL)
    seen = 0
    for angle in range(0, 360, 20):
        place = np.array(run.wall_point(z, angle))
        at, depth = camera.project(place[:, None], *SMALL)
        x, y = (int(v) for v in at[:, 0])
        if not (2 <= x < SMALL[0] - 2 and 2 <= y < SMALL[1] - 2):
            continue
        seen += 1
        # The point lies somewhere in the pixel; the map is that of its centre.
        near = np.s_[y - 1 : y + 2, x - 1 : x + 2]
        assert frame.depth_m[near].min() <= depth[0] <= frame.depth_m[near].max()
        assert frame.chainage_m[near].min() <= z <= frame.chainage_m[near].max()
        off = (frame.angle_deg[near] - angle + 180) % 360 - 180
        assert off.min() <= 0.01
        assert off.max() >= -0.01
    assert seen >= 6


def test_two_views_of_a_run_agree() -> None:
    run = plan_run(21, material="concrete", shape="round", length_m=16)
    z = 6.0
    one = render(run, inside(run, z), *SMALL)
    other = render(run, inside(run, z - 0.6, zoom=1.5, roll_deg=7.0, pan_deg=1.0), *SMALL)

    at, depth = other.camera.project(points(run, one), *SMALL)
    x, y = np.floor(at[0]), np.floor(at[1])
    good = (x >= 1) & (x < SMALL[0] - 1) & (y >= 1) & (y < SMALL[1] - 1) & (depth > 0)
    x, y = x[good].astype(int), y[good].astype(int)
    # Only what both see: not what something nearer hides from the other.
    there = other.depth_m[y, x]
    both = np.abs(there - depth[good]) < 0.05 * there
    assert both.mean() > 0.8
    chainage = one.chainage_m.ravel()[good][both]
    angle = one.angle_deg.ravel()[good][both]
    along = np.abs(other.chainage_m[y, x][both] - chainage) / there[both]
    around = np.abs((other.angle_deg[y, x][both] - angle + 180) % 360 - 180)
    assert np.quantile(along, 0.95) < 0.05
    assert np.quantile(around, 0.95) < 2.5
    same = one.instances.ravel()[good][both] == other.instances[y, x][both]
    assert same.mean() > 0.97


def test_magnifications_show_the_same_view() -> None:
    run = plan_run(12, material="brick", length_m=12)
    camera = inside(run, 3.0)
    small, double, fourfold = (render(run, camera, 112 * k, 80 * k) for k in (1, 2, 4))
    for big, k in ((double, 2), (fourfold, 4)):
        low = cv2.resize(big.clean, (112, 80), interpolation=cv2.INTER_AREA).astype(float)
        assert np.abs(low - small.clean).mean() < 6
        shifted = np.abs(low[:, 1:] - small.clean[:, :-1]).mean()
        assert np.abs(low - small.clean).mean() < 0.75 * shifted
        # The centre of a small pixel is a corner of four fine ones.
        half = k // 2
        parts = [
            big.depth_m[half - a :: k, half - b :: k][:80, :112] for a in (0, 1) for b in (0, 1)
        ]
        low_depth, high_depth = np.min(parts, axis=0), np.max(parts, axis=0)
        between = (small.depth_m >= 0.98 * low_depth) & (small.depth_m <= 1.02 * high_depth)
        assert between.mean() > 0.97
    zoomed = render(run, camera.zoomed(2.0), 112, 80)
    middle = double.depth_m[40:120, 56:168]
    assert zoomed.depth_m == pytest.approx(middle, rel=1e-4)


@pytest.mark.parametrize("kind", KINDS)
def test_masks_lie_where_the_defect_is(kind: str) -> None:
    """At least one of a few runs shows it, and wherever it shows it is where the facts say."""
    shown = 0
    for seed in range(4):
        material = "hdpe" if kind == "deformation" else "concrete"
        run = plan_run(seed, shape="round", material=material, kinds=[kind], length_m=8)
        defect = run.defects[0]
        z = max(0.2, defect.start_m - 1.0 * run.width_m)
        frame = render(run, inside(run, z), *SMALL)
        mask = frame.instances == defect.number
        assert set(np.unique(frame.instances)) <= {0, defect.number}
        if not mask.any():
            assert frame.defects == ()
            continue
        assert frame.defects == (defect,)
        shown += 1
        chainage = frame.chainage_m[mask]
        # Through a hole one sees the soil behind, a little further on.
        # Under shallow water, the place is that of the surface, a little nearer.
        slack = {
            "offset": 0.15,
            "separation": 0.15,
            "hole": 0.5,
            "scum": 0.35,
            "object": 0.25,
            "obstacle": 0.2,
        }.get(kind, 0.06)
        assert chainage.min() > defect.start_m - slack
        assert chainage.max() < defect.end_m + slack
        wide = (defect.to_deg - defect.from_deg) % 360 or 360
        off = (frame.angle_deg[mask] - defect.from_deg) % 360
        outside = np.where(off > wide, np.minimum(off - wide, 360 - off), 0)
        if kind not in ("object", "roots", "seal", "intrusion", "obstacle"):
            assert np.quantile(outside, 0.95) < 22
    assert shown >= 2


@pytest.mark.parametrize("material", MATERIALS)
def test_all_materials_give_pictures(material: str) -> None:
    for seed in (1, 2):
        run = plan_run(seed, material=material, length_m=14)
        frame = render(run, inside(run, 1.5), *SMALL)
        assert frame.pixels.dtype == np.uint8
        assert frame.pixels.shape == (*SMALL[::-1], 3)
        assert 25 < frame.pixels.mean() < 200
        assert frame.pixels.std() > 12
        for field in (frame.depth_m, frame.chainage_m, frame.angle_deg):
            assert field.shape == SMALL[::-1]
            assert np.isfinite(field).all()
        assert frame.depth_m.min() > 0
        assert 0 <= frame.angle_deg.min() <= frame.angle_deg.max() < 360.01


def test_a_crawler_that_looks_sideways_and_back_sees_the_pipe() -> None:
    run = plan_run(5, material="clay", length_m=12)
    for pan, tilt in ((90.0, 0.0), (180.0, 0.0), (-60.0, 40.0)):
        frame = render(run, inside(run, 5.0, pan_deg=pan, tilt_deg=tilt), *SMALL)
        assert np.isfinite(frame.depth_m).all()
        assert frame.depth_m.min() > 0
        if pan == 180.0:
            assert frame.chainage_m.max() < 5.0


def quick_view(seed: int) -> list[PipeFrame]:
    run = plan_run(seed)
    return [taken(run, shot, *SMALL) for shot in shots(run, "qv", 2)]


def test_a_seed_decides_everything() -> None:
    first, again = (quick_view(31) for _ in range(2))
    for a, b in zip(first, again, strict=True):
        assert np.array_equal(a.pixels, b.pixels)
        assert np.array_equal(a.depth_m, b.depth_m)
        assert np.array_equal(a.instances, b.instances)
    assert not np.array_equal(first[0].pixels, quick_view(32)[0].pixels)


def test_without_effects_the_frame_is_clean_and_effects_leave_the_truth_alone() -> None:
    run = plan_run(6, length_m=12)
    camera = inside(run, 2.0)
    plain = render(run, camera, *SMALL)
    noisy = render(run, camera, *SMALL, Effects(seed=1, noise=0.03, soften_px=1, jpeg_quality=40))
    again = render(run, camera, *SMALL, Effects(seed=1, noise=0.03, soften_px=1, jpeg_quality=40))
    other = render(run, camera, *SMALL, Effects(seed=2, noise=0.03, soften_px=1, jpeg_quality=40))

    assert np.array_equal(plain.pixels, plain.clean)
    assert np.array_equal(render(run, camera, *SMALL, Effects()).pixels, plain.clean)
    assert np.array_equal(noisy.clean, plain.clean)
    assert np.array_equal(noisy.depth_m, plain.depth_m)
    assert np.array_equal(noisy.pixels, again.pixels)
    assert not np.array_equal(noisy.pixels, other.pixels)
    assert 1 < np.abs(noisy.pixels.astype(int) - noisy.clean).mean() < 30


def test_every_effect_changes_the_picture() -> None:
    run = plan_run(6, length_m=12)
    run = bare(run)
    view = shots(run, "qv", 6)[1]
    tiny = (112, 80)
    plain = taken(run, replace(view, effects=Effects()), *tiny)
    for change in (
        {"aperture_px": 6.0, "focus_m": 1.0},
        {"soften_px": 1.0},
        {"motion_px": (4.0, 2.0)},
        {"zoom_blur": 0.05},
        {"fringe": 0.01},
        {"vignette": 0.4},
        {"noise": 0.03},
        {"sharpen": 1.0},
        {"interlaced_px": 2.0},
        {"dust": 3.0},
        {"jpeg_quality": 30},
    ):
        effects = replace(Effects(), **change)  # type: ignore[arg-type]
        frame = taken(run, replace(view, effects=effects), *tiny)
        assert not np.array_equal(frame.pixels, plain.pixels), change
        assert frame.pixels.mean() == pytest.approx(plain.pixels.mean(), rel=0.4), change


def test_sequences_go_somewhere() -> None:
    run = plan_run(2, material="pvc", kinds=(), length_m=25)
    ways = shots(run, "crawler", 30)
    assert ways[0].camera.z_m < 6
    assert ways[-1].camera.z_m > 20
    assert all(a.camera.z_m < b.camera.z_m for a, b in itertools.pairwise(ways))
    zooms = [s.camera.zoom for s in shots(run, "qv", 30)]
    assert zooms == sorted(zooms)
    assert zooms[0] < 2
    assert 3.5 < zooms[-1] <= 20
    places = {(s.camera.x_m, s.camera.y_m, s.camera.z_m) for s in shots(run, "qv", 30)}
    assert len(places) == 1


def test_a_crawler_stops_before_what_blocks_it() -> None:
    run = plan_run(7, shape="round", kinds=["object"], length_m=20)
    blocked = replace(run, defects=(replace(run.defects[0], value=60.0),))
    last = shots(blocked, "crawler", 10)[-1].camera
    assert last.z_m < blocked.defects[0].start_m


def test_lettering_is_in_the_pixels_only() -> None:
    seeds = (s for s in range(60) if shots(plan_run(s), "qv", 1)[0].effects.lettering)
    run = plan_run(next(seeds))
    shot = shots(run, "qv", 2)[0]
    without = replace(shot.effects, lettering=None, jpeg_quality=None)
    plain = taken(run, replace(shot, effects=without))
    lettered = taken(run, replace(shot, effects=replace(without, lettering=shot.effects.lettering)))
    assert np.array_equal(plain.clean, lettered.clean)
    changed = (plain.pixels != lettered.pixels).any(axis=2)
    assert 0.002 < changed.mean() < 0.2
    assert not changed[120:200].any()


def test_water_is_level_and_in_front_of_the_invert() -> None:
    run = plan_run(4, shape="round", material="concrete", kinds=["scum"], length_m=12)
    assert run.water is not None
    frame = render(run, inside(run, 3.0), *SMALL)
    dry = render(replace(run, water=None), inside(run, 3.0), *SMALL)
    wet = np.abs(frame.depth_m - dry.depth_m) > 1e-6
    assert wet.mean() > 0.01
    assert (frame.depth_m[wet] < dry.depth_m[wet]).all()
    height = points(run, frame)[1].reshape(frame.depth_m.shape)
    assert height[wet] == pytest.approx(run.water.level_m, abs=1e-3)


def test_far_texture_does_not_flicker() -> None:
    """Texture is filtered: between neighbours far away there is no more contrast than near."""
    run = bare(plan_run(9, shape="round", material="brick", kinds=(), length_m=60))
    frame = render(run, inside(run, 1.0))
    grey = frame.clean.astype(np.float32).mean(axis=2)
    rough = np.abs(cv2.Laplacian(grey, cv2.CV_32F)) / (grey + 8)
    ring = frame.chainage_m - 1.0
    near, far = (ring > 0.5) & (ring < 1.5), (ring > 8) & (ring < 25)
    assert far.any()
    assert rough[far].mean() < 1.2 * rough[near].mean()
    assert math.isfinite(float(rough.mean()))
