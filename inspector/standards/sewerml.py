"""Sewer-ML: the labels of the Danish image set, and its metric F2-CIW.

    F2 = 5 TP / (5 TP + 4 FN + FP)      F2-CIW = sum(w F2) / sum(w)      F1 of normal pictures

Haurum and Moeslund, "Sewer-ML: A Multi-Label Sewer Defect Classification Dataset and Benchmark",
CVPR 2021. Labels belong to whole pictures: they locate nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inspector.core.errors import SettingsError
from inspector.core.language import tr
from inspector.standards.book import CodeBook

WATER_LIMITS_PERCENT = (5.0, 15.0, 30.0)
"""Limits of the four bands of the label VA, in % of the pipe's height; a limit opens a band."""


@dataclass(frozen=True)
class Outcome:
    """How often a class was found (true), found wrongly and missed."""

    true: int
    wrong: int
    missed: int

    def __post_init__(self) -> None:
        if min(self.true, self.wrong, self.missed) < 0:
            raise ValueError("counts cannot be negative")

    def f(self, beta: float) -> float:
        """F-beta; 0 for a class that was neither there nor found."""
        gain = (1.0 + beta**2) * self.true
        below = gain + beta**2 * self.missed + self.wrong
        return gain / below if below else 0.0


def weights(book: CodeBook) -> dict[str, float]:
    """The importance of every weighted class, whether or not its meaning is confirmed."""
    return {code.code: code.weight for code in book.codes.values() if code.weight is not None}


def f2_ciw(outcomes: Mapping[str, Outcome], importance: Mapping[str, float]) -> float:
    """F2, averaged by importance over the classes of `outcomes`.

    Raises SettingsError for a class without a weight, or if there is no class.
    """
    unknown = sorted(outcomes.keys() - importance.keys())
    if unknown or not outcomes:
        raise SettingsError(
            tr(
                "F2-CIW needs classes with a weight, not {unknown}; correct the list of classes.",
                unknown=", ".join(unknown) or "none",
            )
        )
    total = sum(importance[name] for name in outcomes)
    return sum(importance[name] * outcome.f(2.0) for name, outcome in outcomes.items()) / total


def f1_normal(normal: Outcome) -> float:
    """F1 of the pictures without any defect."""
    return normal.f(1.0)


def water_band(percent: float) -> int:
    """The band of a water level, 0 to 3."""
    return sum(percent >= limit for limit in WATER_LIMITS_PERCENT)
