"""What an error map says, in words that an inspector understands."""

from __future__ import annotations

from collections.abc import Sequence

from inspector.core.language import mark, tr
from inspector.core.restoration import UNITS, Judgement, Mode

MODE_NAMES: dict[Mode, str] = {
    "dark": mark("Dark damage"),
    "code": mark("As published code"),
    "paper": mark("As in the paper"),
}
MODE_TIPS: dict[Mode, str] = {
    "dark": mark("What is darker than the restored surface; light that changes slowly is left out"),
    "code": mark("Any difference, each picture stretched to its own range first"),
    "paper": mark("The squared difference, summed over the colours"),
}


def verdict(judgement: Judgement, mode: Mode, counts: Sequence[int], level: int) -> str:
    """What is marked from a value on, or why nothing is. `counts` are the pixels of each value."""
    marked, usual = sum(counts[level:]), judgement.threshold + 1
    if not marked:
        if level == usual or not sum(counts[usual:]):
            return _nothing(judgement, mode, counts)
        return tr(
            "Nothing is marked: the threshold is above every error. {judged}",
            judged=_judged(judgement, mode, counts),
        )
    said = tr(
        "{percent} of the map is marked: errors from {number} {units} on.",
        percent=_percent(marked / sum(counts)),
        number=number(judgement.error_at(level)),
        units=tr(UNITS[mode]),
    )
    return said if level == usual else f"{said} {_judged(judgement, mode, counts)}"


def figures(judgement: Judgement) -> str:
    """The figures behind a verdict."""
    asked = judgement.guards.contrast
    contrast = tr("contrast {number}", number=number(judgement.contrast)) + (
        tr(" ({number} asked)", number=number(asked)) if asked else ""
    )
    return tr(
        "Separability {separability:.2f} · {contrast}",
        separability=judgement.separability,
        contrast=contrast,
    )


def number(value: float) -> str:
    """Three digits at least, and no power of ten."""
    return (
        tr("{value:,.0f}", value=value).replace(",", " ")
        if abs(value) >= 100
        else tr("{value:.3g}", value=value)
    )


def _judged(judgement: Judgement, mode: Mode, counts: Sequence[int]) -> str:
    usual = judgement.threshold + 1
    if not sum(counts[usual:]):
        return _nothing(judgement, mode, counts).replace("Nothing is marked", "Judged clean", 1)
    return tr("Judged: from {number} on.", number=number(judgement.error_at(usual)))


def _nothing(judgement: Judgement, mode: Mode, counts: Sequence[int]) -> str:
    guards, unit = judgement.guards, tr(UNITS[mode])
    if judgement.high <= judgement.low:
        return tr("Nothing is marked: the picture looks just like its restored surface.")
    if judgement.contrast < guards.contrast:
        return tr(
            "Nothing is marked: the map looks like texture, contrast {number} where "
            "{number_2} is asked.",
            number=number(judgement.contrast),
            number_2=number(guards.contrast),
        )
    largest = max(value for value, count in enumerate(counts) if count)
    return tr(
        "Nothing is marked: the largest error is {number} {unit}, and damage counts "
        "from {number_2} on.",
        number=number(judgement.error_at(largest)),
        unit=unit,
        number_2=number(guards.floor),
    )


def _percent(share: float) -> str:
    return (
        tr("{value:.2g} %", value=100 * share)
        if share < 0.1
        else tr("{value:.0f} %", value=100 * share)
    )
