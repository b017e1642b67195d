"""The part of a picture on which a model is tried under noise."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from math import ceil, log2, sqrt
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inspector.core.document import SourceEntry
from inspector.core.frame import Frame, FrameRef, Window
from inspector.imaging.tone import Limits, rgb8, stretch_limits
from inspector.imaging.windows import common
from inspector.ui.canvas.presenter import BASE_PX
from inspector.ui.library import SourcePool

MOST_PX = 1 << 20
"""So many source pixels are tried at once: rough texture on them takes 0.2 s, on 12 million 2 s."""
_WORD_MAX = 65535.0


@dataclass(frozen=True)
class Place:
    """A window of a frame; `whole` if it is all of it."""

    frame: FrameRef
    window: Window
    whole: bool


@dataclass(frozen=True, eq=False)
class Ground:
    """A place with its pixels as models see them, uint8 (height, width, 3). `limits` are the values
    of these that the screen shows as black and white; `seed` is that of its noise."""

    place: Place
    pixels: NDArray[np.uint8]
    limits: Limits
    seed: int


def place_of(
    entry: SourceEntry, frame: FrameRef, seen: Window | None, before: Place | None
) -> Place:
    """Where to try: the whole picture if it is not too large, else as much as may be around the
    middle of what is `seen`. Of what was tried `before` it stays as long as that covers the view:
    noise that changed with every zoom could not be compared."""
    width, height = entry.width_px, entry.height_px
    if width * height <= MOST_PX:
        return Place(frame, Window(0, 0, width, height), True)
    seen = seen or Window(0, 0, width, height)
    if before is not None and before.frame == frame and common(seen, before.window) == seen:
        return before
    # As the view is shaped, but not narrower than a crack needs around it.
    shape = min(max(seen.width / seen.height, 0.25), 4.0)
    across = min(round(sqrt(MOST_PX * shape)), width)
    down = min(MOST_PX // across, height)
    across = min(MOST_PX // down, width)
    x = seen.x + seen.width // 2 - across // 2
    y = seen.y + seen.height // 2 - down // 2
    x, y = min(max(x, 0), width - across), min(max(y, 0), height - down)
    return Place(frame, Window(x, y, across, down), False)


def seed_of(name: str, place: Place) -> int:
    """The seed of a picture's noise: of a whole photo the one that `inspector evaluate` takes, so
    that both see the same picture; other places have others."""
    stem = Path(name).stem
    if not place.whole or place.frame.index:
        stem += f" {place.frame.index} {place.window.x} {place.window.y}"
    return zlib.crc32(stem.encode("utf-8", "surrogateescape"))


def read_ground(pool: SourcePool, path: Path, entry: SourceEntry, place: Place) -> Ground:
    """Read a place. Raises SourceError."""
    index = place.frame.index
    frame = pool.read(path, index, None if place.whole else place.window)
    seed = seed_of(entry.name, place)
    if frame.pixels.dtype != np.uint16:
        return Ground(place, rgb8(frame), (0.0, 255.0), seed)
    # Models see 16 bits rounded to 8, the screen stretches them by those of the whole picture.
    longer = max(entry.width_px, entry.height_px)
    level = min(ceil(log2(max(longer / BASE_PX, 1.0))), pool.levels(path, index) - 1)
    low, high = stretch_limits(pool.read(path, index, None, level))
    step = _WORD_MAX / 255.0
    return Ground(place, rgb8(frame, (0.0, _WORD_MAX)), (low / step, high / step), seed)


def as_frame(ground: Ground, pixels: NDArray[np.uint8]) -> Frame:
    """Pixels of the ground's size as a window of its frame."""
    return Frame(pixels, (ground.place.window.x, ground.place.window.y))
