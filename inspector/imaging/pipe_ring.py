"""The ring of a place in a pipe's picture, laid on the edge of a joint where one is near.

Around the pipe's axis the picture is unrolled: radius down, angle across. A joint is an edge at the
same radius at most angles. Its places are found one by one, and a circle with a centre of its own
is fitted to them (algebraic least squares, Kasa 1976, reweighted).
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.imaging.pipe_edges import Field, Picture
from inspector.standards.clock import Point
from inspector.standards.ring import MODEL_SHARE, PipeAxis, Ring, ring_through

Vector = NDArray[np.float64]

_ANGLES = 240
_REACH = 0.03
"""How far from the marked place a joint may lie, as a share of the radius. Further away it is the
ring of another place: on rendered frames 0.06 made sizes worse, not better."""
_LARGEST_PLAY = 0.06
"""By how much a joint's centre may be off the axis, as a share of its radius, where the axis is
uncertain."""
_LEAST_AGREEMENT = 0.6
"""Which share of the circle's visible part has to have the edge, less what has the opposite one."""
_LEAST_SEEN_DEG = 150.0
_OFF_CENTRE = 0.15
_SMALLEST_PX = 12.0
_SUBPIXELS = 2
_STEPS = 8


def fit_ring(
    picture: Picture, axis: PipeAxis, near: Point, pixel_aspect: float = 1.0
) -> Ring | None:
    """The ring at a place on the wall of uint8 (h, w, 3): of the joint's edge if there is one close
    by, else through the place about the axis. None at the far point. `standards.ring.ring_method`
    says which."""
    through = ring_through(axis, near, pixel_aspect)
    if through is None or through.radius_px < _SMALLEST_PX:
        return through
    unrolled = _unrolled(picture, axis, through, pixel_aspect)
    edge = _edge(unrolled)
    fitted = None if edge is None else _circle(*edge)
    if fitted is None or not _is_near(fitted, axis, through, pixel_aspect):
        return through
    x, y, radius, spread = fitted
    return Ring(
        (x / pixel_aspect, y), radius, math.hypot(spread, MODEL_SHARE * radius), fitted=True
    )


@dataclass(frozen=True)
class _Unrolled:
    """Change of the brightness outwards (radii, angles), NaN outside the picture, and the places
    that it was taken at (radii, angles, 2), rows. `reach` and `play` are in radii: how far from the
    middle one a joint may lie, and by how much its centre may be off the axis."""

    change: Field
    places: Field
    reach: int
    play: int


def _unrolled(picture: Picture, axis: PipeAxis, ring: Ring, pixel_aspect: float) -> _Unrolled:
    play_px = min(axis.spread_px, _LARGEST_PLAY * ring.radius_px)
    # A margin on both sides, so that an edge at the end of the reach is seen whole.
    wide = 1.5 * _REACH * ring.radius_px + 2 * play_px
    half = max(8, math.ceil(wide * _SUBPIXELS))
    radii = ring.radius_px + np.linspace(-wide, wide, 2 * half + 1)
    turns = np.linspace(0, 2 * math.pi, _ANGLES, endpoint=False)
    x = axis.far[0] * pixel_aspect + axis.lean[0] * radii[:, None] + np.outer(radii, np.sin(turns))
    y = axis.far[1] + axis.lean[1] * radii[:, None] - np.outer(radii, np.cos(turns))
    places = np.stack([x, y], axis=2).astype(np.float32)
    to_source = np.array([1.0 / pixel_aspect, 1.0], np.float32)
    levels = _levels(picture, (places * to_source).astype(np.float32))
    blur = max(1.0, 0.008 * ring.radius_px) * half / wide
    smooth = cv2.GaussianBlur(levels, (1, 2 * math.ceil(2.5 * blur) + 1), 0.3, sigmaY=blur)
    return _Unrolled(
        change=np.gradient(smooth, axis=0).astype(np.float32),
        places=places,
        reach=round(_REACH * ring.radius_px / wide * half),
        play=round(play_px / wide * half),
    )


def _levels(picture: Picture, at: Field) -> Field:
    """Logarithm of the brightness at places (radii, angles, 2) in source pixels, so that an edge in
    the shade is as high as one in the light; NaN outside."""
    left, top = np.maximum(np.floor(at.min(axis=(0, 1))).astype(int) - 2, 0)
    right, bottom = np.ceil(at.max(axis=(0, 1))).astype(int) + 3
    cut = picture[top : max(bottom, top), left : max(right, left)]
    if cut.size == 0:
        return np.full(at.shape[:2], np.nan, np.float32)
    grey = np.log(cv2.cvtColor(cut, cv2.COLOR_RGB2GRAY).astype(np.float32) + 8.0)
    levels = cv2.remap(
        grey,
        at[..., 0] - np.float32(left),
        at[..., 1] - np.float32(top),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=math.nan,
    )
    return np.asarray(levels, np.float32)


def _edge(unrolled: _Unrolled) -> tuple[Vector, Vector] | None:
    """Places (n, 2) of the edge that agrees best, and their weights (n,); None without one."""
    seen = np.flatnonzero(np.isfinite(unrolled.change).all(axis=0))
    if len(seen) * 360.0 / _ANGLES < _LEAST_SEEN_DEG:
        return None
    change = unrolled.change[:, seen]
    usual = float(np.median(np.abs(change))) + 1e-4
    votes = np.tanh(change / (2 * usual))
    middle = len(change) // 2
    around = np.arange(middle - unrolled.reach, middle + unrolled.reach + 1)[:, None]
    turns = seen * (2 * math.pi / _ANGLES)
    columns = np.arange(len(seen))
    best, at, sign = _LEAST_AGREEMENT, None, 1.0
    for across, down in itertools.product((-1.0, -0.5, 0.0, 0.5, 1.0), repeat=2):
        off = unrolled.play * (across * np.sin(turns) - down * np.cos(turns))
        rows = around + np.rint(off).astype(np.intp)
        agreement = votes[rows, columns].mean(axis=1)
        most = int(np.abs(agreement).argmax())
        if abs(agreement[most]) > best:
            best, at, sign = (
                float(abs(agreement[most])),
                rows[most],
                float(np.sign(agreement[most])),
            )
        if not unrolled.play:
            break
    if at is None:
        return None
    # At each angle the edge is where it is steepest, close to the common circle.
    near = at + np.arange(-unrolled.reach // 2, unrolled.reach // 2 + 1)[:, None]
    steep = np.float32(sign) * change[near, columns]
    row, height = steep.argmax(axis=0), steep.max(axis=0)
    strong = height > 2 * usual
    if strong.sum() < _LEAST_AGREEMENT * len(seen):
        return None
    places = unrolled.places[near[row, columns], seen][strong].astype(np.float64)
    return places, np.minimum(height[strong] / (6 * usual), 1.0).astype(np.float64)


def _circle(places: Vector, weights: Vector) -> tuple[float, float, float, float] | None:
    """Centre x, y, radius and the radius's standard error, rows; None where it does not settle."""
    middle = places.mean(axis=0)
    x, y = (places - middle).T
    robust = weights
    centre_x = centre_y = radius = 0.0
    off = np.zeros(len(x))
    for _ in range(_STEPS):
        rows = np.stack([2 * x, 2 * y, np.ones_like(x)], axis=1) * np.sqrt(robust)[:, None]
        found = np.linalg.lstsq(rows, (x * x + y * y) * np.sqrt(robust), rcond=None)[0]
        centre_x, centre_y = float(found[0]), float(found[1])
        square = float(found[2]) + centre_x**2 + centre_y**2
        if not (math.isfinite(square) and square > 0):
            return None
        radius = math.sqrt(square)
        off = np.hypot(x - centre_x, y - centre_y) - radius
        scale = 1.5 * 1.4826 * float(np.median(np.abs(off))) + 0.25
        robust = weights / (1 + (off / scale) ** 2) ** 2
    kept = robust > 0.25 * weights
    if kept.mean() < 0.5:
        return None
    # Neighbouring angles see the same edge; about every tenth one is independent.
    spread = float(np.sqrt((robust * off**2).sum() / robust.sum())) / math.sqrt(kept.sum() / 10)
    return centre_x + float(middle[0]), centre_y + float(middle[1]), radius, max(spread, 0.25)


def _is_near(
    fitted: tuple[float, float, float, float],
    axis: PipeAxis,
    through: Ring,
    pixel_aspect: float,
) -> bool:
    """Whether a circle is one that the axis and the place allow."""
    x, y, radius, _ = fitted
    off_x = x - (axis.far[0] * pixel_aspect + axis.lean[0] * radius)
    off_y = y - (axis.far[1] + axis.lean[1] * radius)
    return (
        abs(radius / through.radius_px - 1) <= 1.3 * _REACH + _LARGEST_PLAY
        and math.hypot(off_x, off_y) <= _OFF_CENTRE * radius + 2 * through.spread_px
    )
