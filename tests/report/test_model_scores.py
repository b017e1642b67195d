"""Scores of cards beside each other: likeness against interpolation, Δ of tasks by eq. 24 to 26."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inspector.core.card import EnhanceSpec, ModelCard, Score
from inspector.core.language import Catalogue, speaking
from inspector.report.model_scores import model_scores

ON = "rendered land, held out"


def _enlarging(card: ModelCard, *scores: tuple[str, str, float]) -> ModelCard:
    listed = tuple(Score(f"{ON}, {way}", metric, value) for way, metric, value in scores)
    return replace(card, task="enhance", enhance=EnhanceSpec(4, False), scores=listed)


def test_likeness_is_set_beside_that_of_interpolation(card: ModelCard) -> None:
    made = _enlarging(
        card,
        ("bicubic", "psnr_db", 25.852),
        ("net", "psnr_db", 27.9658),
        ("bicubic", "ssim", 0.7),
        ("net", "ssim", 0.65),
    )
    found = model_scores(made)
    psnr, ssim = found.likeness
    assert (psnr.dataset, psnr.figure) == (ON, "PSNR")
    assert (psnr.interpolated, psnr.model, psnr.difference) == ("25.85 dB", "27.97 dB", "+2.11 dB")
    assert ssim.difference == "−0.0500"
    assert (found.tasks, found.others, found.has_perceptual) == ((), (), False)
    with speaking(Catalogue("de", decimal=",")):
        assert model_scores(made).likeness[0].difference == "+2,11 dB"


def test_a_task_has_its_deltas(card: ModelCard) -> None:
    """By hand: LR 61.38, SR 71.68, HR 89.27: ΔLR -27.89, ΔSR 10.30, ΔHR 17.59."""
    made = _enlarging(
        card,
        ("bicubic", "roads_iou", 0.6138),
        ("net", "roads_iou", 0.7168),
        ("truth", "roads_iou", 0.8927),
    )
    (line,) = model_scores(made).tasks
    assert line.figure == "roads IoU"
    assert (line.deltas.lr, line.deltas.sr, line.deltas.hr) == pytest.approx((-27.89, 10.3, 17.59))


def test_what_stands_alone_is_listed_and_nothing_is_made_up(card: ModelCard) -> None:
    made = _enlarging(card, ("net", "roads_iou", 0.7), ("reference 4x", "lpips", 0.21))
    found = model_scores(made)
    (line,) = found.likeness
    assert (line.dataset, line.interpolated, line.difference) == (f"{ON}, reference 4x", "", "")
    assert found.has_perceptual
    assert found.others == ((ON, "roads IoU 0.7"),)
    finding = replace(card, scores=(Score("deepcrack, held out", "crack_iou", 0.6948),))
    assert model_scores(finding).others == (("deepcrack, held out", "crack IoU 0.695"),)
    assert model_scores(card).others == ()
