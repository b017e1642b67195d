"""Textures that repeat without a seam and are filtered separately along and around the pipe.

A wall seen at a grazing angle is blurred along the pipe but not around it: a rip map holds every
pair of reductions, and each lookup takes those that fit the pixel's footprint.
"""

from __future__ import annotations

from functools import cache
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]

_Texels = NDArray[np.float32] | NDArray[np.uint8]

_ROW = 512
"""Points are looked up in rows of this many, because OpenCV's tables are two-dimensional."""
_BORDER = 2


class RipMap:
    """A picture (rows, columns, channels <= 4) with all its reductions by powers of two along both
    axes, in one atlas. `repeats` says whether it goes on periodically; else it is 0 outside."""

    def __init__(self, picture: _Texels, repeats: bool) -> None:
        if picture.ndim == 2:
            picture = picture[..., None]
        self.rows, self.columns, self.channels = picture.shape
        self._repeats = repeats
        tall = _reductions(picture, 0)
        sizes_y = [level.shape[0] for level in tall]
        wide = [_reductions(level, 1) for level in tall]
        sizes_x = [level.shape[1] for level in wide[0]]
        starts_y = np.concatenate([[0], np.cumsum([s + 2 * _BORDER for s in sizes_y])])
        starts_x = np.concatenate([[0], np.cumsum([s + 2 * _BORDER for s in sizes_x])])
        atlas = np.zeros((starts_y[-1], starts_x[-1], self.channels), dtype=picture.dtype)
        mode = cv2.BORDER_WRAP if repeats else cv2.BORDER_CONSTANT
        for i, row in enumerate(wide):
            for j, level in enumerate(row):
                framed = cv2.copyMakeBorder(
                    level, _BORDER, _BORDER, _BORDER, _BORDER, mode, value=(0.0,) * 4
                )
                atlas[
                    starts_y[i] : starts_y[i] + framed.shape[0],
                    starts_x[j] : starts_x[j] + framed.shape[1],
                ] = framed.reshape(*framed.shape[:2], self.channels)
        self._atlas = atlas
        self._y = (starts_y[:-1] + _BORDER).astype(np.float32), np.array(sizes_y, np.float32)
        self._x = (starts_x[:-1] + _BORDER).astype(np.float32), np.array(sizes_x, np.float32)

    def sample(self, v: Field, u: Field, blur_v: Field, blur_u: Field) -> Field:
        """Values (n, channels) at v down and u across, both in units of the whole picture, averaged
        over about `blur_v` by `blur_u` (same units). uint8 pictures give 0..255."""
        if not len(v):
            return np.zeros((0, self.channels), np.float32)
        level_y = _level(blur_v * np.float32(self.rows), len(self._y[0]))
        level_x = _level(blur_u * np.float32(self.columns), len(self._x[0]))
        low = level_y.astype(np.int32)
        part = level_y - low
        column = np.rint(level_x).astype(np.int32)
        found = self._look_up(v, u, low, column)
        between = np.flatnonzero(part > np.float32(0.02))
        if len(between):
            high = np.minimum(low[between] + 1, len(self._y[0]) - 1)
            second = self._look_up(v[between], u[between], high, column[between])
            first = found[between]
            found[between] = first + part[between, None] * (second - first)
        return found

    def _look_up(
        self, v: Field, u: Field, row: NDArray[np.int32], column: NDArray[np.int32]
    ) -> Field:
        if self._repeats:
            v, u = v - np.floor(v), u - np.floor(u)
        else:
            # One texel outside is enough to be outside of every level.
            v = np.clip(v, np.float32(-0.9), np.float32(1.9))
            u = np.clip(u, np.float32(-0.9), np.float32(1.9))
        size_y, size_x = self._y[1][row], self._x[1][column]
        y = v * size_y - np.float32(0.5)
        x = u * size_x - np.float32(0.5)
        y = np.clip(y, np.float32(-1.5), size_y + np.float32(0.5)) + self._y[0][row]
        x = np.clip(x, np.float32(-1.5), size_x + np.float32(0.5)) + self._x[0][column]
        count = len(v)
        padded = -(-count // _ROW) * _ROW
        maps = np.zeros((2, padded), np.float32)
        maps[0, :count], maps[1, :count] = x, y
        rows = maps.reshape(2, -1, _ROW)
        found = cv2.remap(self._atlas, rows[0], rows[1], cv2.INTER_LINEAR)
        return np.asarray(found.reshape(padded, self.channels)[:count], dtype=np.float32)


@cache
def grain() -> RipMap:
    """Fine relief: value, slope along, slope around, and specks 0..1."""
    rng = np.random.default_rng(101)
    height = _coloured(rng, 512, 0.5, low=5)
    specks = np.clip((_coloured(rng, 512, 0.3, low=24) - 1.9) * 1.4, 0, 1)
    return RipMap(np.dstack([height, *_slopes(height), specks]), True)


@cache
def mottle() -> RipMap:
    """Blotches of all sizes: value, slope along, slope around, and an independent value."""
    rng = np.random.default_rng(102)
    height = _coloured(rng, 512, 1.15, low=2)
    return RipMap(np.dstack([height, *_slopes(height), _coloured(rng, 512, 1.35, low=2)]), True)


@cache
def streaks() -> RipMap:
    """Streaks along the pipe, streaks down the wall, drops 0..1, and scratches 0..1."""
    rng = np.random.default_rng(103)
    along = _coloured(rng, 512, 0.9, low=1, stretch=(14.0, 1.0))
    down = _coloured(rng, 512, 0.9, low=1, stretch=(1.0, 12.0))
    return RipMap(np.dstack([along, down, _drops(rng, 512), _scratches(rng, 512)]), True)


@cache
def stones() -> RipMap:
    """Aggregate: tone 0..1, slope along, slope around, and cover 0..1."""
    rng = np.random.default_rng(104)
    tone, height, cover = _aggregate(rng, 512, 460)
    return RipMap(np.dstack([tone, *_slopes(4.0 * height), cover]), True)


def _reductions(picture: _Texels, axis: int) -> list[_Texels]:
    levels = [picture]
    while levels[-1].shape[axis] > 1:
        rows, columns = levels[-1].shape[:2]
        half = max(1, (rows if axis == 0 else columns) // 2)
        size = (columns, half) if axis == 0 else (half, rows)
        smaller = cv2.resize(levels[-1], size, interpolation=cv2.INTER_AREA)
        shaped = smaller.reshape(size[1], size[0], -1)
        levels.append(cast(_Texels, shaped))
    return levels


def _level(texels: Field, count: int) -> Field:
    return np.clip(np.log2(np.maximum(texels, np.float32(1e-6))), 0, count - 1).astype(np.float32)


def _coloured(
    rng: np.random.Generator,
    size: int,
    power: float,
    low: int,
    stretch: tuple[float, float] = (1.0, 1.0),
) -> Field:
    """Periodic noise of mean 0, deviation 1, amplitude falling as 1 / frequency^(power + 1/2),
    without waves longer than size / low."""
    fy = np.fft.fftfreq(size, 1 / size)[:, None] * stretch[0]
    fx = np.fft.rfftfreq(size, 1 / size)[None, :] * stretch[1]
    frequency = np.hypot(fy, fx)
    gain = np.where(frequency >= low, np.maximum(frequency, 1.0) ** -(power + 0.5), 0.0)
    white = np.fft.rfft2(rng.standard_normal((size, size)))
    noise = np.fft.irfft2(white * gain, s=(size, size))
    return np.asarray(noise / noise.std(), dtype=np.float32)


def _slopes(height: Field) -> tuple[Field, Field]:
    """Differences per texel down and across, periodic."""
    down = (np.roll(height, -1, 0) - np.roll(height, 1, 0)) / 2
    across = (np.roll(height, -1, 1) - np.roll(height, 1, 1)) / 2
    return down.astype(np.float32), across.astype(np.float32)


def _drops(rng: np.random.Generator, size: int) -> Field:
    field = np.zeros((size, size), np.float32)
    for _ in range(230):
        y, x = rng.uniform(16, size - 16, 2)
        radius = float(rng.gamma(2.2, 0.55) + 0.6)
        centre = (int(x * 16), int(y * 16))
        axes = (int(radius * 16), int(radius * float(rng.uniform(0.9, 1.6)) * 16))
        cv2.ellipse(field, centre, axes, 0, 0, 360, float(rng.uniform(0.3, 1)), -1, cv2.LINE_AA, 4)
    return np.asarray(cv2.GaussianBlur(field, (0, 0), 0.7), dtype=np.float32)


def _scratches(rng: np.random.Generator, size: int) -> Field:
    field = np.zeros((size, size), np.float32)
    for _ in range(26):
        at = rng.uniform(20, size - 20, 2)
        heading = rng.normal(np.pi / 2, 0.5) if rng.random() < 0.6 else rng.uniform(0, np.pi)
        points = [at]
        for _ in range(int(rng.integers(3, 22))):
            heading += rng.normal(0, 0.22)
            points.append(points[-1] + 7 * np.array([np.cos(heading), np.sin(heading)]))
        chain = np.clip(np.array(points), 2, size - 3)
        cv2.polylines(
            field,
            [np.rint(chain * 8).astype(np.int32)],
            False,
            float(rng.uniform(0.3, 1)),
            1,
            cv2.LINE_AA,
            3,
        )
    return field


def _aggregate(rng: np.random.Generator, size: int, count: int) -> tuple[Field, Field, Field]:
    """Rounded stones by distance to the nearest of jittered seeds, periodic."""
    seeds = rng.uniform(0, size, (count, 2))
    field = np.ones((3 * size, 3 * size), np.uint8)
    tiled = np.concatenate([seeds + np.array([a, b]) * size for a in range(3) for b in range(3)])
    at = np.minimum(tiled.astype(np.int64), 3 * size - 1)
    field[at[:, 0], at[:, 1]] = 0
    distance, label = cv2.distanceTransformWithLabels(
        field, cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_PIXEL
    )
    middle = slice(size, 2 * size)
    seed_of = np.zeros(int(label.max()) + 1, np.int64)
    seed_of[label[at[:, 0], at[:, 1]]] = np.tile(np.arange(count), 9)
    which = seed_of[label[middle, middle]]
    radius = rng.gamma(5.0, 0.2, count) * size / np.sqrt(count) * 0.42
    warped = distance[middle, middle] * (1 + 0.13 * _coloured(rng, size, 0.8, low=8))
    depth = np.clip(1.0 - warped / radius[which], 0, 1)
    tone = np.clip(rng.normal(0.5, 0.2, count), 0.08, 1)[which]
    cover = np.clip(depth * 7, 0, 1)
    return (
        tone.astype(np.float32),
        (np.sqrt(depth) * cover).astype(np.float32),
        cover.astype(np.float32),
    )


def bilinear(picture: Field, y: Field, x: Field) -> Field:
    """Values (n, channels) of a picture (rows, columns, channels) at points in units of its texels;
    0 outside."""
    count = len(y)
    if not count:
        return np.zeros((0, picture.shape[2]), np.float32)
    padded = -(-count // _ROW) * _ROW
    maps = np.zeros((2, padded), np.float32)
    maps[0, :count] = np.clip(x, np.float32(-2), np.float32(picture.shape[1] + 1))
    maps[1, :count] = np.clip(y, np.float32(-2), np.float32(picture.shape[0] + 1))
    rows = maps.reshape(2, -1, _ROW)
    found = cv2.remap(
        picture, rows[0], rows[1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=0
    )
    return np.asarray(found.reshape(padded, -1)[:count], dtype=np.float32)
