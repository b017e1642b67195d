"""Land from orbit: the same by seed, masks that fit, a sensor that does what it says."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from inspector.imaging.registration import find_shift
from inspector.imaging.scenes.satellite.resolution import SCALE, spread_px
from inspector.imaging.scenes.satellite.scene import SatelliteScene, render
from inspector.imaging.scenes.satellite.sensor import Observed, Sensor, observe

SIDE = 192


@pytest.fixture(scope="module")
def scene() -> SatelliteScene:
    return render(3, SIDE)


@pytest.fixture(scope="module")
def observed(scene: SatelliteScene) -> Observed:
    return observe(scene, 6, np.random.default_rng(1))


def test_a_seed_gives_the_same_scene_and_another_another(scene: SatelliteScene) -> None:
    again = render(3, SIDE)
    assert np.array_equal(scene.reflectance, again.reflectance)
    assert np.array_equal(scene.roads, again.roads)
    assert not np.array_equal(scene.roads, render(4, SIDE).roads)


def test_a_scene_is_land_with_roads_and_buildings(scene: SatelliteScene) -> None:
    assert scene.reflectance.shape == (4, SIDE, SIDE)
    assert scene.reflectance.dtype == np.float32
    assert 0 < scene.reflectance.min() < scene.reflectance.max() <= 1
    for mask in (scene.roads, scene.buildings):
        assert mask.dtype == bool
        assert 0.005 < mask.mean() < 0.35
    assert not (scene.roads & scene.buildings).any()


def test_roads_are_connected_lines_that_cross_the_scene(scene: SatelliteScene) -> None:
    _, _, facts, _ = cv2.connectedComponentsWithStats(scene.roads.astype(np.uint8), connectivity=8)
    largest = facts[1:][facts[1:, cv2.CC_STAT_AREA].argmax()]
    assert max(largest[cv2.CC_STAT_WIDTH], largest[cv2.CC_STAT_HEIGHT]) > 0.8 * SIDE
    widest = cv2.distanceTransform(scene.roads.astype(np.uint8), cv2.DIST_L2, 5).max()
    assert 2 * widest * 10 / 3 < 40  # metres, where roads meet


def test_growth_changes_with_the_day_and_roads_do_not(scene: SatelliteScene) -> None:
    summer, winter = scene.on(175), scene.on(10)
    green = (summer[3] - summer[2]) / (summer[3] + summer[2])
    bare = (winter[3] - winter[2]) / (winter[3] + winter[2])
    assert green.mean() > bare.mean() + 0.1
    inside = cv2.erode(scene.roads.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    middle = np.abs(summer - winter)[:, inside]
    assert np.median(middle) < 1e-4
    assert np.allclose(scene.on(scene.day), scene.reflectance)


def test_the_sensor_passes_the_contrast_it_is_said_to() -> None:
    side, mtf = 384, 0.25
    column = np.arange(side)
    # One period is two pixels of 10 m, six of the scene, at whose phase pixels see the most.
    wave = np.cos(2 * np.pi * (column + 0.5 - 1.5) / (2 * SCALE))
    picture = np.tile(wave, (side, 1)).astype(np.float32)
    soft = cv2.GaussianBlur(picture, (0, 0), SCALE * spread_px(mtf))
    small = cv2.resize(soft, (side // SCALE, side // SCALE), interpolation=cv2.INTER_AREA)
    passed = float(np.abs(small[:, 20:-20]).mean())
    # The scene's own pixels are points here, so three of them pass 2/3 where an area passes 2/pi.
    assert passed == pytest.approx(mtf * (2 / 3) / (2 / np.pi), rel=0.03)
    assert 0.35 < spread_px(0.3) < spread_px(0.15) < 0.6
    with pytest.raises(ValueError, match="area alone"):
        spread_px(0.7)


def test_the_reference_shows_the_scene_itself(scene: SatelliteScene, observed: Observed) -> None:
    small = cv2.resize(
        scene.reflectance.transpose(1, 2, 0), (SIDE // 3, SIDE // 3), interpolation=cv2.INTER_AREA
    ).transpose(2, 0, 1)
    assert observed.stack.shape == (6, 4, SIDE // 3, SIDE // 3)
    assert abs(float((observed.stack[0] - small).mean())) < 0.001
    assert observed.clear[0].all()
    for one, other in zip(observed.stack[0], small, strict=True):
        assert np.corrcoef(one.ravel(), other.ravel())[0, 1] > 0.9


def test_shifts_are_those_it_tells(scene: SatelliteScene) -> None:
    calm = Sensor(cloudy=0.0, days=0.0)
    seen = observe(scene, 4, np.random.default_rng(5), calm)
    for date in (1, 2, 3):
        found = find_shift(seen.stack[0], seen.stack[date], seen.clear[0], seen.clear[date])
        assert found.x_px == pytest.approx(seen.shifts_px[date, 0], abs=0.12)
        assert found.y_px == pytest.approx(seen.shifts_px[date, 1], abs=0.12)


def test_clouds_are_bright_and_masked(scene: SatelliteScene) -> None:
    cloudy = observe(scene, 5, np.random.default_rng(2), Sensor(cloudy=1.0, days=0.0))
    plain = observe(scene, 1, np.random.default_rng(2))
    assert cloudy.clear[0].all()
    for date in range(1, 5):
        hidden = ~cloudy.clear[date]
        assert 0.05 < hidden.mean() < 0.98
        apart = np.abs(cloudy.stack[date] - plain.stack[0])[0]
        assert np.quantile(apart[hidden], 0.9) > 0.15
    assert np.allclose(np.rint(cloudy.stack * 1e4), cloudy.stack * 1e4, atol=0.01)


def test_sizes_that_do_not_divide_are_refused() -> None:
    with pytest.raises(ValueError, match="third"):
        observe(render(1, 100), 1, np.random.default_rng(0))
