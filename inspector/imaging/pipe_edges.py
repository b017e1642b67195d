"""Edges of a pipe's picture with their directions, at several scales: what its axis is fitted to.

Joints, corrugations and the fall-off of the light make edges along the circles of the pipe;
shorelines, seams and long cracks make edges towards its far point.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
Field = NDArray[np.float32]

_AREA_PX = 256 * 205
_SCALES = ((1.0, 4), (2.5, 6), (6.0, 10))
"""Of each: how far it is blurred, and the size of the cells that give one edge each."""
_REMOTE_PX, _REMOTE_BLUR = 96, 0.03
_FLAT_LEVELS = 6
_LARGEST_BAR = 0.45


@dataclass(frozen=True)
class Edges:
    """n edges: `at` (n, 2) in rows of the source's picture with square pixels, `normal` (n, 2) unit
    vectors across them (either way), `weight` (n,) from 0 to 1. `size` is the width and height of
    the picture, and `step_px` how many of its rows one pixel of what was looked at covers.

    `remote` (h, w) says of every part of the picture, from 0 to 1, how much it looks like the end
    of the view: the far end of a pipe is its darkest place, or lit from the next manhole its
    brightest.
    """

    at: Field
    normal: Field
    weight: Field
    size: tuple[float, float]
    step_px: float
    remote: Field

    def thinned(self, every: int) -> Edges:
        """One of so many of them."""
        return replace(
            self, at=self.at[::every], normal=self.normal[::every], weight=self.weight[::every]
        )

    def remote_at(self, places: Field) -> Field:
        """(m,) `remote` at places (m, 2); the nearest one within for those outside."""
        rows, columns = self.remote.shape
        width, height = self.size
        x = np.clip((places[:, 0] + 0.5) / width * columns, 0, columns - 1).astype(np.intp)
        y = np.clip((places[:, 1] + 0.5) / height * rows, 0, rows - 1).astype(np.intp)
        found: Field = self.remote[y, x]
        return found

    def remotest(self) -> tuple[float, float]:
        """The place that looks most like the end of the view."""
        rows, columns = self.remote.shape
        y, x = divmod(int(self.remote.argmax()), columns)
        return (x + 0.5) / columns * self.size[0] - 0.5, (y + 0.5) / rows * self.size[1] - 0.5


def find_edges(picture: Picture, depth: Field | None, pixel_aspect: float) -> Edges | None:
    """The edges of uint8 (h, w, 3) RGB, and of a depth map float32 (h, w) if there is one; None for
    a picture without any, as a black one. Black bars beside the picture are left out."""
    height, width = picture.shape[:2]
    left, top, right, bottom = _content(picture)
    wide, high = (right - left) * pixel_aspect, float(bottom - top)
    step = max((wide * high / _AREA_PX) ** 0.5, 1e-6)
    small = (max(round(wide / step), 16), max(round(high / step), 16))
    grey = cv2.cvtColor(picture[top:bottom, left:right], cv2.COLOR_RGB2GRAY)
    # The logarithm gives the dark far part of a pipe its share of edges.
    levels = np.log(cv2.resize(grey, small, interpolation=cv2.INTER_AREA).astype(np.float32) + 8.0)
    layers = [(levels, scale, cell, 1.0) for scale, cell in _SCALES]
    if depth is not None:
        near = cv2.resize(depth[top:bottom, left:right], small, interpolation=cv2.INTER_AREA)
        layers += [(near.astype(np.float32), 2.5, 6, 1.0), (near.astype(np.float32), 6.0, 10, 1.0)]
    parts = [_edges_of(field, scale, cell, share) for field, scale, cell, share in layers]
    at = np.concatenate([part[0] for part in parts])
    if not len(at):
        return None
    stretch = np.array([wide / small[0], high / small[1]], np.float32)
    origin = np.array([(left - 0.5) * pixel_aspect, top - 0.5], np.float32)
    return Edges(
        at=(at + np.float32(0.5)) * stretch + origin,
        normal=np.concatenate([part[1] for part in parts]),
        weight=np.concatenate([part[2] for part in parts]),
        size=(width * pixel_aspect, float(height)),
        step_px=step,
        remote=_remote(picture, depth, (width * pixel_aspect, float(height))),
    )


def _remote(picture: Picture, depth: Field | None, size: tuple[float, float]) -> Field:
    """See Edges.remote: from the rank of each place by depth, or by brightness without it."""
    small = (_REMOTE_PX, max(round(_REMOTE_PX * size[1] / size[0]), 8))
    field = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) if depth is None else depth
    field = cv2.resize(field, small, interpolation=cv2.INTER_AREA).astype(np.float32)
    field = cv2.GaussianBlur(field, (0, 0), _REMOTE_BLUR * _REMOTE_PX)
    rank = np.empty(field.size, np.float32)
    rank[field.ravel().argsort(kind="stable")] = np.linspace(0, 1, field.size, dtype=np.float32)
    remote = 1 - rank if depth is not None else np.abs(2 * rank - 1)
    return np.asarray(remote.reshape(field.shape), np.float32)


def _edges_of(field: Field, scale: float, cell: int, share: float) -> tuple[Field, Field, Field]:
    """Places (n, 2), normals (n, 2) and weights (n,): the strongest gradient of each cell."""
    blurred = cv2.GaussianBlur(field, (0, 0), scale, borderType=cv2.BORDER_REPLICATE)
    gx = cv2.Scharr(blurred, cv2.CV_32F, 1, 0)
    gy = cv2.Scharr(blurred, cv2.CV_32F, 0, 1)
    strength = cv2.magnitude(gx, gy)
    margin = max(1, round(scale))
    strength[:margin] = strength[-margin:] = strength[:, :margin] = strength[:, -margin:] = 0
    rows, columns = strength.shape[0] // cell, strength.shape[1] // cell
    blocks = strength[: rows * cell, : columns * cell].reshape(rows, cell, columns, cell)
    cells = blocks.transpose(0, 2, 1, 3).reshape(rows * columns, cell * cell)
    best = cells.argmax(axis=1)
    found = cells[np.arange(len(best)), best]
    usual = float(np.median(found))
    kept = np.flatnonzero(found > max(0.25 * usual, 1e-4))
    best, found = best[kept], found[kept]
    y = kept // columns * cell + best // cell
    x = kept % columns * cell + best % cell
    normal = np.stack([gx[y, x], gy[y, x]], axis=1) / found[:, None]
    weight = np.float32(share) * found / (found + np.float32(usual))
    return np.stack([x, y], axis=1).astype(np.float32), normal, weight.astype(np.float32)


def _content(picture: Picture) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the picture without even bars at its borders."""
    high = picture.max(axis=2) if picture.ndim == 3 else picture
    height, width = high.shape
    top, bottom = _inner(np.percentile(high, 98, axis=1), height)
    left, right = _inner(np.percentile(high, 98, axis=0), width)
    return left, top, right, bottom


def _inner(levels: NDArray[np.float64], length: int) -> tuple[int, int]:
    lit = np.flatnonzero(levels > 3 * _FLAT_LEVELS)
    if not len(lit):
        return 0, length
    first, last = int(lit[0]), int(lit[-1]) + 1
    return min(first, int(_LARGEST_BAR * length)), max(last, length - int(_LARGEST_BAR * length))
