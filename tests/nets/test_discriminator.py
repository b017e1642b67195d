"""The critic: its published size, any picture's size, gradients with one picture."""

from __future__ import annotations

import pytest
import torch

from inspector.nets.discriminator import build


def test_it_has_the_published_number_of_parameters() -> None:
    assert sum(p.numel() for p in build().parameters()) / 1e6 == pytest.approx(14.96, rel=0.005)


@pytest.mark.parametrize(("height", "width"), [(32, 32), (57, 130), (160, 160)])
def test_any_picture_gets_one_logit_and_passes_gradients_back(height: int, width: int) -> None:
    torch.manual_seed(0)
    net = build(4)
    picture = torch.rand(1, 3, height, width, requires_grad=True)
    logits = net(picture)
    assert logits.shape == (1, 1)
    logits.sum().backward()
    assert picture.grad.abs().sum() > 0
    assert all(p.grad is not None and p.grad.any() for p in net.parameters() if p.ndim > 1)


def test_it_looks_at_each_picture_alone() -> None:
    torch.manual_seed(0)
    net = build(4).train()
    pictures = torch.rand(3, 3, 40, 40)
    with torch.inference_mode():
        torch.testing.assert_close(net(pictures)[1:2], net(pictures[1:2]), rtol=1e-4, atol=1e-5)


def test_no_channels_are_refused() -> None:
    with pytest.raises(ValueError, match="discriminator"):
        build(0)
