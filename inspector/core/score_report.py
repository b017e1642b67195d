"""The scores of models on a project, in words and as JSON."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from inspector.core.language import tr
from inspector.core.self_test import ModelTest, ScorePlan
from inspector.core.threshold_curve import AtThreshold

FIELDS = ("precision", "recall", "f1", "iou")


def report(
    tests: Sequence[ModelTest], plan: ScorePlan, threshold: float, names: Mapping[Any, str]
) -> dict[str, Any]:
    """What `inspector selftest --json` writes; null where a score has nothing to divide by,
    and for the best threshold unless whole pictures count."""
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
    return tr(
        "accepted from this model's own suggestions: {own} of {accepted}",
        own=own,
        accepted=len(plan.accepted),
    )


def _model(
    test: ModelTest, plan: ScorePlan, threshold: float, names: Mapping[Any, str]
) -> dict[str, Any]:
    pooled = test.pooled
    best = {"threshold": pooled.best, **_scores(pooled.at(pooled.best))}
    curve = zip(pooled.thresholds, *(getattr(pooled, f) for f in FIELDS), strict=True)
    return {
        "model": test.model_id,
        "pictures": len(test.pictures),
        "own_suggestions": plan.own(test.model_id),
        "pooled": _scores(pooled.at(threshold)),
        "per_picture": _scores(test.per_picture(threshold)),
        "labels": {label: _scores(c.at(threshold)) for label, c in test.labels.items()},
        "best": best if plan.complete else None,
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


def _scores(at: AtThreshold) -> dict[str, float | None]:
    return {field: _known(getattr(at, field)) for field in FIELDS}


def _known(value: float) -> float | None:
    return None if math.isnan(value) else float(value)
