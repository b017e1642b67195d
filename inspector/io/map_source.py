"""A tile, or a dated stack of one place, as a source: one frame for each date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import SourceError
from inspector.core.frame import Frame, FrameInfo, Window
from inspector.core.language import tr
from inspector.core.map_facts import MapFacts
from inspector.io.files import shown
from inspector.io.map_scene import MapScene
from inspector.io.pyramid import on_level

MAX_READ_BYTES = 1 << 30
"""What one call of `read` may take: a whole tile with all its bands does not fit into memory."""


class MapSource:
    """Maps of one place, in the order of their dates. Several threads may read.

    Frames hold all bands as they are stored (numbers without unit; `MapFacts` says how they become
    reflectance), red, green and blue first. `with_bands` reads fewer, which is a fraction of the
    work. All frames have the same pixels in the same places: a date that has not fails, alone, when
    it is asked for. It is not moved onto the grid of the others, since pixels mixed for that are
    no measurement any more, and super-resolution lives on how the dates differ.
    """

    def __init__(self, scenes: Sequence[MapScene], names: tuple[str, ...] | None = None) -> None:
        """`names`: which bands frames have; all by default."""
        if not scenes:
            raise ValueError("a source of maps needs a scene")
        self._scenes = tuple(scenes)
        self._names = names

    def __len__(self) -> int:
        return len(self._scenes)

    def with_bands(self, names: Sequence[str]) -> MapSource:
        """The same maps with these bands only, in this order. Files stay shared."""
        return MapSource(self._scenes, tuple(names))

    def info(self, index: int) -> FrameInfo:
        """Size, bands, place, time and clouds of a date. Raises SourceError."""
        scene = self._scenes[index]
        info = scene.info()
        if index and not scene.grid().same_as(self._scenes[0].grid()):
            raise SourceError(
                tr(
                    "{name} has another size or place than {first}; cut all dates of a stack to "
                    "the same area.",
                    name=shown(scene.name),
                    first=shown(self._scenes[0].name),
                )
            )
        if self._names is None:
            return info
        facts = _facts(info)
        lacking = [name for name in self._names if name not in facts.names]
        if lacking:
            raise SourceError(
                tr(
                    "{name} has no band {band}; choose among {names}.",
                    name=shown(scene.name),
                    band=shown(lacking[0]),
                    names=shown(", ".join(facts.names)),
                )
            )
        return replace(info, bands=len(self._names), map_facts=facts.with_bands(self._names))

    def read(self, index: int, window: Window | None = None, level: int = 0) -> Frame:
        """Stored values of a date; see `Source.read`. Pixels of a level are means of what was
        measured, or what the file holds for that level. SourceError for more than 1 GiB."""
        info, part = self._part(index, window, level)
        names = _facts(info).names
        if part.width * part.height * len(names) * np.dtype(info.dtype).itemsize > MAX_READ_BYTES:
            raise SourceError(
                tr("{name} is too large to be read whole; choose a part.", name=shown(info.name))
            )
        pixels = self._scenes[index].read(names, part, level)
        return Frame(pixels, (part.x << level, part.y << level), level)

    def classes(
        self, index: int, window: Window | None = None, level: int = 0
    ) -> NDArray[Any] | None:
        """Scene classes (height, width) of the pixels that `read` gives for the same window and
        level: 3 shadow, 8 and 9 cloud, 10 cirrus, 11 snow, 0 nothing measured. None for maps
        without. Raises as `read`."""
        _, part = self._part(index, window, level)
        return self._scenes[index].classes(part, level)

    def close(self) -> None:
        """Let files and memory go."""
        for scene in self._scenes:
            scene.close()

    def _part(self, index: int, window: Window | None, level: int) -> tuple[FrameInfo, Window]:
        info = self.info(index)
        if not 0 <= level < info.levels:
            raise ValueError(f"{info.name} has levels 0 to {info.levels - 1}, not {level}")
        wanted = window or Window(0, 0, info.width_px, info.height_px)
        inside = wanted.clipped(info.width_px, info.height_px)
        if inside is None:
            raise ValueError(f"{wanted} is outside {info.width_px} x {info.height_px} pixels")
        return info, on_level(inside, level)


def _facts(info: FrameInfo) -> MapFacts:
    assert info.map_facts is not None, "scenes are maps"
    return info.map_facts
