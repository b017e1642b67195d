"""Enlarged maps as files: whole after any kill, exactly over the source, read by others."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from data import maps
from data.models import SATELLITE, map_card, write_model
from numpy.typing import NDArray

from inspector.core.enhanced import BICUBIC, MAP_STAMP
from inspector.core.errors import Cancelled, ExportError
from inspector.core.frame import Window
from inspector.core.progress import Progress
from inspector.engine.map_enhance import MapWork
from inspector.engine.map_file import window_maker, write_enlarged
from inspector.engine.map_open import open_maps
from inspector.engine.map_plan import plan_work
from inspector.engine.ready import ReadyModels
from inspector.imaging.registration import find_shift
from inspector.io.raster_library import library
from inspector.io.source import open_source

torch.set_num_threads(1)


class Killed(BaseException):
    """Nobody catches it, as nobody catches a kill."""


def land(path: Path, width: int = 110, height: int = 90) -> Path:
    random = np.random.default_rng(3)
    planes = [
        cv2.GaussianBlur(random.normal(1500, 600, (height, width)), (0, 0), 1.2) for _ in SATELLITE
    ]
    pixels = np.clip(np.stack(planes, axis=2), 1, 9000).astype(np.uint16)
    return maps.write_tif(path, pixels, names=SATELLITE)


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    write_model(folder, map_card("tiny"))
    return folder


def read(path: Path) -> NDArray[np.generic]:
    with library().open(path) as file:
        return np.moveaxis(file.read(), 0, -1)


def test_a_map_goes_on_after_a_kill_without_a_seam(tmp_path: Path, models: Path) -> None:
    path = land(tmp_path / "place_2022-03-08.tif")
    net = ReadyModels([models], tmp_path)._enlarging_maps("tiny", "cpu")
    window = Window(4, 5, 100, 80)
    with open_maps(path) as source:
        work = plan_work(source, 0, window, net, Progress())
        whole = work.picture(Progress())
        output = tmp_path / "out.tif"
        made = []

        def until_killed(part: Window, progress: Progress) -> NDArray[np.uint16]:
            if len(made) == 3:
                raise Killed
            made.append(part)
            return window_maker(work)(part, progress)

        with pytest.raises(Killed):
            write_enlarged(work, path, output, Progress(), until_killed, side_px=40)
        assert not output.exists()

        def after(part: Window, progress: Progress) -> NDArray[np.uint16]:
            assert part not in made
            return window_maker(work)(part, progress)

        write_enlarged(work, path, output, Progress(), after, side_px=40)
        apart = read(output).astype(int) - whole.frame.pixels
        # Between two starts the last bit of a float may differ, and with it a rounded number.
        assert np.abs(apart).max() <= 1
        assert np.count_nonzero(apart) < 1e-3 * apart.size
    assert sorted(p.name for p in tmp_path.iterdir() if "out" in p.name) == ["out.tif"]


def test_another_map_does_not_take_the_windows_of_one(tmp_path: Path) -> None:
    path = land(tmp_path / "place.tif")

    def stopped_work(window: Window) -> None:
        with open_maps(path) as source:
            work = plan_work(source, 0, window, None, Progress())
            write_enlarged(work, path, tmp_path / "o.tif", Progress(), _killing(work), side_px=40)

    with pytest.raises(Killed):
        stopped_work(Window(0, 0, 80, 80))
    with pytest.raises(ExportError):
        stopped_work(Window(1, 0, 80, 80))
    os.utime(path, (1, 1))  # another file by the same name
    with pytest.raises(ExportError):
        stopped_work(Window(0, 0, 80, 80))


def _killing(work: MapWork):  # type: ignore[no-untyped-def]
    made = []

    def make(part: Window, progress: Progress) -> NDArray[np.uint16]:
        if made:
            raise Killed
        made.append(part)
        return window_maker(work)(part, progress)

    return make


def test_an_enlarged_file_lies_exactly_over_its_source(tmp_path: Path, models: Path) -> None:
    """Corners by coordinates, and what is shown by correlation: to a tenth of a source pixel."""
    path = land(tmp_path / "place_2022-03-08.tif")
    ready = ReadyModels([models], tmp_path)
    ready.enhance_map_to(BICUBIC, "cpu", path, 0, None, tmp_path / "out.tif", Progress())
    with library().open(path) as before, library().open(tmp_path / "out.tif") as after:
        assert after.crs == before.crs
        assert after.bounds == pytest.approx(before.bounds)
        assert (after.width, after.height) == (3 * before.width, 3 * before.height)
        assert after.tags()["TIFFTAG_IMAGEDESCRIPTION"] == MAP_STAMP
        assert after.tags()["MODEL"] == BICUBIC
        order = [before.descriptions.index(name) + 1 for name in after.descriptions]
        small = before.read(order).astype(np.float32)
        large = after.read().astype(np.float32)
    shrunk = np.stack([cv2.resize(b, None, fx=1 / 3, fy=1 / 3, interpolation=3) for b in large])
    clear = np.ones(small.shape[1:], bool)
    shift = find_shift(small, shrunk, clear, clear)
    assert shift.certain
    assert max(abs(shift.x_px), abs(shift.y_px)) < 0.1
    # And opened again by the program itself, the date with it.
    info = open_source(tmp_path / "out.tif").info(0)
    assert info.map_facts is not None
    assert info.map_facts.acquired_at == "2022-03-08"
    assert info.map_facts.names == ("B04", "B03", "B02", "B08")


def test_others_read_an_enlarged_file(tmp_path: Path) -> None:
    path = land(tmp_path / "place.tif")
    ready = ReadyModels([], tmp_path)
    output = tmp_path / "out.tif"
    ready.enhance_map_to(BICUBIC, "cpu", path, 0, Window(10, 10, 64, 48), output, Progress())
    wanted = read(output)
    # OpenCV has a TIFF reader of its own; it shows the luminance of the first three bands.
    seen = cv2.imdecode(np.fromfile(output, np.uint8), cv2.IMREAD_UNCHANGED)
    grey = np.asarray(wanted[..., :3], np.float64) @ (0.299, 0.587, 0.114)
    assert np.abs(seen - grey).max() <= 1
    # GDAL as it comes, without what this program forbids it.
    script = (
        "import json, sys, rasterio\n"
        "with rasterio.open(sys.argv[1]) as f:\n"
        "    print(json.dumps([f.driver, f.crs.to_epsg(), list(f.transform)[:6], f.descriptions,"
        " f.tags()['TIFFTAG_IMAGEDESCRIPTION'], int(f.read(1).sum()), f.overviews(1),"
        " f.tags(ns='IMAGE_STRUCTURE').get('LAYOUT')]))\n"
    )
    bare = {k: v for k, v in os.environ.items() if not k.startswith("GDAL")}
    said = subprocess.run(
        [sys.executable, "-c", script, str(output)], check=True, capture_output=True, env=bare
    )
    x, y = maps.ORIGIN
    driver, crs, place, names, stamp, total, _, layout = json.loads(said.stdout)
    assert (driver, crs, layout, stamp) == ("GTiff", 32631, "COG", MAP_STAMP)
    assert place == pytest.approx([10 / 3, 0, x + 100, 0, -10 / 3, y - 100])
    assert names == ["B04", "B03", "B02", "B08"]
    assert total == int(wanted[..., 0].sum())


def test_a_stop_is_heard_and_the_windows_stay(tmp_path: Path) -> None:
    path = land(tmp_path / "place.tif")
    ready = ReadyModels([], tmp_path)
    progress = Progress()
    progress.report_to(lambda done, total: progress.cancel() if done > total / 3 else None)
    with pytest.raises(Cancelled):
        ready.enhance_map_to(BICUBIC, "cpu", path, 0, None, tmp_path / "o.tif", progress)
    assert not (tmp_path / "o.tif").exists()
    ready.enhance_map_to(BICUBIC, "cpu", path, 0, None, tmp_path / "o.tif", Progress())
    assert read(tmp_path / "o.tif").shape == (270, 330, 4)
