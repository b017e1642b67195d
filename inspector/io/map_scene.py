"""One place at one time: bands from one file or from several, on the grid of the finest."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import SourceError
from inspector.core.frame import FrameInfo, Window
from inspector.core.language import tr
from inspector.core.map_facts import Band, MapFacts
from inspector.io.files import shown
from inspector.io.map_grid import Alignment, Grid
from inspector.io.pyramid import level_count
from inspector.io.raster_file import RasterFile
from inspector.io.raster_levels import Pixels
from inspector.io.raster_library import RasterPlace

_READERS = 4


@dataclass(frozen=True)
class Layer:
    """One band and where it lies: which band of which raster, counted from 0."""

    band: Band
    place: RasterPlace
    number: int = 0


class MapScene:
    """Bands of one date. Files are opened when they are read; several threads may read.

    The grid is that of the raster of `grid`. `facts` lack the georeference, which that raster
    has, and name the bands in the order of the frame. `classes`: a raster of the scene classes of
    Sentinel-2.
    """

    def __init__(
        self,
        name: str,
        layers: Sequence[Layer],
        facts: MapFacts,
        grid: RasterPlace,
        classes: RasterPlace | None = None,
        opened: RasterFile | None = None,
    ) -> None:
        self.name = name
        self._layers = {layer.band.name: layer for layer in layers}
        self._facts = facts
        self._grid = grid
        self._classes = classes
        self._guard = threading.Lock()
        self._files: dict[RasterPlace, RasterFile] = {}
        self._alignments: dict[RasterPlace, Alignment] = {}
        if opened is not None:
            self._files[opened.place] = opened

    @property
    def acquired_at(self) -> str | None:
        """When it was measured, as far as that is known without opening a raster."""
        return self._facts.acquired_at

    def grid(self) -> Grid:
        """Size and place. Raises SourceError."""
        return _grid_of(self._file(self._grid))

    def info(self) -> FrameInfo:
        """All bands of the scene. Raises SourceError."""
        file = self._file(self._grid)
        nodata = file.nodata if self._facts.nodata is None else self._facts.nodata
        return FrameInfo(
            name=self.name,
            width_px=file.width_px,
            height_px=file.height_px,
            bands=len(self._facts.bands),
            dtype=str(file.dtype),
            levels=level_count(file.width_px, file.height_px),
            map_facts=replace(self._facts, georeference=file.georeference, nodata=nodata),
        )

    def read(self, names: Sequence[str], window: Window, level: int) -> Pixels:
        """(height, width, bands) of a window in pixels of the level. Raises SourceError."""
        dtype = self._file(self._grid).dtype
        pixels = np.empty((window.height, window.width, len(names)), dtype)
        by_file: dict[RasterPlace, list[int]] = {}
        for at, name in enumerate(names):
            by_file.setdefault(self._layers[name].place, []).append(at)

        def fill(place: RasterPlace) -> None:
            places = by_file[place]
            numbers = tuple(self._layers[names[at]].number for at in places)
            pixels[..., places] = self._part(place, numbers, window, level)

        if len(by_file) == 1:
            fill(*by_file)
        else:  # the library decodes without holding the interpreter
            with ThreadPoolExecutor(min(_READERS, len(by_file))) as threads:
                list(threads.map(fill, by_file))
        return pixels

    def classes(self, window: Window, level: int) -> NDArray[Any] | None:
        """(height, width) of the scene classes of a window in pixels of the level, each that of the
        centre of the pixel; None for a scene without. Raises SourceError."""
        if self._classes is None:
            return None
        file = self._file(self._classes)
        under = self._alignment(self._classes, file).lookup(window, level, classes=True)
        return file.sampled(under.rows, under.columns)

    def close(self) -> None:
        """Let files and memory go; they open again when they are read."""
        with self._guard:
            files = list(self._files.values())
        for file in files:
            file.close()

    def _part(
        self, place: RasterPlace, numbers: tuple[int, ...], window: Window, level: int
    ) -> Pixels:
        file = self._file(place)
        if file.dtype != self._file(self._grid).dtype or max(numbers) >= file.count:
            raise SourceError(
                tr(
                    "{name} holds other numbers than the bands beside it; download the product "
                    "again.",
                    name=shown(place.name),
                )
            )
        if place == self._grid:
            return file.read(numbers, window, level)
        under = self._alignment(place, file).lookup(window, level)
        needed = under.window
        part = file.read(numbers, needed, under.level)
        return part[np.ix_(under.rows - needed.y, under.columns - needed.x)]

    def _file(self, place: RasterPlace) -> RasterFile:
        with self._guard:
            if place not in self._files:
                self._files[place] = RasterFile(place)
            return self._files[place]

    def _alignment(self, place: RasterPlace, file: RasterFile) -> Alignment:
        grid = self.grid()
        with self._guard:
            if place not in self._alignments:
                self._alignments[place] = Alignment(grid, _grid_of(file), place.name)
            return self._alignments[place]


def _grid_of(file: RasterFile) -> Grid:
    return Grid(file.width_px, file.height_px, file.georeference)
