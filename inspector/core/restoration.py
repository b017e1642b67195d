"""What a surface would look like without damage, says a model, and where the picture differs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Frame, Window
from inspector.core.language import mark
from inspector.core.mask import Mask, Provenance, quantised
from inspector.core.stored_texts import ERROR_MAP

Mode = Literal["dark", "code", "paper"]
MODES: tuple[Mode, ...] = get_args(Mode)
"""Which difference counts: where the restoration is brighter; the published code's; the paper's."""
STAMP = mark("Restored, not original evidence")
"""Stands on every view, export and page that shows a restored picture."""
UNITS: dict[Mode, str] = {
    "dark": mark("grey values"),
    "code": mark("stretched grey values"),
    "paper": mark("squared grey values"),
}
"""What errors are counted in, in English."""
DARK_OTSU = "dark-otsu"
"""The id of the detector without weights, which is chosen like a model."""


@dataclass(frozen=True)
class Guards:
    """When damage is believed.

    No pixel is marked whose filtered error is below `floor` (in units of the error). Nothing is
    marked unless the means of what Otsu's threshold parts differ by `contrast` deviations of the
    lower part: texture alone is parted, too, but nearer.
    """

    floor: float = 0.0
    contrast: float = 0.0


def settings_text(mode: Mode, guards: Guards) -> str:
    """How an error map was judged, as provenances say it."""
    return ERROR_MAP.format(
        mode=mode, floor=f"{guards.floor:.4g}", contrast=f"{guards.contrast:.3g}"
    )


@dataclass(frozen=True)
class Judgement:
    """What was made of the values of an error map.

    The values 0 and 255 stand for `low` and `high` in units of the error. `otsu` is Otsu's
    threshold, `separability` its variance between the classes over the whole one (0..1),
    `contrast` as in `Guards`. Damage is where values are above `threshold`, which is 255 where the
    `guards` see none.
    """

    low: float
    high: float
    otsu: int
    separability: float
    contrast: float
    threshold: int
    guards: Guards = Guards()

    def __post_init__(self) -> None:
        if not (0 <= self.otsu <= 255 and 0 <= self.threshold <= 255):
            raise ValueError("thresholds are values of 8 bits")
        if not -1e9 < self.low <= self.high < 1e9:
            raise ValueError(f"errors cannot go from {self.low} to {self.high}")

    @property
    def probability(self) -> NDArray[np.uint8]:
        """Of each value 0..255 how probable damage is, uint8 (256,): it never falls, and exactly
        what is marked is at least 128, as masks want it."""
        threshold = self.threshold
        level = np.arange(256, dtype=np.float64)
        below = 127.0 * level / max(threshold, 1)
        above = 128.0 + 127.0 * (level - threshold - 1) / max(254 - threshold, 1)
        bent = np.rint(np.where(level > threshold, above, below)).astype(np.uint8)
        return np.asarray(bent, dtype=np.uint8)

    def level_at(self, confidence: float) -> int:
        """The inverse of `probability`: the smallest value that counts at a confidence (0..1), 256
        if none does."""
        return int(np.searchsorted(self.probability, quantised(confidence), side="left"))

    def confidence_at(self, level: int) -> float:
        """From which confidence on values count from `level` (0..256) on, as far as they are told
        apart; 256 asks for more than any value has, where there is more."""
        bent = self.probability
        return float(bent[level] if level < 256 else min(int(bent[255]) + 1, 255)) / 255.0

    def error_at(self, level: float) -> float:
        """What a value stands for, in units of the error."""
        return self.low + (self.high - self.low) * level / 255.0

    def level_of(self, error: float) -> int:
        """The first value that stands for at least an error, 0..256."""
        if self.high <= self.low:
            return 0 if error <= self.low else 256
        exact = (error - self.low) / (self.high - self.low) * 255.0
        return int(np.clip(np.ceil(exact - 1e-6), 0, 256))


@dataclass(frozen=True)
class ErrorMap:
    """A filtered error with its threshold: `values` are uint8 (height, width)."""

    values: NDArray[np.uint8]
    judgement: Judgement

    @property
    def mask(self) -> NDArray[np.bool_]:
        """Where damage is, bool (height, width)."""
        return self.values > self.judgement.threshold

    @property
    def errors(self) -> NDArray[np.float32]:
        """The filtered error in its own units, float32 (height, width)."""
        low, high = self.judgement.low, self.judgement.high
        step = np.float32((high - low) / 255.0)
        return np.asarray(self.values * step + np.float32(low), np.float32)

    @property
    def probability(self) -> NDArray[np.uint8]:
        """The values bent so that exactly what is marked is at least 128, as masks want it."""
        return np.asarray(self.judgement.probability[self.values], dtype=np.uint8)


@dataclass(frozen=True)
class Restoration:
    """A restored picture, uint8 (height, width, 3), whose `origin` is the source pixel of the top
    left corner, and what it says about the picture.

    `signed_error` is int16 (height, width): grey values by which the restoration is brighter (or,
    negative, darker) than the picture. `labels` holds the one thing that is found.
    """

    frame: Frame
    signed_error: NDArray[np.int16]
    error: ErrorMap
    mode: Mode
    labels: tuple[str, ...]
    provenance: Provenance

    def __post_init__(self) -> None:
        sizes = {self.frame.pixels.shape[:2], self.signed_error.shape, self.error.values.shape}
        if len(sizes) > 1 or self.signed_error.dtype != np.int16:
            raise ValueError(f"the parts of a restoration do not fit: {sorted(sizes)}")

    @property
    def window(self) -> Window:
        """The source pixels it shows."""
        height, width = self.frame.pixels.shape[:2]
        return Window(*self.frame.origin, width, height)

    @property
    def mask(self) -> Mask:
        """What it finds; at the threshold 0.5 exactly what is marked."""
        return Mask(self.error.probability[None], self.labels, self.provenance, self.frame.origin)
