"""Maps written window by window: exact, whole or not at all, and continued after a kill."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from data import maps
from numpy.typing import NDArray

from inspector.core.enhanced import MAP_STAMP
from inspector.core.errors import Cancelled, ExportError, ModelError
from inspector.core.frame import Window
from inspector.core.georeference import GeoReference, GeoTransform
from inspector.core.map_facts import Band, MapFacts
from inspector.core.mask import Provenance
from inspector.core.progress import Progress
from inspector.io.map_layout import MapLayout, super_resolved_notes
from inspector.io.map_source import MapSource
from inspector.io.map_stream import stream_map, windows
from inspector.io.sentinel2_bands import band
from inspector.io.source import open_source

SOURCE = GeoReference(maps.UTM, GeoTransform(10.0, 0.0, 399_960.0, 0.0, -10.0, 4_700_040.0))
MADE = Provenance("hat-light", "ab" * 32, "torch", "cpu", "float32", 64, 16, "0.1.0", 3.0)
FACTS = MapFacts(
    tuple(band(name, -1000.0, 10_000.0) for name in ("B04", "B03")),
    SOURCE.enlarged(3),
    nodata=0.0,
    acquired_at="2022-03-08T10:53:01Z",
)
LAYOUT = MapLayout(330, 210, "uint16", FACTS, super_resolved_notes(MADE, "tile\n.SAFE", 3))
FROM = {"source": "12-ab", "model": "hat-light"}

SCRIPT = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
import test_map_stream as here
def make(window, progress):
    if (window.x, window.y) == (200, 100):
        print("begun", flush=True)
        sys.stdin.read()
    return here.pixels(window)
settings = {"made_from": here.FROM, "window_px": 100}
here.stream_map(Path(sys.argv[1]), here.LAYOUT, make, here.Progress(), **settings)
"""


def pixels(window: Window) -> NDArray[Any]:
    whole = np.stack([maps.values(330, 210, seed) for seed in (1, 2)], axis=2)
    return np.ascontiguousarray(whole[window.slices])


def stream(path: Path, layout: MapLayout = LAYOUT, made: list[Window] | None = None) -> None:
    def make(window: Window, progress: Progress) -> NDArray[Any]:
        if made is not None:
            made.append(window)
        return pixels(window)

    stream_map(path, layout, make, Progress(), made_from=FROM, window_px=100)


def test_windows_cover_the_map_once() -> None:
    seen = np.zeros((210, 330), int)
    for window in windows(LAYOUT, 100):
        seen[window.slices] += 1
    assert (seen == 1).all()


def test_another_reader_finds_pixels_place_and_words(tmp_path: Path) -> None:
    path = tmp_path / "map.tif"
    stream(path)
    with maps.rasterio.open(path) as dataset:
        whole = Window(0, 0, 330, 210)
        np.testing.assert_array_equal(np.moveaxis(dataset.read(), 0, -1), pixels(whole))
        assert dataset.crs.to_epsg() == 32631
        assert dataset.nodata == 0
        assert dataset.descriptions == ("B04", "B03")
        assert dataset.bounds.left == 399_960.0
        assert dataset.bounds.top == 4_700_040.0
        assert dataset.bounds.right == pytest.approx(399_960.0 + 1100.0, abs=1e-9)
        assert dataset.bounds.bottom == pytest.approx(4_700_040.0 - 700.0, abs=1e-9)
        tags = dataset.tags()
        assert tags["TIFFTAG_IMAGEDESCRIPTION"] == MAP_STAMP
        assert tags["MODEL"] == "hat-light"
        assert tags["SOURCE"] == "tile�.SAFE"
        assert dataset.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
    assert [p.name for p in tmp_path.iterdir()] == ["map.tif"]


def test_it_lies_exactly_over_its_source(tmp_path: Path) -> None:
    path = tmp_path / "map.tif"
    stream(path)
    source = open_source(path)
    assert isinstance(source, MapSource)
    facts = source.info(0).map_facts
    assert facts is not None
    assert facts.georeference is not None
    corners = np.array([[0, 0], [110, 0], [0, 70], [110, 70]])
    np.testing.assert_allclose(
        facts.georeference.transform.corners_to_map(corners * 3),
        SOURCE.transform.corners_to_map(corners),
        atol=1e-6,
    )
    assert facts.names == ("B04", "B03")
    assert facts.acquired_at == "2022-03-08T10:53:01Z"
    assert [b.offset for b in facts.bands] == [pytest.approx(-1000.0)] * 2
    assert [b.quantification for b in facts.bands] == [pytest.approx(10_000.0)] * 2


def test_large_maps_have_smaller_copies(tmp_path: Path) -> None:
    path = tmp_path / "map.tif"
    layout = replace(LAYOUT, width_px=1300, height_px=600)
    flat = np.full((600, 1300, 2), 7, np.uint16)
    stream_map(path, layout, lambda w, _: flat[w.slices], Progress(), made_from=FROM)
    with maps.rasterio.open(path) as dataset:
        assert dataset.overviews(1) == [2, 4]
        assert dataset.block_shapes == [(512, 512)] * 2


def test_a_killed_export_goes_on_without_a_seam(tmp_path: Path) -> None:
    undisturbed, path = tmp_path / "a.tif", tmp_path / "b.tif"
    stream(undisturbed)
    arguments = [sys.executable, "-c", SCRIPT, str(path), str(Path(__file__).parent)]
    tests = str(Path(__file__).parents[1])
    with subprocess.Popen(
        arguments,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": tests},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        process.kill()
    assert not path.exists()

    made: list[Window] = []
    stream(path, made=made)

    assert made == windows(LAYOUT, 100)[6:]
    assert path.read_bytes() == undisturbed.read_bytes()


def test_what_was_cancelled_or_failed_leaves_no_map(tmp_path: Path) -> None:
    path = tmp_path / "map.tif"
    progress = Progress()
    progress.report_to(lambda done, total: progress.cancel() if 2 * done > total else None)
    with pytest.raises(Cancelled):
        stream_map(path, LAYOUT, lambda w, _: pixels(w), progress, made_from=FROM, window_px=100)

    def fails(window: Window, progress: Progress) -> NDArray[Any]:
        raise ModelError("no memory")

    with pytest.raises(ModelError):
        stream_map(path, LAYOUT, fails, Progress(), made_from=FROM, window_px=100)
    assert not path.exists()
    stream(path)
    assert path.exists()


def test_damaged_and_foreign_parts_are_not_taken(tmp_path: Path) -> None:
    path, made = tmp_path / "map.tif", list[Window]()
    progress = Progress()
    progress.report_to(lambda done, total: progress.cancel() if 10 * done > 9 * total else None)
    with pytest.raises(Cancelled):
        stream_map(path, LAYOUT, lambda w, _: pixels(w), progress, made_from=FROM, window_px=100)
    parts = sorted((tmp_path / "map.tif.parts").glob("*.npy"))
    parts[0].write_bytes(parts[0].read_bytes()[:-10])
    np.save(parts[1], np.zeros((3, 3, 2), np.uint16))
    np.save(parts[2], np.array([{"a": 1}], dtype=object), allow_pickle=True)
    with pytest.raises(ExportError, match="parts of another map"):
        stream(path, replace(LAYOUT, height_px=211))
    with pytest.raises(ExportError, match="parts of another map"):
        stream_map(path, LAYOUT, lambda w, _: pixels(w), Progress(), made_from={}, window_px=100)
    stream(path, made=made)
    assert [(w.x, w.y) for w in made] == [(0, 0), (100, 0), (200, 0)]


@pytest.mark.parametrize(
    "made", [np.zeros((9, 9, 2), np.uint16), np.zeros((100, 100, 2), np.uint8)]
)
def test_wrong_windows_are_a_fault_of_the_caller(tmp_path: Path, made: NDArray[Any]) -> None:
    with pytest.raises(ValueError, match="a window of"):
        stream_map(
            tmp_path / "a.tif", LAYOUT, lambda *_: made, Progress(), made_from=FROM, window_px=100
        )


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        stream(tmp_path / "none" / "map.tif")


def test_the_manifest_is_plain_json(tmp_path: Path) -> None:
    """So that a person can see what an interrupted export was."""
    progress = Progress()
    progress.report_to(lambda done, total: progress.cancel())
    with pytest.raises(Cancelled):
        stream_map(
            tmp_path / "a.tif",
            LAYOUT,
            lambda w, _: pixels(w),
            progress,
            made_from=FROM,
            window_px=100,
        )
    written = json.loads((tmp_path / "a.tif.parts" / "map.json").read_text("utf-8"))
    assert written["made_from"] == FROM
    assert written["facts"]["georeference"]["crs"] == maps.UTM


def test_maps_without_a_place_and_of_other_numbers(tmp_path: Path) -> None:
    facts = MapFacts((Band("1"),))
    for dtype in ("float32", "int16", "uint8"):
        layout = MapLayout(20, 10, dtype, facts)
        plane = np.arange(200).reshape(10, 20, 1).astype(dtype)
        path = tmp_path / f"{dtype}.tif"
        stream_map(path, layout, lambda w, _, p=plane: p[w.slices], Progress(), made_from={})  # type: ignore[misc]
        with maps.rasterio.open(path) as dataset:
            assert dataset.dtypes == (dtype,)
            np.testing.assert_array_equal(dataset.read(1), plane[..., 0])
