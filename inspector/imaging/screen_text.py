"""Lines of text that a recorder burnt into a picture.

Such characters are brighter or darker than all around them, evenly coloured, sharp, made of
strokes of one width, and stand on a common baseline. Cracks and stones have one or two of these
properties, rarely all, and hardly ever several times in a row on one line. Every figure below was
chosen on real crack pictures (`benchmarks/redaction.py`, part "tune").
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Values = NDArray[np.float64]
Index = NDArray[np.int_]

LEAST_CONTRAST = 45
"""Between a character and its surroundings, of 255."""
MOST_UNEVEN = 0.28
"""Standard deviation of the values inside the characters, plus that from one to the next, of their
contrast; less where the contrast is low."""

_FULL_CONTRAST = 125
_STROKES_PX = (9, 21)
"""Sizes of the openings that take strokes away; each pass finds strokes narrower than that."""
_HEIGHT_PX = (6, 90)
_LEAST_CHARACTERS = 4
_MOST_JOINED = 10.0
_STRICT = 0.3
_SAME_VALUE = 40
_MOST_CLUTTER = 1.0


@dataclass(frozen=True)
class Line:
    """A line of text: its outermost pixels, the height of a capital, and how sure it is, 0..1."""

    left: int
    top: int
    right: int
    bottom: int
    height: float
    score: float

    def padded(self) -> Line:
        """With a quarter of a capital around it: for what is fainter than the characters."""
        pad = math.ceil(self.height / 4)
        return Line(
            self.left - pad,
            self.top - pad,
            self.right + pad,
            self.bottom + pad,
            self.height,
            self.score,
        )

    def joins(self, other: Line) -> bool:
        """Whether two boxes overlap, or continue each other on one line."""
        gap = max(self.left, other.left) - min(self.right, other.right)
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        lower = min(self.bottom - self.top, other.bottom - other.top)
        return gap <= min(self.height, other.height) and 2 * shared >= lower

    def joined(self, other: Line) -> Line:
        """The box around both."""
        return Line(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
            max(self.height, other.height),
            max(self.score, other.score),
        )


@dataclass(frozen=True)
class _Parts:
    """Connected strokes, float64 (n,) each; `whole` where one could be a character by itself."""

    left: Values
    top: Values
    right: Values
    bottom: Values
    value: Values
    contrast: Values
    spread: Values
    whole: NDArray[np.bool_]

    @property
    def height(self) -> Values:
        return self.bottom - self.top + 1


PASSES = 2 * len(_STROKES_PX)


def passes(pixels: Pixels) -> Iterator[list[Line]]:
    """The lines in uint8 RGB (height, width, 3): PASSES lists, for bright and dark text and for
    thin and thick strokes, so that the caller can stop between them."""
    # The brightest channel shows yellow, green and white alike, the darkest black and blue.
    for bright in (True, False):
        plane = pixels.max(axis=2) if bright else 255 - pixels.min(axis=2)
        for size in _STROKES_PX:
            parts = _parts(plane, size)
            judged = (_judged(parts, members) for members in _rows(parts))
            yield [line.padded() for line in judged if line is not None]


def joined(lines: Iterable[Line]) -> list[Line]:
    """The lines with those that overlap or continue each other made one."""
    result: list[Line] = []
    for line in lines:
        merged = line
        while True:
            touching = [other for other in result if merged.joins(other)]
            if not touching:
                break
            result = [other for other in result if other not in touching]
            for other in touching:
                merged = merged.joined(other)
        result.append(merged)
    return result


def _parts(plane: Pixels, size: int) -> _Parts:
    """Connected bright strokes narrower than `size`."""
    ground = cv2.morphologyEx(plane, cv2.MORPH_OPEN, np.ones((size, size), np.uint8))
    raised = cv2.subtract(plane, ground)
    peak = cv2.dilate(raised, np.ones((5, 5), np.uint8))
    # Two thirds up to the peak nearby: letters that touch by their soft rims come apart.
    high = (raised >= LEAST_CONTRAST) & (raised >= peak - peak // 3)
    binary = high.astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(binary, connectivity=8)
    left, top, width, height, area = stats.astype(np.float64).T
    kept = (height <= _HEIGHT_PX[1]) & (width <= 6 * _HEIGHT_PX[1]) & (area >= 3)
    kept[0] = False
    index = np.full(count, -1)
    index[kept] = np.arange(np.count_nonzero(kept))
    n = np.count_nonzero(kept)
    rows, columns = np.nonzero(kept[labels])
    of = index[labels[rows, columns]]
    # The rim of a sharp character is a mixture with what is behind it: its core is judged.
    inner = cv2.distanceTransform(binary, cv2.DIST_L2, 3)[rows, columns]
    deepest = np.zeros(n, dtype=inner.dtype)
    np.maximum.at(deepest, of, inner)
    core = inner >= 0.6 * deepest[of]
    of, rows, columns = of[core], rows[core], columns[core]
    weight = np.bincount(of, minlength=n)
    values = plane[rows, columns].astype(np.float64)
    mean = np.bincount(of, values, n) / weight
    square = np.bincount(of, values**2, n) / weight
    whole = (height >= _HEIGHT_PX[0]) & (width <= _MOST_JOINED * height) & (area >= height)
    whole &= area >= 0.08 * width * height
    return _Parts(
        left=left[kept],
        top=top[kept],
        right=(left + width - 1)[kept],
        bottom=(top + height - 1)[kept],
        value=mean,
        contrast=np.bincount(of, raised[rows, columns].astype(np.float64), n) / weight,
        spread=np.sqrt(np.maximum(square - mean**2, 0.0)),
        whole=whole[kept],
    )


def _rows(parts: _Parts) -> Iterator[Index]:
    """Groups of characters beside each other on one baseline, alike in height and value."""
    order = np.flatnonzero(parts.whole)
    order = order[np.argsort(parts.left[order], kind="stable")]
    left, bottom, height, value = (
        v[order] for v in (parts.left, parts.bottom, parts.height, parts.value)
    )
    right = parts.right[order]
    group = list(range(len(order)))

    def root(i: int) -> int:
        while group[i] != i:
            group[i] = group[group[i]]
            i = group[i]
        return i

    ends = np.searchsorted(left, right + 1.2 * height, "right")
    for i, end in enumerate(ends):
        others = slice(i + 1, int(end))
        tall = np.maximum(height[others], height[i])
        fits = np.abs(bottom[others] - bottom[i]) <= np.maximum(0.12 * tall, 1.0)
        fits &= np.minimum(height[others], height[i]) >= 0.55 * tall
        fits &= left[others] - right[i] >= -0.3 * tall
        fits &= np.abs(value[others] - value[i]) <= _SAME_VALUE
        for j in np.flatnonzero(fits):
            group[root(i + 1 + int(j))] = root(i)
    roots = np.array([root(i) for i in range(len(order))], dtype=int)
    # Bold small letters touch: a part counts for as many as fit into it.
    letters = np.maximum(np.rint((right - left + 1) / (0.8 * height)), 1.0)
    for key in np.unique(roots):
        of = roots == key
        if np.count_nonzero(of) >= 2 and letters[of].sum() >= _LEAST_CHARACTERS:
            yield order[of]


def _judged(parts: _Parts, members: Index) -> Line | None:
    """The line of these characters, with what else of it stands near; None if it is no text."""
    height = float(np.percentile(parts.height[members], 80))
    contrast = float(np.median(parts.contrast[members]))
    uneven = float(np.median(parts.spread[members]) + np.std(parts.value[members])) / contrast
    clear = min(1.0, (contrast - LEAST_CONTRAST) / (_FULL_CONTRAST - LEAST_CONTRAST))
    # What has fewer parts, its letters touching, has less to show that it is text.
    strict = _STRICT if len(members) < _LEAST_CHARACTERS else 1.0
    if uneven > strict * MOST_UNEVEN * clear or np.std(parts.bottom[members]) > 0.08 * height:
        return None
    clear_parts = parts.contrast >= 0.6 * contrast
    if _clutter(parts, members, clear_parts) > strict * _MOST_CLUTTER:
        return None
    score = 1.0 - 0.5 * uneven / max(MOST_UNEVEN * clear, 1e-9)
    members = _grown(parts, members, height, clear_parts)
    return Line(
        int(parts.left[members].min()),
        int(parts.top[members].min()),
        int(parts.right[members].max()),
        int(parts.bottom[members].max()),
        height,
        score,
    )


def _clutter(parts: _Parts, members: Index, clear: NDArray[np.bool_]) -> float:
    """How much else of the line's contrast lies among its characters, of their summed heights:
    next to nothing in text, most in gravel."""
    among = clear & (parts.right >= parts.left[members].min())
    among &= parts.left <= parts.right[members].max()
    among &= parts.bottom >= parts.top[members].min()
    among &= parts.top <= parts.bottom[members].max()
    among[members] = False
    return float(parts.height[among].sum() / parts.height[members].sum())


def _grown(parts: _Parts, members: Index, height: float, clear: NDArray[np.bool_]) -> Index:
    """With the joined letters and further words of the line."""
    base = float(np.median(parts.bottom[members]))
    value = float(np.median(parts.value[members]))
    fits = (parts.top >= base - 1.6 * height) & (parts.bottom <= base + 0.5 * height)
    fits &= (parts.top <= base) & (np.abs(parts.value - value) <= _SAME_VALUE)
    # Points lie inside the box or its padding; in gravel they would lead on and on.
    fits &= clear & (parts.height >= 0.35 * height)
    fits[members] = True
    near = np.flatnonzero(fits)
    near = near[np.argsort(parts.left[near], kind="stable")]
    # Runs without a gap of more than two and a half capitals; those with a member are the line.
    reach = np.maximum.accumulate(parts.right[near])
    run = np.concatenate([[0], np.cumsum(parts.left[near][1:] - reach[:-1] > 2.5 * height)])
    return near[np.isin(run, run[np.isin(near, members)])]
