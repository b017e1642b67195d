"""Areas without damage, for a model that learns what a surface looks like: where to propose some,
and how many patches fit into what was marked.

Damage is looked at in square cells, some pixels wide. A cell counts as undamaged only if all of it
is, so whatever is found is at most one cell smaller than it could be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Window
from inspector.core.mask import Mask, quantised
from inspector.core.shape import Shape
from inspector.imaging.contours import fill
from inspector.imaging.region_edits import rectangle
from inspector.imaging.windows import around, common, union

LEAST_PX = 160
"""An area of this side surely holds a patch of 128 px with the margin around."""
MARGIN_PX = 12
"""Patches stay so far from what is not marked: `train.clean_patches` wants it."""
LOW = 0.05
"""Pixels from this probability of damage on are not proposed. With hrsegnet-b48 no labelled crack
lay in 19 proposals on 12 pictures of asphalt and concrete at 0.02 to 0.3; on masonry, which it does
not know well, 3 % of the cracks did at 0.05, and 11 % at 0.1."""
PROPOSAL_MARGIN_PX = 16
"""Proposals stay so far from them: masks end inside of what looks damaged."""
MOST_PROPOSED = 4
"""On one picture: more would have to be judged than anybody learns from."""
_CELLS = 400
_CELL_PX = 4

Cells = NDArray[np.bool_]


def proposals(
    mask: Mask,
    size: tuple[int, int],
    damaged: Sequence[Shape],
    taken: Sequence[Shape],
    low: float = LOW,
) -> list[Shape]:
    """The largest rectangles, with sides of `LEAST_PX` or more, where a model sees no damage.

    `mask` is of a picture of `size` (width, height); outside of it nothing is proposed. `damaged`
    are shapes that are damage whatever the model says, `taken` areas that are known already.
    """
    width, height = size
    bad = np.ones((height, width), np.uint8)
    left, top = mask.origin
    rows, columns = slice(top, top + mask.height_px), slice(left, left + mask.width_px)
    bad[rows, columns] = mask.probability.max(axis=0) >= quantised(low)
    _cover(bad, damaged)
    side = 2 * PROPOSAL_MARGIN_PX + 1
    bad = cv2.dilate(bad, np.ones((side, side), np.uint8)).astype(np.uint8, copy=False)
    _cover(bad, taken)
    cell = max(_CELL_PX, ceil(max(size) / _CELLS))
    free = ~_any_in_cells(bad.astype(bool), cell)
    least = ceil(LEAST_PX / cell)
    found = []
    for _ in range(MOST_PROPOSED):
        best = largest_rectangle(free, least)
        if best is None:
            break
        free[best.slices] = False
        right = min((best.x + best.width) * cell, width) - 1
        bottom = min((best.y + best.height) * cell, height) - 1
        found.append(rectangle(best.x * cell, best.y * cell, right, bottom))
    return found


def largest_rectangle(free: Cells, least: int) -> Window | None:
    """The rectangle of bool (rows, columns) that is all True, has sides of `least` cells or more,
    and covers most; None if there is none.

    Each row ends a histogram of what is free above it, whose largest rectangle a stack of rising
    bars finds in one pass.
    """
    above = np.zeros(free.shape[1], np.int64)
    best: Window | None = None
    covers = 0
    for row, line in enumerate(free):
        above = (above + 1) * line
        if int(above.max(initial=0)) < least:
            continue
        bars: list[tuple[int, int]] = []
        for column, high in enumerate([*above.tolist(), 0]):
            start = column
            while bars and bars[-1][1] >= high:
                start, tall = bars.pop()
                wide = column - start
                if wide >= least and tall >= least and wide * tall > covers:
                    covers = wide * tall
                    best = Window(start, row - tall + 1, wide, tall)
            if high:
                bars.append((start, high))
    return best


def patches(areas: Iterable[Shape], size: tuple[int, int], side_px: int) -> int:
    """How many square patches of this side lie in the areas of a picture of (width, height),
    beside each other and `MARGIN_PX` from what is not marked."""
    whole = Window(0, 0, *size)
    marked = [around(area) for area in areas if area.kind == "region"]
    if not marked:
        return 0
    box = marked[0]
    for other in marked[1:]:
        box = union(box, other)
    inside = common(box, whole)
    if inside is None:
        return 0
    unmarked = np.ones((inside.height, inside.width), bool)
    for area in areas:
        if area.kind == "region":
            unmarked &= ~fill(area, inside)
    # What lies beyond the picture is no damage, what lies beyond the areas is.
    edges = (inside.y > 0, inside.y + inside.height < size[1]), (
        inside.x > 0, inside.x + inside.width < size[0],
    )  # fmt: skip
    cells = _any_in_cells(unmarked, _CELL_PX)
    margin = MARGIN_PX // _CELL_PX
    for axis, (before, after) in enumerate(edges):
        for there, end in ((before, 0), (after, 1)):
            room = [(0, 0), (0, 0)]
            room[axis] = (margin, 0) if end == 0 else (0, margin)
            cells = np.pad(cells, room, constant_values=there)
    return _disjoint(cells, side_px // _CELL_PX, margin)


def _disjoint(damage: Cells, side: int, margin: int) -> int:
    """Squares without damage, and none within the margin, taken greedily in reading order."""
    reach = side + 2 * margin
    if min(damage.shape) < reach:
        return 0
    sums = np.pad(damage.astype(np.int32).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    inside = sums[reach:, reach:] - sums[:-reach, reach:] - sums[reach:, :-reach]
    clean = inside + sums[:-reach, :-reach] == 0
    count = 0
    for row in range(clean.shape[0]):
        while (here := clean[row]).any():
            column = int(here.argmax())
            clean[row : row + side, max(0, column - side + 1) : column + side] = False
            count += 1
    return count


def _cover(bad: NDArray[np.uint8], shapes: Iterable[Shape]) -> None:
    whole = Window(0, 0, bad.shape[1], bad.shape[0])
    for shape in shapes:
        inside = common(around(shape), whole)
        if inside is not None:
            bad[inside.slices] |= fill(shape, inside)


def _any_in_cells(bad: Cells, cell_px: int) -> Cells:
    """True for each cell with a True pixel; what is missing of the last cells is False."""
    height, width = bad.shape
    room = (0, -height % cell_px), (0, -width % cell_px)
    padded = np.pad(bad, room)
    rows, columns = padded.shape[0] // cell_px, padded.shape[1] // cell_px
    return np.asarray(padded.reshape(rows, cell_px, columns, cell_px).any(axis=(1, 3)))
