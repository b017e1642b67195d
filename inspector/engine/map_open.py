"""Opens what has to be a map."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from inspector.core.errors import SourceError
from inspector.core.language import tr
from inspector.io.files import shown
from inspector.io.map_source import MapSource
from inspector.io.source import open_source


@contextlib.contextmanager
def open_maps(path: Path) -> Iterator[MapSource]:
    """A map or a folder of dates, until it is not needed any more. Raises SourceError."""
    with contextlib.closing(open_source(path)) as source:
        if not isinstance(source, MapSource):
            raise SourceError(
                tr("{path} is no map; choose a GeoTIFF, JPEG 2000 or product.", path=shown(path))
            )
        yield source
