"""What a model was measured to do, from the scores of its card.

Likeness (PSNR, SSIM, LPIPS) is set beside that of interpolation; what a task finds on restored
pictures is set beside what it finds on shrunk and on true ones (`core.resolution_delta`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from inspector.core.card import ModelCard, Score
from inspector.core.label_names import label_name
from inspector.core.language import joined, mark, number, tr
from inspector.core.resolution_delta import Deltas

BICUBIC, TRUTH = "bicubic", "truth"
_PERCEPTUAL = "lpips"
_PARTS = (
    *(mark("all"), mark("held out"), mark("rendered"), mark("rendered pipes")),
    *(mark("rendered land"), mark("bicubic of the mean"), mark("reference none")),
    *(mark("reference 1x"), mark("reference 2x"), mark("reference 4x"), mark("native")),
    *(mark("code"), mark("dark"), mark("paper"), mark("masks that fit")),
)
"""What the names of data sets are put together from, beside the names of the sets."""
_LIKENESS: Mapping[str, tuple[str, str, int]] = MappingProxyType(
    {
        "psnr_db": ("PSNR", "dB", 2),
        "cpsnr_db": (mark("PSNR after levelling"), "dB", 2),
        "psnr_rgb_db": (mark("PSNR, colours"), "dB", 2),
        "psnr_y_db": (mark("PSNR, brightness"), "dB", 2),
        "ssim": ("SSIM", "", 4),
        "cssim": (mark("SSIM after levelling"), "", 4),
        "ssim_rgb": (mark("SSIM, colours"), "", 4),
        "ssim_y": (mark("SSIM, brightness"), "", 4),
        _PERCEPTUAL: (mark("LPIPS, smaller is more alike"), "", 4),
    }
)
"""Name, unit and decimals of each figure of likeness."""


@dataclass(frozen=True)
class LikenessLine:
    """One figure of one way to run a model: that of interpolation (None where it was not
    measured), that of the model, and the difference, as they are printed."""

    dataset: str
    figure: str
    interpolated: str
    model: str
    difference: str


@dataclass(frozen=True)
class TaskLine:
    """What a task scores by a figure, per cent, and the differences, percentage points."""

    dataset: str
    figure: str
    deltas: Deltas


@dataclass(frozen=True)
class ModelScores:
    """All of a card: of models that enlarge `likeness` and `tasks`, and the rest by data set.
    `has_perceptual` says whether LPIPS is among them."""

    likeness: tuple[LikenessLine, ...]
    tasks: tuple[TaskLine, ...]
    others: tuple[tuple[str, str], ...]
    has_perceptual: bool


def model_scores(card: ModelCard) -> ModelScores:
    """The scores of a card, put beside each other."""
    by_set: dict[str, dict[str, dict[str, float]]] = {}
    rest: dict[str, list[Score]] = {}
    for score in card.scores:
        base, _, way = score.dataset.rpartition(", ")
        if card.enhance is not None and base:
            by_set.setdefault(base, {}).setdefault(way, {})[score.metric] = score.value
        else:
            rest.setdefault(score.dataset, []).append(score)
    likeness: list[LikenessLine] = []
    tasks: list[TaskLine] = []
    for base, ways in by_set.items():
        plain, true = ways.get(BICUBIC, {}), ways.get(TRUTH, {})
        for way, values in ways.items():
            if way in (BICUBIC, TRUTH):
                continue
            name = base if way == "net" else f"{base}, {way}"
            shown = _set_name(name)
            for metric, value in values.items():
                if metric in _LIKENESS:
                    likeness.append(_likeness(shown, metric, plain.get(metric), value))
                elif metric in plain and metric in true:
                    deltas = Deltas(100 * plain[metric], 100 * value, 100 * true[metric])
                    tasks.append(TaskLine(shown, _worded(metric), deltas))
                else:
                    rest.setdefault(name, []).append(Score(name, metric, value))
    return ModelScores(
        tuple(likeness),
        tuple(tasks),
        tuple((_set_name(dataset), _listed(scores)) for dataset, scores in rest.items()),
        any(score.metric == _PERCEPTUAL for score in card.scores),
    )


def _set_name(dataset: str) -> str:
    """The name of a data set, its parts in the language in use."""
    return joined(map(tr, dataset.split(", ")), ", ")


def _likeness(dataset: str, metric: str, plain: float | None, value: float) -> LikenessLine:
    name, unit, decimals = _LIKENESS[metric]
    suffix = f" {unit}" if unit else ""
    difference = ""
    if plain is not None:
        difference = number(value - plain, f"+.{decimals}f").replace("-", "−") + suffix
    return LikenessLine(
        dataset,
        tr(name),
        "" if plain is None else number(plain, f".{decimals}f") + suffix,
        number(value, f".{decimals}f") + suffix,
        difference,
    )


def _listed(scores: Sequence[Score]) -> str:
    return "; ".join(f"{_worded(each.metric)} {number(each.value, '.3g')}" for each in scores)


def _worded(metric: str) -> str:
    """A figure as people write it; its names are terms of the field in every language, those of
    classes are not."""
    if metric.startswith("iou "):
        return f"IoU {label_name(metric.removeprefix('iou '))}"
    words = metric.replace("_", " ").split()
    return " ".join("IoU" if word == "iou" else word for word in words)
