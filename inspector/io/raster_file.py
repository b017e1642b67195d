"""One raster file: its facts, and windows of its bands at any level, for several threads."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import SourceError
from inspector.core.frame import Window
from inspector.core.georeference import GeoReference, GeoTransform
from inspector.core.language import tr
from inspector.io.files import shown
from inspector.io.pyramid import LevelCache, level_size
from inspector.io.raster_levels import Pixels, reduced
from inspector.io.raster_library import RasterPlace, library, open_raster, raster_errors

MAX_SIDE_PX = 200_000
MAX_PIXELS = 4_000_000_000
MAX_BANDS = 512
_MAX_BLOCK_BYTES = 256 << 20
_KEPT_PLANE_BYTES = 64 << 20
_KEPT_BYTES = 256 << 20
_STRIP_ROWS = 1024
_STRIPS_BYTES = 256 << 20
_READERS = 4
_IDLE_HANDLES = 2
_KINDS = "iuf"


class RasterFile:
    """A GeoTIFF or JPEG 2000 file. Several threads may read; each lends a handle for a moment.

    Levels that the file holds (overviews, resolutions of JPEG 2000) are read from it; the others
    are means of the next finer one. Of a large file without any, the small levels are made
    together, once, and kept.
    """

    def __init__(self, place: RasterPlace) -> None:
        """Raises SourceError for files that are damaged, too large, or not of numbers."""
        self.place = place
        self._guard = threading.Lock()
        self._idle: dict[int | None, list[Any]] = {}
        self._levels = LevelCache(_KEPT_BYTES)
        with self._lent(None) as dataset, raster_errors(place.name):
            self.width_px, self.height_px = int(dataset.width), int(dataset.height)
            self.count = int(dataset.count)
            self._check_size(dataset)
            self.dtype = np.result_type(*dataset.dtypes)
            self.nodata: float | None = None if dataset.nodata is None else float(dataset.nodata)
            self.georeference = _georeference(dataset)
            self.descriptions = tuple(text or "" for text in dataset.descriptions)
            self.colours = tuple(colour.name for colour in dataset.colorinterp)
            self.scales = tuple(float(number) for number in dataset.scales)
            self.offsets = tuple(float(number) for number in dataset.offsets)
            self.tags = {str(k): str(v) for k, v in dataset.tags().items()}
            factors = dataset.overviews(1)
        self._stored = self._stored_levels(factors)

    @property
    def stored_levels(self) -> tuple[int, ...]:
        """The levels that the file holds; the full size is 0."""
        return tuple(self._stored)

    def read(self, bands: tuple[int, ...], window: Window, level: int) -> Pixels:
        """(height, width, bands) of a window in pixels of the level; `bands` count from 0.

        Raises SourceError.
        """
        stored = max(k for k in self._stored if k <= level)
        steps = level - stored
        if steps and level >= self._first_kept(stored):
            return self._kept(bands, level)[window.slices]
        return self._made(bands, window, stored, steps)

    def sampled(self, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> NDArray[Any]:
        """(len(rows), len(columns)) of the first band at full size, where rows and columns (each
        ascending) meet: numbers of classes, of which no mean can be taken. Raises SourceError."""
        left, right = int(columns[0]), int(columns[-1]) + 1
        values = np.empty((len(rows), len(columns)), self.dtype)
        first = 0
        while first < len(rows):
            top = int(rows[first])
            last = int(np.searchsorted(rows, top + _STRIP_ROWS))
            bottom = int(rows[last - 1]) + 1
            strip = self._direct((0,), Window(left, top, right - left, bottom - top), 0)
            values[first:last] = strip[rows[first:last] - top][:, columns - left, 0]
            first = last
        return values

    def close(self) -> None:
        """Let handles and pictures go; a file that is read again opens again."""
        with self._guard:
            idle = [handle for handles in self._idle.values() for handle in handles]
            self._idle.clear()
        for handle in idle:
            handle.close()
        self._levels.clear()

    def _stored_levels(self, factors: list[int]) -> dict[int, int | None]:
        """Which levels the file holds, and as which of its overviews (None: the picture)."""
        stored: dict[int, int | None] = {0: None}
        for overview, factor in enumerate(factors):
            level = factor.bit_length() - 1
            if factor == 1 << level and level not in stored and self._fits(overview, level):
                stored[level] = overview
        return stored

    def _fits(self, overview: int, level: int) -> bool:
        """Resolutions of JPEG 2000 have the sizes of our levels by its standard, and opening each
        would unpack a file in a zip from its start. What made overviews of a TIFF, nobody knows."""
        if self.place.driver == "JP2OpenJPEG":
            return True
        with self._lent(overview) as dataset:
            size = (dataset.width, dataset.height)
        return size == level_size(self.width_px, self.height_px, level)

    def _first_kept(self, stored: int) -> int:
        """The finest level above a stored one that is small enough to be kept whole."""
        level = stored + 2
        while True:
            width, height = level_size(self.width_px, self.height_px, level)
            if width * height * self.dtype.itemsize <= _KEPT_PLANE_BYTES:
                return level
            level += 1

    def _kept(self, bands: tuple[int, ...], level: int) -> Pixels:
        def make() -> Pixels:
            stored = max(k for k in self._stored if k <= level)
            if level == self._first_kept(stored):
                size = level_size(self.width_px, self.height_px, level)
                return self._made(bands, Window(0, 0, *size), stored, level - stored)
            return reduced(self._kept(bands, level - 1), 1, self.nodata)

        return self._levels.get((bands, level), make)

    def _made(self, bands: tuple[int, ...], window: Window, stored: int, steps: int) -> Pixels:
        """A window of a level that is `steps` above a stored one, strip by strip."""
        if not steps:
            return self._direct(bands, window, stored)
        made = np.empty((window.height, window.width, len(bands)), self.dtype)
        rows = max(1, _STRIP_ROWS >> steps)
        full = Window(0, 0, *level_size(self.width_px, self.height_px, stored))

        def fill(top: int) -> None:
            height = min(rows, window.height - top)
            strip = Window(
                *(window.x << steps, (window.y + top) << steps),
                *(window.width << steps, height << steps),
            ).clipped(full.width, full.height)
            assert strip is not None, "a pixel of a level covers pixels of the finer ones"
            made[top : top + height] = reduced(
                self._direct(bands, strip, stored), steps, self.nodata
            )

        strip_bytes = (rows * window.width * len(bands) * self.dtype.itemsize) << (2 * steps)
        with ThreadPoolExecutor(max(1, min(_READERS, _STRIPS_BYTES // strip_bytes))) as threads:
            list(threads.map(fill, range(0, window.height, rows)))
        return made

    def _direct(self, bands: tuple[int, ...], window: Window, stored: int) -> Pixels:
        area = library().windows.Window(window.x, window.y, window.width, window.height)
        with self._lent(self._stored[stored]) as dataset, raster_errors(self.place.name):
            planes = dataset.read([band + 1 for band in bands], window=area)
        pixels: Pixels = np.moveaxis(planes, 0, -1)
        if pixels.shape[:2] != (window.height, window.width):
            raise SourceError(
                tr("{name} changed while it was read; open it again.", name=shown(self.place.name))
            )
        return np.ascontiguousarray(pixels)

    @contextlib.contextmanager
    def _lent(self, overview: int | None) -> Iterator[Any]:
        """A handle that no other thread has; one that failed is not used again."""
        with self._guard:
            idle = self._idle.setdefault(overview, [])
            handle = idle.pop() if idle else None
        if handle is None:
            handle = open_raster(self.place, overview)
        try:
            yield handle
        except BaseException:
            handle.close()
            raise
        with self._guard:
            idle = self._idle.setdefault(overview, [])
            if len(idle) < _IDLE_HANDLES:
                idle.append(handle)
                return
        handle.close()

    def _check_size(self, dataset: Any) -> None:
        name = shown(self.place.name)
        if self.count > MAX_BANDS:
            raise SourceError(
                tr(
                    "{name} has {count} bands; export {most} at most.",
                    name=name,
                    count=self.count,
                    most=MAX_BANDS,
                )
            )
        if max(self.width_px, self.height_px) > MAX_SIDE_PX or (
            self.width_px * self.height_px > MAX_PIXELS
        ):
            raise SourceError(
                tr(
                    "{name} has {width} x {height} pixels, more than can be shown; cut it in "
                    "parts.",
                    name=name,
                    width=self.width_px,
                    height=self.height_px,
                )
            )
        kinds = {np.dtype(text) for text in dataset.dtypes}
        if any(kind.kind not in _KINDS for kind in kinds):
            raise SourceError(
                tr("{name} holds no plain numbers; export it as 16-bit GeoTIFF.", name=name)
            )
        rows, columns = dataset.block_shapes[0]
        block = rows * columns * max(kind.itemsize for kind in kinds)
        interleaved = dataset.profile.get("interleave") == "pixel"
        if block * (self.count if interleaved else 1) > _MAX_BLOCK_BYTES:
            raise SourceError(
                tr(
                    "{name} is stored in pieces of {rows} x {columns} pixels, which take too much "
                    "memory; export it tiled.",
                    name=name,
                    rows=rows,
                    columns=columns,
                )
            )


def _georeference(dataset: Any) -> GeoReference | None:
    """None for a file that does not say where it lies."""
    if dataset.crs is None or dataset.transform.is_identity:
        return None
    code = dataset.crs.to_epsg(confidence_threshold=100)
    crs = f"EPSG:{code}" if code is not None else dataset.crs.to_wkt()
    return GeoReference(crs, GeoTransform(*(float(n) for n in tuple(dataset.transform)[:6])))
