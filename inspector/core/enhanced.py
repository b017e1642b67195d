"""An enlarged picture that a model made, exactly registered to the source."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Frame, Window
from inspector.core.mask import Provenance

STAMP = "Enhanced, not original evidence"
"""Stands on every view, export and page that shows an enhanced picture."""
MAP_STAMP = "Super-resolved: not a measurement"
"""The same for maps, and for all that is drawn from one."""
BICUBIC = "bicubic"
"""The id under which plain enlargement stands in provenances, and is chosen like a model."""


@dataclass(frozen=True)
class EnhancedPicture:
    """`frame` has `scale` x `scale` pixels for each source pixel, uint8 or uint16 like the source:
    source pixel i lies under enhanced pixels i * scale ... (i + 1) * scale - 1. Its `origin` is
    the source pixel of the top left corner, so that what a model finds on it can be measured in
    source pixels.

    `depth` is float32 (height, width) for the source pixels, relative inverse depth in [0, 1],
    near is 1; None from a method without depth. `reference` says in words which frame helped, ""
    where none did.
    """

    frame: Frame
    scale: int
    provenance: Provenance
    depth: NDArray[np.float32] | None = None
    reference: str = ""

    def __post_init__(self) -> None:
        height, width = self.frame.pixels.shape[:2]
        if self.scale < 1 or height % self.scale or width % self.scale:
            raise ValueError(f"{width} x {height} px are no multiple of {self.scale}")
        if self.depth is None:
            return
        if self.depth.shape != (height // self.scale, width // self.scale):
            raise ValueError(f"the depth has {self.depth.shape[::-1]} px for {width} x {height}")
        if self.depth.flags.writeable:
            shared = self.depth.view()
            shared.flags.writeable = False
            object.__setattr__(self, "depth", shared)

    @property
    def window(self) -> Window:
        """The source pixels it shows."""
        height, width = self.frame.pixels.shape[:2]
        return Window(*self.frame.origin, width // self.scale, height // self.scale)
