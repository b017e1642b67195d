"""Losses of satellite pictures, by hand."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor

from inspector.imaging.scenes.satellite.resolution import spread_px
from inspector.train.sat_losses import (
    Consistency,
    balanced,
    best_aligned,
    connectivity,
    connectivity_loss,
    foreground,
    task_loss,
    tolerant_l1,
    tolerant_l2,
)


def picture(seed: int = 0, side: int = 20, bands: int = 2) -> Tensor:
    return torch.rand(1, bands, side, side, generator=torch.Generator().manual_seed(seed))


ALL = torch.ones(1, 1, 20, 20)


@pytest.mark.parametrize(("right", "down"), [(0, 0), (2, -1), (-3, 3)])
def test_shifts_up_to_three_pixels_and_brightness_cost_nothing(right: int, down: int) -> None:
    truth = picture()
    seen = truth.roll((down, right), (2, 3)) + torch.tensor([0.3, -0.1]).view(1, 2, 1, 1)
    found = tolerant_l1(seen, truth, ALL)
    assert found.loss.item() == pytest.approx(0.0, abs=1e-6)
    assert found.shift.item() == 7 * (3 - down) + (3 - right)


def test_a_shift_of_four_pixels_is_an_error() -> None:
    truth = picture()
    assert tolerant_l1(truth.roll(4, 3), truth, ALL).loss.item() > 0.1


def test_what_is_not_clear_does_not_count() -> None:
    truth, seen = picture(), picture()
    seen[..., :8, :] = 9.0
    clear = ALL.clone()
    clear[..., :8, :] = 0
    assert tolerant_l1(seen, truth, clear).loss.item() == pytest.approx(0.0, abs=1e-6)
    assert tolerant_l1(seen, truth, ALL).loss.item() > 0.5
    with pytest.raises(ValueError, match="nowhere clear"):
        tolerant_l1(seen, truth, torch.zeros_like(ALL))


def test_the_remaining_difference_by_hand() -> None:
    """A plain picture of which half of the inside is 0.2 brighter: bias 0.1, so 0.1 is left."""
    truth = torch.zeros(1, 1, 20, 20)
    seen = torch.zeros(1, 1, 20, 20)
    seen[..., 10:] = 0.2
    assert tolerant_l1(seen, truth, ALL).loss.item() == pytest.approx(0.1)
    assert tolerant_l2(seen, truth, ALL).loss.item() == pytest.approx(0.01)


def test_each_picture_of_a_batch_has_its_own_shift() -> None:
    truth = torch.cat((picture(1), picture(2)))
    seen = torch.cat((truth[:1].roll(1, 3), truth[1:].roll(-2, 2)))
    found = tolerant_l2(seen, truth, ALL.expand(2, 1, 20, 20))
    assert found.shift.tolist() == [7 * 3 + 2, 7 * 5 + 3]
    made, shown, mask = best_aligned(seen, truth, ALL.expand(2, 1, 20, 20))
    assert made.shape == shown.shape == (2, 2, 14, 14)
    assert mask.shape == (2, 1, 14, 14)
    assert torch.allclose(made, shown, atol=1e-6)


def test_gradients_of_the_tolerant_loss() -> None:
    seen = picture(3, 12, 1).double().requires_grad_()
    truth, clear = picture(4, 12, 1).double(), torch.ones(1, 1, 12, 12)
    loss = tolerant_l1(seen, truth, clear).loss.sum()
    loss.backward()
    step = 1e-3
    for at in ((0, 0, 5, 5), (0, 0, 7, 4)):
        moved = seen.detach().clone()
        moved[at] += step
        more = tolerant_l1(moved, truth, clear).loss.sum()
        assert (more - loss).item() / step == pytest.approx(seen.grad[at].item(), abs=2e-3)
    assert seen.grad[..., :3, :].abs().max() == 0  # the rim is not compared


def test_task_loss_by_hand() -> None:
    logits = torch.tensor([[[[0.0, 0.0], [0.0, 0.0]]]])
    mask = torch.tensor([[[[1.0, 0.0], [0.0, 0.0]]]])
    # BCE ln 2; Dice: p is 0.5 everywhere, 1 - (2 * 0.5 + 1) / (2 + 1 + 1).
    assert task_loss(logits, mask).item() == pytest.approx(math.log(2) + 0.5)
    known = torch.tensor([[[[1.0, 0.0], [0.0, 0.0]]]])
    assert task_loss(logits, mask, known).item() == pytest.approx(math.log(2) + 1 - 2 / 2.5)
    right = torch.where(mask > 0, 30.0, -30.0)
    assert task_loss(right, mask).item() == pytest.approx(0.0, abs=1e-6)


def test_two_classes_become_one_logit() -> None:
    logits = torch.randn(1, 2, 3, 3)
    assert torch.allclose(torch.sigmoid(foreground(logits)), logits.softmax(1)[:, 1:])


def test_what_the_sensor_records_is_consistent_and_brightness_is_not() -> None:
    loss = Consistency(3, spread_px(0.25))
    large = picture(5, 36).double()
    small = loss.measured(large)
    assert small.shape == (1, 2, 12, 12)
    assert loss(large, small).item() == pytest.approx(0.0, abs=1e-6)
    assert loss(large + 0.1, small).item() == pytest.approx(0.1, abs=1e-6)
    half = torch.ones(1, 1, 12, 12)
    half[..., :6] = 0
    spoilt = small.clone()
    spoilt[..., :6] += 5
    assert loss(large, spoilt, half).item() == pytest.approx(0.0, abs=1e-6)
    flat = torch.full((1, 1, 30, 30), 0.4)
    assert torch.allclose(loss.measured(flat), torch.full((1, 1, 10, 10), 0.4))


def test_connectivity_by_hand() -> None:
    road = torch.zeros(1, 1, 5, 7)
    road[..., 2, 1:6] = 1  # five pixels from left to right
    linked = connectivity(road, 2)[0]
    assert linked.shape == (9, 5, 7)
    assert linked[4].sum() == 5  # itself
    assert linked[3, 2].tolist() == [0, 0, 0, 1, 1, 1, 0]  # two pixels to the left is road
    assert linked[5, 2].tolist() == [0, 1, 1, 1, 0, 0, 0]
    assert linked[[0, 1, 2, 6, 7, 8]].sum() == 0


def test_connectivity_loss_weighs_near_and_far() -> None:
    road = torch.ones(1, 1, 12, 12)
    sure = [torch.where(connectivity(road, px) > 0, 30.0, -30.0) for px in (2, 4)]
    none = torch.zeros(1, 9, 12, 12)
    assert connectivity_loss(*sure, road).item() == pytest.approx(0.0, abs=1e-6)
    assert connectivity_loss(none, sure[1], road).item() == pytest.approx(0.6 * math.log(2))
    assert connectivity_loss(sure[0], none, road).item() == pytest.approx(0.4 * math.log(2))
    nowhere = torch.zeros_like(road)
    assert connectivity_loss(none, none, road, nowhere).item() == 0.0


def test_weights_follow_what_falls_slowest() -> None:
    names = ("image", "roads")
    assert balanced([], names) == {"image": 1.0, "roads": 1.0}
    first = {"image": 0.02, "roads": 2.0}
    assert balanced([first], names) == {"image": 50.0, "roads": 0.5}
    # Ratios 0.5 and 1: softmax of 0.25 and 0.5.
    after = balanced([first, {"image": 0.01, "roads": 2.0}], names)
    share = 1 / (1 + math.exp(0.25))
    assert after["image"] == pytest.approx(2 * share * 50)
    assert after["roads"] == pytest.approx(2 * (1 - share) * 0.5)
