"""Run lengths of a mask as COCO has them: column by column, beginning with a run of zeros.

Written as lists of numbers, which every reader takes; the packed text of pycocotools is read, too.
Only the columns that a mask reaches are ever unpacked.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Window
from inspector.io.exchange.pixels import Covered, tight

_DIGIT_BITS = 5
_MORE, _SIGN, _VALUE = 0x20, 0x10, 0x1F
_FIRST_CHARACTER = 48
_MOST_DIGITS = 12


def encode(covered: Covered | None, width_px: int, height_px: int) -> list[int]:
    """The counts of a mask in a picture of this size."""
    if covered is None:
        return [width_px * height_px]
    window = covered.window
    padded = np.pad(covered.mask.T.astype(np.int8), ((0, 0), (1, 1)))
    steps = np.diff(padded, axis=1)
    column, row = np.nonzero(steps == 1)
    starts = (window.x + column) * height_px + window.y + row
    column, row = np.nonzero(steps == -1)
    ends = (window.x + column) * height_px + window.y + row
    apart = starts[1:] != ends[:-1]  # a run that goes on at the top of the next column is one run
    starts = starts[np.concatenate([[True], apart])]
    ends = ends[np.concatenate([apart, [True]])]
    borders = np.stack([starts, ends], axis=1).reshape(-1)
    counts = np.diff(np.concatenate([[0], borders, [width_px * height_px]]))
    listed: list[int] = counts.tolist()
    return listed if listed[-1] else listed[:-1]


def decode(counts: Sequence[int], width_px: int, height_px: int) -> Covered | None:
    """The mask of counts; None if it is empty. Raises ValueError if they do not fill a picture of
    this size."""
    runs = np.asarray(counts)
    if runs.ndim != 1 or runs.size == 0 or runs.dtype.kind not in "iu" or (runs < 0).any():
        raise ValueError("counts are whole numbers from 0 on")
    runs = runs.astype(np.int64)
    if (runs > width_px * height_px).any() or int(runs.sum()) != width_px * height_px:
        raise ValueError("the counts do not fill the picture")
    borders = np.cumsum(runs)
    starts, ends = borders[0:-1:2], borders[1::2]
    full = ends > starts
    starts, ends = starts[full], ends[full]
    if len(starts) == 0:
        return None
    left, right = int(starts[0] // height_px), int((ends[-1] - 1) // height_px)
    flips = np.zeros((right - left + 1) * height_px + 1, np.int8)
    np.add.at(flips, starts - left * height_px, 1)
    np.add.at(flips, ends - left * height_px, -1)
    mask: NDArray[np.bool_] = np.cumsum(flips[:-1], dtype=np.int8).astype(bool)
    window = Window(left, 0, right - left + 1, height_px)
    return tight(mask.reshape(-1, height_px).T, window)


def unpacked(text: str) -> list[int]:
    """The counts of pycocotools' packed text: digits of 5 bits, from the third count on as the
    difference to the one before the last. Raises ValueError."""
    counts: list[int] = []
    value, digits = 0, 0
    for character in text:
        digit = ord(character) - _FIRST_CHARACTER
        if not 0 <= digit < 2 * _MORE or digits == _MOST_DIGITS:
            raise ValueError("not the text of run lengths")
        value |= (digit & _VALUE) << (_DIGIT_BITS * digits)
        digits += 1
        if digit & _MORE:
            continue
        if digit & _SIGN:
            value -= 1 << (_DIGIT_BITS * digits)
        counts.append(value + (counts[-2] if len(counts) > 2 else 0))
        value, digits = 0, 0
    if digits:
        raise ValueError("the text of run lengths is cut off")
    return counts


def bounded(counts: Sequence[int]) -> bool:
    """True if all are numbers that an array can hold."""
    return all(
        isinstance(each, int) and not isinstance(each, bool) and 0 <= each < 1 << 62
        for each in itertools.islice(counts, None)
    )
