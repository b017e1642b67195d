"""Finding on maps: at the pixels that the models know, and averaged back to those of the map."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from inspector.core.card import InputSpec, ModelCard
from inspector.core.frame import Frame
from inspector.core.georeference import GeoReference, GeoTransform
from inspector.core.map_facts import Band, MapFacts
from inspector.core.progress import Progress
from inspector.engine.device import Device
from inspector.engine.map_find import find_on_map, map_bytes, scale_for
from inspector.engine.segment import Segmenter

CPU = Device("cpu", "Old CPU", 1 << 30)
BANDS = ("B08", "B04", "B03")


def facts(pixel_m: float | None, nodata: float | None = None) -> MapFacts:
    bands = tuple(Band(name, quantification=1e4) for name in ("B03", "B04", "B08"))
    if pixel_m is None:
        return MapFacts(bands, nodata=nodata)
    transform = GeoTransform(pixel_m, 0.0, 500_000.0, 0.0, -pixel_m, 4_600_000.0)
    return MapFacts(bands, GeoReference("EPSG:32631", transform), nodata=nodata)


def land(side: int = 40) -> Frame:
    values = np.random.default_rng(5).integers(100, 2500, (side, side, 3)).astype(np.uint16)
    return Frame(values, (8, 4))


@pytest.fixture
def finder(card: ModelCard) -> ModelCard:
    spec = InputSpec(BANDS, (0.0, 255.0), (0.5,) * 3, (0.5,) * 3, card.input.multiple_of)
    return replace(card, domains=("satellite",), input=spec)


@pytest.mark.parametrize(
    ("pixel_m", "scale"), [(10.0, 3), (10 / 3, 1), (20.0, 3), (5.0, 2), (0.5, 1), (None, 1)]
)
def test_maps_are_enlarged_to_the_pixels_that_models_know(
    pixel_m: float | None, scale: int
) -> None:
    assert scale_for(facts(pixel_m)) == scale


def test_degrees_are_measured_on_the_ground() -> None:
    transform = GeoTransform(10 / 111_320, 0.0, 2.8, 0.0, -10 / 111_320, 0.0)
    assert scale_for(replace(facts(None), georeference=GeoReference("EPSG:4326", transform))) == 3


def test_what_is_found_lies_over_the_map_and_says_that_it_was_enlarged(
    dilation: Any, finder: ModelCard
) -> None:
    frame, segmenter = land(), Segmenter(finder, CPU, dilation())
    measured = find_on_map(segmenter, frame, facts(10.0), Progress())
    enlarged = find_on_map(segmenter, frame, facts(10 / 3), Progress())

    assert measured.probability.shape == enlarged.probability.shape == (1, 40, 40)
    assert measured.origin == enlarged.origin == frame.origin
    assert any("enlarged 3 times" in notice for notice in measured.provenance.notices)
    assert not enlarged.provenance.notices


def test_strips_leave_no_seam_and_bands_their_order(
    finder: ModelCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = map_bytes(land(), facts(10.0), finder, 3)
    monkeypatch.setattr("inspector.engine.map_find._STRIP_ROWS", 7)
    strips = map_bytes(land(), facts(10.0), finder, 3)

    assert whole.pixels.shape == (120, 120, 3)
    assert np.array_equal(whole.pixels, strips.pixels)
    plain = map_bytes(land(), facts(10.0), finder)
    light = land().pixels[..., ::-1].astype(np.float64) / 1e4  # B08, B04, B03
    expected = np.rint(np.clip(light / [0.6, 0.3, 0.3], 0, 1) * 255)
    assert np.abs(plain.pixels - expected).max() <= 1


def test_nothing_is_found_where_nothing_was_measured(dilation: Any, finder: ModelCard) -> None:
    values = np.full((30, 30, 3), 2500, np.uint16)
    values[10:20, 10:20] = 0
    for pixel_m in (10.0, 10 / 3):
        segmenter = Segmenter(finder, CPU, dilation())
        mask = find_on_map(segmenter, Frame(values), facts(pixel_m, nodata=0.0), Progress())
        assert mask.probability[0, 25, 25] > 0
        assert not mask.probability[0, 10:20, 10:20].any()
