"""The scores of models on a project, as rows of tables and as JSON."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from inspector.core.plot import Cell
from inspector.core.self_test import ModelTest, ScorePlan
from inspector.core.threshold_curve import AtThreshold, ThresholdCurve

FIELDS = ("precision", "recall", "f1", "iou")
HEAD = ("model", "what", "pixels", *FIELDS, "threshold", "best threshold", "best f1")


def table(
    tests: Sequence[ModelTest], threshold: float, names: Mapping[Any, str]
) -> list[list[Cell]]:
    """A row for all pictures of each model, for each of its labels, for the mean of the pictures
    and for each picture, at a threshold; the first row names the columns. `names` are those of the
    frames."""
    found: list[list[Cell]] = [list(HEAD)]
    for test in tests:
        found.append(_row(test, "all pixels", test.pooled, threshold))
        labels = test.labels
        if len(labels) > 1:
            found += [_row(test, f"label {k}", curve, threshold) for k, curve in labels.items()]
        mean = test.per_picture(threshold)
        found.append(
            [test.title, "mean of the pictures", None, *_cells(mean), threshold, None, None]
        )
        found += [_row(test, names[each.frame], each.any, threshold) for each in test.pictures]
    return found


def report(
    tests: Sequence[ModelTest], plan: ScorePlan, threshold: float, names: Mapping[Any, str]
) -> dict[str, Any]:
    """What `inspector selftest --json` writes; null where a score has nothing to divide by."""
    return {
        "rule": plan.rule,
        "threshold": threshold,
        "accepted_findings": len(plan.accepted),
        "models": [_model(test, plan, threshold, names) for test in tests],
    }


def biased(test: ModelTest, plan: ScorePlan) -> str:
    """Says how many of the accepted findings the model had proposed itself, "" if none."""
    own = plan.own(test.model_id)
    if not own:
        return ""
    return f"accepted from this model's own suggestions: {own} of {len(plan.accepted)}"


def _model(
    test: ModelTest, plan: ScorePlan, threshold: float, names: Mapping[Any, str]
) -> dict[str, Any]:
    pooled = test.pooled
    curve = zip(pooled.thresholds, *(getattr(pooled, f) for f in FIELDS), strict=True)
    return {
        "model": test.model_id,
        "pictures": len(test.pictures),
        "own_suggestions": plan.own(test.model_id),
        "pooled": _scores(pooled.at(threshold)),
        "per_picture": _scores(test.per_picture(threshold)),
        "labels": {label: _scores(c.at(threshold)) for label, c in test.labels.items()},
        "best": {"threshold": pooled.best, **_scores(pooled.at(pooled.best))},
        "each": [
            {"picture": names[p.frame], "pixels": p.any.pixels, **_scores(p.any.at(threshold))}
            for p in test.pictures
        ],
        "curve": [
            {"threshold": float(t), **dict(zip(FIELDS, map(_known, values), strict=True))}
            for t, *values in curve
        ],
        "problems": list(test.problems),
    }


def _row(test: ModelTest, what: str, curve: ThresholdCurve, threshold: float) -> list[Cell]:
    best = curve.best
    last: list[Cell] = [threshold, best, _known(curve.at(best).f1)]
    return [test.title, what, curve.pixels, *_cells(curve.at(threshold)), *last]


def _cells(at: AtThreshold) -> list[Cell]:
    return [_known(getattr(at, field)) for field in FIELDS]


def _scores(at: AtThreshold) -> dict[str, float | None]:
    return {field: _known(getattr(at, field)) for field in FIELDS}


def _known(value: float) -> float | None:
    return None if math.isnan(value) else float(value)
