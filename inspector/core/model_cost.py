"""How long models take on this machine."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from inspector.core.card import ModelCard


@dataclass(frozen=True)
class Cost:
    """Seconds that a model took for a picture, run after run, once it was loaded and warm.

    `weights_sha256` is "" for a model without weights; `device` is the processor's name and what
    ran on it; `size_px` is the picture's width and height.
    """

    model_id: str
    weights_sha256: str
    device: str
    size_px: tuple[int, int]
    seconds: tuple[float, ...]

    def __post_init__(self) -> None:
        if not self.seconds or not all(0 < s < 1e9 for s in self.seconds):
            raise ValueError("a cost is made of times above 0")

    @property
    def median_s(self) -> float:
        return median(self.seconds)

    def is_of(self, card: ModelCard) -> bool:
        """True if the weights are still those that were timed."""
        return (self.model_id, self.weights_sha256) == (card.id, sha256_of(card))


def sha256_of(card: ModelCard) -> str:
    """The hash of a model's weights, "" for one without."""
    return card.weights.sha256 if card.weights is not None else ""
