"""GeoJSON by RFC 7946, and masks as polygons."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from data import maps
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from inspector.core.enhanced import MAP_STAMP
from inspector.core.errors import ExportError
from inspector.core.georeference import GeoReference, GeoTransform
from inspector.core.mask import Mask, Provenance
from inspector.core.progress import Progress
from inspector.io.geojson import MapShape, geojson, mask_polygons
from inspector.io.map_coordinates import map_points
from inspector.io.map_write import write_geojson, write_mask_map

TILE = GeoReference(maps.UTM, GeoTransform(10.0, 0.0, 399_960.0, 0.0, -10.0, 4_700_040.0))
DATE_LINE = GeoReference("EPSG:4326", GeoTransform(0.01, 0.0, 179.95, 0.0, -0.01, -16.0))
MADE = Provenance("roads", "", "torch", "cpu", "float32", 64, 16, "0.1.0", 1.0)
NOTES = {"note": MAP_STAMP}


def features(shapes: list[MapShape], reference: GeoReference = TILE) -> list[dict[str, Any]]:
    collection = json.loads(geojson(shapes, reference, NOTES))
    assert collection["type"] == "FeatureCollection"
    assert collection["notes"] == NOTES
    found: list[dict[str, Any]] = collection["features"]
    return found


def mask_of(ids: np.ndarray, origin: tuple[int, int] = (0, 0)) -> Mask:
    planes = [(ids == number).astype(np.uint8) * 255 for number in (1, 2)]
    return Mask(np.stack(planes), ("road", "building"), MADE, origin)


def turn(ring: list[list[float]]) -> float:
    x, y = np.array(ring).T
    return float(np.dot(x[:-1], y[1:]) - np.dot(y[:-1], x[1:]))


@settings(max_examples=40)
@given(
    hnp.arrays(
        np.uint8, st.tuples(st.integers(1, 9), st.integers(1, 9)), elements=st.integers(0, 2)
    )
)
def test_polygons_have_the_area_of_their_pixels(ids: np.ndarray) -> None:
    shapes = mask_polygons(mask_of(ids, (7, 5)))
    for label, number in (("road", 1), ("building", 2)):
        found = [f for f in features(shapes) if f["properties"]["label"] == label]
        area = sum(f["properties"]["area_m2"] for f in found)
        assert area == pytest.approx((ids == number).sum() * 100.0, abs=1e-6)
    for feature in features(shapes):
        assert feature["properties"]["note"] == MAP_STAMP
        outline, *holes = feature["geometry"]["coordinates"]
        assert outline[0] == outline[-1]
        assert turn(outline) > 0
        assert all(hole[0] == hole[-1] and turn(hole) < 0 for hole in holes)


def test_corners_are_where_the_pixels_are() -> None:
    ids = np.zeros((4, 4), np.uint8)
    ids[1:3, 1:2] = 1
    (feature,) = features(mask_polygons(mask_of(ids, (10, 20))))
    corners = map_points(TILE.crs, feature["geometry"]["coordinates"][0])
    assert corners[:, 0].min() == pytest.approx(399_960 + 110, abs=0.005)
    assert corners[:, 0].max() == pytest.approx(399_960 + 120, abs=0.005)
    assert corners[:, 1].max() == pytest.approx(4_700_040 - 210, abs=0.005)
    assert corners[:, 1].min() == pytest.approx(4_700_040 - 230, abs=0.005)


def test_lines_run_through_pixel_centres() -> None:
    (feature,) = features([MapShape("line", (np.array([[0, 0], [3, 4]]),), {"label": "road"})])
    assert feature["properties"] == {**NOTES, "label": "road", "length_m": 50.0}
    assert feature["geometry"]["type"] == "LineString"
    ends = map_points(TILE.crs, feature["geometry"]["coordinates"])
    np.testing.assert_allclose(ends[0], [399_965.0, 4_700_035.0], atol=0.005)
    several = MapShape("line", (np.array([[0, 0], [3, 4]]), np.array([[9, 9], [9, 5]])))
    (feature,) = features([several])
    assert feature["geometry"]["type"] == "MultiLineString"
    assert feature["properties"]["length_m"] == 90.0


def test_what_crosses_the_date_line_is_cut_there() -> None:
    outline = np.array([[0, 0], [10, 0], [10, 10], [0, 10]])
    hole = np.array([[4, 4], [6, 4], [6, 6], [4, 6]])
    (feature,) = features([MapShape("polygon", (outline, hole))], DATE_LINE)
    assert feature["geometry"]["type"] == "MultiPolygon"
    sides = [np.array(p[0])[:, 0] for p in feature["geometry"]["coordinates"]]
    assert sorted((round(s.min(), 6), round(s.max(), 6)) for s in sides) == [
        (-180.0, -179.95),
        (179.95, 180.0),
    ]
    pieces = feature["geometry"]["coordinates"]
    area = sum(turn(ring) / 2 for polygon in pieces for ring in polygon)
    assert area == pytest.approx(0.1 * 0.1 - 0.02 * 0.02)

    (feature,) = features([MapShape("line", (np.array([[-0.5, 0], [9.5, 0]]),))], DATE_LINE)
    assert feature["geometry"] == {
        "type": "MultiLineString",
        "coordinates": [
            [[179.95, -16.005], [180.0, -16.005]],
            [[-180.0, -16.005], [-179.95, -16.005]],
        ],
    }


@pytest.mark.parametrize(("kind", "points"), [("line", 1), ("polygon", 2)])
def test_shapes_of_too_few_points(kind: Any, points: int) -> None:
    with pytest.raises(ValueError, match="at least"):
        MapShape(kind, (np.zeros((points, 2)),))


def test_names_from_outside_stay_text(tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    shape = MapShape("line", (np.array([[0, 0], [1, 1]]),), {"label": '"}\n<b>路'})
    write_geojson(path, [shape], TILE, NOTES)
    assert json.loads(path.read_bytes())["features"][0]["properties"]["label"] == '"}\n<b>路'
    with pytest.raises(ExportError):
        write_geojson(tmp_path / "none" / "a.geojson", [shape], TILE, NOTES)


def test_a_mask_as_a_map(tmp_path: Path) -> None:
    ids = np.zeros((30, 40), np.uint8)
    ids[3:9, 5:30], ids[12:20, 8:20] = 1, 2
    path = tmp_path / "mask.tif"
    write_mask_map(path, mask_of(ids, (6, 4)), TILE, NOTES, Progress())
    with maps.rasterio.open(path) as dataset:
        np.testing.assert_array_equal(dataset.read(1), ids)
        assert dataset.bounds[:1] + dataset.bounds[3:] == (400_020.0, 4_700_000.0)
        tags = dataset.tags()
    assert (tags["CLASS_1"], tags["CLASS_2"], tags["note"]) == ("road", "building", MAP_STAMP)


def test_parts_that_touch_at_corners_are_one_thing() -> None:
    square = np.array([[0, 0], [2, 0], [2, 2], [0, 2]], float)
    several = MapShape("polygon", (square,), further_px=((square + 2,), (square + 9,)))
    (feature,) = features([several])
    assert feature["geometry"]["type"] == "MultiPolygon"
    assert len(feature["geometry"]["coordinates"]) == 3
    (one,) = features([MapShape("polygon", (square,))])
    assert one["geometry"]["type"] == "Polygon"
    area = one["properties"]["area_m2"]
    assert feature["properties"]["area_m2"] == pytest.approx(3 * area, rel=1e-6)
