"""DSRNet: its published sizes, its shapes, what reaches what."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn import functional

from inspector.nets.counting import operations
from inspector.nets.dsrnet import DsrNet, Size, build
from inspector.nets.reference_sr import Taps, enlarge, shrink

TINY = Size((1, 1, 1), (1, 1, 1, 1, 1, 1), (4, 4, 8, 8, 16), channels=16)
# hyper; the paper's millions of parameters and billions of operations; how near ours must be.
PUBLISHED = {
    "teacher": ({"size": "teacher"}, 8.13, 379.75, 0.03),
    "teacher, three dilations": ({"size": "teacher", "dilations": (1, 2, 3)}, 8.13, 379.75, 0.03),
    "student": ({"size": "student"}, 5.03, 250.81, 0.03),
    "masa-rec": ({"depth": False, "dilations": (1, 2, 3)}, 4.03, 367.93, 0.01),
}


def tiny(depth: bool = True, memory_mib: int = 64) -> nn.Module:
    torch.manual_seed(0)
    return DsrNet(TINY, depth, (1,), memory_mib)


def pictures(height: int, width: int, seed: int = 1, samples: int = 1) -> torch.Tensor:
    return torch.rand(samples, 3, height, width, generator=torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("name", PUBLISHED)
def test_sizes_are_the_published_ones(name: str) -> None:
    hyper, millions, billions, near = PUBLISHED[name]
    net = build(**hyper).to("meta")
    parameters = sum(p.numel() for p in net.parameters())
    assert parameters / 1e6 == pytest.approx(millions, rel=near)
    inputs = (torch.empty(1, 3, px, px, device="meta") for px in (128, 512))
    assert operations(net, *inputs) / 1e9 == pytest.approx(billions, rel=near)


@pytest.mark.parametrize("size", ["teacher", "student"])
def test_fewer_channels_keep_every_part_and_shrink_all_of_them(size: str) -> None:
    whole, narrow = build(size), build(size, channels=16)
    assert {n: p.dim() for n, p in whole.named_parameters()} == {
        n: p.dim() for n, p in narrow.named_parameters()
    }
    for name, part in whole.named_children():
        count, fewer = (
            sum(p.numel() for p in each.parameters()) for each in (part, narrow.get_submodule(name))
        )
        assert 14 < count / fewer < 17, name


@pytest.mark.parametrize(
    ("size", "reference"),
    [
        ((32, 48), (128, 192)),
        ((17, 30), (65, 130)),  # nothing is a multiple of anything
        ((16, 16), (256, 128)),  # a reference that shows more
        ((40, 40), (64, 64)),  # or less
        ((1, 1), (1, 1)),
        ((20, 35), None),
    ],
)
def test_any_sizes_give_four_times_the_picture_and_both_depths(
    size: tuple[int, int], reference: tuple[int, int] | None
) -> None:
    net = tiny().eval()
    with torch.inference_mode():
        found = net(pictures(*size), None if reference is None else pictures(*reference, seed=2))
    small = [-(-px // 4) for px in reference or size]
    assert found.picture.shape == (1, 3, size[0] * 4, size[1] * 4)
    assert found.depth.shape == (1, 1, *size)
    assert found.reference_depth.shape == (1, 1, *small)
    assert found.picture.isfinite().all()
    assert (found.depth >= 0).all()
    assert (found.depth <= 1).all()


def test_padding_is_repeating_the_rim_and_cropping() -> None:
    net = tiny().eval()
    picture, reference = pictures(20, 24), pictures(64, 100, seed=2)
    by_hand = [
        functional.pad(picture, (0, 8, 0, 12), mode="replicate"),
        functional.pad(reference, (0, 28, 0, 0), mode="replicate"),
    ]
    with torch.inference_mode():
        found, whole = net(picture, reference), net(*by_hand)
    torch.testing.assert_close(found.picture, whole.picture[..., :80, :96])
    torch.testing.assert_close(found.depth, whole.depth[..., :20, :24])
    torch.testing.assert_close(found.reference_depth, whole.reference_depth[..., :16, :25])


def test_a_fresh_network_gives_nearly_the_bicubic_picture() -> None:
    picture = pictures(16, 16)
    torch.manual_seed(0)
    with torch.inference_mode():
        found = build(size="student").eval()(picture, pictures(64, 64, seed=2))
    torch.testing.assert_close(found.picture, enlarge(picture), rtol=0, atol=0.1)


def test_without_depth_there_is_no_depth() -> None:
    found = tiny(depth=False)(pictures(16, 16), pictures(64, 64, seed=2))
    assert found.depth is None
    assert found.reference_depth is None


def test_known_depth_is_used_instead_of_the_networks() -> None:
    net = tiny().eval()
    picture, reference = pictures(16, 20), pictures(64, 66, seed=2)
    ours, theirs = torch.rand(1, 1, 16, 20), torch.rand(1, 1, 16, 17)
    with torch.inference_mode():
        seen, known = net(picture, reference), net(picture, reference, ours, theirs)
        again = net(picture, reference, seen.depth, seen.reference_depth)
    assert torch.equal(known.depth, ours)
    assert torch.equal(known.reference_depth, theirs)
    assert not torch.equal(known.picture, seen.picture)
    assert again.picture.shape == seen.picture.shape


def test_a_picture_is_its_own_reference_where_there_is_none() -> None:
    """The network sees the same as if the picture were handed in twice, but for the depth of the
    small reference, which is too small for the depth network."""
    net = tiny().eval()
    picture = pictures(64, 64)
    with torch.inference_mode():
        alone = net(picture)
        twice = net(picture, picture, reference_depth=functional.avg_pool2d(alone.depth, 4))
    torch.testing.assert_close(alone.picture, twice.picture)
    torch.testing.assert_close(alone.reference_depth, twice.reference_depth)


def test_the_reference_changes_the_result_and_its_place_does_not_matter_to_the_batch() -> None:
    net = tiny().eval()
    both, references = pictures(16, 16, samples=2), pictures(64, 64, seed=2, samples=2)
    with torch.inference_mode():
        together = net(both, references)
        alone = net(both[1:], references[1:])
        other = net(both[1:], references[:1])
        assert torch.equal(together.picture, net(both, references).picture)
    torch.testing.assert_close(together.picture[1:], alone.picture, rtol=1e-4, atol=1e-5)
    assert (alone.picture - other.picture).abs().max() > 1e-5


def test_memory_for_matching_changes_no_result() -> None:
    picture, reference = pictures(48, 48), pictures(256, 256, seed=2)
    with torch.inference_mode():
        roomy, narrow = (tiny(memory_mib=size).eval()(picture, reference) for size in (64, 1))
    torch.testing.assert_close(roomy.picture, narrow.picture, rtol=0, atol=1e-5)


@pytest.mark.parametrize("depth", [True, False])
@pytest.mark.parametrize("own", [True, False])
def test_gradients_reach_every_parameter(depth: bool, own: bool) -> None:
    net = tiny(depth)
    # The neutral start of the adaptation stops gradients to its style for one step.
    for conv in (net.decoder.adapt.contrast, net.decoder.adapt.brightness):
        nn.init.normal_(conv.weight, 0.0, 0.05)
    found = net(pictures(16, 16), None if own else pictures(64, 64, seed=2))
    loss = found.picture.square().mean()
    if depth:
        loss = loss + found.depth.mean() + found.reference_depth.mean()
    loss.backward()
    without = [
        name
        for name, p in net.named_parameters()
        if p.grad is None or not p.grad.isfinite().all() or (p.ndim == 4 and not p.grad.any())
    ]
    assert without == []


def test_depth_is_learned_from_the_picture_alone_too() -> None:
    """The reconstruction reaches the depth network through the matching's similarity."""
    net = tiny()
    net(pictures(16, 16), pictures(64, 64, seed=2)).picture.square().mean().backward()
    assert net.unet.last.weight.grad.abs().sum() > 0
    assert net.depth_encoder.entries[0].weight.grad.abs().sum() > 0
    assert net.fusion.merge[0].weight.grad.abs().sum() > 0


def test_taps_are_the_output_of_every_residual_block() -> None:
    torch.manual_seed(0)
    net = DsrNet(Size((2, 1, 3), TINY.decoder_blocks, TINY.unet_widths, 16), True, (1,), 64).eval()
    picture, reference = pictures(16, 16), pictures(64, 64, seed=2)
    taps = Taps()
    with torch.inference_mode():
        tapped = net(picture, reference, taps=taps)
        assert torch.equal(tapped.picture, net(picture, reference).picture)
        levels = net.colour_encoder(picture)
    sides = [maps.shape[-1] for maps in taps.colour]
    assert sides == [16, 16, 8, 4, 4, 4]
    assert [maps.shape[-1] for maps in taps.depth] == sides
    assert [maps.shape[-1] for maps in taps.reference_depth] == sides
    assert [maps.shape[-1] for maps in taps.reference_colour] == [4 * side for side in sides]
    for level, block in zip(levels, (1, 2, 5), strict=True):
        torch.testing.assert_close(taps.colour[block], level)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half_precision_stays_finite_and_near(dtype: torch.dtype) -> None:
    net = tiny().eval()
    picture, reference = pictures(16, 16), pictures(64, 64, seed=2)
    with torch.inference_mode():
        exact = net(picture, reference)
        rough = net.to(dtype)(picture.to(dtype), reference.to(dtype))
    assert rough.picture.dtype == dtype
    assert rough.picture.isfinite().all()
    # Where the matching decides otherwise, single pixels differ.
    assert (rough.picture.float() - exact.picture).abs().mean() < 0.02


def test_the_small_reference_keeps_the_mean() -> None:
    small = shrink(pictures(64, 96), 16, 24)
    assert small.shape == (1, 3, 16, 24)
    assert small.mean() == pytest.approx(0.5, abs=0.02)
    # Shrunk with antialiasing, noise goes.
    assert small.std() < 0.15


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ((torch.rand(3, 16, 16),), "picture"),
        ((torch.rand(1, 1, 16, 16),), "picture"),
        ((torch.rand(1, 3, 16, 16), torch.rand(1, 1, 64, 64)), "reference"),
        ((torch.rand(1, 3, 16, 16), None, torch.rand(1, 1, 16, 15)), "depth"),
        ((torch.rand(1, 3, 16, 16), None, None, torch.rand(1, 1, 5, 4)), "reference_depth"),
    ],
)
def test_other_shapes_are_refused(arguments: tuple[torch.Tensor, ...], named: str) -> None:
    with pytest.raises(ValueError, match=f"^{named} has to be"):
        tiny()(*arguments)


@pytest.mark.parametrize(
    "hyper",
    [
        {"size": "huge"},
        {"dilations": ()},
        {"dilations": (4,)},
        {"match_memory_mib": 0},
        {"channels": 65},
        {"channels": 3},
    ],
)
def test_impossible_networks_are_refused(hyper: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="DSRNet"):
        build(**hyper)
