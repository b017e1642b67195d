"""HAT: the size of the paper's, bands that are no colours, any size, and what stays at start."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn import functional

from inspector.nets.counting import products
from inspector.nets.hat import build

TINY = {
    "channels": 8,
    "groups": 1,
    "blocks": 2,
    "heads": 2,
    "window": 4,
    "compress": 2,
    "squeeze": 4,
    "shuffled": 8,
}


def tiny(**hyper: int) -> nn.Module:
    torch.manual_seed(0)
    return build(**(TINY | hyper)).eval()


def test_the_papers_network_has_the_papers_size_and_work() -> None:
    with torch.device("meta"):
        net = build(scale=4)
    assert round(sum(p.numel() for p in net.parameters()) / 1e6, 2) == 20.77
    assert products(net, torch.zeros(1, 3, 64, 64, device="meta")) == pytest.approx(104e9, rel=0.01)


@pytest.mark.parametrize("scale", [2, 3, 4])
@pytest.mark.parametrize("bands", [1, 3, 4])
def test_any_bands_and_sizes_of_a_window_or_more(scale: int, bands: int) -> None:
    net = tiny(scale=scale, bands=bands)
    with torch.inference_mode():
        made = net(torch.rand(1, bands, 9, 14))
    assert made.shape == (1, bands, 9 * scale, 14 * scale)


def test_no_mean_of_natural_pictures_is_taken_off() -> None:
    """A fresh network with a residual gives the picture enlarged, whatever its brightness."""
    net = tiny(bands=3, residual=True)
    picture = torch.rand(1, 3, 8, 8) * 0.05
    with torch.inference_mode():
        larger = functional.interpolate(picture, scale_factor=3, mode="bilinear")
        assert torch.allclose(net(picture), larger, atol=1e-7)


def test_what_cannot_be_built_is_refused() -> None:
    with pytest.raises(ValueError, match="even window"):
        build(window=7)
    with pytest.raises(ValueError, match="2, 3 or 4"):
        build(scale=8)
