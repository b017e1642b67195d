"""Baselines of super-resolution: the published sizes, any picture, and where `residual` begins."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from torch import nn
from torch.nn import functional

from inspector.nets import atd, edsr, rcan
from inspector.nets.counting import products

TINY: dict[str, Callable[..., nn.Module]] = {
    "edsr": lambda **more: edsr.build(channels=6, blocks=2, **more),
    "rcan": lambda **more: rcan.build(channels=8, groups=1, blocks=1, squeeze=4, **more),
    "atd": lambda **more: atd.build(
        channels=8, groups=1, blocks=2, heads=2, window=4, category=16, tokens=8, reduced=2,
        kernel=3, **more,
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("build", "parameters", "giga_macs"),
    [
        # The papers': parameters, and multiply-accumulates for a picture of 1280 x 720.
        (edsr.build, 1.518e6, 114.2),
        (lambda: edsr.build(256, 32, 0.1), 43.09e6, 2895.8),
        (rcan.build, 15.59e6, 917.6),
        (atd.build, 0.769e6, None),
    ],
)
def test_sizes_and_work_are_the_published_ones(
    build: Callable[[], nn.Module], parameters: float, giga_macs: float | None
) -> None:
    with torch.device("meta"):
        net = build()
        quarter = torch.zeros(1, 3, 180, 320)
    assert sum(p.numel() for p in net.parameters()) == pytest.approx(parameters, rel=5e-4)
    if giga_macs is not None:
        assert products(net, quarter) / 1e9 == pytest.approx(giga_macs, rel=1e-3)


@pytest.mark.parametrize("scale", [2, 3, 4])
@pytest.mark.parametrize("name", TINY)
def test_any_size_is_enlarged_the_same_twice(name: str, scale: int) -> None:
    torch.manual_seed(1)
    net = TINY[name](scale=scale).eval()
    for size in ((9, 14), (16, 8)):
        picture = torch.rand(1, 3, *size)
        with torch.inference_mode():
            one, two = net(picture.clone()), net(picture.clone())
        assert one.shape == (1, 3, scale * size[0], scale * size[1])
        assert torch.equal(one, two)
        assert torch.isfinite(one).all()


@pytest.mark.parametrize("name", TINY)
def test_a_residual_one_begins_as_bicubic(name: str) -> None:
    """Whatever the brightness: no mean of natural pictures is taken off."""
    torch.manual_seed(1)
    net = TINY[name](residual=True).eval()
    picture = torch.rand(1, 3, 8, 8) * 0.05
    larger = functional.interpolate(picture, scale_factor=4, mode="bicubic")
    with torch.inference_mode():
        assert torch.allclose(net(picture.clone()), larger, atol=1e-6)


@pytest.mark.parametrize("name", TINY)
def test_one_step_lowers_the_loss_on_its_batch(name: str) -> None:
    torch.manual_seed(1)
    net = TINY[name](residual=True).train()
    picture, truth = torch.rand(2, 3, 8, 8), torch.rand(2, 3, 32, 32)
    optimiser = torch.optim.Adam(net.parameters(), lr=1e-3)
    before = functional.l1_loss(net(picture.clone()), truth)
    before.backward()  # type: ignore[no-untyped-call]
    optimiser.step()
    with torch.no_grad():
        assert functional.l1_loss(net(picture.clone()), truth) < before


def test_what_cannot_be_built_is_refused() -> None:
    for name in TINY:
        with pytest.raises(ValueError, match="2, 3 or 4"):
            TINY[name](scale=8)
    with pytest.raises(ValueError, match="share"):
        edsr.build(share=0.0)
    with pytest.raises(ValueError, match="squeeze"):
        rcan.build(channels=10, squeeze=4)
    with pytest.raises(ValueError, match="even window"):
        atd.build(window=7)
