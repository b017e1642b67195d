"""What the commands that export and import hand to the formats."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from inspector.core.document import SourceEntry
from inspector.imaging.centrelines import centrelines
from inspector.imaging.contours import bounds_window, fill, regions
from inspector.imaging.handed_on import may_be_seen
from inspector.imaging.line_measures import measure_line
from inspector.imaging.region_edits import clipped
from inspector.io.exchange.formats import Means
from inspector.io.exchange.picture_files import Copying
from inspector.io.exchange.pixels import Pixels
from inspector.io.photos import resolve
from inspector.io.results import ResultStore
from inspector.io.source import Source, open_source
from inspector.paths import cache_dir, resources_dir, user_data_dir
from inspector.standards.books import USER_FOLDER, load_books
from inspector.standards.crosswalk import load_crosswalk
from inspector.standards.pavement_table import load_pavement


def means(
    results: ResultStore | None = None, derive: bool = False, copying: Copying | None = None
) -> Means:
    """The functions, the code books, to derive codes the crosswalk, and how pictures are copied."""
    tables = resources_dir() / "standards"
    return Means(
        Pixels(bounds_window, fill, regions, clipped, centrelines, measure_line),
        load_books(tables, user_data_dir() / USER_FOLDER),
        results,
        load_crosswalk(tables / "crosswalk.toml") if derive else None,
        copying,
        pavement=load_pavement(tables / "pavement.toml"),
    )


class Pictures:
    """The pictures of a project, one source open at a time."""

    def __init__(self, base: Path) -> None:
        """`base`: the folder of the project file."""
        self._base = base
        self._open: tuple[Path, Source] | None = None

    def copying(self, originals: bool) -> Copying:
        """How they are copied, and whether redacted ones stay as they are."""
        return Copying(self._path_of, self._opened, may_be_seen, originals)

    def close(self) -> None:
        """Close what is open."""
        if self._open is not None:
            self._open[1].close()
            self._open = None

    def _path_of(self, entry: SourceEntry) -> Path:
        return resolve(entry, self._base)

    @contextlib.contextmanager
    def _opened(self, path: Path) -> Iterator[Source]:
        if self._open is None or self._open[0] != path:
            self.close()
            self._open = path, open_source(path, cache_dir() / "videos")
        yield self._open[1]
