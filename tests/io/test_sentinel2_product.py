"""SAFE folders and zips of both levels and baselines, and loose bands."""

from __future__ import annotations

import shutil
import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest
from data import maps

from inspector.core.errors import SourceError
from inspector.core.frame import Window
from inspector.io.map_source import MapSource
from inspector.io.source import open_source

SIZE = 120


@pytest.fixture(scope="module")
def l2a(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return maps.safe(tmp_path_factory.mktemp("l2a"), "L2A", "05.11", SIZE)


@pytest.fixture(scope="module")
def l1c(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return maps.safe(tmp_path_factory.mktemp("l1c"), "L1C", "03.01", SIZE)


def opened(path: Path) -> MapSource:
    source = open_source(path)
    assert isinstance(source, MapSource)
    return source


def test_a_level_2_product(l2a: Path) -> None:
    info = opened(l2a).info(0)
    facts = info.map_facts
    assert facts is not None
    assert (info.width_px, info.height_px, info.bands, info.dtype) == (SIZE, SIZE, 12, "uint16")
    assert info.name == l2a.name.removesuffix(".SAFE")
    assert (facts.product, facts.baseline, facts.nodata) == ("L2A", "05.11", 0.0)
    assert facts.acquired_at == "2022-03-08T10:53:01Z"
    assert facts.cloud_share == pytest.approx(0.125)
    assert facts.names[:3] == ("B04", "B03", "B02")
    assert {band.offset for band in facts.bands} == {-1000.0}
    assert {band.quantification for band in facts.bands} == {10_000.0}
    assert facts.bands[3].resolution_m == 60.0
    assert facts.georeference is not None
    assert facts.georeference.crs == maps.UTM
    assert facts.georeference.transform.six == (
        10.0,
        0.0,
        maps.ORIGIN[0],
        0.0,
        -10.0,
        maps.ORIGIN[1],
    )
    assert facts.assumed == ()


def test_a_level_1_product_of_an_old_baseline(l1c: Path) -> None:
    source = opened(l1c)
    facts = source.info(0).map_facts
    assert facts is not None
    assert len(facts.bands) == 13
    assert {band.offset for band in facts.bands} == {0.0}
    assert source.classes(0) is None


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_zip_is_the_same_and_is_not_unpacked(l2a: Path, tmp_path: Path, compression: int) -> None:
    archive = maps.zipped(l2a, tmp_path / "a product.zip", compression)
    window = Window(30, 20, 50, 40)
    expected = opened(l2a).read(0, window).pixels

    source = opened(archive)

    np.testing.assert_array_equal(source.read(0, window).pixels, expected)
    assert source.info(0).map_facts == opened(l2a).info(0).map_facts
    assert [path.name for path in tmp_path.iterdir()] == ["a product.zip"]


@pytest.mark.parametrize("name", ["B04", "B11", "B09"])
def test_bands_of_10_20_and_60_m_are_seen_on_the_finest_grid(l2a: Path, name: str) -> None:
    """Repeated, not interpolated: every value is one that was measured."""
    found = opened(l2a).with_bands([name]).read(0).pixels[..., 0]
    stored = maps.band_values(name, SIZE)
    times = SIZE // len(stored)
    np.testing.assert_array_equal(found, stored.repeat(times, axis=0).repeat(times, axis=1))


def test_scene_classes(l2a: Path) -> None:
    source = opened(l2a)
    stored = maps.band_values("SCL", SIZE).repeat(2, axis=0).repeat(2, axis=1)
    window = Window(31, 17, 40, 55)
    np.testing.assert_array_equal(source.classes(0), stored)
    np.testing.assert_array_equal(source.classes(0, window), stored[window.slices])


def test_the_metadata_file_opens_its_product(l2a: Path) -> None:
    assert opened(l2a / "MTD_MSIL2A.xml").info(0).bands == 12


def test_loose_bands_make_one_picture(l2a: Path, tmp_path: Path) -> None:
    for path in l2a.rglob("IMG_DATA/R?0m/*.jp2"):
        if "_20m" not in path.name or "B02" not in path.name:
            shutil.copy(path, tmp_path / path.name)
    source = opened(tmp_path)
    facts = source.info(0).map_facts
    assert facts is not None
    assert len(source) == 1
    assert facts.names[:3] == ("B04", "B03", "B02")
    assert facts.acquired_at == "2022-03-08T10:53:01Z"
    assert "value / 10000 is assumed" in facts.assumed[0]
    assert source.classes(0) is not None


def test_a_band_of_another_place_is_refused_when_it_is_read(l2a: Path, tmp_path: Path) -> None:
    root = tmp_path / l2a.name
    shutil.copytree(l2a, root)
    (path,) = root.rglob("*_B11_20m.jp2")
    maps.write_jp2(path, maps.values(40, 40), pixel_m=20.0)
    source = opened(root)
    assert source.with_bands(["B04"]).read(0).width_px == SIZE
    with pytest.raises(SourceError, match="another place"):
        source.read(0)


def test_several_tiles_in_one_product_are_refused(l2a: Path, tmp_path: Path) -> None:
    root = tmp_path / l2a.name
    shutil.copytree(l2a, root)
    (granule,) = (root / "GRANULE").iterdir()
    shutil.copytree(granule, granule.with_name("L2A_T31TDH"))
    with pytest.raises(SourceError, match="several tiles"):
        opened(root)


def test_a_product_without_pictures(l2a: Path, tmp_path: Path) -> None:
    shutil.copy(l2a / "MTD_MSIL2A.xml", tmp_path)
    with pytest.raises(SourceError, match="no product of Sentinel-2"):
        open_source(tmp_path)


@pytest.mark.parametrize("name", ["../up.jp2", "/root.jp2", "a\\b.jp2", "C:/a.jp2", "a\nb.jp2"])
def test_names_that_lead_out_of_a_zip(l2a: Path, tmp_path: Path, name: str) -> None:
    archive = maps.zipped(l2a, tmp_path / "a.zip")
    with zipfile.ZipFile(archive, "a") as file:
        file.writestr(name, b"x")
    with pytest.raises(SourceError, match="names that no product has"):
        opened(archive)


def test_two_entries_of_one_name(l2a: Path, tmp_path: Path) -> None:
    archive = maps.zipped(l2a, tmp_path / "a.zip")
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(archive, "a") as file:
        file.writestr(f"{l2a.name}/MTD_MSIL2A.xml", b"<a/>")
    with pytest.raises(SourceError, match="names that no product has"):
        opened(archive)


def test_a_zip_whose_metadata_unpack_without_end(l2a: Path, tmp_path: Path) -> None:
    archive = maps.zipped(l2a, tmp_path / "a.zip")
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            small = not entry.filename.endswith("MTD_MSIL2A.xml")
            new.writestr(entry.filename, old.read(entry) if small else b" " * (64 << 20))
    with pytest.raises(SourceError, match="far larger than metadata"):
        opened(bomb)


@pytest.mark.parametrize("share", [0.3, 0.999])
def test_a_cut_zip(l2a: Path, tmp_path: Path, share: float) -> None:
    archive = maps.zipped(l2a, tmp_path / "a.zip")
    data = archive.read_bytes()
    archive.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(SourceError, match="damaged"):
        opened(archive)


def test_a_directory_that_claims_gigabytes_is_not_read(l2a: Path, tmp_path: Path) -> None:
    archive = maps.zipped(l2a, tmp_path / "a.zip")
    data = bytearray(archive.read_bytes())
    struct.pack_into("<I", data, data.rfind(b"PK\5\6") + 12, 0xF0000000)
    archive.write_bytes(data)
    with pytest.raises(SourceError, match="far more files"):
        opened(archive)


def test_another_zip_is_no_product(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as file:
        file.writestr("a.txt", "a")
    with pytest.raises(SourceError, match="no product of Sentinel-2"):
        open_source(tmp_path / "a.zip")
