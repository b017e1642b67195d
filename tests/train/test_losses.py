"""Losses against their formulas, worked out by hand or by slower means."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from inspector.train.datasets import IGNORED
from inspector.train.losses import (
    class_weights,
    cross_entropy,
    deep_supervision,
    dice,
    hard_pixels,
    ohem_cross_entropy,
    weighted_cross_entropy,
)


def _logits(crack_probability: Tensor) -> Tensor:
    """Logits (N, 2, H, W) whose softmax gives these crack probabilities (N, H, W)."""
    return torch.stack([torch.log1p(-crack_probability), crack_probability.log()], dim=1)


def _per_pixel(logits: Tensor, labels: Tensor) -> Tensor:
    return functional.cross_entropy(logits, labels, ignore_index=IGNORED, reduction="none")


def test_cross_entropy_is_the_mean_over_pixels_that_count() -> None:
    logits = _logits(torch.tensor([[[0.9, 0.2, 0.5]]]))
    labels = torch.tensor([[[1, 0, IGNORED]]])
    assert cross_entropy(logits, labels).item() == pytest.approx(
        -(math.log(0.9) + math.log(0.8)) / 2
    )


def test_nothing_labelled_costs_nothing_and_has_a_gradient() -> None:
    logits = torch.zeros(1, 2, 3, 3, requires_grad=True)
    labels = torch.full((1, 3, 3), IGNORED)
    total = cross_entropy(logits, labels) + ohem_cross_entropy(logits, labels)
    total.backward()
    assert total.item() == 0
    assert logits.grad is not None
    assert logits.grad.abs().sum() == 0


def test_ohem_keeps_pixels_below_the_threshold_when_there_are_enough() -> None:
    probability = torch.linspace(0.06, 0.96, 19).view(1, 1, 19)
    labels = torch.ones(1, 1, 19, dtype=torch.int64)
    kept = hard_pixels(_per_pixel(_logits(probability), labels), labels, 0.7, min_kept=5)
    assert kept.sum() == 13  # 0.06 ... 0.66
    assert probability[kept].max() < 0.7


def test_ohem_raises_the_threshold_to_keep_the_hardest() -> None:
    probability = torch.linspace(0.72, 0.99, 28).view(1, 1, 28)
    labels = torch.ones(1, 1, 28, dtype=torch.int64)
    kept = hard_pixels(_per_pixel(_logits(probability), labels), labels, 0.7, min_kept=6)
    assert kept.sum() == 6
    assert probability[kept].max() < probability[~kept].min()


def test_ohem_looks_at_the_batch_not_at_each_picture() -> None:
    easy, hard = torch.full((1, 4, 4), 0.95), torch.full((1, 4, 4), 0.3)
    labels = torch.ones(2, 4, 4, dtype=torch.int64)
    logits = _logits(torch.cat([easy, hard]))
    kept = hard_pixels(_per_pixel(logits, labels), labels, 0.7, min_kept=16)
    assert kept[0].sum() == 0
    assert kept[1].all()
    loss = ohem_cross_entropy(logits, labels, min_kept=16)
    assert loss.item() == pytest.approx(-math.log(0.3), rel=1e-5)


def test_ohem_never_keeps_ignored_pixels_and_keeps_all_of_a_small_batch() -> None:
    torch.manual_seed(0)
    labels = torch.randint(0, 2, (2, 8, 8))
    labels[:, :3] = IGNORED
    per_pixel = _per_pixel(torch.randn(2, 2, 8, 8), labels)
    small = hard_pixels(per_pixel, labels, min_kept=10_000)
    assert torch.equal(small, labels != IGNORED)
    assert not hard_pixels(per_pixel, labels, min_kept=20)[:, :3].any()


def test_dice_is_zero_when_right_and_near_one_when_wrong() -> None:
    labels = torch.zeros(1, 20, 20, dtype=torch.int64)
    labels[:, 5:15] = 1
    right = torch.where(labels == 1, 0.999999, 0.000001)
    assert dice(_logits(right), labels).item() == pytest.approx(0, abs=1e-3)
    assert dice(_logits(1 - right), labels).item() > 0.99


def test_dice_by_hand_ignoring_pixels() -> None:
    logits = _logits(torch.tensor([[[0.8, 0.4, 0.9]]]))
    labels = torch.tensor([[[1, 0, IGNORED]]])
    expected = 1 - (2 * 0.8 + 1) / (0.8 + 0.4 + 1 + 1)
    assert dice(logits, labels).item() == pytest.approx(expected, rel=1e-5)


def test_auxiliary_outputs_count_half_each() -> None:
    labels = torch.zeros(1, 2, 2, dtype=torch.int64)
    outputs = [torch.full((1, 2, 2, 2), value) for value in (1.0, 10.0, 100.0)]
    total = deep_supervision(outputs, labels, lambda logits, _: logits.mean())
    assert total.item() == pytest.approx(1 + 0.5 * (10 + 100))


@pytest.mark.parametrize("loss", [cross_entropy, ohem_cross_entropy, dice])
def test_following_the_gradient_lowers_each_loss(loss) -> None:
    torch.manual_seed(0)
    logits = torch.randn(2, 2, 16, 16, requires_grad=True)
    labels = torch.randint(0, 2, (2, 16, 16))
    before = loss(logits, labels)
    before.backward()
    assert loss(logits - 10 * logits.grad, labels) < before


def test_dice_of_several_classes_is_the_mean_of_those_that_are_there() -> None:
    found = torch.tensor([[0.2, 0.7, 0.1, 0.0], [0.1, 0.3, 0.6, 0.0], [0.5, 0.2, 0.3, 0.0]])
    logits = (found + 1e-9).log().T.reshape(1, 4, 1, 3)
    labels = torch.tensor([[[1, 2, IGNORED]]])
    first = 1 - (2 * 0.7 + 1) / ((0.7 + 0.3) + 1 + 1)
    second = 1 - (2 * 0.6 + 1) / ((0.1 + 0.6) + 1 + 1)
    assert dice(logits, labels).item() == pytest.approx((first + second) / 2, rel=1e-5)
    nothing = torch.zeros_like(labels)
    assert dice(logits, nothing).item() == 0


def test_dice_of_several_classes_can_be_learned_from_a_batch_without_any() -> None:
    logits = torch.randn(1, 4, 3, 3, requires_grad=True)
    dice(logits, torch.zeros(1, 3, 3, dtype=torch.int64)).backward()
    assert logits.grad is not None
    assert logits.grad.count_nonzero() == 0


def test_rare_classes_weigh_more() -> None:
    assert class_weights([900, 100, 0], 0.5).tolist() == pytest.approx([1, 3, 30])
    assert class_weights([900, 100, 0], 0.0).tolist() == [1, 1, 1]


def test_weighted_cross_entropy_is_that_of_pixels_repeated() -> None:
    logits = torch.randn(1, 3, 1, 3)
    labels = torch.tensor([[[2, 0, IGNORED]]])
    repeated = cross_entropy(logits[..., [0, 0, 0, 1]], labels[..., [0, 0, 0, 1]])
    weighted = weighted_cross_entropy(logits, labels, torch.tensor([1.0, 5.0, 3.0]))
    assert weighted.item() == pytest.approx(repeated.item(), rel=1e-5)
