"""The pages of land seen from above."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inspector.core.document import Document
from inspector.core.enhanced import EnhancedPicture
from inspector.core.frame import Frame, FrameRef, Window
from inspector.core.map_facts import Band, MapFacts
from inspector.core.mask import Provenance
from inspector.io.results import ResultStore
from inspector.report.land_facts import square_text, transform_text
from inspector.report.land_reading import detail, translated
from inspector.report.land_sums import class_sums
from inspector.standards.findings import findings

Write = Callable[..., str]


def test_areas_and_lengths_are_those_on_the_ground(land: Document) -> None:
    field, road, water = class_sums(findings(land))
    assert (field.label, road.label, water.label) == ("field", "road", "water")
    # 20 x 10 pixels of 100 m2; 30 pixels of 10 m.
    assert field.area_m2 == pytest.approx(20_000.0)
    assert (road.length_m, road.area_m2, road.about) == (pytest.approx(300.0), None, False)
    assert field.area_px is None


def test_a_map_is_reported_with_grid_classes_and_provenance(land: Document, write: Write) -> None:
    text = write(land)
    for said in (
        "Satellite image report",
        "3 findings on this map.",
        "Grid: eastings and northings in metres, EPSG:32631 · WGS 84 / UTM zone 31N.",
        "450 200",
        "4 699 600",
        "42.4",
        "field 1 20 000 2.00 0.0200 6.5 %",
        "road 1 – – – – 0.300",
        "Tile 31TDH",
        "Transform x = 10 · column + 0 · row + 450000; y = 0 · column − 10 · row + 4700000",
        "Resolution 10 m",
        "Area of the picture 30.72 ha",
        "Bands B04",
    ):
        assert said in text, said
    for absent in ("crack", "avement", "Severity", "Baseline", "Processing baseline"):
        assert absent not in text, absent


def test_what_was_enlarged_is_never_taken_for_a_measurement(
    land: Document, write: Write, tmp_path: Path
) -> None:
    place = land.sources["map"].georeference
    assert place is not None
    bands = tuple(Band(name, quantification=1e4) for name in ("B04", "B03", "B02"))
    facts = MapFacts(bands, place.enlarged(2))
    pixels = np.full((96, 128, 3), 1200, np.uint16)
    apart = np.full((48, 64), 0.01, np.float32)
    apart[:24] = 0.03
    made = Provenance("sat-x2", "cd" * 32, "torch", "cpu", "f32", 64, 8, "1.0", 1.0)
    store = ResultStore(tmp_path / "results")
    enlarged = EnhancedPicture(Frame(pixels), 2, made, facts=facts, consistency=apart)
    entry = store.write_enhanced(FrameRef("map"), enlarged, "2026-05-29T08:00:00Z")
    document = replace(land, results={entry.id: entry})
    text = write(document, results=store)
    assert text.count("Super-resolved: not a measurement") >= 2
    assert "10 m as measured, 5 m enlarged" in text
    assert "mean 0.0200, median 0.0200, 95 % of the pixels below 0.0300" in text
    assert "cd" * 32 in text.replace(" ", "")
    hidden = replace(
        land.annotations["on-map-0"], id="r", purpose="redaction", label="other", status="accepted"
    )
    redacted = replace(document, annotations={**document.annotations, "r": hidden})
    assert "10 m as measured" not in write(redacted, results=store)


def test_a_map_that_is_gone_is_named_and_its_findings_stay(land: Document, write: Write) -> None:
    source = replace(land.sources["map"], path="gone.tif", name="gone.tif")
    text = write(replace(land, sources={"map": source}))
    assert "gone.tif is not there any more" in text
    assert "field 1 20 000" in text
    assert "Coordinate system EPSG:32631" in text


def test_a_map_without_findings_says_so(land: Document, write: Write) -> None:
    text = write(replace(land, annotations={}))
    assert "No findings were accepted on this map." in text
    assert "Provenance of the maps" in text


def test_roads_and_land_keep_their_pages_and_numbers(
    make_document: Callable[..., Document], land: Document, write: Write
) -> None:
    road = make_document(pictures=1)
    both = replace(
        road,
        sources={**road.sources, **land.sources},
        annotations={**road.annotations, **land.annotations},
    )
    text = write(both)
    assert "Inspection report" in text
    assert "2 pictures inspected. 5 findings accepted." in text
    assert "Pavement section" in text
    assert re.search(r"No\. Object class Area Length Middle Found by 3 field", text)


def test_a_detail_is_around_the_largest_finding(land: Document) -> None:
    rows = [row for row in findings(land) if row.annotation.label != "road"]
    assert detail(Window(0, 0, 64, 48), rows, 24) == Window(2, 2, 24, 24)
    assert detail(Window(0, 0, 64, 48), [], 24) == Window(20, 12, 24, 24)
    assert detail(Window(0, 0, 10, 48), rows, 24).width == 10


def test_limits_mean_the_same_reflectance_however_it_is_stored() -> None:
    old = MapFacts((Band("B04", offset=-1000.0, quantification=1e4),))
    new = MapFacts((Band("B04", quantification=2e4),))
    assert translated(((1500.0, 3000.0),), old, new) == ((1000.0, 4000.0),)


def test_areas_have_the_unit_that_reads_best() -> None:
    assert square_text(42.0) == "42.0 m²"
    assert square_text(20_000.0) == "2.00 ha"
    assert square_text(3.5e6) == "3.50 km²"


def test_a_transform_is_said_with_its_signs(land: Document) -> None:
    place = land.sources["map"].georeference
    assert place is not None
    assert "− 10 · row" in transform_text(place.transform)
