"""What an error map says, in words that an inspector understands."""

from __future__ import annotations

from collections.abc import Sequence

from inspector.core.restoration import UNITS, Judgement, Mode

MODE_NAMES: dict[Mode, str] = {
    "dark": "Dark damage",
    "code": "As published code",
    "paper": "As in the paper",
}
MODE_TIPS: dict[Mode, str] = {
    "dark": "What is darker than the restored surface; light that changes slowly is left out",
    "code": "Any difference, each picture stretched to its own range first",
    "paper": "The squared difference, summed over the colours",
}


def verdict(judgement: Judgement, mode: Mode, counts: Sequence[int], level: int) -> str:
    """What is marked from a value on, or why nothing is. `counts` are the pixels of each value."""
    marked, usual = sum(counts[level:]), judgement.threshold + 1
    if not marked:
        if level == usual or not sum(counts[usual:]):
            return _nothing(judgement, mode, counts)
        return (
            "Nothing is marked: the threshold is above every error. "
            f"{_judged(judgement, mode, counts)}"
        )
    said = (
        f"{_percent(marked / sum(counts))} of the map is marked: errors from "
        f"{number(judgement.error_at(level))} {UNITS[mode]} on."
    )
    return said if level == usual else f"{said} {_judged(judgement, mode, counts)}"


def figures(judgement: Judgement) -> str:
    """The figures behind a verdict."""
    asked = judgement.guards.contrast
    contrast = f"contrast {number(judgement.contrast)}" + (
        f" ({number(asked)} asked)" if asked else ""
    )
    return f"Separability {judgement.separability:.2f} · {contrast}"


def number(value: float) -> str:
    """Three digits at least, and no power of ten."""
    return f"{value:,.0f}".replace(",", " ") if abs(value) >= 100 else f"{value:.3g}"


def _judged(judgement: Judgement, mode: Mode, counts: Sequence[int]) -> str:
    usual = judgement.threshold + 1
    if not sum(counts[usual:]):
        return _nothing(judgement, mode, counts).replace("Nothing is marked", "Judged clean", 1)
    return f"Judged: from {number(judgement.error_at(usual))} on."


def _nothing(judgement: Judgement, mode: Mode, counts: Sequence[int]) -> str:
    guards, unit = judgement.guards, UNITS[mode]
    if judgement.high <= judgement.low:
        return "Nothing is marked: the picture looks just like its restored surface."
    if judgement.contrast < guards.contrast:
        return (
            "Nothing is marked: the map looks like texture, contrast "
            f"{number(judgement.contrast)} where {number(guards.contrast)} is asked."
        )
    largest = max(value for value, count in enumerate(counts) if count)
    return (
        f"Nothing is marked: the largest error is {number(judgement.error_at(largest))} {unit}, "
        f"and damage counts from {number(guards.floor)} on."
    )


def _percent(share: float) -> str:
    return f"{100 * share:.2g} %" if share < 0.1 else f"{100 * share:.0f} %"
