"""The only module that imports rasterio, and with it GDAL and PROJ; both are confined here.

GDAL opens some 150 formats, several of which read other files or the network when they are told
to by a file (VRT, WMS, a playlist of tiles). So a file is opened by the one driver that its first
bytes name, GeoTIFF or JPEG 2000, never by GDAL's own search, and nothing beside it is looked for:
no sidecar, no world file, no overview in another file. GDAL keeps settings for the process, and
rasterio's `Env` takes those of other threads away when it ends; they are set once, as variables of
the environment.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.io import probe
from inspector.io.files import regular_file, shown

_CONFINED = {
    "GDAL_DRIVER_PATH": "disable",  # no plug-ins
    "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",
    "GDAL_PAM_ENABLED": "NO",
    "GDAL_GEOREF_SOURCES": "INTERNAL",
    "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": ".none",
    "PROJ_NETWORK": "OFF",
    # With several, JPEG 2000 tiles that fail to decode are reported by nobody, and show what was in
    # the memory before (measured with GDAL 3.10.3). Bands are read side by side instead.
    "GDAL_NUM_THREADS": "1",
    "CPL_LOG": os.devnull,  # what GDAL says of a file outside of rasterio's calls, else on stderr
    "GDAL_CACHEMAX": "256",  # MB; a twentieth of the memory if unset
}
_OF_OTHER_INSTALLATIONS = ("GDAL_DATA", "PROJ_DATA", "PROJ_LIB")


Driver = Literal["GTiff", "JP2OpenJPEG"]

SNIFF_BYTES = 12
_TIFF_MAGIC = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_JP2_MAGIC = (b"\0\0\0\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51")


@dataclass(frozen=True)
class RasterPlace:
    """Where a raster lies: `gdal` is its name for GDAL, `name` what a person may read, `archive`
    the file that it is a part of, if it is."""

    gdal: str
    driver: Driver
    name: str
    archive: str = ""


@cache
def library() -> Any:
    """The module `rasterio`, loaded when the first map is met: it takes a quarter of a second that
    nobody without maps should wait for."""
    # GDAL and PROJ look at the environment once, when they start.
    os.environ.update(_CONFINED)
    found = importlib.util.find_spec("rasterio")
    folders = found.submodule_search_locations if found else None
    if folders and (Path(folders[0]) / "proj_data").is_dir():
        # The wheel brings tables that fit its PROJ; those that QGIS or conda point to may not.
        for name in _OF_OTHER_INSTALLATIONS:
            os.environ.pop(name, None)
    # Whether there is a georeference is asked for, not listened for.
    warnings.filterwarnings("ignore", message="Dataset has no geotransform")
    import rasterio
    import rasterio.crs
    import rasterio.features
    import rasterio.shutil
    import rasterio.warp
    import rasterio.windows

    return rasterio


def library_errors() -> tuple[type[Exception], ...]:
    """What it raises over damaged files and wrong coordinates (ValueError with its CRSError)."""
    return library().errors.RasterioError, OSError, ValueError, MemoryError


def sniff(first_bytes: bytes) -> Driver | None:
    """The driver for a file that begins with these bytes; None for everything but GeoTIFF and
    JPEG 2000, whatever the file is called."""
    if first_bytes.startswith(_TIFF_MAGIC):
        return "GTiff"
    return "JP2OpenJPEG" if first_bytes.startswith(_JP2_MAGIC) else None


def sniff_file(path: Path) -> Driver | None:
    """As `sniff`; None also for files that cannot be read."""
    try:
        with path.open("rb") as file:
            return sniff(file.read(SNIFF_BYTES))
    except OSError:
        return None


def place_of(path: Path) -> RasterPlace:
    """A raster in a file of its own. Raises SourceError for what is neither format."""
    regular_file(path)
    driver = sniff_file(path)
    if driver is None:
        raise SourceError(
            tr("{path} is neither GeoTIFF nor JPEG 2000; convert it first.", path=shown(path))
        )
    return RasterPlace(gdal_name(path), driver, path.name)


def gdal_name(path: Path) -> str:
    """A local file as GDAL may be told of it: absolute, and none of GDAL's own file systems.

    Raises SourceError for names that GDAL cannot take.
    """
    name = os.path.abspath(path)
    if name.startswith("/vsi"):
        raise SourceError(
            tr("{path} lies in a folder that maps cannot be read from; move it.", path=shown(path))
        )
    try:
        name.encode("utf-8")
    except UnicodeEncodeError as error:
        raise SourceError(
            tr("{path} has a name that is not valid text; rename it.", path=shown(path)), str(error)
        ) from error
    return name


def open_raster(place: RasterPlace, overview: int | None = None) -> Any:
    """A rasterio dataset, of the picture or of one of its smaller copies (0 is the largest).

    Not to be used by two threads at once. Raises SourceError.
    """
    part = place.gdal if place.archive else ""
    told = {"gdal": place.gdal, "driver": place.driver, "name": place.name}
    probe.first(Path(place.archive or place.gdal), "raster", part=part, told=told)
    options = {} if overview is None else {"overview_level": overview}
    # A Path is taken as it is; a text with a colon may be taken for an address.
    name = place.gdal if place.gdal.startswith("/vsi") else Path(place.gdal)
    with raster_errors(place.name):
        rasterio = library()
        return rasterio.open(name, driver=place.driver, sharing=False, **options)


@contextlib.contextmanager
def raster_errors(name: str) -> Iterator[None]:
    """Raises SourceError in place of what rasterio says about reading `name`."""
    try:
        yield
    except MemoryError as error:
        raise SourceError(
            tr("There is not enough memory for {name}; close other programs.", name=shown(name)),
            str(error),
        ) from error
    except library_errors() as error:
        cause = f"{error} {error.__cause__ or ''}".strip()
        raise SourceError(
            tr("{name} is cut off or damaged; download or export it again.", name=shown(name)),
            cause,
        ) from error
