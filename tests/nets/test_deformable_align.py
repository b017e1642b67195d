"""Both forms of the deformable convolution, against each other and against known cases."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor
from torch.nn import functional

from inspector.nets.deformable_align import (
    DeformableConv,
    FeatureAlignment,
    FeatureSelection,
)


def places(
    groups: int, height: int, width: int, count: int = 2, reach_px: float = 2.0
) -> tuple[Tensor, Tensor]:
    """Offsets and weights by chance."""
    offsets = reach_px * torch.randn(count, 18 * groups, height, width)
    return offsets, torch.rand(count, 9 * groups, height, width)


@settings(max_examples=15)
@given(
    groups=st.sampled_from([1, 2, 4]),
    height=st.integers(1, 9),
    width=st.integers(1, 9),
    seed=st.integers(0, 2**16),
)
def test_sampling_is_the_operator_of_torchvision(
    groups: int, height: int, width: int, seed: int
) -> None:
    torch.manual_seed(seed)
    conv = DeformableConv(8, groups)
    inputs = [torch.randn(2, 8, height, width), *places(groups, height, width)]
    gradients = []
    for form in (conv, conv.by_operator):
        leaves = [one.clone().requires_grad_() for one in inputs]
        out = form(*leaves)
        # Places are left out: where one lies on a pixel, the slope is that of either side.
        found = torch.autograd.grad(out.square().sum(), [leaves[0], leaves[2], conv.weight])
        gradients.append((out.detach(), *found))
    for ours, theirs in zip(*gradients, strict=True):
        torch.testing.assert_close(ours, theirs, rtol=1e-3, atol=1e-3)


def test_gradients_of_places_are_those_of_torchvision() -> None:
    torch.manual_seed(2)
    conv = DeformableConv(4, 2)
    maps = torch.randn(1, 4, 6, 7)
    # Far from whole pixels, where the slope jumps.
    offsets = torch.randint(-2, 3, (1, 36, 6, 7)) + 0.2 + 0.6 * torch.rand(1, 36, 6, 7)
    weights = torch.rand(1, 18, 6, 7)
    offsets.requires_grad_()
    (ours,) = torch.autograd.grad(conv(maps, offsets, weights).sum(), offsets)
    by_operator = conv.by_operator(maps, offsets, weights)
    (theirs,) = torch.autograd.grad(by_operator.sum(), offsets)
    torch.testing.assert_close(ours, theirs, rtol=1e-3, atol=1e-4)


def test_without_offsets_it_is_a_plain_convolution() -> None:
    torch.manual_seed(0)
    conv, maps = DeformableConv(6, 2), torch.randn(2, 6, 5, 8)
    still, full = torch.zeros(2, 36, 5, 8), torch.ones(2, 18, 5, 8)
    plain = functional.conv2d(maps, conv.weight, conv.bias, padding=1)
    torch.testing.assert_close(conv(maps, still, full), plain, rtol=1e-5, atol=1e-5)


def test_an_offset_moves_down_then_right_and_beyond_the_border_is_nothing() -> None:
    conv = DeformableConv(1, 1)
    with torch.no_grad():
        conv.weight.zero_()
        conv.weight[..., 1, 1] = 1.0
        conv.bias.zero_()
    maps = torch.arange(12.0).reshape(1, 1, 3, 4)
    offsets, weights = torch.zeros(1, 18, 3, 4), torch.ones(1, 9, 3, 4)
    offsets[:, 8], offsets[:, 9] = 1.0, 0.5  # of the middle tap: dy, dx
    moved = conv(maps, offsets, weights)[0, 0]
    assert moved[0, 0].item() == pytest.approx((4 + 5) / 2)
    assert moved[1, 3].item() == pytest.approx(11 / 2)
    assert moved[2].abs().max().item() == 0


def test_alignment_starts_as_half_a_convolution_of_the_enlarged_and_keeps_the_fine() -> None:
    torch.manual_seed(0)
    align = FeatureAlignment(4, 2)
    fine, coarse = torch.randn(1, 4, 7, 9), torch.randn(1, 4, 4, 5)
    enlarged = functional.interpolate(coarse, size=(7, 9), mode="bilinear")
    plain = functional.conv2d(enlarged, align.bend.weight / 2, align.bend.bias, padding=1)
    torch.testing.assert_close(align(fine, coarse), plain.relu() + fine, rtol=1e-5, atol=1e-5)


def test_selection_stresses_channels_by_the_whole_picture() -> None:
    select = FeatureSelection(2, 1)
    with torch.no_grad():
        select.importance.weight[:] = torch.tensor([[1.0, 0.0], [0.0, -1.0]])[..., None, None]
        select.project.weight[:] = torch.tensor([[1.0, 10.0]])[..., None, None]
    maps = torch.tensor([[1.0, 3.0], [2.0, 2.0]]).reshape(1, 2, 1, 2)
    # Both means are 2: the first channel is multiplied by 1 + sigmoid(2), the other by
    # 1 + sigmoid(-2).
    high, low = 1 + 1 / (1 + 2.718281828**-2), 1 + 1 / (1 + 2.718281828**2)
    expected = torch.tensor([high + 20 * low, 3 * high + 20 * low])
    torch.testing.assert_close(select(maps)[0, 0, 0], expected)
