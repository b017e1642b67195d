"""Why a model does not fit a map."""

from __future__ import annotations

from dataclasses import replace

from data.models import SATELLITE, map_card, road_card

from inspector.core.map_facts import Band, MapFacts
from inspector.core.map_models import why_not

BANDS = tuple(Band(name, quantification=1e4) for name in (*SATELLITE, "B11"))
MAP = MapFacts(BANDS)


def test_a_model_fits_a_map_with_its_bands() -> None:
    assert why_not(map_card("hat"), MAP, 1) == ""
    assert why_not(map_card("rams", 9), MAP, 3) == ""
    assert why_not(road_card("roads"), MAP, 1) == ""


def test_why_a_model_does_not_fit_is_said() -> None:
    colours = MapFacts((Band("red"), Band("green"), Band("blue")))
    assert "needs B02, B03, B04, B08, which" in why_not(map_card("hat"), colours, 1)
    assert "needs 3 dates" in why_not(map_card("rams", 9), MAP, 2)
    unknown = MapFacts(tuple(replace(band, quantification=None) for band in BANDS))
    assert "become reflectance" in why_not(map_card("hat"), unknown, 1)
    cracks = replace(road_card("cracks"), domains=("pavement",))
    assert "takes pictures" in why_not(cracks, MAP, 1)
