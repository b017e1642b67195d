"""A single GeoTIFF or JPEG 2000 file as a map: what its bands are, as far as it says."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from pathlib import Path

from inspector.core.enhanced import MAP_STAMP
from inspector.core.map_facts import Band, MapFacts
from inspector.core.stored_texts import NO_BAND_NAMES, NO_SCALE
from inspector.io import sentinel2_bands
from inspector.io.files import shown
from inspector.io.map_scene import Layer, MapScene
from inspector.io.raster_file import RasterFile
from inspector.io.raster_library import place_of, sniff_file
from inspector.io.tiff_tags import tiff_kind

ACQUIRED_TAG = "ACQUIRED_AT"
"""Under which maps written here keep their date."""

_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?:T(\d\d)(\d\d)(\d\d))?(?!\d)")
_DESCRIPTION = "TIFFTAG_IMAGEDESCRIPTION"
_TIFF_DATE = "TIFFTAG_DATETIME"
_COLOURS = ("red", "green", "blue", "alpha")
_SCALED_KINDS = ("uint16", "int16")


def is_map(path: Path) -> bool:
    """True for JPEG 2000, for GeoTIFF, and for TIFF with more bands than a picture has."""
    driver = sniff_file(path)
    if driver != "GTiff":
        return driver is not None
    kind = tiff_kind(path)
    return kind is not None and (kind.georeferenced or not kind.coloured)


def scene_of_file(path: Path) -> MapScene:
    """Opens it. Raises SourceError."""
    return scene_of(RasterFile(place_of(path)), path.name)


def scene_of(file: RasterFile, name: str) -> MapScene:
    """An open raster as a scene called `name`."""
    bands, assumed = _bands(file, name)
    acquired_at = file.tags.get(ACQUIRED_TAG) or date_in(name) or _tag_date(file)
    stamp = MAP_STAMP if file.tags.get(_DESCRIPTION) == MAP_STAMP else ""
    facts = MapFacts(bands, acquired_at=acquired_at, assumed=assumed, stamp=stamp)
    layers = [Layer(band, file.place, number) for number, band in enumerate(bands)]
    names = sentinel2_bands.shown_first(facts.names)
    if len(names) == len(bands):
        facts = facts.with_bands(names)
    return MapScene(name, layers, facts, file.place, opened=file)


def date_in(name: str) -> str | None:
    """The first date (and time, if Sentinel-2 wrote it) in a file name, as ISO 8601 in UTC."""
    for found in _DATE.finditer(name):
        year, _, month, day, *clock = found.groups()
        hour, minute, second = (int(number or 0) for number in clock)
        try:
            at = datetime.datetime(
                int(year), int(month), int(day), hour, minute, second, tzinfo=datetime.UTC
            )
        except ValueError:
            continue
        return at.strftime("%Y-%m-%dT%H:%M:%SZ") if clock[0] else at.date().isoformat()
    return None


def _tag_date(file: RasterFile) -> str | None:
    return date_in(file.tags.get(_TIFF_DATE, "")[:10].replace(":", "-"))


def _bands(file: RasterFile, name: str) -> tuple[tuple[Band, ...], tuple[str, ...]]:
    """In the order of the file, and what had to be assumed."""
    names, guessed = _names(file, name)
    assumed = [NO_BAND_NAMES] if guessed else []
    bands = []
    for number, band_name in enumerate(names):
        scale, offset = file.scales[number], file.offsets[number]
        known = band_name in sentinel2_bands.ALL
        band = sentinel2_bands.band(band_name) if known else Band(band_name)
        if scale > 0 and (scale, offset) != (1.0, 0.0):
            band = replace(band, offset=offset / scale, quantification=1.0 / scale)
        elif known and str(file.dtype) in _SCALED_KINDS:
            band = replace(band, quantification=sentinel2_bands.QUANTIFICATION)
            if NO_SCALE not in assumed:
                assumed.append(NO_SCALE)
        elif known and file.dtype.kind == "f":
            band = replace(band, quantification=1.0)
        bands.append(band)
    return tuple(bands), tuple(assumed)


def _names(file: RasterFile, name: str) -> tuple[tuple[str, ...], bool]:
    """Of all bands, each once; True where they are a guess."""
    written = [sentinel2_bands.known_name(text) or shown(text) for text in file.descriptions]
    if file.count == 1:
        in_name = sentinel2_bands.in_file_name(name)
        if in_name is not None:
            return (in_name[0],), False
    if all(written) and len(set(written)) == file.count:
        return tuple(written), False
    guess = sentinel2_bands.assumed_names(file.count)
    if guess is not None and str(file.dtype) in _SCALED_KINDS and "red" not in file.colours:
        return guess, True
    numbers = [str(number + 1) for number in range(file.count)]
    colours = [c if c in _COLOURS else n for c, n in zip(file.colours, numbers, strict=True)]
    return tuple(colours if len(set(colours)) == file.count else numbers), False
