"""What a segmentation model says of a frame."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Window


@dataclass(frozen=True)
class Provenance:
    """How a machine result was made; written beside every result and into the report."""

    model_id: str
    weights_sha256: str
    runner: str
    device: str
    dtype: str
    tile_px: int
    overlap_px: int
    app_version: str
    seconds: float
    notices: tuple[str, ...] = ()
    """What the engine had to do otherwise than asked, e.g. a smaller tile or another device."""
    settings: str = ""
    """What was chosen for the run beside the model, in words; "" where there is no choice."""


@dataclass(frozen=True)
class Mask:
    """Probabilities of the foreground classes of a part of a frame.

    `probability`: uint8 (classes, height, width), 255 = certain, read-only; `labels` names the
    classes in the same order. `origin` is the source pixel of the top left corner.
    """

    probability: NDArray[np.uint8]
    labels: tuple[str, ...]
    provenance: Provenance
    origin: tuple[int, int] = (0, 0)

    def __post_init__(self) -> None:
        if self.probability.ndim != 3 or self.probability.dtype != np.uint8:
            raise ValueError("probability must be uint8 (classes, height, width)")
        if len(self.labels) != self.probability.shape[0]:
            raise ValueError("one label for each class")
        if self.probability.flags.writeable:
            shared = self.probability.view()
            shared.flags.writeable = False
            object.__setattr__(self, "probability", shared)

    @property
    def width_px(self) -> int:
        return int(self.probability.shape[2])

    @property
    def height_px(self) -> int:
        return int(self.probability.shape[1])

    def class_ids(self, threshold: float = 0.5) -> NDArray[np.uint8]:
        """uint8 (height, width): 0 background, k + 1 for `labels[k]` where it is the most
        probable class and its probability is at least `threshold` (0..1)."""
        best = self.probability.max(axis=0)
        chosen: NDArray[np.uint8] = self.probability.argmax(axis=0).astype(np.uint8) + np.uint8(1)
        chosen[best < quantised(threshold)] = 0
        return chosen

    def part(self, window: Window) -> Mask | None:
        """What it says inside a window of the source, as a view; None if that is nothing."""
        x, y = window.x - self.origin[0], window.y - self.origin[1]
        inside = Window(x, y, window.width, window.height).clipped(self.width_px, self.height_px)
        if inside is None:
            return None
        origin = (inside.x + self.origin[0], inside.y + self.origin[1])
        rows, columns = inside.slices
        return Mask(self.probability[:, rows, columns], self.labels, self.provenance, origin)

    def pasted_over(self, other: Mask) -> Mask:
        """This mask with `other` around it where this one says nothing: what a run on a region
        leaves of the whole. The result covers both, with the notices of both; where neither said
        anything it is 0."""
        if other.labels != self.labels:
            return self
        left = min(self.origin[0], other.origin[0])
        top = min(self.origin[1], other.origin[1])
        right = max(m.origin[0] + m.width_px for m in (self, other))
        bottom = max(m.origin[1] + m.height_px for m in (self, other))
        joined = np.zeros((len(self.labels), bottom - top, right - left), np.uint8)
        for mask in (other, self):
            x, y = mask.origin[0] - left, mask.origin[1] - top
            joined[:, y : y + mask.height_px, x : x + mask.width_px] = mask.probability
        notices = dict.fromkeys((*self.provenance.notices, *other.provenance.notices))
        made = replace(self.provenance, notices=tuple(notices))
        return Mask(joined, self.labels, made, (left, top))


def quantised(threshold: float) -> int:
    """The smallest stored value (1..255) that counts as at least `threshold` (0..1)."""
    return min(255, max(1, int(np.ceil(threshold * 255.0 - 1e-9))))
