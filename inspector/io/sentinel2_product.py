"""Products of Sentinel-2, Level-1C and Level-2A: SAFE folders, SAFE zips, and loose bands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.core.map_facts import MapFacts
from inspector.core.stored_texts import NO_SCALE
from inspector.io import sentinel2_bands
from inspector.io.files import shown
from inspector.io.map_file import date_in
from inspector.io.map_scene import Layer, MapScene
from inspector.io.product_files import FolderFiles, ProductFiles, ZipFiles, is_zip
from inspector.io.raster_library import RasterPlace, place_of
from inspector.io.sentinel2_metadata import MAX_BYTES, read_facts

_METADATA = re.compile(
    r"(?:[^/]+/)?(?:MTD_MSIL(?:1C|2A)|S2[A-Z]_(?:OPER|USER)_MTD_SAFL(?:1C|2A)_\w+)\.xml"
)
_IMAGE = re.compile(r"(?:[^/]+/)?GRANULE/([^/]+)/IMG_DATA/(?:R\d0m/)?([^/]+)")


@dataclass(frozen=True)
class BandFile:
    """A band (or SCL) in a file of its own. Its pixels are `pixel_m` wide."""

    name: str
    pixel_m: float
    place: RasterPlace


def is_product(path: Path) -> bool:
    """True for a SAFE folder, for its main metadata file, and for every zip."""
    if path.is_dir():
        try:
            return any(is_metadata(entry.name) for entry in path.iterdir())
        except OSError:
            return False
    return is_zip(path) or is_metadata(path.name)


def is_metadata(name: str) -> bool:
    """True for the main metadata file of a product, by its name inside the product."""
    return _METADATA.fullmatch(name) is not None


def holds_product(path: Path) -> bool:
    """True for a SAFE folder and for a zip that has the metadata of a product in it."""
    if not is_zip(path):
        return path.is_dir() and is_product(path)
    try:
        return any(map(is_metadata, ZipFiles(path).names()))
    except SourceError:
        return False


def open_product(path: Path) -> MapScene:
    """A folder, zip or metadata file for which `is_product`. Raises SourceError."""
    if path.is_dir():
        return _product(FolderFiles(path))
    return _product(ZipFiles(path) if is_zip(path) else FolderFiles(path.absolute().parent))


def loose_bands(paths: Sequence[Path], name: str) -> MapScene:
    """Bands of one date in files that `sentinel2_bands.in_file_name` knows, without the metadata
    of a product. Raises SourceError for what is no map."""
    files = []
    for path in paths:
        found = sentinel2_bands.in_file_name(path.name)
        assert found is not None, "only files whose names end with a band come here"
        files.append(BandFile(found[0], found[1] or _usual_pixel_m(found[0]), place_of(path)))
    facts = MapFacts((), acquired_at=date_in(name), assumed=(NO_SCALE,))
    return _finest(name, files, facts, {}, sentinel2_bands.QUANTIFICATION)


def _product(files: ProductFiles) -> MapScene:
    names = files.names()
    metadata = [name for name in names if is_metadata(name)]
    images = [found for found in map(_IMAGE.fullmatch, names) if found]
    if not metadata or not images:
        raise SourceError(
            tr(
                "{name} holds no product of Sentinel-2; choose a SAFE folder or its zip.",
                name=shown(files.name),
            )
        )
    if len(metadata) > 1 or len({found[1] for found in images}) > 1:
        raise SourceError(
            tr(
                "{name} holds several tiles; keep one in a folder of its own.",
                name=shown(files.name),
            )
        )
    known = read_facts(files.read(metadata[0], MAX_BYTES), metadata[0].rsplit("/", 1)[-1])
    bands: dict[str, tuple[float, str]] = {}
    for image in images:
        found = sentinel2_bands.in_file_name(image[2])
        if found is None:
            continue
        name, resolution, _ = found
        pixel_m = resolution or _usual_pixel_m(name)
        if name not in bands or pixel_m < bands[name][0]:
            bands[name] = (pixel_m, image[0])
    facts = MapFacts(
        (),
        nodata=known.nodata,
        acquired_at=known.acquired_at,
        cloud_share=known.cloud_share,
        product=known.product,
        baseline=known.baseline,
    )
    found_files = [
        BandFile(name, pixel_m, files.raster(image)) for name, (pixel_m, image) in bands.items()
    ]
    name = files.name.removesuffix(".zip").removesuffix(".SAFE")
    return _finest(name, found_files, facts, known.offsets, known.quantification)


def _finest(
    name: str,
    files: Sequence[BandFile],
    facts: MapFacts,
    offsets: Mapping[str, float],
    quantification: float,
) -> MapScene:
    """A scene on the grid of the finest band, one file a band."""
    by_name = {file.name: file for file in files}
    classes = by_name.pop(sentinel2_bands.SCENE_CLASSES, None)
    names = sentinel2_bands.shown_first(by_name)
    if not names:
        raise SourceError(tr("{name} has no bands; download it again.", name=shown(name)))
    layers = [
        Layer(
            sentinel2_bands.band(band, offsets.get(band, 0.0), quantification), by_name[band].place
        )
        for band in names
    ]
    finest = min(names, key=lambda band: by_name[band].pixel_m)
    return MapScene(
        name,
        layers,
        replace(facts, bands=tuple(layer.band for layer in layers)),
        by_name[finest].place,
        None if classes is None else classes.place,
    )


def _usual_pixel_m(name: str) -> float:
    if name == sentinel2_bands.SCENE_CLASSES:
        return 20.0
    resolution_m = sentinel2_bands.band(name).resolution_m
    assert resolution_m is not None, "the table has all"
    return resolution_m
