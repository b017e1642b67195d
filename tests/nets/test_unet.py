"""The U-Net that judges: sizes, and what reaches what."""

from __future__ import annotations

import pytest
import torch

from inspector.nets.unet import build


@pytest.mark.parametrize("size", [(16, 24), (17, 9), (1, 1)])
def test_any_size_gives_logits_of_that_size(size: tuple[int, int]) -> None:
    net = build(classes=3, width=4, levels=3).eval()
    with torch.inference_mode():
        assert net(torch.rand(2, 3, *size)).shape == (2, 3, *size)


def test_single_pixels_are_seen_at_full_resolution() -> None:
    torch.manual_seed(0)
    net = build(width=4, levels=3).eval()
    picture = torch.rand(1, 3, 16, 16, requires_grad=True)
    net(picture)[0, 1, 8, 8].backward()
    reach = picture.grad.abs().sum(1)[0]
    assert reach[8, 8] > 0
    assert reach[8, 8] > reach[0, 0]


def test_what_cannot_be_built_is_refused() -> None:
    with pytest.raises(ValueError, match="two classes"):
        build(classes=1)
