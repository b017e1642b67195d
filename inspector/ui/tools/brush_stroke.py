"""A stroke while it is painted, with the regions under it: what it will change, pixel by pixel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.boxes import Boxes, boxes_around, meeting
from inspector.imaging.contours import Mask2D, fill
from inspector.imaging.strokes import Stroke
from inspector.imaging.windows import placed

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
    trail: Mask2D | None
    """Where the brush went, if that is not what counts."""


class LiveStroke:
    """A stroke on a picture of `size` (width, height), over `shapes`: it adds to the pixels of
    these regions, or takes from them."""

    def __init__(
        self, radius_px: float, size: tuple[int, int], shapes: Sequence[Shape], adds: bool
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
        brushed = (
            placed(*made, window) if made else np.zeros((window.height, window.width), dtype=bool)
        )
        trail = None if self.chosen is None else brushed
        chosen = brushed if self.chosen is None else placed(*self.chosen, window)
        ground = self._ground.pixels[window.slices]
        if self.adds:
            return StrokeView(chosen & ~ground, chosen | ground, trail)
        gone = chosen & ground
        return StrokeView(gone, gone, trail)


class _Ground:
    """The pixels of regions, filled in only where somebody looks."""

    def __init__(self, shapes: Sequence[Shape], size: tuple[int, int]) -> None:
        width, height = size
        # Memory that is never touched costs nothing.
        self.pixels = np.zeros((height, width), dtype=bool)
        self._shapes = shapes
        boxes = boxes_around(shapes).clip(0, (width, height, width, height))
        # Which shape, and its box or a piece of it.
        self._owner, self._boxes = _pieces(boxes)
        self._hidden = np.ones(len(self._owner), dtype=bool)

    def uncover(self, window: Window) -> None:
        """Fill in all that reaches into a window."""
        for index in np.flatnonzero(self._hidden & meeting(self._boxes, window)).tolist():
            left, top, right, bottom = self._boxes[index].tolist()
            piece = Window(left, top, right - left, bottom - top)
            self.pixels[piece.slices] |= fill(self._shapes[self._owner[index]], piece)
            self._hidden[index] = False


def _pieces(boxes: Boxes) -> tuple[list[int], Boxes]:
    """Boxes that are not empty, cut into pieces: of which box each is, and the pieces."""
    sides = boxes[:, 2:] - boxes[:, :2]
    whole = np.flatnonzero((sides > 0).all(axis=1) & (sides <= _PIECE_PX).all(axis=1))
    owner, pieces = whole.tolist(), [boxes[whole]]
    for index in np.flatnonzero((sides > 0).all(axis=1) & (sides > _PIECE_PX).any(axis=1)).tolist():
        left, top, right, bottom = boxes[index].tolist()
        cut = [
            (x, y, min(x + _PIECE_PX, right), min(y + _PIECE_PX, bottom))
            for y in range(top, bottom, _PIECE_PX)
            for x in range(left, right, _PIECE_PX)
        ]
        owner += [index] * len(cut)
        pieces.append(np.array(cut, dtype=np.int64))
    return owner, np.concatenate(pieces)
