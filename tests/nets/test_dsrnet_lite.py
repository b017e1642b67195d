"""DSRNet-lite: a tenth of the teacher's work, and what reaches what."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn import functional

from inspector.nets.counting import operations
from inspector.nets.dsrnet import build as build_dsrnet
from inspector.nets.dsrnet_lite import build
from inspector.nets.reference_sr import Taps, enlarge, shrink

TINY = {"channels": 8, "blocks": 2, "encoder_blocks": 1}
KINDS = [{}, {"depth": False}, {"depth": False, "reference": False}]


def tiny(**hyper: bool) -> nn.Module:
    torch.manual_seed(0)
    return build(**TINY, **hyper)


def pictures(height: int, width: int, seed: int = 1) -> torch.Tensor:
    return torch.rand(1, 3, height, width, generator=torch.Generator().manual_seed(seed))


def test_the_largest_does_a_tenth_of_the_teachers_work() -> None:
    inputs = [torch.empty(1, 3, px, px, device="meta") for px in (128, 512)]
    teacher, small, medium, large = (
        operations(net.to("meta"), *inputs)
        for net in (
            build_dsrnet(),
            build(32, 8, 2),
            build(),
            build(56, 14, 3),
        )
    )
    assert small < medium < large < teacher / 10


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("size", "reference"),
    [((32, 48), (128, 192)), ((17, 30), (65, 130)), ((1, 1), (1, 1)), ((20, 35), None)],
)
def test_any_sizes_give_four_times_the_picture(
    kind: dict[str, bool], size: tuple[int, int], reference: tuple[int, int] | None
) -> None:
    net = tiny(**kind).eval()
    with torch.inference_mode():
        found = net(pictures(*size), None if reference is None else pictures(*reference, seed=2))
    assert found.picture.shape == (1, 3, size[0] * 4, size[1] * 4)
    assert found.picture.isfinite().all()
    if kind:
        assert found.depth is None
    else:
        assert found.depth.shape == (1, 1, *size)
        assert found.reference_depth.shape[-1] == -(-(reference or size)[1] // 4)


def test_the_references_details_are_laid_over_the_picture_where_they_are_trusted() -> None:
    """With full trust and nothing learned, the same scene as reference gives it back."""
    net = tiny(depth=False).eval()
    nn.init.zeros_(net.last.weight)
    nn.init.zeros_(net.reference.last.weight)
    nn.init.zeros_(net.reference.trust.weight)
    nn.init.constant_(net.reference.trust.bias, 50.0)
    scene = functional.avg_pool2d(pictures(192 + 2, 192 + 2), 3, stride=1)
    picture = shrink(scene, 48, 48)
    with torch.inference_mode():
        found = net(picture, scene).picture
    # The picture's rim sees its padding, and smaller similarity.
    inside = (..., slice(16, -16), slice(16, -16))
    bicubic = (enlarge(picture) - scene)[inside].square().mean()
    assert (found - scene)[inside].square().mean() < 0.02 * bicubic


def test_a_fresh_network_gives_nearly_the_bicubic_picture() -> None:
    picture = pictures(16, 16)
    with torch.inference_mode():
        found = build().eval()(picture)
    assert (found.picture - enlarge(picture)).abs().mean() < 0.1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("own", [True, False])
def test_gradients_reach_every_parameter_that_is_used(kind: dict[str, bool], own: bool) -> None:
    """Without a reference, that is what reads none."""
    net = tiny(**kind)
    if net.reference is not None:
        # The neutral start of the adaptation stops gradients to its style for one step.
        for conv in (net.reference.adapt.contrast, net.reference.adapt.brightness):
            nn.init.normal_(conv.weight, 0.0, 0.05)
    net(
        pictures(32, 32), None if own else pictures(64, 64, seed=2)
    ).picture.square().mean().backward()
    without = {
        name
        for name, p in net.named_parameters()
        if p.grad is None or not p.grad.isfinite().all() or (p.ndim == 4 and not p.grad.any())
    }
    unread = {
        name for name, _ in net.named_parameters() if name.startswith(("reference.", "unet."))
    }
    assert without == (unread if own else set())


def test_without_a_reference_it_is_the_plain_network() -> None:
    whole, plain = tiny().eval(), tiny(depth=False, reference=False).eval()
    whole.load_state_dict(plain.state_dict(), strict=False)
    picture = pictures(16, 32)
    with torch.inference_mode():
        assert torch.equal(whole(picture).picture, plain(picture).picture)


def test_reference_and_depth_change_the_result() -> None:
    net = tiny().eval()
    picture, reference = pictures(16, 16), pictures(64, 64, seed=2)
    with torch.inference_mode():
        first = net(picture, reference)
        assert torch.equal(first.picture, net(picture, reference).picture)
        other = net(picture, pictures(64, 64, seed=3))
        near = net(picture, reference, torch.ones(1, 1, 16, 16), torch.ones(1, 1, 16, 16))
    assert not torch.equal(first.picture, other.picture)
    assert not torch.equal(first.picture, near.picture)


def test_taps_are_the_residual_blocks_of_both_encoders() -> None:
    torch.manual_seed(0)
    taps = Taps()
    build(8, 1, 3)(pictures(16, 16), pictures(64, 128, seed=2), taps=taps)
    assert [tuple(maps.shape) for maps in taps.colour] == [(1, 8, 16, 16)] * 3
    assert [tuple(maps.shape) for maps in taps.reference_colour] == [(1, 8, 16, 32)] * 3


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half_precision_stays_finite_and_near(dtype: torch.dtype) -> None:
    net = tiny().eval()
    picture, reference = pictures(16, 16), pictures(64, 64, seed=2)
    with torch.inference_mode():
        exact = net(picture, reference)
        rough = net.to(dtype)(picture.to(dtype), reference.to(dtype))
    assert rough.picture.dtype == dtype
    assert rough.picture.isfinite().all()
    assert (rough.picture.float() - exact.picture).abs().mean() < 0.03


@pytest.mark.parametrize("hyper", [{"channels": 0}, {"blocks": 0}, {"reference": False}])
def test_impossible_networks_are_refused(hyper: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="DSRNet-lite"):
        build(**hyper)
