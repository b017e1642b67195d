"""Which files of a folder are the map that it is: what its key and its hash are made of.

Not all of them: other programs leave statistics beside maps (`.aux.xml`), and a preview or a report
that somebody puts into the folder must not make it another map.
"""

from __future__ import annotations

from pathlib import Path

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.io.files import is_hidden, shown
from inspector.io.map_file import is_map
from inspector.io.product_files import FolderFiles, is_zip
from inspector.io.raster_library import sniff_file
from inspector.io.sentinel2_product import holds_product, is_metadata, is_product


def map_files(folder: Path) -> list[str]:
    """Names, relative to `folder` with / between folders, in order. Raises SourceError."""
    if is_product(folder):
        return _of_product(folder)
    try:
        places = [place for place in folder.iterdir() if not is_hidden(place)]
    except OSError as error:
        raise SourceError(
            tr("The folder {folder} cannot be read; check its permissions.", folder=shown(folder)),
            str(error),
        ) from error
    names = []
    for place in places:
        if place.is_dir():
            if is_product(place):
                names += [f"{place.name}/{name}" for name in _of_product(place)]
        elif is_map(place) or (is_zip(place) and holds_product(place)):
            names.append(place.name)
    return sorted(names)


def _of_product(folder: Path) -> list[str]:
    names = FolderFiles(folder).names()
    return [name for name in names if is_metadata(name) or sniff_file(folder / name) is not None]
