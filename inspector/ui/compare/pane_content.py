"""What a pane shows: pixels that lie exactly over those of the source, and what they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import FrameRef, Window
from inspector.core.language import mark
from inspector.imaging.field_colours import ColourMap, field_rgb

Sort = Literal["picture", "mask", "field"]
"""What is looked at, and so which figures make sense."""
VOTES = mark("models")
OF_LEVELS = mark("of 255")
"""The unit of how many models mark a pixel."""


@dataclass(frozen=True, eq=False)
class Field:
    """Numbers instead of colours: `values` are float32 (height, width), not-a-number where nothing
    is known, drawn from `low` to `high`; `unit` is "" for numbers without one, and `ends` may say
    in words what the ends mean."""

    values: NDArray[np.float32]
    low: float
    high: float
    colours: ColourMap
    unit: str = ""
    ends: tuple[str, str] = ("", "")

    def __post_init__(self) -> None:
        if self.values.ndim != 2 or self.values.dtype != np.float32 or not self.low < self.high:
            raise ValueError("a field is float32 (height, width) with low < high")


@dataclass(frozen=True, eq=False)
class PaneContent:
    """One picture in register with the source.

    `pixels` are uint8 (height, width, 3) with `scale` of them for each source pixel along each
    axis: a whole number, or 1/k for pictures of which a pixel covers k x k source pixels. `origin`
    is the source pixel of the top left corner, so that source pixel i lies under the pixels
    (i - origin) * scale ... (i + 1 - origin) * scale.

    `mask` is uint8 (height, width): 0 for nothing, k + 1 for `labels[k]`; it covers the same
    window, with a pixel for each source pixel or for each of `pixels`, and is drawn over them. With
    a `field` the pixels are its colours. `stamp` says why what is seen is no evidence. `frame` is
    what the content shows, so that redactions are kept in exports; None if it shows no frame of the
    project. `helped`: another frame helped to make it, and may be redacted, too.
    """

    title: str
    subtitle: str
    pixels: NDArray[np.uint8]
    origin: tuple[int, int] = (0, 0)
    scale: float = 1.0
    mask: NDArray[np.uint8] | None = None
    labels: tuple[str, ...] = ()
    field: Field | None = None
    stamp: str = ""
    frame: FrameRef | None = None
    helped: bool = False

    def __post_init__(self) -> None:
        if self.pixels.dtype != np.uint8 or self.pixels.ndim != 3 or self.pixels.shape[2] != 3:
            raise ValueError("pixels are uint8 (height, width, 3)")
        larger = max(self.scale, 1.0 / self.scale)
        if abs(larger - round(larger)) > 1e-6:
            raise ValueError(f"a scale of {self.scale} is no whole multiple")
        window = self.window
        sizes = {self.pixels.shape[:2], (window.height, window.width)}
        if self.mask is not None and (self.mask.dtype != np.uint8 or self.mask.shape not in sizes):
            raise ValueError(f"a mask of {self.mask.shape} does not fit {sorted(sizes)}")
        if self.field is not None and self.field.values.shape != self.pixels.shape[:2]:
            raise ValueError("a field has as many numbers as there are pixels")

    @property
    def window(self) -> Window:
        """The source pixels that it covers; of a coarse picture whole pixels of its own."""
        height, width = self.pixels.shape[:2]
        return Window(*self.origin, round(width / self.scale), round(height / self.scale))

    @property
    def sort(self) -> Sort:
        """What is looked at."""
        if self.field is not None:
            return "field"
        return "mask" if self.mask is not None else "picture"


def field_content(
    title: str,
    subtitle: str,
    field: Field,
    origin: tuple[int, int] = (0, 0),
    scale: float = 1.0,
    stamp: str = "",
    frame: FrameRef | None = None,
) -> PaneContent:
    """A field in its colours."""
    pixels = field_rgb(field.values, field.low, field.high, field.colours)
    return PaneContent(
        title, subtitle, pixels, origin, scale, field=field, stamp=stamp, frame=frame
    )
