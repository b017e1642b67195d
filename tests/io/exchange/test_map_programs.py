"""GeoJSON as pyogrio reads it: the library behind most programs for maps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import hostile
import numpy as np
import pyogrio.raw
import pytest
from data import exchange
from data.documents import source
from rasterio import warp

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.frame import FrameRef, GeoPoint
from inspector.core.georeference import GeoReference, GeoTransform
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.io.exchange.formats import make

TILE = GeoReference("EPSG:32631", GeoTransform(10.0, 0.0, 399_960.0, 0.0, -10.0, 4_700_040.0))
BOX = Shape.of("region", [[(2, 3), (5, 3), (5, 7), (2, 7)]])
HOLE = Shape.of("region", [[(2, 2), (9, 2), (9, 9), (2, 9)], [(4, 4), (6, 4), (6, 6), (4, 6)]])
LINE = Shape.of("line", [[(1, 1), (4, 5)]])
TEXTS = list(hostile.TEXTS.values())


def document(*found: Annotation) -> Document:
    """A map in UTM, and a photo that knows where it was taken."""
    size = {"width_px": exchange.WIDTH, "height_px": exchange.HEIGHT}
    land = source(5, id="m", kind="map", name="land.tif", **size)
    photo = source(6, id="p", gps=GeoPoint(48.5, 11.25), **size)
    given = edits.add_sources(Document(), [replace(land, georeference=TILE), photo])
    return edits.put(given, *found)


def read(given: Document, path: Path) -> tuple[dict[str, Any], np.ndarray, dict[str, np.ndarray]]:
    """Facts of the layer, geometries as WKB, columns by name."""
    path.write_bytes(make("geojson", given, exchange.MEANS).files[0].content(Progress()))
    facts, _, shapes, columns = pyogrio.raw.read(path)
    return facts, shapes, dict(zip(facts["fields"], columns, strict=True))


def test_shapes_and_words(tmp_path: Path) -> None:
    found = [
        Annotation("a", FrameRef("m"), BOX, "building"),
        Annotation("b", FrameRef("m"), HOLE, "building"),
        Annotation("c", FrameRef("m"), LINE, "kerb"),
        Annotation("d", FrameRef("p"), BOX, "crack", note="wide"),
    ]
    facts, shapes, columns = read(document(*found), tmp_path / "x.geojson")

    assert facts["crs"] == "EPSG:4326"
    assert [int.from_bytes(wkb[1:5], "little") for wkb in shapes] == [3, 3, 2, 1]
    assert columns["label"].tolist() == ["building", "building", "kerb", "crack"]
    assert columns["note"].tolist() == [None, None, None, "wide"]
    assert columns["area_m2"][0] == pytest.approx(4 * 5 * 100, rel=2e-3)
    assert columns["area_m2"][1] == pytest.approx((8 * 8 - 1) * 100, rel=2e-3)
    place = np.frombuffer(shapes[3][5:21], "<f8")
    assert place.tolist() == [11.25, 48.5]
    rings = np.frombuffer(shapes[0][9 : 9 + 4], "<u4")[0]
    corners = np.frombuffer(shapes[0][13 : 13 + 16 * rings], "<f8").reshape(-1, 2)
    xs, ys = warp.transform("EPSG:4326", TILE.crs, *corners.T.tolist())
    assert [min(xs), max(xs)] == pytest.approx([399_980.0, 400_020.0], abs=0.02)
    assert [min(ys), max(ys)] == pytest.approx([4_699_960.0, 4_700_010.0], abs=0.02)


def test_hostile_texts_are_read_as_they_are(tmp_path: Path) -> None:
    found = [
        Annotation(f"a{i}", FrameRef("m"), HOLE, text, note=text) for i, text in enumerate(TEXTS)
    ]
    given = document(*found)
    told = " ".join(make("geojson", given, exchange.MEANS).notices)
    _, shapes, columns = read(given, tmp_path / "x.geojson")
    wanted = [t.replace("\0", "\ufffd").replace("\udcff\ud800", "\ufffd\ufffd") for t in TEXTS]

    assert len(shapes) == len(TEXTS)
    assert columns["label"].tolist() == columns["note"].tolist() == wanted
    assert "cannot hold all their characters: 2" in told
