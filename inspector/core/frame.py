"""Pictures as the app sees them: pixels, where they come from, and which part of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core.map_facts import MapFacts


@dataclass(frozen=True)
class Window:
    """A rectangle of source pixels: columns [x, x + width), rows [y, y + height)."""

    x: int
    y: int
    width: int
    height: int

    def __post_init__(self) -> None:
        if self.width <= 0 or self.height <= 0:
            raise ValueError(f"a window needs a positive size, not {self.width} x {self.height}")

    def clipped(self, width_px: int, height_px: int) -> Window | None:
        """The part inside a picture of this size, or None if nothing of it is inside."""
        left, top = max(self.x, 0), max(self.y, 0)
        right = min(self.x + self.width, width_px)
        bottom = min(self.y + self.height, height_px)
        if right <= left or bottom <= top:
            return None
        return Window(left, top, right - left, bottom - top)

    @property
    def slices(self) -> tuple[slice, slice]:
        """Rows and columns, to index an array (height, width, ...)."""
        return slice(self.y, self.y + self.height), slice(self.x, self.x + self.width)


@dataclass(frozen=True, order=True)
class FrameRef:
    """Which frame of which source of the document. A photo has one frame, index 0."""

    source_id: str
    index: int = 0


@dataclass(frozen=True)
class GeoPoint:
    """A place on earth, WGS84, degrees; longitude east and latitude north positive."""

    latitude_deg: float
    longitude_deg: float
    altitude_m: float | None = None


@dataclass(frozen=True)
class FrameInfo:
    """What is known of a frame without decoding it (size after EXIF orientation)."""

    name: str
    width_px: int
    height_px: int
    bands: int
    dtype: str
    captured_at: str | None = None
    """ISO 8601 local time without zone, as the camera wrote it."""
    gps: GeoPoint | None = None
    levels: int = 1
    """How many power-of-two levels `read` offers; level k is 2**k times smaller."""
    time_s: float | None = None
    """When a frame of a video is shown, in seconds after the first one, if that is known yet."""
    pixel_aspect: float = 1.0
    """Width / height of a pixel; old video is often not square. Pixels stay as coded."""
    map_facts: MapFacts | None = None
    """Bands, place and time of a frame that is a map."""


@dataclass(frozen=True)
class Frame:
    """Pixels (height, width, bands), original dtype, read-only, so that threads may share them.

    Photos have 3 bands in the order red, green, blue; maps begin with these where they have them
    (`FrameInfo.map_facts` names all). `level` k means that one pixel here covers
    2**k x 2**k source pixels; `origin` is the source pixel of the top left corner.
    """

    pixels: NDArray[np.generic]
    origin: tuple[int, int] = (0, 0)
    level: int = 0

    def __post_init__(self) -> None:
        if self.pixels.ndim != 3:
            raise ValueError(f"pixels must be (height, width, bands), not {self.pixels.shape}")
        if self.pixels.flags.writeable:
            shared = self.pixels.view()
            shared.flags.writeable = False
            object.__setattr__(self, "pixels", shared)

    @property
    def width_px(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height_px(self) -> int:
        return int(self.pixels.shape[0])
