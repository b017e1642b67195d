"""The losses of UP-CrackNet: worked examples, second implementations, gradients."""

from __future__ import annotations

import math

import cv2
import numpy as np
import pytest
import torch
from torch import Tensor, nn

from inspector.nets import vgg16
from inspector.train.unsup_losses import (
    GMS_CONSTANT,
    STYLE_LAYERS,
    Restoration,
    Style,
    critic_loss,
    fooling_loss,
    gradient_magnitude,
    gram,
    msgms_loss,
    ssim_loss,
)


def pair(size_px: int = 32) -> tuple[Tensor, Tensor]:
    """A picture and a noisy copy."""
    torch.manual_seed(3)
    truth = torch.rand(2, 3, size_px, size_px) * 2 - 1
    return (truth + 0.2 * torch.randn_like(truth)).clamp(-1, 1), truth


def test_ssim_is_that_of_opencvs_gaussian_with_nothing_beyond_the_border() -> None:
    restored, truth = pair()

    def blurred(maps: np.ndarray) -> np.ndarray:
        return cv2.GaussianBlur(maps, (11, 11), 1.5, borderType=cv2.BORDER_CONSTANT)

    values = []
    for a, b in zip(restored.double().numpy(), truth.double().numpy(), strict=True):
        a, b = a.transpose(1, 2, 0), b.transpose(1, 2, 0)
        mean_a, mean_b = blurred(a), blurred(b)
        covariance = blurred(a * b) - mean_a * mean_b
        variances = blurred(a * a) - mean_a**2 + blurred(b * b) - mean_b**2
        likeness = (2 * mean_a * mean_b + 1e-4) * (2 * covariance + 9e-4)
        values.append(likeness / ((mean_a**2 + mean_b**2 + 1e-4) * (variances + 9e-4)))
    assert ssim_loss(restored, truth).item() == pytest.approx(1 - np.mean(values), abs=1e-4)


def test_terms_that_are_left_out_are_not_in_the_sum() -> None:
    restored, truth = pair()
    whole, terms = Restoration()(restored, truth)
    only, left = Restoration(without=("ssim",))(restored, truth)
    assert set(left) == {"mae", "msgms"}
    assert only.item() == pytest.approx((whole - terms["ssim"]).item(), abs=1e-6)


def test_gradients_are_prewitts_of_the_median() -> None:
    restored, _ = pair()
    for picture, found in zip(restored, gradient_magnitude(restored), strict=True):
        grey = picture.mean(dim=0).numpy()
        calm = cv2.medianBlur(grey, 3)
        kernel = np.array([[1, 1, 1], [0, 0, 0], [-1, -1, -1]], np.float32) / 3
        down, across = (
            cv2.filter2D(calm, -1, one, borderType=cv2.BORDER_REPLICATE)
            for one in (kernel, kernel.T)
        )
        np.testing.assert_allclose(found[0].numpy(), np.hypot(down, across), atol=2e-4)


def test_an_edge_that_is_missing_costs_what_the_formula_says() -> None:
    flat, edge = torch.zeros(1, 3, 16, 16), torch.zeros(1, 3, 16, 16)
    edge[..., 8:] = 1.0
    # Two columns of gradient 1 at the first three sizes, with 16, 8 and 4 columns, and at the last
    # both of its two.
    lost = 1 - GMS_CONSTANT / (1 + GMS_CONSTANT)
    expected = lost * (2 / 16 + 2 / 8 + 2 / 4 + 2 / 2) / 4
    assert msgms_loss(flat, edge).item() == pytest.approx(expected, abs=2e-3)


def test_gram_is_what_features_have_in_common() -> None:
    maps = torch.tensor([[1.0, 2.0], [3.0, -1.0]]).reshape(1, 2, 1, 2)
    expected = torch.tensor([[5.0, 1.0], [1.0, 10.0]]) / 4
    torch.testing.assert_close(gram(maps)[0], expected)


def test_style_looks_at_the_four_named_layers_and_not_at_places() -> None:
    torch.manual_seed(0)
    features = vgg16.build().features
    assert [type(features[int(name)]) for name in STYLE_LAYERS] == [nn.ReLU] * 4
    widths = [features[int(name) - 1].out_channels for name in STYLE_LAYERS]
    assert widths == [128, 256, 512, 512]
    style = Style(features)
    style.train()
    assert not any(module.training for module in style.features)
    assert not any(p.requires_grad for p in style.parameters())
    restored, truth = pair()
    restored.requires_grad_()
    loss = style(restored, truth)
    loss.backward()
    assert loss.item() > 0
    assert restored.grad.abs().sum() > 0
    assert style(truth, truth).item() == 0


def test_restoration_adds_its_terms_up() -> None:
    torch.manual_seed(0)
    restored, truth = pair()
    total, terms = Restoration()(restored, truth)
    assert set(terms) == {"mae", "ssim", "msgms"}
    assert terms["mae"].item() == pytest.approx((restored - truth).abs().mean().item())
    assert total.item() == pytest.approx(sum(term.item() for term in terms.values()), rel=1e-6)
    styled, more = Restoration(vgg16.build().features)(restored, truth)
    assert styled.item() == pytest.approx(total.item() + 10 * more["style"].item(), rel=1e-5)


def test_a_perfect_restoration_costs_nothing_and_flat_cells_have_a_gradient() -> None:
    _, truth = pair()
    total, _ = Restoration()(truth, truth)
    assert total.item() == pytest.approx(0.0, abs=1e-5)
    # Where nothing varies, as in hidden cells, a root without its constant has no slope.
    flat = torch.full((1, 3, 32, 32), -1.0, requires_grad=True)
    Restoration()(flat, truth[:1])[0].backward()
    assert flat.grad.isfinite().all()
    assert flat.grad.abs().sum() > 0


def test_restoring_better_costs_less() -> None:
    restored, truth = pair()
    costs = [
        Restoration()(truth + share * (restored - truth), truth)[0].item()
        for share in (1.0, 0.5, 0.25)
    ]
    assert costs == sorted(costs, reverse=True)


def test_critic_and_generator_want_the_opposite() -> None:
    real, restored = torch.full((1, 1, 2, 2), 2.0), torch.full((1, 1, 2, 2), -1.0)
    expected = 0.5 * (math.log(1 + math.exp(-2.0)) + math.log(1 + math.exp(-1.0)))
    assert critic_loss(real, restored).item() == pytest.approx(expected, rel=1e-6)
    assert fooling_loss(restored).item() == pytest.approx(math.log(1 + math.exp(1.0)), rel=1e-6)
