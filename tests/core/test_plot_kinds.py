"""Plots of models: what is drawn, and what is left out."""

from __future__ import annotations

import math

import numpy as np
import pytest
from ui import fakes

from inspector.core import plot_kinds
from inspector.core.card import Score
from inspector.core.model_cost import Cost, sha256_of
from inspector.core.threshold_curve import ThresholdCurve

CURVES = {
    "steady": {"salt": [(0.0, 0.8), (0.2, 0.8)], "blur": [(0.0, 0.8), (0.4, 0.7)]},
    "falling": {"salt": [(0.0, 0.9), (0.2, 0.5), (0.4, 0.1)]},
}


def card(card_id: str, *scores: Score):
    made = fakes.card(card_id, f"Title {card_id}")
    object.__setattr__(made, "scores", scores)
    return made


def test_each_noise_has_a_panel_and_each_model_a_line_in_per_cent() -> None:
    plot = plot_kinds.robustness(CURVES, "Dice")

    salt, blur = plot.panels
    assert [s.name for s in salt.series] == ["steady", "falling"]
    assert salt.series[1].x == (0.0, 20.0, 40.0)
    assert salt.series[1].y == (90.0, 50.0, 10.0)
    assert [s.name for s in blur.series] == ["steady"]
    assert (salt.y.low, salt.y.high) == (0.0, 100.0)


def test_training_shows_losses_and_the_scores_of_both_kinds_of_logs() -> None:
    by_set = [
        {"epoch": 1, "loss": 2.0, "held_out": 3.0, "scores": {"set <b>": {"crack_iou": 0.5}}},
        {"epoch": 2, "loss": math.nan, "held_out": 2.0},
        {"epoch": 3, "loss": 1.0, "scores": {"set <b>": {"crack_iou": 0.6, "other": 1}}},
    ]
    loss, iou = plot_kinds.training("run", by_set).panels
    assert [(s.x, s.y) for s in loss.series] == [((1, 3), (2, 1)), ((1, 2), (3, 2))]
    assert (iou.series[0].name, iou.series[0].y) == ("set <b>", (0.5, 0.6))
    assert loss.x.high == iou.x.high == 3

    rows = [{"epoch": 1, "loss": 1.0, "scores": [{"method": "net", "psnr_db": 27.9, "scenes": 2}]}]
    _, psnr = plot_kinds.training("run", rows).panels
    assert (psnr.series[0].name, psnr.series[0].y, psnr.y.unit) == ("net", (27.9,), "dB")

    assert not plot_kinds.training("run", []).has_data


def test_quality_and_cost_compares_what_was_measured_alike() -> None:
    iou = Score("cracks, held out", "crack_iou", 0.7)
    one, two = card("one", iou), card("two", Score("cracks, held out", "crack_iou", 0.6))
    other = card(
        "other", Score("pipes, bicubic", "psnr_db", 20.0), Score("pipes, net", "psnr_db", 30.0)
    )
    stale, untimed = card("stale", iou), card("untimed", iou)
    costs = [
        Cost(c.id, sha256_of(c), "cpu", (64, 64), (0.02, 0.01, 0.05)) for c in (one, two, other)
    ]
    costs.append(Cost("stale", "other weights", "cpu", (64, 64), (0.1,)))
    plot = plot_kinds.quality_and_cost([one, two, other, stale, untimed], costs)

    cracks, pipes = plot.panels
    assert [s.name for s in cracks.series] == ["Title one", "Title two"]
    assert cracks.series[0].x == pytest.approx((20.0,))
    assert cracks.series[0].reach == (pytest.approx((10.0, 50.0)),)
    assert cracks.series[0].y == (0.7,)
    assert pipes.series[0].y == (30.0,)
    looks = {(s.colour, s.symbol) for panel in plot.panels for s in panel.series}
    assert len(looks) == 3
    assert not plot_kinds.quality_and_cost([one], []).has_data


def test_one_model_has_four_curves_and_several_one_each() -> None:
    damaged, whole = np.zeros((2, 256), np.int64)
    damaged[[100, 250]], whole[0] = 5, 90
    curve = ThresholdCurve(damaged, whole)

    (panel,) = plot_kinds.by_threshold({"<m>": curve}, 0.9).panels
    assert [s.name for s in panel.series] == ["F1", "IoU", "Precision", "Recall"]
    assert [m.firm for m in panel.marks] == [False, True]
    assert max(panel.series[2].x) <= 100 * 250 / 255 + 1e-9  # beyond, nothing is found

    (near,) = plot_kinds.by_threshold({"<m>": curve}, curve.best).panels
    assert len(near.marks) == 1
    (without,) = plot_kinds.by_threshold({"<m>": curve}, 0.9, with_best=False).panels
    assert [m.firm for m in without.marks] == [True]
    (several,) = plot_kinds.by_threshold({"a": curve, "b": curve}, 0.5).panels
    assert [s.name for s in several.series] == ["a", "b"]
