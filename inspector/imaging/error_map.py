"""From what a restoration changed to what is damaged: error, filter, threshold, guards.

The UP-CrackNet paper, eq. 1: S = Otsu(bilateral(error)), with the error of the paper, of its
published code, or of dark damage alone; the last is filtered less than the paper does, and must be
as long as a crack. The error is stretched to 8 bits before it is filtered, so
Otsu's threshold always marks something, also in a picture without damage. What it means in grey
values is therefore kept, and two guards look at it; a picture is judged as a whole, never by tiles.
Otsu's separability is told, but is no guard: that of plain Gaussian grain is 2 / pi, more than that
of a quarter of DeepCrack's pictures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.restoration import ErrorMap, Guards, Judgement, Mode

CLEAN_PERCENTILE = 99.5
CLEAN_PICTURES_PERCENTILE: dict[Mode, float] = {"dark": 50.0, "code": 75.0, "paper": 75.0}
"""In the mode dark, short spots are left out already, so the contrast has less to keep out."""
DRIFT_PX = 30.0
"""Deviation of the Gaussian that tells light from damage, which is narrower."""
_NOTHING = 255
MOST_CONTRAST = 1000.0
"""Said where the lower class is one value."""

Picture = NDArray[np.uint8]
Error = NDArray[np.float32]


@dataclass(frozen=True)
class Smoothing:
    """A bilateral filter: its diameter in pixels, and the deviations of its weights by value
    (0..255) and by distance in pixels."""

    diameter_px: int
    values: float
    space_px: float


LIGHT = Smoothing(9, 120.0, 5.0)
PUBLISHED = Smoothing(25, 150.0, 15.0)
"""That of the published code, where three equal bands with a deviation of 450 are filtered: one
band with 150."""
FINE = Smoothing(5, 60.0, 2.0)
SMOOTHING: dict[Mode, Smoothing] = {"dark": FINE, "code": PUBLISHED, "paper": PUBLISHED}
LEAST_LENGTH_PX = 40
"""Dark spots that reach less far are grains, holes or stains, in the mode dark; in small pictures
an eighth of the shorter side."""


def error_of(picture: Picture, restored: Picture, mode: Mode) -> Error:
    """How far a picture is from its restoration, both uint8 (height, width, 3), RGB; float32
    (height, width), at least 0.

    dark: grey values by which the restoration is brighter; cracks are dark, highlights are not.
    code: the difference of grey values, each picture's stretched to 0..255 on its own.
    paper: the squared difference, summed over the bands.

    Raises ValueError when sizes differ.
    """
    if picture.shape != restored.shape:
        raise ValueError(f"a restoration of {restored.shape} is not of {picture.shape}")
    if mode == "paper":
        difference = restored.astype(np.float32) - picture.astype(np.float32)
        return np.asarray(np.square(difference).sum(axis=2), dtype=np.float32)
    if mode == "code":
        own, other = (_stretched(grey(each)) for each in (picture, restored))
        return np.asarray(np.abs(other - own), dtype=np.float32)
    return np.maximum(signed_error(picture, restored), np.float32(0.0))


def found(picture: Picture, restored: Picture, mode: Mode, guards: Guards) -> ErrorMap:
    """What a restoration of a whole picture says is damaged. In the mode dark, what brightened a
    wide area is light that was restored, and is taken off first."""
    error = error_of(picture, restored, mode)
    if mode == "dark":
        signed = signed_error(picture, restored)
        light = cv2.GaussianBlur(signed, (0, 0), DRIFT_PX, borderType=cv2.BORDER_REFLECT)
        error = np.maximum(signed - np.maximum(light, np.float32(0.0)), np.float32(0.0))
        whole = judged(error, SMOOTHING[mode], guards)
        return without_spots(whole, min(LEAST_LENGTH_PX, min(error.shape) // 8))
    return judged(error, SMOOTHING[mode], guards)


def without_spots(error: ErrorMap, least_px: int) -> ErrorMap:
    """The same with nothing marked that reaches less than `least_px` across and down: its values
    are lowered to the threshold, so that they still say what was almost marked."""
    marked = error.mask.astype(np.uint8)
    _, parts, boxes, _ = cv2.connectedComponentsWithStats(marked, connectivity=8)
    reach = np.maximum(boxes[:, cv2.CC_STAT_WIDTH], boxes[:, cv2.CC_STAT_HEIGHT])
    small = reach < least_px
    small[0] = False
    lowered = np.minimum(error.values, np.uint8(error.judgement.threshold))
    return ErrorMap(np.where(small[parts], lowered, error.values), error.judgement)


def signed_error(picture: Picture, restored: Picture) -> Error:
    """Grey values by which the restoration is brighter (or, negative, darker)."""
    return grey(restored) - grey(picture)


def grey(picture: Picture) -> Error:
    """Luma (BT.601) of uint8 (height, width, 3) RGB, or the only band; float32 in 0..255."""
    if picture.shape[2] == 1:
        return np.asarray(picture[:, :, 0], dtype=np.float32)
    weights = np.array([0.299, 0.587, 0.114], dtype=np.float32)
    return np.asarray(picture[:, :, :3].astype(np.float32) @ weights, dtype=np.float32)


def judged(error: Error, smoothing: Smoothing, guards: Guards) -> ErrorMap:
    """The error map of a whole picture, float32 (height, width), filtered and parted."""
    low, high = float(error.min()), float(error.max())
    if high <= low:
        nothing = Judgement(low, high, 0, 0.0, 0.0, _NOTHING, guards)
        return ErrorMap(np.zeros(error.shape, np.uint8), nothing)
    stretched = np.rint((error - low) * np.float32(255.0 / (high - low))).astype(np.uint8)
    values = np.asarray(
        cv2.bilateralFilter(stretched, smoothing.diameter_px, smoothing.values, smoothing.space_px),
        dtype=np.uint8,
    )
    histogram = np.bincount(values.ravel(), minlength=256)
    otsu, separability = otsu_threshold(histogram)
    contrast = _contrast(histogram, otsu)
    floor = int(np.clip((guards.floor - low) / (high - low) * 255.0, 0.0, _NOTHING))
    threshold = max(otsu, floor) if contrast >= guards.contrast else _NOTHING
    return ErrorMap(values, Judgement(low, high, otsu, separability, contrast, threshold, guards))


def otsu_threshold(histogram: NDArray[np.integer[Any]]) -> tuple[int, float]:
    """Otsu's threshold t of 256 counts (the classes are <= t and > t), and the variance between the
    classes over the whole one: 1 for two values, 0 for one."""
    share = histogram / max(int(histogram.sum()), 1)
    level = np.arange(len(histogram))
    below = np.cumsum(share)
    mean_below = np.cumsum(share * level)
    mean = mean_below[-1]
    parted = below * (1.0 - below)
    between = np.zeros(len(histogram))
    real = parted > 1e-12
    between[real] = (mean * below - mean_below)[real] ** 2 / parted[real]
    threshold = int(np.argmax(between))
    variance = float((share * (level - mean) ** 2).sum())
    return threshold, float(between[threshold] / variance) if variance > 0.0 else 0.0


def clean_guards(clean: Sequence[ErrorMap], mode: Mode) -> Guards:
    """Guards under which undamaged pictures stay clean, from some that were judged without: the
    floor above which half of them have at most 0.5 % of their pixels, and the contrast that 75 %
    of them (in the mode dark: half) stay below. Medians and shares of pictures, because a stain in
    one of them has a larger error than any crack. Raises ValueError when there is none.
    """
    if not clean:
        raise ValueError("There is no undamaged picture to learn the guards from.")
    floors = [np.percentile(each.errors, CLEAN_PERCENTILE) for each in clean]
    contrasts = [each.judgement.contrast for each in clean]
    return Guards(
        float(np.median(floors)),
        float(np.percentile(contrasts, CLEAN_PICTURES_PERCENTILE[mode])),
    )


def _contrast(histogram: NDArray[np.integer[Any]], threshold: int) -> float:
    level = np.arange(len(histogram), dtype=np.float64)
    parts = histogram[: threshold + 1], histogram[threshold + 1 :]
    if not all(part.sum() for part in parts):
        return 0.0
    low = float(np.average(level[: threshold + 1], weights=parts[0]))
    high = float(np.average(level[threshold + 1 :], weights=parts[1]))
    spread = float(np.average((level[: threshold + 1] - low) ** 2, weights=parts[0])) ** 0.5
    return min((high - low) / spread, MOST_CONTRAST) if spread > 0.0 else MOST_CONTRAST


def _stretched(values: Error) -> Error:
    low, high = float(values.min()), float(values.max())
    if high <= low:
        return np.zeros_like(values)
    return np.asarray((values - np.float32(low)) * np.float32(255.0 / (high - low)), np.float32)
