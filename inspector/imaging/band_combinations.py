"""How the bands of a map are shown: three of them as red, green and blue, or an index as colours.

For display only: models and measures work on the stored values. A combination names the bands to
read, in order; the functions take pixels with exactly these bands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from inspector.core.language import mark
from inspector.core.map_facts import MapFacts
from inspector.imaging.reflectance import reflectance
from inspector.imaging.tone import Limits

LOW_PERCENT, HIGH_PERCENT = 2.0, 98.0
_SAMPLES = 250_000

_NDVI_COLOURS = np.array(
    [
        (-0.2, 40, 60, 120),
        (0.0, 190, 180, 170),
        (0.2, 222, 208, 150),
        (0.4, 165, 200, 100),
        (0.6, 80, 160, 60),
        (0.9, 10, 80, 25),
    ]
)
"""NDVI, red, green, blue: water, bare ground, sparse and dense green; linear in between."""


@dataclass(frozen=True)
class BandCombination:
    """`kind` "colours": one or three bands (grey; red, green, blue), each stretched by itself.
    "index": (a - b) / (a + b) of the reflectance of two bands, from -1 to 1, as colours."""

    title: str
    bands: tuple[str, ...]
    kind: Literal["colours", "index"] = "colours"

    def __post_init__(self) -> None:
        wanted = (2,) if self.kind == "index" else (1, 3)
        if len(self.bands) not in wanted:
            raise ValueError(f"{self.kind} of {len(self.bands)} bands")


COMBINATIONS = (
    BandCombination(mark("True colour"), ("B04", "B03", "B02")),
    BandCombination(mark("Near infrared"), ("B08", "B04", "B03")),
    BandCombination(mark("Short-wave infrared"), ("B12", "B8A", "B04")),
    BandCombination("NDVI", ("B08", "B04"), "index"),
)
"""The usual ones of Sentinel-2; `BandCombination` makes any other."""


def combinations_of(names: Sequence[str]) -> tuple[BandCombination, ...]:
    """Those that a map with these bands can show: the usual ones; without any of them its first
    three bands, or its first one as grey."""
    usual = tuple(c for c in COMBINATIONS if set(c.bands) <= set(names))
    if usual:
        return usual
    first = tuple(names[:3]) if len(names) >= 3 else tuple(names[:1])
    return (BandCombination(", ".join(first), first),)


def band_limits(
    pixels: NDArray[Any],
    valid: NDArray[np.bool_] | None = None,
    percents: tuple[float, float] = (LOW_PERCENT, HIGH_PERCENT),
) -> tuple[Limits, ...]:
    """The values shown as black and as white, for each band: its 2nd and 98th percentiles, or
    other `percents`.

    `valid`: bool (height, width), the pixels that count (`reflectance.clear`); all by default,
    but never not-a-number. The same pixels always give the same limits. Show all windows of one
    view with the limits of one of them, such as the smallest level: each with its own would show
    seams. (0, 0) for a band without a value.
    """
    stride = max(1, int(np.ceil(np.sqrt(pixels.shape[0] * pixels.shape[1] / _SAMPLES))))
    sample = pixels[::stride, ::stride]
    counts = np.ones(sample.shape[:2], bool) if valid is None else valid[::stride, ::stride]
    found: list[Limits] = []
    for band in range(pixels.shape[2]):
        values = sample[..., band][counts].astype(np.float64)
        values = values[np.isfinite(values)]
        if values.size == 0:
            found.append((0.0, 0.0))
            continue
        low, high = np.percentile(values, percents)
        if low == high:  # nearly constant: let the rare values set the range
            low, high = values.min(), values.max()
        found.append((float(low), float(high)))
    return tuple(found)


def shown(
    pixels: NDArray[Any],
    combination: BandCombination,
    limits: Sequence[Limits],
    facts: MapFacts,
    valid: NDArray[np.bool_] | None = None,
) -> NDArray[np.uint8]:
    """uint8 (height, width, 3) of pixels with the bands of `combination` (and of `facts`).

    Colours are stretched linearly between `limits`, one pair for each band; a band without a range
    is mid grey. An index has its own fixed colours and leaves `limits` alone. Pixels that are not
    `valid` are black.
    """
    if pixels.shape[2] != len(combination.bands):
        raise ValueError(f"{pixels.shape[2]} bands for {len(combination.bands)} to be shown")
    if combination.kind == "index":
        picture = index_colours(normalised_difference(reflectance(pixels, facts)))
    else:
        planes = [_stretched(pixels[..., b], limits[b]) for b in range(pixels.shape[2])]
        picture = np.stack(planes if len(planes) == 3 else planes * 3, axis=2)
    if valid is not None:
        picture[~valid] = 0
    return picture


def normalised_difference(light: NDArray[np.float32]) -> NDArray[np.float32]:
    """float32 (height, width): (a - b) / (a + b) of two bands of reflectance, within [-1, 1];
    not-a-number where the sum is not positive. With near infrared and red: NDVI (Rouse 1974)."""
    first, second = light[..., 0], light[..., 1]
    total = first + second
    with np.errstate(divide="ignore", invalid="ignore"):
        index = np.where(total > 0, (first - second) / total, np.nan)
    clipped: NDArray[np.float32] = np.clip(index, -1.0, 1.0).astype(np.float32)
    return clipped


def index_colours(index: NDArray[np.float32]) -> NDArray[np.uint8]:
    """uint8 (height, width, 3) of an index; not-a-number is black."""
    known = np.isfinite(index)
    values = np.where(known, index, 0.0)
    places = _NDVI_COLOURS[:, 0]
    planes = [np.interp(values, places, _NDVI_COLOURS[:, band]) for band in (1, 2, 3)]
    colours: NDArray[np.uint8] = np.rint(np.stack(planes, axis=2)).astype(np.uint8)
    colours[~known] = 0
    return colours


def index_ramp() -> NDArray[np.uint8]:
    """uint8 (256, 3): the colours of an index from the lowest to the highest that differ."""
    ends = _NDVI_COLOURS[0, 0], _NDVI_COLOURS[-1, 0]
    colours: NDArray[np.uint8] = index_colours(np.linspace(*ends, 256, dtype=np.float32)[None])[0]
    return colours


def _stretched(plane: NDArray[Any], limits: Limits) -> NDArray[np.uint8]:
    low, high = limits
    values = plane.astype(np.float32)
    if high <= low:
        return np.full(plane.shape, 128, np.uint8)
    values = (values - np.float32(low)) * np.float32(255.0 / (high - low))
    grey: NDArray[np.uint8] = np.rint(np.nan_to_num(np.clip(values, 0.0, 255.0))).astype(np.uint8)
    return grey
