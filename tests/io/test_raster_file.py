"""Windows at every level of GeoTIFF and JPEG 2000, and files that are damaged or absurd."""

from __future__ import annotations

import concurrent.futures
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from data import maps
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.errors import SourceError
from inspector.core.frame import Window
from inspector.io.pyramid import level_size
from inspector.io.raster_file import RasterFile
from inspector.io.raster_library import place_of

WIDTH, HEIGHT = 301, 203
LEVELS = 4

Files = dict[str, RasterFile]


def _pixels(nodata: bool) -> np.ndarray:
    pixels = np.stack([maps.values(WIDTH, HEIGHT, seed) for seed in range(3)], axis=2)
    if nodata:
        pixels[20:80, 250:] = 0
        pixels[::7, ::5] = 0
    return pixels


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Stored in different ways; all but the last with the same pixels."""
    folder = tmp_path_factory.mktemp("rasters")
    pixels = _pixels(nodata=False)
    tiled = {"tiled": True, "blockxsize": 64, "blockysize": 64}
    made = {
        "rows": maps.write_tif(folder / "rows.tif", pixels),
        "tiles": maps.write_tif(folder / "tiles.tif", pixels, compress="deflate", **tiled),
        "overviews": maps.write_tif(folder / "over.tif", pixels, overviews=(2, 4), **tiled),
        "jp2": maps.write_jp2(folder / "a.jp2", pixels[..., 0]),
        "holes": maps.write_tif(folder / "holes.tif", _pixels(nodata=True), nodata=0, **tiled),
    }
    return {name: RasterFile(place_of(path)) for name, path in made.items()}


@pytest.mark.parametrize("name", ["rows", "tiles", "overviews", "jp2"])
def test_the_full_size_is_what_was_written(files: Files, name: str) -> None:
    bands = tuple(range(files[name].count))
    whole = files[name].read(bands, Window(0, 0, WIDTH, HEIGHT), 0)
    np.testing.assert_array_equal(whole, _pixels(nodata=False)[..., : len(bands)])


@settings(max_examples=60)
@given(
    st.sampled_from(["rows", "tiles", "overviews", "jp2", "holes"]),
    st.integers(0, LEVELS - 1),
    st.tuples(*[st.floats(0, 1)] * 4),
)
def test_a_window_is_a_part_of_the_whole_level(
    files: Files, name: str, level: int, place: tuple[float, float, float, float]
) -> None:
    width, height = level_size(WIDTH, HEIGHT, level)
    x, y = int(place[0] * (width - 1)), int(place[1] * (height - 1))
    window = Window(x, y, 1 + int(place[2] * (width - x - 1)), 1 + int(place[3] * (height - y - 1)))

    part = files[name].read((0,), window, level)
    whole = files[name].read((0,), Window(0, 0, width, height), level)

    np.testing.assert_array_equal(part, whole[window.slices])


@pytest.mark.parametrize("level", range(1, LEVELS))
def test_levels_that_the_file_lacks_are_means_of_what_was_measured(
    files: Files, level: int
) -> None:
    width, height = level_size(WIDTH, HEIGHT, level)
    found = files["holes"].read((1,), Window(0, 0, width, height), level)[..., 0]
    expected = _pixels(nodata=True)[..., 1].astype(float)
    expected[expected == 0] = np.nan
    for _ in range(level):
        expected = np.pad(expected, [(0, s % 2) for s in expected.shape], constant_values=np.nan)
        quarters = np.stack([expected[a::2, b::2] for a in (0, 1) for b in (0, 1)])
        known = np.isfinite(quarters).sum(axis=0)
        with np.errstate(invalid="ignore"):
            expected = np.floor(np.nansum(quarters, axis=0) / known + 0.5)
    np.testing.assert_array_equal(found, np.nan_to_num(expected))
    assert (found[5 >> level : 60 >> level, 270 >> level :] == 0).any()


def test_bands_come_in_the_order_asked_for(files: Files) -> None:
    pixels = _pixels(nodata=False)
    found = files["tiles"].read((2, 0), Window(5, 6, 7, 8), 0)
    np.testing.assert_array_equal(found, pixels[6:14, 5:12][..., [2, 0]])


def test_sampled_rows_and_columns(files: Files) -> None:
    rows, columns = np.array([0, 3, 3, 150, 202]), np.array([4, 4, 200])
    found = files["tiles"].sampled(rows, columns)
    np.testing.assert_array_equal(found, _pixels(nodata=False)[..., 0][np.ix_(rows, columns)])


def test_many_threads_read_the_same_file(files: Files) -> None:
    expected = _pixels(nodata=False)[..., 0]

    def read(n: int) -> bool:
        window = Window(n * 7 % 200, n * 11 % 150, 60, 40)
        found = files["jp2"].read((0,), window, 0)[..., 0]
        return bool((found == expected[window.slices]).all())

    with concurrent.futures.ThreadPoolExecutor(6) as threads:
        assert all(threads.map(read, range(60)))


def test_a_closed_file_opens_again(files: Files) -> None:
    files["rows"].close()
    assert files["rows"].read((0,), Window(0, 0, 4, 4), 0).shape == (4, 4, 1)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _flipped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for at in range(len(data) // 3, len(data), 97):
        data[at] ^= 0xFF
    path.write_bytes(bytes(data))


# JPEG 2000 has no check sum: what is flipped in it is decoded to something else, by every program.
@pytest.mark.parametrize(("kind", "harm"), [("tif", _cut), ("tif", _flipped), ("jp2", _cut)])
def test_damaged_files_say_so(tmp_path: Path, kind: str, harm: Callable[[Path], None]) -> None:
    path = tmp_path / f"a.{kind}"
    plane = maps.values(256, 256)
    if kind == "tif":
        maps.write_tif(path, plane[..., None], compress="deflate")
    else:
        maps.write_jp2(path, plane)
    harm(path)
    with pytest.raises(SourceError, match="damaged"):
        RasterFile(place_of(path)).read((0,), Window(0, 0, 256, 256), 0)


def test_absurd_sizes_are_refused_before_anything_is_read(tmp_path: Path) -> None:
    sparse = {"sparse_ok": True, "tiled": True, "bigtiff": "YES"}
    path = tmp_path / "wide.tif"
    with maps.rasterio.open(
        path, "w", driver="GTiff", width=300_000, height=16, count=1, dtype="uint8", **sparse
    ):
        pass
    with pytest.raises(SourceError, match="more than can be shown"):
        RasterFile(place_of(path))


def test_one_piece_of_everything_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "strip.tif"
    options = {"compress": "deflate", "blockysize": 20_000, "sparse_ok": True}
    with maps.rasterio.open(
        path, "w", driver="GTiff", width=20_000, height=20_000, count=1, dtype="uint16", **options
    ):
        pass
    with pytest.raises(SourceError, match="export it tiled"):
        RasterFile(place_of(path))
