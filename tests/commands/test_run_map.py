"""`inspector run` on maps: enlarged, searched, in parts, and said in one sentence when not."""

from __future__ import annotations

import json
import os
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from data import maps
from data.models import SATELLITE, map_card, road_card, write_model

from inspector import cli
from inspector.core.enhanced import MAP_STAMP
from inspector.core.georeference import GeoReference, GeoTransform
from inspector.engine.map_masks import found_shapes
from inspector.io.geojson import geojson
from inspector.io.raster_library import library

torch.set_num_threads(1)


def run(model: str, output: Path, *arguments: str | Path) -> int:
    always = ["run", "--model", model, "--device", "cpu", "--output", str(output)]
    return cli.main([*always, *map(str, arguments)])


def results(output: Path) -> dict:
    return json.loads((output / "results.json").read_text(encoding="utf-8"))


def stack(folder: Path, dates: int = 3, side: int = 60) -> Path:
    folder.mkdir()
    random = np.random.default_rng(8)
    ground = cv2.GaussianBlur(random.normal(0, 1, (side, side)), (0, 0), 1.2)
    ground = 1500 + 400 * ground / ground.std()
    for date in range(dates):
        grain = random.normal(0, 10, (side, side, 4))
        pixels = np.clip(ground[..., None] + grain, 1, 9000).astype(np.uint16)
        maps.write_tif(folder / f"place_2021-0{date + 1}-05.tif", pixels, names=SATELLITE)
    return folder


@pytest.fixture
def models() -> Path:
    """Tiny models in the user's folder, with weights by chance."""
    folder = Path(os.environ["INSPECTOR_HOME"]) / "models"
    for card in (map_card("tinies", 3), road_card("roads")):
        write_model(folder, card)
    return folder


def test_a_stack_is_enlarged_where_it_lies(models: Path, tmp_path: Path) -> None:
    folder = stack(tmp_path / "stack")
    output = tmp_path / "out"
    window = ["--window", "10,20,40,30"]
    assert run("tinies", output, "--input", folder, *window, "--date", "2021-02") == 0
    assert sorted(p.name for p in output.iterdir()) == [
        *("results.json", "stack.tif", "stack_consistency.tif")
    ]
    (one,) = results(output)["results"]
    assert one["date"] == "2021-02-05"
    assert one["window"] == [10, 20, 40, 30]
    assert one["size"] == [120, 90]
    assert one["stamp"] == MAP_STAMP
    assert one["settings"].startswith("dates 2021-02-05 (reference), ")
    x, y = maps.ORIGIN
    with library().open(output / "stack.tif") as made:
        assert (made.width, made.height, made.count) == (120, 90, 4)
        assert tuple(made.bounds) == pytest.approx((x + 100, y - 500, x + 500, y - 200))
        assert made.tags()["TIFFTAG_IMAGEDESCRIPTION"] == MAP_STAMP
        assert made.tags()["MODEL"] == "tinies"
    with library().open(output / "stack_consistency.tif") as apart:
        assert (apart.width, apart.height, apart.dtypes) == (40, 30, ("float32",))
        assert tuple(apart.bounds) == pytest.approx((x + 100, y - 500, x + 500, y - 200))
        assert 0 < float(np.nanmean(apart.read(1))) < 1


def test_roads_and_buildings_become_shapes_on_earth(models: Path, tmp_path: Path) -> None:
    folder = stack(tmp_path / "stack", 1)
    assert run("bicubic", tmp_path / "large", "--input", folder) == 0
    output = tmp_path / "found"
    assert run("roads", output, "--input", tmp_path / "large" / "stack.tif") == 0
    (one,) = results(output)["results"]
    assert one["labels"] == ["road", "building"]
    assert one["stamp"] == MAP_STAMP  # what was searched is no measurement
    with library().open(output / one["output"]) as mask:
        assert (mask.width, mask.height, mask.dtypes) == (180, 180, ("uint8",))
        assert mask.tags()["CLASS_2"] == "building"
        assert mask.tags()["TIFFTAG_IMAGEDESCRIPTION"] == MAP_STAMP
        counts = np.bincount(mask.read(1).ravel(), minlength=3)
    found = json.loads((output / one["geojson"]).read_text("utf-8"))
    assert found["notes"]["stamp"] == MAP_STAMP
    areas = {"road": 0.0, "building": 0.0}
    for feature in found["features"]:
        if feature["geometry"]["type"] == "Polygon":
            areas[feature["properties"]["label"]] += feature["properties"]["area_m2"]
    pixel_m2 = (10 / 3) ** 2
    assert areas["road"] == pytest.approx(counts[1] * pixel_m2, rel=1e-3, abs=0.1)
    assert areas["building"] == pytest.approx(counts[2] * pixel_m2, rel=1e-3, abs=0.1)


def test_roads_have_a_length() -> None:
    classes = np.zeros((60, 120), np.uint8)
    classes[28:33, 10:110] = 1
    classes[5:15, 20:40] = 2
    shapes = found_shapes(classes, ("road", "building"))
    place = GeoReference("EPSG:32631", GeoTransform(10 / 3, 0, 500_000, 0, -10 / 3, 4_700_000))
    found = json.loads(geojson(shapes, place, {}))
    sizes = [
        (f["properties"]["label"], f["properties"].get("area_m2"), f["properties"].get("length_m"))
        for f in found["features"]
    ]
    assert ("building", pytest.approx(200 * 100 / 9, abs=0.01), None) in sizes
    assert ("road", pytest.approx(500 * 100 / 9, abs=0.01), None) in sizes
    (length,) = [length for label, _, length in sizes if length is not None]
    assert length == pytest.approx(100 * 10 / 3, rel=0.06)


def test_a_map_that_does_not_fit_is_one_sentence(
    models: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = stack(tmp_path / "stack", 2)
    photo = tmp_path / "photo.png"
    cv2.imwrite(str(photo), np.zeros((40, 40, 3), np.uint8))
    assert run("tinies", tmp_path / "out", "--input", folder, photo) == 1
    said = capsys.readouterr().err.splitlines()
    assert "needs 3 dates" in said[0]
    assert "is no map" in said[1]
    assert len(results(tmp_path / "out")["failures"]) == 2
    for wrong, words in (
        (["--date", "2035"], "names none"),
        (["--mode", "dark"], "leave out --mode"),
    ):
        assert run("bicubic", tmp_path / "o", "--input", folder, *wrong) == 1
        assert words in capsys.readouterr().err
    # Results inside the stack would become dates of it.
    assert run("bicubic", folder, "--input", folder) == 1
    assert "choose another output folder" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        run("bicubic", tmp_path / "o", "--input", folder, "--window", "1,2,3")


def test_a_model_for_photos_takes_no_window(model: str, photos: Path, tmp_path: Path) -> None:
    assert run(model, tmp_path / "o", "--input", photos, "--window", "0,0,5,5") == 1
