"""Ways to enlarge reflectances, and the windows that they look at."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Protocol

import numpy as np

from inspector import __version__
from inspector.core.enhanced import BICUBIC
from inspector.core.frame import Window
from inspector.core.mask import Provenance
from inspector.core.progress import Progress
from inspector.engine.map_net import ReadStack
from inspector.imaging.enlarged_map import Planes
from inspector.imaging.resample import enlarged

BICUBIC_SCALE = 3


class Method(Protocol):
    """A way to enlarge reflectances."""

    @property
    def scale(self) -> int:
        """How many times larger pictures get."""

    @property
    def margin_px(self) -> int:
        """How much is looked at around what is enlarged."""

    def enlarged(
        self, read: ReadStack, region: tuple[int, int], wanted: Window, progress: Progress
    ) -> Planes:
        """As `MapNet.enlarged`."""

    def made_by(self, start: float, settings: str, notices: Sequence[str]) -> Provenance:
        """As `MapNet.made_by`."""


class Bicubic:
    """Plain enlargement of one date."""

    scale = BICUBIC_SCALE
    margin_px = 2

    def enlarged(
        self, read: ReadStack, region: tuple[int, int], wanted: Window, progress: Progress
    ) -> Planes:
        """float32 (bands, scale * height, scale * width) of a window of a region."""
        around = grown(wanted, self.margin_px, Window(0, 0, *region))
        planes = read(around)[0]
        made = []
        for done, plane in enumerate(planes):
            progress.step(done, len(planes))
            large = enlarged(plane[..., None], self.scale, 0, around.height)[..., 0]
            made.append(large[inside(around, wanted, self.scale)])
        return np.stack(made)

    def made_by(self, start: float, settings: str, notices: Sequence[str]) -> Provenance:
        """How a result was made that was begun at `start`."""
        seconds = time.perf_counter() - start
        return Provenance(
            *(BICUBIC, "", "opencv", "CPU", "float32", 0, 0, __version__, seconds),
            notices=tuple(notices),
            settings=settings,
        )


def grown(window: Window, margin_px: int, whole: Window) -> Window:
    """A window and what lies around it, inside another one that begins at (0, 0)."""
    larger = Window(
        window.x - margin_px,
        window.y - margin_px,
        window.width + 2 * margin_px,
        window.height + 2 * margin_px,
    ).clipped(whole.width, whole.height)
    assert larger is not None, "the window lies inside"
    return larger


def inside(around: Window, wanted: Window, scale: int) -> tuple[slice, slice]:
    """Rows and columns of a window in what shows a larger one `scale` times as large."""
    x, y = scale * (wanted.x - around.x), scale * (wanted.y - around.y)
    return Window(x, y, scale * wanted.width, scale * wanted.height).slices
