from __future__ import annotations

import numpy as np
import pytest

from inspector.core.map_facts import Band, MapFacts
from inspector.imaging.band_combinations import (
    COMBINATIONS,
    BandCombination,
    band_limits,
    combinations_of,
    index_colours,
    normalised_difference,
    shown,
)

TRUE, NIR, SWIR, NDVI = COMBINATIONS


def facts(*names: str) -> MapFacts:
    return MapFacts(tuple(Band(n, quantification=10_000.0) for n in names), nodata=0.0)


def scene(bands: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(500, 4000, (60, 80, bands)).astype(np.uint16)


def test_a_map_offers_what_its_bands_allow() -> None:
    assert combinations_of(("B04", "B03", "B02", "B08")) == (TRUE, NIR, NDVI)
    assert SWIR in combinations_of(("B04", "B03", "B02", "B08", "B8A", "B12"))
    (own,) = combinations_of(("red", "green", "blue", "4"))
    assert own.bands == ("red", "green", "blue")
    (grey,) = combinations_of(("1", "2"))
    assert grey.bands == ("1",)


def test_each_band_is_stretched_by_itself() -> None:
    pixels = scene(3)
    pixels[..., 1] *= 8
    limits = band_limits(pixels)
    picture = shown(pixels, TRUE, limits, facts(*TRUE.bands))
    assert picture.dtype == np.uint8
    assert picture.shape == (60, 80, 3)
    np.testing.assert_allclose(picture.mean(axis=(0, 1)), 127, atol=6)
    assert (np.percentile(picture, (1, 99), axis=(0, 1)) == [[0] * 3, [255] * 3]).all()


def test_windows_with_the_limits_of_the_view_show_no_seam() -> None:
    pixels = scene(3)
    limits = band_limits(pixels)
    whole = shown(pixels, TRUE, limits, facts(*TRUE.bands))
    part = shown(pixels[10:30, 40:70], TRUE, limits, facts(*TRUE.bands))
    np.testing.assert_array_equal(part, whole[10:30, 40:70])


def test_gaps_and_clouds_do_not_change_the_view() -> None:
    pixels = scene(3)
    clear = np.ones((60, 80), bool)
    clear[:30, :20] = False
    expected = band_limits(pixels, clear)
    spoilt = pixels.copy()
    spoilt[:30, :10], spoilt[:30, 10:20] = 0, 60_000
    assert band_limits(spoilt, clear) == expected
    picture = shown(spoilt, TRUE, expected, facts(*TRUE.bands), clear)
    assert (picture[:30, :20] == 0).all()


def test_views_without_a_range() -> None:
    flat = np.full((5, 5, 3), 700, np.uint16)
    assert (shown(flat, TRUE, band_limits(flat), facts(*TRUE.bands)) == 128).all()
    assert band_limits(flat, np.zeros((5, 5), bool)) == ((0.0, 0.0),) * 3
    holes = np.full((5, 5, 1), np.nan, np.float32)
    assert band_limits(holes) == ((0.0, 0.0),)


def test_ndvi_is_of_reflectance() -> None:
    pixels = np.array([[[4000, 2000], [2000, 4000], [1500, 1500], [0, 3000]]], np.uint16)
    offset = MapFacts(
        tuple(Band(n, offset=-1000.0, quantification=10_000.0) for n in NDVI.bands), nodata=0.0
    )
    picture = shown(pixels, NDVI, (), offset)
    light = (pixels.astype(np.float32) - 1000) / 10_000
    index = normalised_difference(light)
    np.testing.assert_allclose(index[0, :3], [0.5, -0.5, 0.0], atol=1e-6)
    np.testing.assert_array_equal(picture[0, :3], index_colours(index)[0, :3])
    assert (picture[0, 3] == 0).all()
    assert picture[0, 0, 1] > picture[0, 0, 0]  # plants are green
    assert picture[0, 1, 2] > picture[0, 1, 0]  # water is blue


def test_an_index_without_light() -> None:
    light = np.array([[[0.0, 0.0], [-0.1, 0.05], [np.nan, 0.1], [0.5, -0.2]]], np.float32)
    index = normalised_difference(light)
    assert np.isnan(index[0, :3]).all()
    assert index[0, 3] == 1.0


@pytest.mark.parametrize(("bands", "kind"), [(("a", "b"), "colours"), (("a",), "index")])
def test_combinations_of_other_numbers(bands: tuple[str, ...], kind: str) -> None:
    with pytest.raises(ValueError, match="bands"):
        BandCombination("x", bands, kind)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="bands"):
        shown(scene(2), TRUE, ((0, 1),) * 2, facts("a", "b"))
