"""Power-of-two levels of pictures, kept within a bound of memory."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from weakref import WeakValueDictionary

import numpy as np

from inspector.core.frame import Frame, FrameInfo, Window
from inspector.io.photo_decode import Pixels

_COARSEST_SIDE_PX = 1024
_WHOLE_SHARE = 0.5

Key = tuple[Hashable, int]
"""(frame index or whatever else names a picture, level)."""


def level_count(width_px: int, height_px: int) -> int:
    """How many levels until the longer side is at most 1024 pixels, at least one."""
    levels = 1
    while max(level_size(width_px, height_px, levels - 1)) > _COARSEST_SIDE_PX:
        levels += 1
    return levels


def level_size(width_px: int, height_px: int, level: int) -> tuple[int, int]:
    """(width, height) of a level; a part of a pixel at the edge counts."""
    return -(-width_px >> level), -(-height_px >> level)


def on_level(window: Window, level: int) -> Window:
    """A window in source pixels as the pixels of a level that cover it."""
    left, top = window.x >> level, window.y >> level
    right, bottom = level_size(window.x + window.width, window.y + window.height, level)
    return Window(left, top, right - left, bottom - top)


def framed(pixels: Pixels, info: FrameInfo, window: Window | None, level: int) -> Frame:
    """A level of a picture as a frame, whole or the part that covers `window` (source pixels).

    Raises ValueError for a window outside the picture.
    """
    if window is None:
        return Frame(pixels, level=level)
    inside = window.clipped(info.width_px, info.height_px)
    if inside is None:
        raise ValueError(f"{window} is outside {info.width_px} x {info.height_px} pixels")
    part = on_level(inside, level)
    cut = pixels[part.slices]
    if cut.nbytes < _WHOLE_SHARE * pixels.nbytes:
        cut = cut.copy()  # a small part must not keep a whole picture in memory
    return Frame(cut, origin=(part.x << level, part.y << level), level=level)


class LevelCache:
    """Decoded levels, the least recently used leaving first; several threads may ask at once.

    The newest is always kept, even if it alone exceeds the limit: its neighbours are asked next.
    One picture is made by one thread at a time, others wait for it; different pictures do not wait.
    """

    def __init__(self, limit_bytes: int) -> None:
        self._limit_bytes = limit_bytes
        self._kept: OrderedDict[Key, Pixels] = OrderedDict()
        self._guard = threading.Lock()
        # A lock lives while somebody makes the picture or waits for it: videos have many pictures.
        self._making: WeakValueDictionary[Hashable, threading.RLock] = WeakValueDictionary()

    def get(self, key: Key, make: Callable[[], Pixels]) -> Pixels:
        """The level, from memory or made now; read-only. `make` may ask for other levels."""
        with self._guard:
            making = self._making.get(key[0]) or threading.RLock()
            self._making[key[0]] = making
        with making:
            with self._guard:
                if key in self._kept:
                    self._kept.move_to_end(key)
                    return self._kept[key]
            pixels = make()
            pixels.flags.writeable = False
            with self._guard:
                self._kept[key] = pixels
                self._kept.move_to_end(key)
                while len(self._kept) > 1 and self._bytes() > self._limit_bytes:
                    self._kept.popitem(last=False)
            return pixels

    def clear(self) -> None:
        """Let everything go."""
        with self._guard:
            self._kept.clear()

    def _bytes(self) -> int:
        return sum(int(np.prod(p.shape)) * p.itemsize for p in self._kept.values())
