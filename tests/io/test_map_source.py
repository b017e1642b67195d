"""Tiles and dated stacks as sources: files of every kind, made and real."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from data import make, maps
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.errors import SourceError
from inspector.core.frame import Window
from inspector.io import map_source
from inspector.io.map_file import date_in, is_map
from inspector.io.map_grid import Alignment, Grid
from inspector.io.map_source import MapSource
from inspector.io.photo_source import PhotoSource
from inspector.io.pyramid import on_level
from inspector.io.source import open_source

DATES = ("2022-03-08", "2020-01-13", "2021-07-21")


def opened(path: Path) -> MapSource:
    source = open_source(path)
    assert isinstance(source, MapSource)
    return source


def cube(bands: int, seed: int = 0, side: int = 40) -> np.ndarray:
    return np.stack([maps.values(side, side + 3, seed + n) for n in range(bands)], axis=2)


@pytest.fixture
def stack(tmp_path: Path) -> Path:
    folder = tmp_path / "stack"
    folder.mkdir()
    for seed, date in enumerate(DATES):
        maps.write_tif(folder / f"place_{date}.tif", cube(12, seed))
    return folder


def test_a_folder_of_dates_is_a_stack_in_order(stack: Path) -> None:
    source = opened(stack)
    facts = [source.info(index).map_facts for index in range(len(source))]
    assert [f.acquired_at for f in facts if f] == sorted(DATES)
    assert facts[0] is not None
    assert facts[0].names[:4] == ("B04", "B03", "B02", "B01")
    assert len(facts[0].assumed) == 2
    stored = cube(12, 1)
    np.testing.assert_array_equal(source.read(0).pixels[..., 0], stored[..., 3])
    np.testing.assert_array_equal(source.read(0).pixels[..., 3], stored[..., 0])


def test_a_photo_beside_a_stack_is_a_preview_and_many_are_photos(stack: Path) -> None:
    (stack / "preview.jpg").write_bytes(make.encoded(make.picture(), "JPEG"))
    assert len(opened(stack)) == 3
    for number in range(3):
        (stack / f"{number}.jpg").write_bytes(make.encoded(make.picture(), "JPEG"))
    assert isinstance(open_source(stack), PhotoSource)


@pytest.mark.parametrize("change", ["size", "place", "system"])
def test_a_date_of_another_place_fails_alone(stack: Path, change: str) -> None:
    other = stack / f"place_{DATES[0]}.tif"
    if change == "size":
        maps.write_tif(other, cube(12, side=44))
    elif change == "place":
        maps.write_tif(other, cube(12), origin=(399_970.0, 4_700_040.0))
    else:
        maps.write_tif(other, cube(12), crs="EPSG:32632")
    source = opened(stack)
    assert source.read(1).width_px == 40
    with pytest.raises(SourceError, match="another size or place"):
        source.read(2)


def test_maps_without_dates_are_no_stack(stack: Path) -> None:
    (stack / f"place_{DATES[0]}.tif").rename(stack / "late.tif")
    with pytest.raises(SourceError, match="put the date into their names"):
        open_source(stack)


def test_georeferenced_photos_without_dates_stay_photos(tmp_path: Path) -> None:
    for name in ("a.tif", "b.tif"):
        maps.write_tif(tmp_path / name, cube(3).astype(np.uint8), photometric="RGB")
    assert isinstance(open_source(tmp_path), PhotoSource)
    assert opened(tmp_path / "a.tif").info(0).bands == 3


def test_products_and_their_zips_make_a_stack(tmp_path: Path) -> None:
    folder = tmp_path / "stack"
    first = maps.safe(folder, size_px=60, bands=("B04", "B03"), start="2022-03-08T10:53:01Z")
    second = maps.safe(tmp_path, "L2A", "03.01", 60, ("B04", "B03"), start="2020-03-08T10:53:01Z")
    maps.zipped(second, folder / "old.zip")
    source = opened(folder)
    facts = [source.info(index).map_facts for index in range(len(source))]
    assert [f.baseline for f in facts if f] == ["03.01", "05.11"]
    assert [f.bands[0].offset for f in facts if f] == [0.0, -1000.0]
    assert first.is_dir()


def test_fewer_bands_in_another_order(stack: Path) -> None:
    source = opened(stack)
    fewer = source.with_bands(("B08", "B04"))
    info = fewer.info(1)
    assert info.bands == 2
    assert info.map_facts is not None
    assert info.map_facts.names == ("B08", "B04")
    whole = source.read(1).pixels
    places = source.info(1).map_facts.places(("B08", "B04"))  # type: ignore[union-attr]
    np.testing.assert_array_equal(fewer.read(1).pixels, whole[..., list(places)])
    with pytest.raises(SourceError, match="has no band B10"):
        source.with_bands(["B10"]).read(0)


def test_windows_and_levels_outside_are_wrong(stack: Path) -> None:
    source = opened(stack)
    with pytest.raises(ValueError, match="outside"):
        source.read(0, Window(40, 0, 5, 5))
    with pytest.raises(ValueError, match="levels 0 to 0"):
        source.read(0, level=1)
    assert source.read(0, Window(30, 30, 500, 500)).pixels.shape == (13, 10, 12)


def test_a_whole_tile_of_all_bands_is_refused(stack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(map_source, "MAX_READ_BYTES", 40_000)
    source = opened(stack)
    assert source.read(0, Window(0, 0, 10, 10)).width_px == 10
    with pytest.raises(SourceError, match="choose a part"):
        source.read(0)


@settings(max_examples=40)
@given(
    level=st.integers(0, 2),
    x=st.integers(0, 2500),
    y=st.integers(0, 1300),
    width=st.integers(1, 400),
    height=st.integers(1, 200),
    band=st.sampled_from(["B04", "B11", "B09"]),
)
def test_windows_are_parts_of_their_level(
    tile: MapSource, level: int, x: int, y: int, width: int, height: int, band: str
) -> None:
    source = tile.with_bands([band])
    window = Window(x, y, width, height).clipped(2520, 1320)
    assert window is not None
    part = source.read(0, window, level)
    whole = source.read(0, level=level).pixels
    at = on_level(window, level)
    np.testing.assert_array_equal(part.pixels, whole[at.slices])
    assert part.origin == (at.x << level, at.y << level)


@pytest.fixture(scope="module")
def tile(tmp_path_factory: pytest.TempPathFactory) -> MapSource:
    """Loose bands of 10, 20 and 60 m as GeoTIFF without levels, 2520 x 1320."""
    folder = tmp_path_factory.mktemp("tile")
    for seed, (band, metres) in enumerate((("B04", 10), ("B11", 20), ("B09", 60))):
        plane = maps.values(25200 // metres, 13200 // metres, seed)[..., None]
        options = {"tiled": True, "blockxsize": 256, "blockysize": 256}
        maps.write_tif(folder / f"T31_20220308_{band}.tif", plane, pixel_m=float(metres), **options)
    return opened(folder)


@settings(max_examples=60)
@given(st.sampled_from([1, 2, 6]), st.integers(0, 5), st.integers(0, 100), st.integers(1, 60))
def test_every_pixel_shows_what_lies_under_its_centre(
    factor: int, level: int, start: int, count: int
) -> None:
    side = 6 * 2**5 * 10
    grid, raster = Grid(side, side, None), Grid(side // factor, side // factor, None)
    first = min(start, (side >> level) - 1)
    window = Window(first, 0, min(count, (side >> level) - first), 1)

    under = Alignment(grid, raster, "a").lookup(window, level)

    pixel = factor * 2**under.level  # in pixels of the grid
    assert pixel <= max(2**level, factor)
    centres = (np.arange(window.x, window.x + window.width) + 0.5) * 2**level
    np.testing.assert_array_equal(under.columns, (centres // pixel).astype(int))


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("Boadella_2020-01-13.tif", "2020-01-13"),
        ("S2A_MSIL1C_20220308T105301_N0400_R051_T31TDG_20220308T142309", "2022-03-08T10:53:01Z"),
        ("20200101.tif", "2020-01-01"),
        ("2020.06.21 field", "2020-06-21"),
        ("tile_20201350_2019-02-28", "2019-02-28"),
        ("scan 202001011.tif", None),
        ("2021-02-30", None),
        ("B04", None),
    ],
)
def test_dates_in_names(name: str, date: str | None) -> None:
    assert date_in(name) == date


def test_what_is_a_map_the_content_says(tmp_path: Path) -> None:
    photo = tmp_path / "photo.tif"
    photo.write_bytes(make.encoded(make.picture(), "TIFF"))
    jp2 = maps.write_jp2(tmp_path / "a.jp2", maps.values(16, 16))
    renamed = maps.write_tif(tmp_path / "b.jp2", cube(1))
    plain = maps.write_tif(tmp_path / "c.tif", cube(2).astype(np.int16), crs=None)
    big = maps.write_tif(tmp_path / "d.tif", cube(5), crs=None, bigtiff="YES")
    assert [is_map(path) for path in (photo, jp2, renamed, plain, big)] == [False, *[True] * 4]
    assert isinstance(open_source(photo), PhotoSource)
    assert opened(renamed).info(0).map_facts is not None


def test_named_scaled_and_coloured_bands(tmp_path: Path) -> None:
    path = maps.write_tif(tmp_path / "a.tif", cube(3), names=("B8", "b4", "nir\nline"), nodata=9)
    with maps.rasterio.open(path, "r+") as file:
        file.scales, file.offsets = (0.0001,) * 3, (-0.1,) * 3
    facts = opened(path).info(0).map_facts
    assert facts is not None
    assert facts.names == ("B08", "B04", "nir�line")
    assert facts.nodata == 9.0
    assert facts.assumed == ()
    for band in facts.bands:
        assert (band.offset, band.quantification) == (pytest.approx(-1000), pytest.approx(10_000))
    colours = maps.write_tif(tmp_path / "b.tif", cube(4).astype(np.uint8), photometric="RGB")
    rgb = opened(colours).info(0).map_facts
    assert rgb is not None
    assert rgb.names == ("red", "green", "blue", "4")
    assert rgb.bands[0].quantification is None


def test_the_real_stack(inspector_data: Path) -> None:
    source = opened(inspector_data / "satellite" / "boadella_s2")
    assert len(source) == 8
    info = source.info(7)
    facts = info.map_facts
    assert facts is not None
    assert (info.width_px, info.height_px, info.bands, info.dtype) == (380, 377, 12, "int16")
    assert facts.acquired_at == "2022-03-08"
    assert facts.georeference is not None
    assert facts.georeference.crs == "EPSG:4326"
    clouds = source.with_bands(["B02"])
    means = [float(clouds.read(index).pixels.mean()) for index in range(8)]
    assert int(np.argmax(means)) == 1  # 2020-01-23 is cloudy


def test_the_real_level_1_picture(inspector_data: Path, tmp_path: Path) -> None:
    shutil.copy(inspector_data / "satellite" / "virginia_s2_l1c" / "west.tif", tmp_path)
    source = opened(tmp_path / "west.tif")
    facts = source.info(0).map_facts
    assert facts is not None
    assert facts.names == ("B04", "B03", "B02", "B08")
    assert facts.georeference is not None
    assert facts.georeference.crs == "EPSG:32618"
    assert source.read(0).pixels.shape == (1024, 1024, 4)
