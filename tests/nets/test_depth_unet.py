"""The depth network: its sizes, its range, its reach."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from inspector.core.reference_sizes import DEPTH_MULTIPLE_PX, LOOK_PX, look_size
from inspector.nets.depth_unet import build

TINY = (4, 4, 8, 8, 16)


@pytest.mark.parametrize(
    ("widths", "millions"),
    [((20, 40, 80, 160, 288), 2.792), ((16, 32, 64, 128, 224), 1.751)],
)
def test_parameters_are_those_of_teacher_and_student(
    widths: tuple[int, ...], millions: float
) -> None:
    net = build(widths)
    assert sum(p.numel() for p in net.parameters()) / 1e6 == pytest.approx(millions, rel=0.001)


def test_depth_is_between_0_and_1_and_one_picture_is_enough_to_train() -> None:
    torch.manual_seed(0)
    net = build(TINY)
    depth = net(torch.rand(1, 3, 32, 48))
    assert depth.shape == (1, 1, 32, 48)
    assert 0 < depth.min() < depth.max() < 1
    depth.square().mean().backward()
    assert all(p.grad is not None and p.grad.any() for p in net.parameters() if p.ndim == 4)


def test_a_picture_does_not_depend_on_its_batch_or_the_mode() -> None:
    torch.manual_seed(0)
    net = build(TINY)
    pictures = torch.rand(3, 3, 16, 16)
    with torch.inference_mode():
        together = net.train()(pictures)
        torch.testing.assert_close(together[1:2], net.eval()(pictures[1:2]))


def test_the_far_end_of_the_picture_is_seen() -> None:
    torch.manual_seed(0)
    net = build(TINY).eval()
    pictures = torch.zeros(1, 3, 64, 64)
    touched = pictures.clone()
    touched[..., 60:, 60:] = 1.0
    with torch.inference_mode():
        assert (net(pictures) - net(touched))[..., 4, 4].abs().max() > 0


def test_large_pictures_are_seen_as_small_ones() -> None:
    """So twice the picture has the same depth, enlarged."""
    torch.manual_seed(0)
    net = build(TINY).eval()
    small = torch.rand(1, 3, 96, LOOK_PX)
    large = small.repeat_interleave(2, dim=2).repeat_interleave(2, dim=3)
    with torch.inference_mode():
        wanted, found = net(small), net(large)
    assert found.shape == (1, 1, 192, 2 * LOOK_PX)
    enlarged = functional.interpolate(wanted, size=(192, 2 * LOOK_PX), mode="bilinear")
    torch.testing.assert_close(found, enlarged)


@pytest.mark.parametrize("size", [(576, 720), (1080, 1920), (2000, 16), (16, 176)])
def test_the_size_at_which_it_looks_fits_and_keeps_the_shape(size: tuple[int, int]) -> None:
    high, wide = look_size(*size)
    assert max(high, wide) == LOOK_PX
    assert high % DEPTH_MULTIPLE_PX == wide % DEPTH_MULTIPLE_PX == 0
    assert min(high, wide) >= DEPTH_MULTIPLE_PX
    if min(size) >= max(size) / 2:
        assert wide / high == pytest.approx(size[1] / size[0], rel=0.1)


def test_other_sizes_and_widths_are_refused() -> None:
    with pytest.raises(ValueError, match="multiples of 16"):
        build(TINY)(torch.rand(1, 3, 16, 20))
    for widths in ((), (8, 8), (0, 8, 8, 8, 8)):
        with pytest.raises(ValueError, match="5 levels"):
            build(widths)
