"""Super-resolution losses: worked examples, gradients, and weights from strangers."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
import torch
from torch import nn

from inspector.engine.perceptual import VGG_NAME, load_vgg16
from inspector.train.sr_losses import (
    Perceptual,
    critic_loss,
    depth,
    fooling_loss,
    reconstruction,
)


def test_reconstruction_is_the_mean_absolute_difference() -> None:
    picture = torch.tensor([0.0, 0.5, 1.0, 0.25], requires_grad=True)
    loss = reconstruction(picture, torch.tensor([0.5, 0.5, 0.0, 0.0]))
    assert loss.item() == pytest.approx((0.5 + 0 + 1 + 0.25) / 4)
    loss.backward()
    assert picture.grad.tolist() == [-0.25, 0.0, 0.25, 0.25]


def test_depth_adds_picture_and_reference_whatever_their_sizes() -> None:
    ours, theirs = torch.full((1, 1, 4, 4), 0.5), torch.full((1, 1, 2, 2), 0.25)
    loss = depth(ours, torch.full_like(ours, 0.4), theirs, torch.full_like(theirs, 0.45))
    assert loss.item() == pytest.approx(0.1 + 0.2)


def test_an_undecided_critic_loses_log_2_and_so_does_the_network() -> None:
    same = torch.full((3, 1), 0.7)
    assert critic_loss(same, same).item() == pytest.approx(math.log(2))
    assert fooling_loss(same, same).item() == pytest.approx(math.log(2))


def test_the_critics_loss_is_relative_to_the_other_kinds_mean() -> None:
    real, made = torch.tensor([[2.0], [0.0]]), torch.tensor([[-1.0], [1.0]])

    def d(logit: float) -> float:
        return 1 / (1 + math.exp(-logit))

    # mean of the made ones 0, of the real ones 1
    expected = -(math.log(d(2)) + math.log(d(0))) / 4
    expected += -(math.log(1 - d(-2)) + math.log(1 - d(0))) / 4
    assert critic_loss(real, made).item() == pytest.approx(expected)
    # Only the difference counts.
    assert critic_loss(real + 9, made + 9).item() == pytest.approx(expected, rel=1e-5)


def test_critic_and_network_pull_in_opposite_directions() -> None:
    for loss, sign in ((critic_loss, 1), (fooling_loss, -1)):
        real = torch.tensor([[0.3]], requires_grad=True)
        made = torch.tensor([[-0.2]], requires_grad=True)
        loss(real, made).backward()
        assert made.grad.item() * sign > 0
        assert real.grad.item() * sign < 0


def test_adversarial_losses_stay_finite_for_a_sure_critic() -> None:
    real, made = torch.tensor([[500.0]]), torch.tensor([[-500.0]])
    assert critic_loss(real, made).item() == 0
    assert fooling_loss(real, made).item() == pytest.approx(1000)


def test_perception_is_the_mean_difference_of_features_and_trains_nothing_of_them() -> None:
    features = nn.Conv2d(3, 1, 1, bias=False)
    nn.init.constant_(features.weight, 2.0)
    loss = Perceptual(features)
    picture = torch.full((1, 3, 4, 4), 0.5, requires_grad=True)
    value = loss.train()(picture, torch.full((1, 3, 4, 4), 0.25))
    assert value.item() == pytest.approx(3 * 2 * 0.25)
    value.backward()
    assert picture.grad.sum().item() == pytest.approx(3 * 2)
    assert list(loss.parameters()) != []
    assert not any(p.requires_grad for p in loss.parameters())
    assert not loss.features.training


def test_real_vgg16_sees_edges_and_not_a_copy(inspector_data: Path) -> None:
    loss = Perceptual(load_vgg16(inspector_data / "weights", VGG_NAME))
    truth = torch.zeros(1, 3, 32, 32)
    truth[..., 16:] = 1.0
    assert loss(truth, truth).item() == 0
    soft = torch.linspace(0, 1, 32).expand(1, 3, 32, 32).clone().requires_grad_()
    value = loss(soft, truth)
    value.backward()
    assert value.item() > 0.01
    assert soft.grad.isfinite().all()
    assert soft.grad.abs().sum() > 0
    # The file has half precision; the loss is computed in full.
    assert all(p.dtype == torch.float32 for p in loss.parameters())
