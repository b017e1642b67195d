"""How long and how large findings on maps are on the ground, by the coordinate system of the map.

Areas are those of the pixels. Lengths of drawn lines are those between their points; the length of
a region is that of its skeleton, whose pixels are taken at the size that they have at that place.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from inspector.core.annotation import Annotation
from inspector.core.errors import InspectorError, SourceError
from inspector.core.georeference import GeoReference
from inspector.core.progress import Progress
from inspector.imaging.centrelines import centrelines
from inspector.imaging.region_edits import covered
from inspector.io.map_coordinates import area_m2, length_m
from inspector.ui.library import Library
from inspector.ui.session import Session

_CELL_PX = 64
"""Within so many pixels, pixels have one size."""
_ALIKE = 0.005
"""Sides of pixels that differ by less are taken as equal: a skeleton is not known better."""


@dataclass(frozen=True)
class PixelSize:
    """Of a pixel at a place: how wide and high it is, metres, and its area."""

    width_m: float
    height_m: float
    area_m2: float

    @property
    def side_m(self) -> float:
        """Of a square as large."""
        return math.sqrt(self.area_m2)

    @property
    def square(self) -> bool:
        """True where a length does not depend on its direction."""
        return abs(self.width_m / self.height_m - 1.0) < _ALIKE


@dataclass(frozen=True)
class MapSize:
    """Of a finding; None where it has no such size, or was not measured yet."""

    length_m: float | None
    area_m2: float | None
    metres_per_px: float
    """For widths, which have every direction."""


def map_size(annotation: Annotation, reference: GeoReference) -> MapSize:
    """The size of a finding on a map. Raises SourceError for coordinates that cannot be
    computed."""
    shape = annotation.shape
    left, top, right, bottom = shape.bounds
    pixel = pixel_size(reference, (left + right) / 2, (top + bottom) / 2)
    if shape.kind == "line":
        length = sum(length_m(reference, ring) for ring in shape.rings)
        return MapSize(length, None, pixel.side_m)
    measures = annotation.measures
    if measures is None:
        return MapSize(None, None, pixel.side_m)
    length = measures.length_px * pixel.side_m
    if not pixel.square:
        length = measures.length_px * _metres_along(annotation, pixel)
    return MapSize(length, measures.area_px * pixel.area_m2, pixel.side_m)


def pixel_size(reference: GeoReference, x: float, y: float) -> PixelSize:
    """At a place, source pixels. Raises SourceError."""
    return _pixel_size(reference, math.floor(x / _CELL_PX), math.floor(y / _CELL_PX))


@lru_cache(maxsize=4096)
def _pixel_size(reference: GeoReference, column: int, row: int) -> PixelSize:
    x, y = (column + 0.5) * _CELL_PX, (row + 0.5) * _CELL_PX
    corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]
    return PixelSize(
        length_m(reference, [[x, y], [x + 1, y]]),
        length_m(reference, [[x, y], [x, y + 1]]),
        area_m2(reference, [corners]),
    )


def _metres_along(annotation: Annotation, pixel: PixelSize) -> float:
    """How many metres a pixel of length is along the skeleton of a region."""
    binary, window = covered(annotation.shape)
    steps = [np.diff(line, axis=0) for line in centrelines(binary, (window.x, window.y))]
    if not steps:
        return pixel.side_m
    every = np.concatenate(steps)
    long_px = float(np.hypot(every[:, 0], every[:, 1]).sum())
    long_m = float(np.hypot(every[:, 0] * pixel.width_m, every[:, 1] * pixel.height_m).sum())
    return long_m / long_px if long_px else pixel.side_m


class MapSizes(QObject):
    """Where the maps of the project lie, and how large findings on them are.

    Signals
        changed()   more is known than before
    """

    changed = Signal()

    def __init__(self, session: Session, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._places: dict[str, GeoReference | None] = {}
        self._sizes: dict[str, tuple[object, object, MapSize]] = {}
        session.document_changed.connect(self._look)
        session.project_changed.connect(self._forget)

    def reference(self, source_id: str) -> GeoReference | None:
        """Where a map lies; None if it does not say, or was not looked at yet."""
        return self._places.get(source_id)

    def of(self, annotation: Annotation) -> MapSize | None:
        """The size of a finding; None where it is not on a map that says where it lies."""
        reference = self._places.get(annotation.frame.source_id)
        if reference is None:
            return None
        kept = self._sizes.get(annotation.id)
        if kept is not None and kept[0] is annotation.shape and kept[1] is annotation.measures:
            return kept[2]
        try:
            size = map_size(annotation, reference)
        except SourceError:
            return None
        self._sizes[annotation.id] = annotation.shape, annotation.measures, size
        return size

    @Slot()
    def _forget(self) -> None:
        self._places.clear()
        self._sizes.clear()
        self._look()

    @Slot()
    def _look(self) -> None:
        """Ask the maps that are new where they lie, in the background."""
        sources = self._session.document.sources.values()
        todo = [e.id for e in sources if e.kind == "map" and e.id not in self._places]
        if not todo:
            return
        self._places.update(dict.fromkeys(todo))
        paths, pool = self._library.paths_of(todo), self._library.pool

        def work(progress: Progress) -> dict[str, GeoReference | None]:
            found: dict[str, GeoReference | None] = {}
            for done, (source_id, path) in enumerate(paths.items()):
                progress.step(done, len(paths))
                try:
                    facts = pool.maps(path).info(0).map_facts
                except InspectorError:
                    continue  # whoever looks at the map is told
                found[source_id] = facts.georeference if facts else None
            return found

        def done(found: dict[str, GeoReference | None]) -> None:
            known = self._session.document.sources
            self._places.update({i: place for i, place in found.items() if i in known})
            self.changed.emit()

        self._session.jobs.submit("decode", "Place maps", work, done=done, quiet=True)
