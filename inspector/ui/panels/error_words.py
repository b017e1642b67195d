"""What an error map says, in words that an inspector understands."""

from __future__ import annotations

from collections.abc import Sequence

from inspector.core import language
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
        "{percent} of the map is marked: errors from {error} {unit} on.",
        percent=_percent(marked / sum(counts)),
        error=number(judgement.error_at(level)),
        unit=tr(UNITS[mode]),
    )
    return said if level == usual else f"{said} {_judged(judgement, mode, counts)}"


def figures(judgement: Judgement) -> str:
    """The figures behind a verdict."""
    asked = judgement.guards.contrast
    separable = tr("Separability {value:.2f}", value=judgement.separability)
    contrast = number(judgement.contrast)
    if not asked:
        return f"{separable} · {tr('contrast {contrast}', contrast=contrast)}"
    wanted = tr("contrast {contrast} ({asked} asked)", contrast=contrast, asked=number(asked))
    return f"{separable} · {wanted}"


def number(value: float) -> str:
    """Three digits at least, and no power of ten."""
    if abs(value) >= 100:
        return f"{value:_.0f}".replace("_", " ")
    return language.number(value, ".3g")


def _judged(judgement: Judgement, mode: Mode, counts: Sequence[int]) -> str:
    usual = judgement.threshold + 1
    if not sum(counts[usual:]):
        return tr("Judged clean: {why}", why=_why_nothing(judgement, mode, counts))
    return tr("Judged: from {error} on.", error=number(judgement.error_at(usual)))


def _nothing(judgement: Judgement, mode: Mode, counts: Sequence[int]) -> str:
    return tr("Nothing is marked: {why}", why=_why_nothing(judgement, mode, counts))


def _why_nothing(judgement: Judgement, mode: Mode, counts: Sequence[int]) -> str:
    guards = judgement.guards
    if judgement.high <= judgement.low:
        return tr("the picture looks just like its restored surface.")
    if judgement.contrast < guards.contrast:
        return tr(
            "the map looks like texture, contrast {contrast} where {asked} is asked.",
            contrast=number(judgement.contrast),
            asked=number(guards.contrast),
        )
    largest = max(value for value, count in enumerate(counts) if count)
    return tr(
        "the largest error is {error} {unit}, and damage counts from {least} on.",
        error=number(judgement.error_at(largest)),
        unit=tr(UNITS[mode]),
        least=number(guards.floor),
    )


def _percent(share: float) -> str:
    return f"{language.number(100 * share, '.2g' if share < 0.1 else '.0f')} %"
