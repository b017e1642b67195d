"""Maps on the disk as a source: a product, a file, or a folder with one picture for each date."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.io import sentinel2_bands
from inspector.io.files import is_hidden, shown
from inspector.io.map_file import is_map, scene_of_file
from inspector.io.map_scene import MapScene
from inspector.io.map_source import MapSource
from inspector.io.photo_header import sniff_file as sniff_photo
from inspector.io.photos import natural_key, visible_files
from inspector.io.product_files import is_zip
from inspector.io.sentinel2_product import holds_product, is_product, loose_bands, open_product
from inspector.io.tiff_tags import tiff_kind

_MAX_DATES = 1_000


def open_map(path: Path) -> MapSource | None:
    """A tile or a dated stack; None for what is no map and may be a photo or a video.

    A folder is a stack if every map in it has a date, in its name or its metadata, and there are
    at least as many maps as photos; bands in files of their own (`..._B04.jp2`) are put together.
    Raises SourceError.
    """
    if is_product(path):
        return MapSource([open_product(path)])
    if path.is_dir():
        return _open_folder(path)
    return MapSource([scene_of_file(path)]) if is_map(path) else None


def is_one_map(folder: Path) -> bool:
    """True for a product and for a stack, most of whose dates lie on one grid: maps of several
    places in one folder are several sources, and so are maps that do not say when they were
    taken."""
    try:
        source = open_map(folder)
    except SourceError:
        return False
    if source is None:
        return False
    with contextlib.closing(source):
        fitting = sum(_fits(source, date) for date in range(len(source)))
    return 2 * fitting > len(source)


def maps_in(folder: Path) -> list[Path]:
    """The products and map files of a folder, each by itself. Raises SourceError."""
    files = visible_files(folder)
    found = [path for path in files if is_map(path) or (is_zip(path) and holds_product(path))]
    return [*found, *(path for path in _folders(folder) if is_product(path))]


def _fits(source: MapSource, date: int) -> bool:
    try:
        source.info(date)
    except SourceError:
        return False
    return True


def _open_folder(folder: Path) -> MapSource | None:
    maps, zips, photos = [], [], 0
    for path in visible_files(folder):
        if is_map(path):
            maps.append(path)
        elif sniff_photo(path) is not None:
            photos += 1
        elif is_zip(path):
            zips.append(path)
    products = [path for path in (*_folders(folder), *zips) if holds_product(path)]
    if len(maps) + len(products) < max(1, photos):
        return None
    groups = _groups(maps, folder.name)
    if len(groups) + len(products) > _MAX_DATES:
        raise SourceError(
            tr(
                "{folder} holds more than {most} maps; choose fewer.",
                folder=shown(folder),
                most=_MAX_DATES,
            )
        )
    scenes = [open_product(path) for path in products]
    scenes += [_scene(name, paths) for name, paths in groups.items()]
    if len(scenes) > 1 and not all(scene.acquired_at for scene in scenes):
        if not products and all(_shown_as_photo(path) for path in maps):
            return None
        raise SourceError(
            tr(
                "The maps in {folder} do not all say when they were taken; put the date into "
                "their names, such as 2020-06-21.",
                folder=shown(folder),
            )
        )
    return MapSource(sorted(scenes, key=lambda s: (s.acquired_at or "", natural_key(s.name))))


def _groups(maps: Sequence[Path], folder: str) -> dict[str, list[Path]]:
    """Files by the name of their scene. Those that differ in the band alone belong together, and
    maps beside them that name no band are previews."""
    groups: dict[str, list[Path]] = {}
    for path in sorted(maps, key=lambda path: natural_key(path.name)):
        found = sentinel2_bands.in_file_name(path.name)
        if found is not None:
            groups.setdefault(found[2] or folder, []).append(path)
    return groups or {path.name: [path] for path in maps}


def _scene(name: str, paths: Sequence[Path]) -> MapScene:
    if sentinel2_bands.in_file_name(paths[0].name) is None:
        return scene_of_file(paths[0])
    return loose_bands(paths, name)


def _folders(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_dir() and not is_hidden(path)]


def _shown_as_photo(path: Path) -> bool:
    kind = tiff_kind(path)
    return kind is not None and kind.photo
