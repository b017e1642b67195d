"""Findings with a place on earth as GeoJSON."""

from __future__ import annotations

import itertools
import json
import math
from dataclasses import replace
from typing import Any

import pytest
from data import exchange
from data.documents import source

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.errors import ExportError
from inspector.core.frame import FrameRef, GeoPoint
from inspector.core.georeference import GeoReference, GeoTransform
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.exchange.formats import make

TILE = GeoReference("EPSG:32631", GeoTransform(10.0, 0.0, 399_960.0, 0.0, -10.0, 4_700_040.0))
BOX = Shape.of("region", [[(2, 3), (5, 3), (5, 7), (2, 7)]])
WHERE = GeoPoint(48.5, 11.25)


def document(*found: Annotation) -> Document:
    size = {"width_px": exchange.WIDTH, "height_px": exchange.HEIGHT}
    land = source(5, id="m", kind="map", name="land.tif", frame_count=2, **size)
    land = replace(land, georeference=TILE, dates=("2022-03-08", ""))
    given = edits.add_sources(exchange.pictures(), [land])
    placed = replace(given.sources["s0"], gps=WHERE)
    return edits.put(edits.add_sources(given, [placed]), *found)


def test_maps_and_photos_in_one_file() -> None:
    road = Shape.of("region", [[(0, 0), (20, 0), (20, 2), (0, 2)]])
    found = (
        Annotation("a", FrameRef("m"), BOX, "building", note="=1"),
        Annotation("b", FrameRef("m"), road, "road"),
        Annotation("c", FrameRef("m", 1), Shape.of("line", [[(1, 1), (4, 5)]]), "kerb"),
        Annotation("d", FrameRef("s0"), BOX, "crack"),
        Annotation("e", FrameRef("s1"), BOX, "crack"),
    )
    export = make("geojson", document(*found), exchange.MEANS)
    content = json.loads(export.files[0].content(Progress()))

    assert_geojson(content)
    point, area, way, middle, line = content["features"]
    assert area["properties"]["area_m2"] == pytest.approx(4 * 5 * 100, rel=2e-3)
    assert (area["properties"]["finding"], line["properties"]["finding"]) == (1, 3)
    assert area["properties"]["date"] == "2022-03-08"
    assert way["properties"]["part"] == "area"
    assert middle["geometry"]["type"] == "LineString"
    assert line["properties"]["length_m"] == pytest.approx(50, rel=2e-3)
    assert point["geometry"] == {"type": "Point", "coordinates": [11.25, 48.5]}
    assert point["properties"]["source"] == "wall.JPG"
    assert "no place on earth: 1" in " ".join(export.notices)


def assert_geojson(content: dict[str, Any]) -> None:
    """RFC 7946: types, closed rings, right-handed outlines, degrees; no other system is named."""
    assert content["type"] == "FeatureCollection"
    assert "crs" not in content
    for feature in content["features"]:
        assert feature["type"] == "Feature"
        assert isinstance(feature["properties"], dict)
        kind, coordinates = feature["geometry"]["type"], feature["geometry"]["coordinates"]
        polygons = {"Polygon": [coordinates], "MultiPolygon": coordinates}.get(kind, [])
        for polygon in polygons:
            for place, ring in enumerate(polygon):
                assert ring[0] == ring[-1]
                assert len(ring) >= 4
                turn = sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(ring))
                assert (turn > 0) == (place == 0)
        for longitude, latitude in pairs(coordinates):
            assert abs(longitude) <= 180.0
            assert abs(latitude) <= 90.0


def pairs(coordinates: list[Any]) -> list[tuple[float, float]]:
    if isinstance(coordinates[0], float | int):
        assert all(math.isfinite(number) for number in coordinates)
        return [(coordinates[0], coordinates[1])]
    return [pair for inner in coordinates for pair in pairs(inner)]


def test_nothing_with_a_place_is_one_sentence() -> None:
    given = document(Annotation("e", FrameRef("s1"), BOX, "crack"))

    with pytest.raises(ExportError, match="place on earth"):
        make("geojson", given, exchange.MEANS)
