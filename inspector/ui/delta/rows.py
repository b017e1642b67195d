"""A Δ table as rows of texts, for the screen, the clipboard and files."""

from __future__ import annotations

import math

from inspector.core.language import number
from inspector.core.resolution_trial import Likeness, ResolutionTrial

MINUS = "−"
Cell = str | float | None


def good(column: str, value: float) -> int:
    """1 if a difference is a gain, -1 if it is a loss, 0 for a score and for no difference."""
    if not column.startswith("Δ") or abs(value) < 0.005:
        return 0
    return (1 if value > 0 else -1) * (-1 if column.startswith("ΔHR") else 1)


def told(column: str, value: float) -> str:
    """A number with two digits; a difference always with its sign."""
    if not column.startswith("Δ"):
        return number(value, ".1f")
    return number(value, "+.1f").replace("-", MINUS)


def likeness_rows(trial: ResolutionTrial) -> list[tuple[str, Likeness]]:
    """How close each version but HR is to it."""
    return [(v.name, v.likeness) for v in trial.versions if v.likeness is not None]


def decibels(value: float) -> str:
    """PSNR in dB; that of equal pictures has no bound."""
    return number(value, ".2f") if math.isfinite(value) else "∞"


def table_rows(trial: ResolutionTrial) -> list[list[Cell]]:
    """Everything as a table for other programs, in English: first the scores, then how close
    pictures are."""
    rows = trial.table.all_rows
    made: list[list[Cell]] = []
    if rows:
        made.append([f"{trial.table.metric}, %", *rows[0].columns])
        made += [[row.label, *(round(value, 4) for value in row.values)] for row in rows]
        made.append([])
    head = ["version", "PSNR RGB, dB", "SSIM RGB", "PSNR Y, dB", "SSIM Y", "shrunk again, dB"]
    made.append([*head, *([trial.perceptual] if has_perceptual(trial) else [])])
    for name, each in likeness_rows(trial):
        numbers: list[Cell] = [
            *(_finite(each.psnr_rgb_db), round(each.ssim_rgb, 6), _finite(each.psnr_y_db)),
            *(round(each.ssim_y, 6), _finite(each.consistency_db)),
        ]
        if each.perceptual is not None:
            numbers.append(round(each.perceptual, 6))
        made.append([name, *numbers])
    return made


def has_perceptual(trial: ResolutionTrial) -> bool:
    """Whether what VGG16 sees was measured."""
    return any(each.perceptual is not None for _, each in likeness_rows(trial))


def _finite(value: float) -> float | None:
    return round(value, 4) if math.isfinite(value) else None
