"""How sure a model was, in words: its probability is not as exact as decimals would claim."""

from __future__ import annotations

from typing import Literal

Band = Literal["low", "medium", "high"]
BANDS: tuple[Band, ...] = ("low", "medium", "high")
MEDIUM_FROM, HIGH_FROM = 0.65, 0.8
"""Mean probability over a region from which the confidence is called medium and high."""


def band(confidence: float) -> Band:
    """The band of a confidence in 0..1."""
    if confidence >= HIGH_FROM:
        return "high"
    return "medium" if confidence >= MEDIUM_FROM else "low"


def band_floor(of: Band) -> float:
    """The smallest confidence of a band."""
    return {"low": 0.0, "medium": MEDIUM_FROM, "high": HIGH_FROM}[of]
