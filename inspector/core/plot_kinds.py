"""Plots of what was measured of models: under noise, while they learn, against their cost, and by
threshold."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from inspector.core.card import ModelCard, Score
from inspector.core.language import mark, tr
from inspector.core.model_cost import Cost
from inspector.core.plot import Axis, Mark, Panel, Plot, Series
from inspector.core.threshold_curve import ThresholdCurve

Curves = Mapping[str, Mapping[str, Sequence[tuple[float, float]]]]
"""By model and noise: (intensity, score), both in [0, 1], by intensity."""

METRIC_WORDS: Mapping[str, tuple[str, str]] = {
    "crack_iou": (mark("Crack IoU"), ""),
    "mean_label_iou": (mark("Mean IoU of the labels"), ""),
    "psnr_y_db": (mark("PSNR of brightness"), "dB"),
    "psnr_db": ("PSNR", "dB"),
    "mean_ap50": (mark("Mean AP at IoU 0.5"), ""),
    "mean_f1": (mark("Mean F1 of the labels"), ""),
}
"""The figures that models are compared by, in this order, with their units."""
_UNTOUCHED = ("bicubic", "bicubic of the mean", "truth")
"""Rows of a card that are not of the model."""
_AS_IT_RUNS = ("net", "reference none", "native, dark")
"""Of several rows of one figure, the one of the model as it is timed."""
_LEARNING = {"loss": mark("Loss"), "held_out": mark("Loss on what is held out")}


def robustness(curves: Curves, score: str) -> Plot:
    """How models stand noise: a panel for each noise, a line for each model, in per cent."""
    noises = dict.fromkeys(noise for lines in curves.values() for noise in lines)
    panels = tuple(
        Panel(
            Axis(tr("Intensity"), "%", low=0.0),
            Axis(score, "%", 0.0, 100.0),
            tuple(
                _line(name, [(100 * x, 100 * y) for x, y in lines[noise]], number)
                for number, (name, lines) in enumerate(curves.items())
                if noise in lines
            ),
            tr("Under {noise}", noise=tr(noise)),
        )
        for noise in noises
    )
    return Plot(
        tr("{score} under noise", score=score), panels, empty=tr("There is no score under noise.")
    )


def training(name: str, entries: Sequence[Mapping[str, Any]]) -> Plot:
    """How a training went by its log: the loss, then what was scored on the way, epoch by epoch.

    Whatever is no number, or not finite, is left out.
    """
    last = float(max((entry["epoch"] for entry in entries), default=1))
    across = Axis(tr("Epoch"), low=0.0, high=last)
    losses = [_line(tr(_LEARNING[key]), _of(entries, key), i) for i, key in enumerate(_LEARNING)]
    found = [Panel(across, Axis(tr("Loss")), tuple(s for s in losses if s.x))]
    number = len(_LEARNING)
    scored: dict[str, dict[str, list[tuple[float, float]]]] = {}
    for entry in entries:
        for what, metric, value in _scores(entry.get("scores")):
            point = (float(entry["epoch"]), value)
            scored.setdefault(metric, {}).setdefault(what, []).append(point)
    for metric in [m for m in METRIC_WORDS if m in scored][:3]:
        lines = [_line(w, line, number + i) for i, (w, line) in enumerate(scored[metric].items())]
        found.append(Panel(across, _axis(metric), tuple(lines)))
    return Plot(
        tr("Training: {name}", name=name),
        tuple(panel for panel in found if panel.series),
        empty=tr("The log holds no epoch yet."),
    )


def quality_and_cost(cards: Sequence[ModelCard], costs: Iterable[Cost]) -> Plot:
    """What models are worth against how long they take on this machine: a panel for each figure
    and what it was measured on, a point for each model from its quickest to its slowest run."""
    timed = {cost.model_id: cost for cost in costs}
    panels: dict[tuple[str, str, tuple[int, int]], list[tuple[ModelCard, float, Cost]]] = {}
    for card in cards:
        cost, score = timed.get(card.id), main_score(card)
        if cost is not None and score is not None and cost.is_of(card):
            place = (_measured_on(score), score.metric, cost.size_px)
            panels.setdefault(place, []).append((card, score.value, cost))
    found = tuple(
        Panel(
            Axis(
                tr("Time for {width} × {height} px", width=width, height=height), "ms", log=True
            ),
            _axis(metric),
            tuple(
                Series(
                    card.title, (1000 * cost.median_s,), (value,), "dots", number,
                    reach=((1000 * min(cost.seconds), 1000 * max(cost.seconds)),),
                    names=(card.id,),
                )
                for number, (card, value, cost) in enumerate(rows)
            ),
            on,
        )
        for (on, metric, (width, height)), rows in sorted(panels.items(), key=_more_first)
    )  # fmt: skip
    devices = sorted({cost.device for rows in panels.values() for _, _, cost in rows})
    return Plot(
        tr("Quality against cost"),
        tuple(_told_apart(found)),
        tr(
            "Scores of the cards; median of the times, with the shortest and the longest. Measured "
            "on {devices}.",
            devices=", ".join(devices),
        ),
        tr("No model was timed on this machine yet."),
    )


def by_threshold(
    curves: Mapping[str, ThresholdCurve], threshold: float, with_best: bool = True
) -> Plot:
    """Precision, recall, F1 and IoU over the threshold of one model, or the F1 of several.
    `with_best` marks where the one model is best."""
    if len(curves) == 1:
        ((name, curve),) = curves.items()
        lines = {"F1": curve.f1, "IoU": curve.iou}
        lines |= {tr("Precision"): curve.precision, tr("Recall"): curve.recall}
        drawn = {word: (curve, values) for word, values in lines.items()}
        title, words = tr("{name} by threshold", name=name), tr("Score")
        best = Mark(
            100 * curve.best, tr("best F1 at {threshold:.0f} %", threshold=100 * curve.best)
        )
        marks: tuple[Mark, ...] = (best,) if with_best else ()
    else:
        drawn = {name: (curve, curve.f1) for name, curve in curves.items()}
        title, words, marks = tr("F1 by threshold"), "F1", ()
    series = tuple(
        Series(
            word,
            tuple(float(100 * t) for t, v in zip(curve.thresholds, values, strict=True) if v == v),
            tuple(float(v) for v in values if v == v),
            colour=number,
            dashed=number % 2 == 1,
        )
        for number, (word, (curve, values)) in enumerate(drawn.items())
    )
    text = tr("now {threshold:.0f} %", threshold=100 * threshold)
    if any(abs(each.x - 100 * threshold) < 0.5 for each in marks):
        marks = ()
        text = tr("now {threshold:.0f} %, the best F1", threshold=100 * threshold)
    marks = (*marks, Mark(100 * threshold, text, firm=True))
    panel = Panel(
        Axis(tr("Threshold"), "%", 0.0, 100.0), Axis(words, "", 0.0, 1.0), series, marks=marks
    )
    return Plot(title, (panel,), empty=tr("There is nothing to score yet."))


def _axis(metric: str) -> Axis:
    words, unit = METRIC_WORDS[metric]
    return Axis(tr(words), unit)


def main_score(card: ModelCard) -> Score | None:
    """The figure that a model is compared by, as it is run without further choices."""
    own = [s for s in card.scores if not s.dataset.endswith(_UNTOUCHED)]
    for metric in METRIC_WORDS:
        found = [s for s in own if s.metric == metric]
        if found:
            return next((s for s in found if s.dataset.endswith(_AS_IT_RUNS)), found[0])
    return None


def _more_first(panel: tuple[object, Sequence[object]]) -> int:
    """Where more models can be compared comes first."""
    return -len(panel[1])


def _measured_on(score: Score) -> str:
    """The pictures of a score, without how the model was run on them."""
    return ", ".join(score.dataset.split(", ")[:2])


def _told_apart(panels: Sequence[Panel]) -> Iterable[Panel]:
    """Panels in which each model has a colour and a symbol of its own over all panels."""
    number = 0
    for panel in panels:
        series = []
        for each in panel.series:
            again = dict(vars(each), colour=number)
            series.append(Series(**again))
            number += 1
        yield Panel(panel.x, panel.y, tuple(series), panel.title, panel.marks)


def _line(name: str, points: Iterable[tuple[float, float]], number: int) -> Series:
    kept = [(x, y) for x, y in points if math.isfinite(x) and math.isfinite(y)]
    x, y = tuple(x for x, _ in kept), tuple(y for _, y in kept)
    return Series(name, x, y, colour=number, dashed=number % 2 == 1)


def _of(entries: Sequence[Mapping[str, Any]], key: str) -> list[tuple[float, float]]:
    return [(float(e["epoch"]), float(e[key])) for e in entries if _is_number(e.get(key))]


def _scores(stored: object) -> Iterable[tuple[str, str, float]]:
    """(what was scored, metric, value) of an epoch: by data set, or as rows of methods."""
    if isinstance(stored, Mapping):
        tables = [(str(name), values) for name, values in stored.items()]
    elif isinstance(stored, list):
        rows = [row for row in stored if isinstance(row, Mapping)]
        tables = [(_words_of(row), row) for row in rows]
    else:
        return
    for name, values in tables:
        if isinstance(values, Mapping):
            for metric, value in values.items():
                if _is_number(value):
                    yield name, str(metric), float(value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _words_of(row: Mapping[Any, Any]) -> str:
    """What a row says of itself in words: "net", "reference 4x"."""
    return ", ".join(value for value in row.values() if isinstance(value, str))
