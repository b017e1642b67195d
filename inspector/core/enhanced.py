"""An enlarged picture that a model made, exactly registered to the source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Frame, Window
from inspector.core.language import mark
from inspector.core.map_facts import MapFacts
from inspector.core.mask import Provenance
from inspector.core.stored_texts import FOUND_ENHANCED

STAMP = mark("Enhanced, not original evidence")
"""Stands on every view, export and page that shows an enhanced picture."""
MAP_STAMP = mark("Super-resolved: not a measurement")
"""The same for maps, and for all that is drawn from one."""
BICUBIC: Final = "bicubic"
"""The id under which plain enlargement stands in provenances, and is chosen like a model."""
ON_ENHANCED = FOUND_ENHANCED.partition("{")[0]
"""How the notice begins that masks of enhanced pictures carry."""
MOST_PX = 2_100_000
"""So many source pixels are enhanced at once: a frame of full HD, 33 million pixels enlarged."""
MOST_MAP_PX = 1_050_000
"""The same of a map, whose numbers have 16 bits and several bands; more goes to a file."""


@dataclass(frozen=True)
class EnhancedPicture:
    """`frame` has `scale` x `scale` pixels for each source pixel, uint8 or uint16 like the source:
    source pixel i lies under enhanced pixels i * scale ... (i + 1) * scale - 1. Its `origin` is
    the source pixel of the top left corner, so that what a model finds on it can be measured in
    source pixels.

    `depth` is float32 (height, width) for the source pixels, relative inverse depth in [0, 1],
    near is 1; None from a method without depth. `reference` says in words which frame helped, ""
    where none did.

    Of a map `facts` are those of the enlarged frame: its bands, and the georeference of its own
    pixels, counted from its own top left corner; the pixels are stored numbers, uint16. Then
    `consistency`, float32 (height, width) for the source pixels, says how far the picture, recorded
    again as the sensor would, is from what was measured: reflectance, the mean over the bands,
    not-a-number where a cloud or nothing was measured. None of pictures that are no maps.
    """

    frame: Frame
    scale: int
    provenance: Provenance
    depth: NDArray[np.float32] | None = None
    reference: str = ""
    facts: MapFacts | None = None
    consistency: NDArray[np.float32] | None = None

    def __post_init__(self) -> None:
        height, width, bands = self.frame.pixels.shape
        if self.scale < 1 or height % self.scale or width % self.scale:
            raise ValueError(f"{width} x {height} px are no multiple of {self.scale}")
        if self.facts is not None and len(self.facts.bands) != bands:
            raise ValueError(f"facts of {len(self.facts.bands)} bands for {bands}")
        for name in ("depth", "consistency"):
            values = getattr(self, name)
            if values is None:
                continue
            if values.shape != (height // self.scale, width // self.scale):
                raise ValueError(f"the {name} has {values.shape[::-1]} px for {width} x {height}")
            if values.flags.writeable:
                shared = values.view()
                shared.flags.writeable = False
                object.__setattr__(self, name, shared)

    @property
    def window(self) -> Window:
        """The source pixels it shows."""
        height, width = self.frame.pixels.shape[:2]
        return Window(*self.frame.origin, width // self.scale, height // self.scale)


def is_on_enhanced(made: Provenance) -> bool:
    """True if a mask, or a part of it, was found on an enhanced picture."""
    return any(notice.startswith(ON_ENHANCED) for notice in made.notices)
