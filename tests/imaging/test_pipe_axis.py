"""The pipe's axis: found again in drawn pipes, refused where there is none."""

from __future__ import annotations

import math

import cv2
import numpy as np
import pytest
from imaging.pipe_pictures import drawn_pipe

from inspector.imaging.pipe_axis import axis_about, fit_axis
from inspector.imaging.scenes.pipe.plan import plan_run
from inspector.imaging.scenes.pipe.sequences import shots, taken
from inspector.standards.ring import wall_angle

PLACES = [((210.0, 150.0), (0.0, 0.0)), ((140.0, 190.0), (0.1, -0.2)), ((260.0, 110.0), (0.0, 0.4))]


@pytest.mark.parametrize(("far", "lean"), PLACES)
def test_far_point_and_lean_of_a_drawn_pipe(far, lean):
    axis = fit_axis(drawn_pipe(far, lean))
    assert axis is not None
    assert axis.far == pytest.approx(far, abs=4.0)
    assert axis.lean == pytest.approx(lean, abs=0.08)
    assert axis.confidence > 0.5


@pytest.mark.parametrize("aspect", [0.75, 16 / 15, 1.5])
def test_pixels_that_are_not_square(aspect):
    axis = fit_axis(drawn_pipe(PLACES[2][0], PLACES[2][1], aspect=aspect), pixel_aspect=aspect)
    assert axis is not None
    assert axis.far == pytest.approx(PLACES[2][0], abs=4.0)
    assert axis.lean == pytest.approx(PLACES[2][1], abs=0.08)


def test_a_mirrored_picture_has_a_mirrored_axis():
    picture = drawn_pipe(*PLACES[1])
    axis, mirrored = fit_axis(picture), fit_axis(np.ascontiguousarray(picture[:, ::-1]))
    assert axis is not None
    assert mirrored is not None
    assert mirrored.far[0] == pytest.approx(399 - axis.far[0], abs=2.0)
    assert mirrored.far[1] == pytest.approx(axis.far[1], abs=2.0)
    assert mirrored.lean[0] == pytest.approx(-axis.lean[0], abs=0.05)


def test_a_larger_picture_has_the_same_axis():
    picture = drawn_pipe(*PLACES[0])
    larger = cv2.resize(picture, (1000, 750), interpolation=cv2.INTER_CUBIC)
    axis, scaled = fit_axis(picture), fit_axis(larger)
    assert axis is not None
    assert scaled is not None
    assert scaled.far[0] == pytest.approx(axis.far[0] * 2.5 + 0.75, abs=5.0)
    assert scaled.far[1] == pytest.approx(axis.far[1] * 2.5 + 0.75, abs=5.0)
    assert scaled.lean == pytest.approx(axis.lean, abs=0.05)


def test_a_cropped_picture_has_the_same_axis():
    axis = fit_axis(np.ascontiguousarray(drawn_pipe(*PLACES[0])[20:, 50:]))
    assert axis is not None
    assert axis.far == pytest.approx((160.0, 130.0), abs=4.0)


def test_black_bars_do_not_matter():
    picture = np.zeros((300, 700, 3), np.uint8)
    picture[:, 150:550] = drawn_pipe(*PLACES[0])
    axis = fit_axis(picture)
    assert axis is not None
    assert axis.far == pytest.approx((360.0, 150.0), abs=5.0)


def test_a_bright_far_end_is_found_as_well():
    axis = fit_axis(255 - drawn_pipe(*PLACES[2]))
    assert axis is not None
    assert axis.far == pytest.approx(PLACES[2][0], abs=6.0)


def test_water_and_lettering_do_not_move_it_far():
    picture = drawn_pipe(*PLACES[0]).copy()
    picture[215:] = (60, 70, 60)
    cv2.putText(picture, "MH12-MH13 DN300", (8, 24), 0, 0.7, (255, 255, 255), 2)
    cv2.putText(picture, "0012.40 m", (250, 285), 0, 0.8, (255, 255, 0), 2)
    axis = fit_axis(picture)
    assert axis is not None
    assert axis.far == pytest.approx(PLACES[0][0], abs=10.0)


def test_depth_shows_a_pipe_that_the_picture_does_not():
    dull = np.full((300, 400, 3), 90, np.uint8)
    dull[::7, ::5] = 120
    y, x = np.mgrid[0:300, 0:400]
    depth = (np.hypot(x - 230, y - 140) / 300).clip(0, 1).astype(np.float32)
    assert fit_axis(dull) is None
    axis = fit_axis(dull, depth)
    assert axis is not None
    assert axis.far == pytest.approx((230.0, 140.0), abs=6.0)


@pytest.mark.parametrize(("far", "lean"), PLACES)
@pytest.mark.parametrize("aspect", [1.0, 1.2])
def test_about_a_clicked_point_the_lean_is_found_and_the_point_stays(far, lean, aspect):
    axis = axis_about(drawn_pipe(far, lean, aspect=aspect), far, pixel_aspect=aspect)
    assert axis.far == far
    assert axis.lean == pytest.approx(lean, abs=0.08)


def test_about_a_clicked_point_in_an_empty_picture_there_is_no_lean():
    axis = axis_about(np.full((240, 320, 3), 50, np.uint8), (100.0, 80.0))
    assert (axis.far, axis.lean) == ((100.0, 80.0), (0.0, 0.0))
    assert axis.spread_px > 0


@pytest.mark.parametrize("level", [0, 128])
def test_an_empty_picture_has_no_axis(level):
    assert fit_axis(np.full((240, 320, 3), level, np.uint8)) is None


@pytest.mark.parametrize("seed", range(4))
def test_noise_has_no_axis(seed):
    rng = np.random.default_rng(seed)
    noise = cv2.GaussianBlur(rng.normal(128, 60, (300, 400, 3)), (0, 0), 1 + 2 * seed)
    assert fit_axis(np.clip(128 + (noise - 128) * (1 + 3 * seed), 0, 255).astype(np.uint8)) is None


def test_a_wall_of_bricks_has_no_axis():
    wall = np.full((300, 400, 3), 120, np.uint8)
    wall[::30] = wall[1::30] = 60
    for row in range(10):
        wall[row * 30 : row * 30 + 30, (row % 2) * 30 :: 60] = 60
    assert fit_axis(wall) is None


def test_a_tiny_picture_does_no_harm():
    assert fit_axis(np.zeros((3, 5, 3), np.uint8)) is None
    fit_axis(np.arange(3 * 40 * 40, dtype=np.uint8).reshape(40, 40, 3))


def test_pictures_of_walls_are_refused(inspector_data):
    folder = inspector_data / "crack" / "masonry" / "images"
    files = sorted(folder.iterdir())[::16]
    found = [fit_axis(_read(file)) for file in files]
    assert len(found) >= 8
    assert sum(axis is not None for axis in found) <= 1


def _read(file) -> np.ndarray:
    return np.ascontiguousarray(cv2.imread(str(file))[..., ::-1])


@pytest.mark.parametrize("kind", ["qv", "crawler"])
def test_clock_angles_of_a_rendered_wall(kind):
    run = plan_run(8, shape="round", material="pvc")
    frame = taken(run, shots(run, kind, 20)[4], 360, 256)
    axis = fit_axis(frame.pixels)
    assert axis is not None
    ys, xs = np.nonzero((frame.instances == 0) & (frame.chainage_m > 0.05))
    off = []
    for x, y in zip(xs[::97].tolist(), ys[::97].tolist(), strict=True):
        angle = wall_angle(axis, (x, y))
        if angle is not None and math.dist((x, y), axis.far) > 15:
            off.append(abs((angle - float(frame.angle_deg[y, x]) + 180) % 360 - 180))
    assert np.median(off) < 6.0
    assert np.mean(np.array(off) < 30.0) > 0.95
