"""Large pictures in overlapping tiles, joined again without seams.

A picture's axis is cut into tiles of one size. Where two tiles meet, the outer quarter of the
overlap is dropped on each side, because a network sees no context beyond a tile's edge, and the
half between is blended by a linear ramp. The weights of all tiles at a pixel sum to one. So a
network that looks at most `overlap // 4` pixels far gives the same result tiled and whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Window


@dataclass(frozen=True)
class Axis:
    """One axis cut into tiles: `starts` rise, each tile is `size_px` long, `weights[k]` (size_px,)
    float32 are tile k's, zero where another tile knows better."""

    length_px: int
    size_px: int
    starts: tuple[int, ...]
    weights: tuple[NDArray[np.float32], ...]


@dataclass(frozen=True)
class Plan:
    """How a picture is cut: every column of `across` with every row of `down`."""

    across: Axis
    down: Axis

    def __len__(self) -> int:
        return len(self.across.starts) * len(self.down.starts)

    def __iter__(self) -> Iterator[Window]:
        """The tiles, row by row from the top left."""
        for y in self.down.starts:
            for x in self.across.starts:
                yield Window(x, y, self.across.size_px, self.down.size_px)


def plan(
    width_px: int, height_px: int, size_px: int, overlap_px: int, multiple_of: int = 1
) -> Plan:
    """Tiles of at most `size_px` that overlap by at least `overlap_px`, as few as cover the picture
    and then as small as still cover it; sizes and starts are multiples of `multiple_of`.

    All four lengths have to be multiples of `multiple_of` where they are cut: pad the picture
    first. Raises ValueError for lengths that cannot be cut so.
    """
    return Plan(
        _axis(width_px, size_px, overlap_px, multiple_of),
        _axis(height_px, size_px, overlap_px, multiple_of),
    )


def padded_length(length_px: int, multiple_of: int) -> int:
    """The smallest multiple of `multiple_of` that is at least `length_px`."""
    return -(-length_px // multiple_of) * multiple_of


def reflected(start: int, stop: int, length_px: int) -> NDArray[np.intp]:
    """The indices start..stop - 1 mirrored into 0..length_px - 1, the edge pixel not repeated."""
    index = np.arange(start, stop, dtype=np.intp)
    if length_px == 1:
        return np.zeros_like(index)
    period = 2 * (length_px - 1)
    folded = np.abs(index) % period
    mirrored: NDArray[np.intp] = np.minimum(folded, period - folded)
    return mirrored


class Joiner:
    """Takes the tiles of a plan in order and gives the whole: uint8 (classes, height, width).

    Beside the result it holds one row of tiles in float32, so its memory does not grow with the
    height of the picture. Every pixel is rounded once, after blending.
    """

    def __init__(self, cut: Plan, classes: int, width_px: int, height_px: int) -> None:
        self._plan = cut
        self._joined = np.zeros((classes, height_px, width_px), np.uint8)
        strip = (classes, cut.down.size_px, cut.across.length_px)
        self._strip = np.zeros(strip, np.float32)
        self._count = 0

    def add(self, tile: NDArray[np.uint8]) -> None:
        """The next tile, uint8 (classes, tile height, tile width)."""
        row, column = divmod(self._count, len(self._plan.across.starts))
        across, down = self._plan.across, self._plan.down
        if len(self._plan) == 1:
            self._joined[:] = tile[:, : self._joined.shape[1], : self._joined.shape[2]]
        else:
            x = across.starts[column]
            weights = down.weights[row][:, None] * across.weights[column][None, :]
            self._strip[:, :, x : x + across.size_px] += tile * weights
            if column == len(across.starts) - 1:
                self._finish_row(row)
        self._count += 1

    def result(self) -> NDArray[np.uint8]:
        """The whole. Raises ValueError while tiles are missing."""
        if self._count != len(self._plan):
            raise ValueError(f"{self._count} of {len(self._plan)} tiles were added")
        return self._joined

    def _finish_row(self, row: int) -> None:
        """Round the rows that no later tile reaches; move the others to the top of the strip."""
        starts, size_px = self._plan.down.starts, self._plan.down.size_px
        top = starts[row]
        last = row == len(starts) - 1
        done = size_px if last else starts[row + 1] - top
        rows = max(min(done, self._joined.shape[1] - top), 0)
        ready = self._strip[:, :rows, : self._joined.shape[2]]
        self._joined[:, top : top + rows] = np.rint(np.minimum(ready, 255.0))
        if not last:
            kept = size_px - done
            self._strip[:, :kept] = self._strip[:, done:].copy()
            self._strip[:, kept:] = 0.0


def _axis(length_px: int, size_px: int, overlap_px: int, multiple_of: int) -> Axis:
    if min(length_px, size_px, multiple_of) < 1 or overlap_px < 0 or 2 * overlap_px > size_px:
        raise ValueError(f"cannot cut {length_px} px into tiles of {size_px} and {overlap_px}")
    if length_px % multiple_of or size_px % multiple_of:
        raise ValueError(f"{length_px} and {size_px} px are no multiples of {multiple_of}")
    if length_px <= size_px:
        return Axis(length_px, length_px, (0,), (np.ones(length_px, np.float32),))
    overlap = padded_length(overlap_px, multiple_of)
    if overlap >= size_px:
        raise ValueError(f"no room for an overlap of {overlap} px in tiles of {size_px}")
    count = -(-(length_px - overlap) // (size_px - overlap))
    size = padded_length(-(-(length_px + (count - 1) * overlap) // count), multiple_of)
    size = min(size, size_px)
    # Spread what is left over, on the grid that keeps strided networks in step.
    spare = (length_px - size) // multiple_of
    starts = tuple(spare * k // (count - 1) * multiple_of for k in range(count))
    return Axis(length_px, size, starts, _weights(length_px, size, starts, overlap))


def _weights(
    length_px: int, size_px: int, starts: tuple[int, ...], overlap_px: int
) -> tuple[NDArray[np.float32], ...]:
    """Each tile's ramp, zero in the outer quarter of the overlap, divided by the sum of all."""
    margin = overlap_px // 4
    ramp = max(overlap_px - 2 * margin, 1)
    total = np.zeros(length_px, np.float64)
    raw = []
    for start in starts:
        at = np.arange(size_px, dtype=np.float64) + 0.5
        left = np.inf if start == 0 else (at - margin) / ramp
        right = np.inf if start + size_px == length_px else (size_px - margin - at) / ramp
        weight = np.clip(np.minimum(left, right), 0.0, 1.0) * np.ones(size_px)
        total[start : start + size_px] += weight
        raw.append(weight)
    return tuple(
        (weight / total[start : start + size_px]).astype(np.float32)
        for weight, start in zip(raw, starts, strict=True)
    )
