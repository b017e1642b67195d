"""GDAL and PROJ stay where they are told to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from data import make, maps

from inspector.core.errors import SourceError
from inspector.io.raster_file import RasterFile
from inspector.io.raster_library import gdal_name, open_raster, place_of, sniff


def test_the_driver_is_named_by_the_content() -> None:
    assert sniff(b"II*\0\x08\0\0\0....") == "GTiff"
    assert sniff(b"MM\0+\0\x08\0\0....") == "GTiff"
    assert sniff(b"\0\0\0\x0cjP  \r\n\x87\n") == "JP2OpenJPEG"
    assert sniff(b"\xff\x4f\xff\x51\0\x2f") == "JP2OpenJPEG"
    for other in (b"<VRTDataset ", b"<GDAL_WMS>", b"\x89PNG\r\n\x1a\n", b"PK\3\4", b""):
        assert sniff(other) is None


@pytest.mark.parametrize("name", ["a.vrt", "a.tif", "a.jp2"])
def test_files_that_point_to_others_are_never_opened(tmp_path: Path, name: str) -> None:
    secret = maps.write_tif(tmp_path / "secret.tif", np.ones((4, 4, 1), np.uint8))
    path = tmp_path / name
    path.write_text(
        '<VRTDataset rasterXSize="4" rasterYSize="4"><VRTRasterBand dataType="Byte" band="1">'
        f"<SimpleSource><SourceFilename>{secret}</SourceFilename></SimpleSource>"
        "</VRTRasterBand></VRTDataset>"
    )
    with pytest.raises(SourceError, match="neither GeoTIFF nor JPEG 2000"):
        place_of(path)


def test_nothing_beside_a_file_is_read_or_written(tmp_path: Path) -> None:
    path = maps.write_tif(tmp_path / "a.tif", maps.values(64, 64)[..., None], crs=None)
    maps.write_tif(tmp_path / "a.tif.ovr", maps.values(32, 32)[..., None], crs=None)
    (tmp_path / "a.tfw").write_text("10\n0\n0\n-10\n399965\n4700035\n")
    (tmp_path / "a.tif.aux.xml").write_text(
        "<PAMDataset><SRS>EPSG:32631</SRS><Metadata><MDI key='X'>Y</MDI></Metadata></PAMDataset>"
    )
    before = sorted(os.listdir(tmp_path))

    file = RasterFile(place_of(path))
    with open_raster(place_of(path)) as dataset:
        dataset.stats(indexes=1)
        assert dataset.overviews(1) == []

    assert file.georeference is None
    assert "X" not in file.tags
    assert sorted(os.listdir(tmp_path)) == before


@pytest.mark.parametrize(
    "name", ["line\nbreak.tif", "zip:!a.tif", "a b{}.tif", "GTIFF_DIR:2:a.tif"]
)
def test_names_are_nothing_but_names(tmp_path: Path, name: str) -> None:
    pixels = maps.values(16, 16)[..., None]
    path = maps.write_tif(tmp_path / "plain.tif", pixels).rename(tmp_path / name)
    with open_raster(place_of(path)) as dataset:
        np.testing.assert_array_equal(dataset.read(1), pixels[..., 0])


def test_names_of_gdals_own_file_systems_are_refused() -> None:
    with pytest.raises(SourceError, match="move it"):
        gdal_name(Path("/vsicurl/http/a.tif"))


def test_tables_of_other_installations_are_not_used() -> None:
    """A PROJ_LIB of QGIS or conda breaks rasterio's own PROJ."""
    script = (
        "from inspector.io import map_coordinates as m\n"
        "print(m.longitudes_latitudes('EPSG:32631', [[500000, 4649776]]).round(4).tolist())"
    )
    elsewhere = dict.fromkeys(("PROJ_LIB", "PROJ_DATA", "GDAL_DATA"), "/nowhere")
    found = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, **elsewhere},
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == "[[3.0, 42.0]]"


def test_opencv_video_and_maps_share_a_process(tmp_path: Path) -> None:
    """In whatever order they are loaded."""
    path = maps.write_jp2(tmp_path / "a.jp2", maps.values(64, 64))
    load = "from inspector.io.raster_library import library\nlibrary()\n"
    for first in ("import av, cv2\n" + load, load + "import av, cv2\n"):
        script = (
            f"{first}from pathlib import Path\nimport numpy\n"
            "from inspector.io.source import open_source\n"
            f"print(open_source(Path({str(path)!r})).read(0).pixels.shape)\n"
            "assert cv2.imdecode(cv2.imencode('.tiff', numpy.ones((4, 4), 'u1'))[1], 0) is not None"
        )
        found = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True
        )
        assert found.stdout.strip() == "(64, 64, 1)"


def test_no_request_leaves_this_computer() -> None:
    for setting in ("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "PROJ_NETWORK", "GDAL_DRIVER_PATH"):
        assert os.environ[setting] in {".none", "OFF", "disable"}
    with pytest.raises(maps.rasterio.errors.RasterioIOError):
        maps.rasterio.open("/vsicurl/http://127.0.0.1:9/a.tif")


def test_windows_without_maps_do_not_wait_for_it(tmp_path: Path) -> None:
    photo = tmp_path / "a.png"
    photo.write_bytes(make.encoded(make.picture(), "PNG"))
    script = (
        "import sys\nfrom inspector.io.source import open_source\n"
        f"open_source({str(photo)!r}).read(0)\nopen_source({str(tmp_path)!r}).read(0)\n"
        "print('rasterio' in sys.modules)"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "False"
