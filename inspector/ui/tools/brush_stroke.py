"""A stroke while it is painted, with the regions under it: what it will change, pixel by pixel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.contours import Mask2D, fill
from inspector.imaging.strokes import Stroke
from inspector.imaging.windows import around, placed

_PIECE_PX = 512
"""Larger regions are filled in piece by piece, where the brush comes."""


@dataclass(frozen=True)
class StrokeView:
    """A window of a stroke; each bool (height, width)."""

    changed: Mask2D
    """The pixels that the stroke adds or takes away."""
    whole: Mask2D
    """The area whose edge is new: what is added together with what it is added to; or what is
    taken away."""
    trail: Mask2D
    """Where the brush went."""


class LiveStroke:
    """A stroke on a picture of `size` (width, height), over `shapes`: it adds to the pixels of
    these regions, or takes from them."""

    def __init__(
        self, radius_px: float, size: tuple[int, int], shapes: Iterable[Shape], adds: bool
    ) -> None:
        self.stroke = Stroke(radius_px, *size)
        self.adds = adds
        self.chosen: tuple[Mask2D, Window] | None = None
        """If set, only these pixels of the stroke count."""
        self._ground = _Ground(shapes, size)
        self._size = size

    def extend(self, x: float, y: float) -> Window | None:
        """Paint on to this point (pixel centres); the pixels that may look different now."""
        window = self.stroke.extend(x, y)
        if window is None:
            return None
        # The edge of a pixel depends on the pixels beside it.
        beside = Window(window.x - 2, window.y - 2, window.width + 4, window.height + 4)
        wider = beside.clipped(*self._size)
        assert wider is not None
        self._ground.uncover(wider)
        return wider

    def view(self, window: Window) -> StrokeView:
        """What there is to see in a part of the picture."""
        made = self.stroke.mask
        trail = (
            placed(*made, window) if made else np.zeros((window.height, window.width), dtype=bool)
        )
        chosen = trail if self.chosen is None else placed(*self.chosen, window)
        ground = self._ground.pixels[window.slices]
        if self.adds:
            return StrokeView(chosen & ~ground, chosen | ground, trail)
        gone = chosen & ground
        return StrokeView(gone, gone, trail)


class _Ground:
    """The pixels of regions, filled in only where somebody looks."""

    def __init__(self, shapes: Iterable[Shape], size: tuple[int, int]) -> None:
        width, height = size
        # Memory that is never touched costs nothing.
        self.pixels = np.zeros((height, width), dtype=bool)
        pieces = [(shape, piece) for shape in shapes for piece in _pieces(shape, size)]
        self._pieces = pieces
        corners = [(p.x, p.y, p.x + p.width, p.y + p.height) for _, p in pieces]
        self._corners: NDArray[np.int64] = np.array(corners, dtype=np.int64).reshape(-1, 4)
        self._hidden = np.ones(len(pieces), dtype=bool)

    def uncover(self, window: Window) -> None:
        """Fill in all that reaches into a window."""
        if not len(self._pieces):
            return
        left, top, right, bottom = self._corners.T
        meets = self._hidden & (left < window.x + window.width) & (right > window.x)
        meets &= (top < window.y + window.height) & (bottom > window.y)
        for index in np.flatnonzero(meets).tolist():
            shape, piece = self._pieces[index]
            self.pixels[piece.slices] |= fill(shape, piece)
            self._hidden[index] = False


def _pieces(shape: Shape, size: tuple[int, int]) -> Iterator[Window]:
    """The box of a shape inside the picture, in pieces."""
    whole = around(shape).clipped(*size)
    if whole is None:
        return
    for y in range(whole.y, whole.y + whole.height, _PIECE_PX):
        for x in range(whole.x, whole.x + whole.width, _PIECE_PX):
            width = min(_PIECE_PX, whole.x + whole.width - x)
            yield Window(x, y, width, min(_PIECE_PX, whole.y + whole.height - y))
