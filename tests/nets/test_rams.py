"""RAMS: the size and the work of the paper's, any number of dates, and what it does not see."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from inspector.core.date_order import date_order
from inspector.nets.counting import products
from inspector.nets.rams import build, by_band


def tiny(dates: int = 5, **hyper: float) -> nn.Module:
    torch.manual_seed(0)
    return build(dates=dates, channels=4, blocks=1, reduction=2, **hyper)


def gains(net: nn.Module) -> int:
    return sum(p.numel() for n, p in net.named_parameters() if n.endswith("original0"))


def test_the_papers_network_has_the_papers_parameters() -> None:
    with torch.device("meta"):
        net, most = build(), build(dates=15)
    total = sum(p.numel() for p in net.parameters())
    assert round(total / 1e6, 3) == 0.958
    assert round((total - gains(net)) / 1e6, 3) == 0.956
    assert round(sum(p.numel() for p in most.parameters()) / 1e6, 2) == 1.21


@pytest.mark.parametrize(("side", "giga"), [(32, 9.2), (64, 34.3), (128, 132.7)])
def test_the_papers_network_does_the_papers_work(side: int, giga: float) -> None:
    with torch.device("meta"):
        net = build()
    assert round(products(net, torch.zeros(1, 9, side, side, device="meta")) / 1e9, 1) == giga


@pytest.mark.parametrize("dates", [3, 5, 9, 15])
@pytest.mark.parametrize(("scale", "size"), [(3, (7, 10)), (2, (2, 2))])
def test_a_stack_gives_one_larger_picture(dates: int, scale: int, size: tuple[int, int]) -> None:
    net = tiny(dates, scale=scale).eval()
    with torch.inference_mode():
        made = net(torch.rand(2, dates, *size))
    assert made.shape == (2, 1, scale * size[0], scale * size[1])
    assert made.isfinite().all()


def test_another_number_of_dates_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\(N, 5, height, width\)"):
        tiny()(torch.rand(1, 4, 8, 8))
    for dates in (2, 4, 17):
        with pytest.raises(ValueError, match="odd number of 3 to 15"):
            build(dates=dates)


def test_every_convolution_is_weight_normalised() -> None:
    convolutions = [m for m in tiny().modules() if isinstance(m, nn.Conv2d | nn.Conv3d)]
    assert convolutions
    assert all(nn.utils.parametrize.is_parametrized(m, "weight") for m in convolutions)


def test_normalisation_is_taken_back() -> None:
    """Other units of the same picture give the same picture in those units."""
    stack = torch.rand(1, 5, 6, 6)
    plain = tiny(mean=0.25, deviation=0.5).eval()
    other = tiny(mean=250.0, deviation=500.0).eval()
    with torch.inference_mode():
        assert torch.allclose(1000 * plain(stack), other(1000 * stack), rtol=1e-4)


def test_each_band_is_seen_alone() -> None:
    net = tiny().eval()
    stack = torch.rand(1, 5, 2, 6, 6)
    changed = stack.clone()
    changed[:, :, 1] = 0
    with torch.inference_mode():
        before, after = by_band(net, stack), by_band(net, changed)
        alone = net(stack[:, :, 0])
    assert before.shape == (1, 2, 18, 18)
    assert torch.allclose(before[:, :1], alone, atol=1e-6)
    assert torch.equal(before[:, 0], after[:, 0])
    assert not torch.allclose(before[:, 1], after[:, 1])


def test_dates_come_clearest_first_and_repeat() -> None:
    assert date_order([0.5, 1.0, 0.2, 0.9], 7) == (1, 3, 0, 1, 3, 0, 1)
    assert date_order([0.1, 0.2], 3) == (1, 0, 1)
    assert date_order([1.0] * 12, 9) == tuple(range(9))
    with pytest.raises(ValueError, match="ground"):
        date_order([0.0, 0.0], 9)
