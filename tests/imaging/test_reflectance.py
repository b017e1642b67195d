from __future__ import annotations

import numpy as np
import pytest

from inspector.core.map_facts import Band, MapFacts
from inspector.imaging.reflectance import clear, reflectance


def facts(offset: float = -1000.0, nodata: float | None = 0.0) -> MapFacts:
    return MapFacts((Band("B04", offset=offset, quantification=10_000.0), Band("x")), nodata=nodata)


def test_the_offset_is_taken_off_before_dividing() -> None:
    pixels = np.array([[[0, 0], [1000, 3], [11_000, 5], [900, 65_535]]], np.uint16)
    light = reflectance(pixels, facts())
    assert light.dtype == np.float32
    np.testing.assert_allclose(light[0, :, 0], [np.nan, 0.0, 1.0, -0.01], atol=1e-7)
    np.testing.assert_allclose(light[0, :, 1], [np.nan, 3.0, 5.0, 65_535.0])


def test_the_same_ground_before_and_after_baseline_4() -> None:
    ground = np.random.default_rng(0).integers(1, 9000, (8, 8, 2)).astype(np.uint16)
    before = reflectance(ground, facts(0.0))[..., 0]
    after = reflectance(ground + np.uint16(1000), facts(-1000.0))[..., 0]
    np.testing.assert_allclose(before, after, atol=1e-6)


def test_negative_numbers_stay() -> None:
    pixels = np.array([[[-50, 1]]], np.int16)
    assert reflectance(pixels, facts(0.0, None))[0, 0, 0] == pytest.approx(-0.005)


def test_facts_of_other_bands_are_refused() -> None:
    with pytest.raises(ValueError, match="3 bands of pixels, 2 of facts"):
        reflectance(np.zeros((1, 1, 3), np.uint16), facts())


def test_clouds_and_gaps_are_not_clear() -> None:
    pixels = np.ones((1, 12, 2), np.uint16)
    pixels[0, 5, 1] = 0
    classes = np.arange(12, dtype=np.uint8)[None]
    found = clear(pixels, 0.0, classes)[0]
    assert [n for n in range(12) if found[n]] == [2, 4, 6, 7]
    assert clear(pixels, None)[0].all()
