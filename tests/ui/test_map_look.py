"""How maps are stretched, and whose wish holds for which map."""

from __future__ import annotations

import numpy as np
import pytest

from inspector.core.frame import Frame, FrameRef, Window
from inspector.core.map_facts import Band, MapFacts
from inspector.imaging.band_combinations import COMBINATIONS, BandCombination
from inspector.ui.map_look import MapLook, MapShown, MapWish, limits_of

NIR, NDVI = COMBINATIONS[1], COMBINATIONS[3]


def facts(*names: str, offset: float = 0.0, nodata: float | None = 0.0) -> MapFacts:
    bands = tuple(Band(name, offset=offset, quantification=10_000.0) for name in names)
    return MapFacts(bands, nodata=nodata)


def stored(bands: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(2_000, 4_000, (20, 30, bands)).astype(np.uint16)


def test_dates_of_different_processing_look_alike() -> None:
    old, new = facts("B04", "B03", "B02"), facts("B04", "B03", "B02", offset=-1000.0)
    pixels = stored(3)
    limits = limits_of(Frame(pixels), old)
    assert 0.2 <= limits[0][0] < limits[0][1] <= 0.4
    shown = MapShown(COMBINATIONS[0], limits)
    later = Frame((pixels + 1000).astype(np.uint16))
    assert np.array_equal(shown.picture(Frame(pixels), old), shown.picture(later, new))


def test_the_bands_that_are_shown_are_taken_out_of_more() -> None:
    every = facts("B02", "B03", "B04", "B08")
    pixels = stored(4)
    part = pixels[..., [3, 2, 1]]
    limits = limits_of(Frame(part), every.with_bands(NIR.bands))
    shown = MapShown(NIR, limits)
    assert shown.names == NIR.bands
    alone = shown.picture(Frame(part), every.with_bands(NIR.bands))
    assert np.array_equal(shown.picture(Frame(pixels), every), alone)


def test_a_band_may_be_shown_in_several_colours() -> None:
    grey = MapShown(BandCombination("own", ("B04", "B04", "B04")), ((0.2, 0.4),) * 3)
    assert grey.names == ("B04",)
    picture = grey.picture(Frame(stored(1)), facts("B04"))
    assert np.array_equal(picture[..., 0], picture[..., 2])
    assert np.ptp(picture) > 200


def test_a_picture_without_the_bands_is_shown_by_its_own() -> None:
    shown = MapShown(NDVI, ((-1.0, 1.0), (-1.0, 1.0)))
    picture = shown.picture(Frame(stored(3)), facts("B04", "B03", "B02"))
    assert picture.shape == (20, 30, 3)
    assert np.ptp(picture) > 200


def test_what_was_not_measured_is_black() -> None:
    pixels = stored(3)
    pixels[3, 4] = (0, 3000, 3000)
    shown = MapShown(COMBINATIONS[0], ((0.0, 0.2),) * 3)
    picture = shown.picture(Frame(pixels), facts("B04", "B03", "B02"))
    assert picture[3, 4].tolist() == [0, 0, 0]
    assert picture[3, 5].min() == 255


def test_clouds_do_not_set_the_limits_unless_there_is_nothing_else() -> None:
    pixels, classes = stored(1), np.full((20, 30), 4, np.uint8)
    pixels[:, :15] = 9_000
    classes[:, :15] = 9
    one = facts("B04")
    assert limits_of(Frame(pixels), one, classes)[0][1] <= 0.4
    assert limits_of(Frame(pixels), one)[0][1] == pytest.approx(0.9)
    classes[:] = 9
    assert limits_of(Frame(pixels), one, classes)[0][1] == pytest.approx(0.9)


def test_limits_are_those_of_the_wished_percentiles() -> None:
    pixels = np.arange(1000, 2000, dtype=np.uint16).reshape(20, 50, 1)
    ((low, high),) = limits_of(Frame(pixels), facts("B04"), percents=(10.0, 90.0))
    assert (low, high) == (pytest.approx(0.11, abs=1e-3), pytest.approx(0.19, abs=1e-3))


def test_each_map_keeps_its_part_and_new_ones_inherit_the_bands() -> None:
    look, wishes = MapLook(), []
    look.wished.connect(lambda: wishes.append(look.wish))
    look.show_bands(NIR)  # no map is in view
    assert wishes == []
    every = facts("B02", "B03", "B04", "B08")
    look.take(FrameRef("a", 2), every, MapShown(NIR, ((0.0, 1.0),) * 3), False)
    look.show_bands(NIR)
    look.stretch_to(Window(1, 2, 3, 4))
    look.keep_limits(True)
    look.set_percents(5.0, 5.0)  # no range
    assert len(wishes) == 3
    assert look.wish == MapWish(NIR, area=Window(1, 2, 3, 4), date=2)
    assert look.wish_for("b") == MapWish(NIR)
    look.leave()
    assert (look.shown, look.facts, look.frame) == (None, None, None)
    assert look.wish_for("a").area == Window(1, 2, 3, 4)


def test_a_map_without_the_wished_bands_shows_what_it_has() -> None:
    assert MapWish(NDVI).combination_for(facts("B04", "B03", "B02")) == COMBINATIONS[0]
    assert MapWish(NDVI).combination_for(facts("B04", "B08")) == NDVI
    assert MapWish().combination_for(facts("7")).bands == ("7",)
