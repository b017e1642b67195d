"""Scores of models under noise, for people, for JSON and for a plot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from inspector.core.card import ModelCard
from inspector.imaging.metrics.masks import MaskScores
from inspector.train.evaluate import Scores
from inspector.train.robustness import UnderNoise


@dataclass(frozen=True)
class Scored:
    """What was measured of a model; `report` is what the JSON says of it."""

    card: ModelCard
    clean: Scores
    noisy: tuple[UnderNoise, ...]
    report: Mapping[str, Any]


def as_row(each: UnderNoise) -> dict[str, Any]:
    """A condition and its scores as an entry of the JSON."""
    return {**asdict(each.condition), **asdict(each.scores)}


def empty_masks(clean: Scores) -> int:
    """In how many pictures there is nothing to find: each scores 1 or about 0, and moves the
    mean."""
    return sum(count.true_positive + count.false_negative == 0 for _, count in clean.per_picture)


def curves(model: Scored) -> dict[str, list[tuple[float, float]]]:
    """By noise, (intensity, mean Dice), from the clean pictures on."""
    clean = (0.0, model.clean.masks.mean_dice)
    lines: dict[str, list[tuple[float, float]]] = {}
    for each in model.noisy:
        line = lines.setdefault(each.condition.noise, [clean])
        line.append((each.condition.intensity, each.scores.mean_dice))
    return lines


def table(models: Sequence[Scored]) -> str:
    """A row for each condition, a column for each model: mean Dice and mean IoU."""
    first = models[0]
    rows = [["", *(model.card.id for model in models)]]
    rows.append(["clean", *(_cell(model.clean.masks) for model in models)])
    for index, each in enumerate(first.noisy):
        name = f"{each.condition.noise} {100 * each.condition.intensity:g} %"
        rows.append([name, *(_cell(model.noisy[index].scores) for model in models)])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
    of = f"{len(first.clean.per_picture)} pictures, {empty_masks(first.clean)} with an empty mask"
    return "\n".join([f"Dice / IoU in %, the mean of {of}", *lines])


def _cell(scores: MaskScores) -> str:
    return f"{100 * scores.mean_dice:.1f} / {100 * scores.mean_iou:.1f}"
