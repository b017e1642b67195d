"""HrSegNet: its published sizes, its shapes, its gradients."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from inspector.nets.counting import count
from inspector.nets.hrsegnet import build

SIZE_PX = 400
# base: parameters in training and for inference; convolution MACs and FLOPs (paddle.flops
# convention) of the published form at 400x400; FLOPs the paper prints, in billions.
PUBLISHED = {
    16: (609_942, 605_106, 555_080_192, 635_234_880, 0.66),
    32: (2_432_550, 2_413_666, 2_200_480_768, 2_498_950_144, 2.50),
    48: (5_467_830, 5_425_682, 4_936_201_728, 5_591_225_792, 5.60),
}


@pytest.mark.parametrize("base", PUBLISHED)
def test_sizes_are_the_published_ones(base: int) -> None:
    trained, inference, macs, flops, paper_gflops = PUBLISHED[base]
    with_aux = build(base=base, deep_supervision=True)
    assert sum(p.numel() for p in with_aux.parameters()) == trained
    cost = count(build(base=base, project_first=False), SIZE_PX, SIZE_PX)
    assert (cost.parameters, cost.conv_macs, cost.paddle_flops) == (inference, macs, flops)
    # The paper's figure for B16 is that of a stem twice as wide as its code's.
    assert cost.paddle_flops / 1e9 == pytest.approx(paper_gflops, rel=0.04)


@pytest.mark.parametrize("base", PUBLISHED)
def test_projecting_first_saves_a_sixth_of_the_work_and_no_parameter(base: int) -> None:
    first = count(build(base=base), SIZE_PX, SIZE_PX)
    after = count(build(base=base, project_first=False), SIZE_PX, SIZE_PX)
    assert first.parameters == after.parameters
    assert first.conv_macs < 0.83 * after.conv_macs


@pytest.mark.parametrize("fusion", ["add", "multiply"])
def test_projecting_before_upsampling_is_the_same_function(fusion: str) -> None:
    torch.manual_seed(0)
    first = _worn(build(base=8, fusion=fusion))
    after = build(base=8, fusion=fusion, project_first=False).eval()
    after.load_state_dict(first.state_dict())
    pictures = torch.rand(2, 3, 75, 101) * 2 - 1
    with torch.inference_mode():
        torch.testing.assert_close(first(pictures), after(pictures), rtol=1e-4, atol=1e-4)


@settings(max_examples=15, deadline=None)
@given(height=st.integers(1, 90), width=st.integers(1, 90), count_=st.integers(1, 2))
def test_any_size_gives_logits_of_that_size(height: int, width: int, count_: int) -> None:
    net = build(base=4).eval()
    with torch.inference_mode():
        logits = net(torch.rand(count_, 3, height, width))
    assert logits.shape == (count_, 2, height, width)
    assert logits.isfinite().all()


def test_training_returns_the_main_and_two_auxiliary_outputs_inference_one() -> None:
    net = build(base=4, deep_supervision=True)
    pictures = torch.rand(2, 3, 65, 47)
    outputs = net.train()(pictures)
    assert [tuple(output.shape) for output in outputs] == [(2, 2, 65, 47)] * 3
    with torch.inference_mode():
        assert net.eval()(pictures).shape == (2, 2, 65, 47)


def test_supervision_after_one_block_alone() -> None:
    torch.manual_seed(0)
    second = build(base=4, deep_supervision=True, sides=(2,)).train()
    both = build(base=4, deep_supervision=True).train()
    state = second.state_dict()
    both.load_state_dict(
        {n: state[n.replace("aux_heads.1", "aux_heads.0")] for n in both.state_dict()}
    )
    pictures = torch.rand(2, 3, 40, 40)
    _, after_second = second(pictures)
    _, after_first, of_both = both(pictures)
    torch.testing.assert_close(after_second, of_both)
    assert not after_first.equal(of_both)
    assert build(base=4, sides=(2,)).state_dict().keys() == build(base=4).state_dict().keys()


def test_guidance_of_three_resolutions_in_each_block() -> None:
    net = build(base=4, multi_resolution=True).eval()
    sizes: list[list[tuple[int, ...]]] = [[] for _ in net.blocks]
    for block, seen in zip(net.blocks, sizes, strict=True):
        for step in block.guidance:
            step.register_forward_hook(lambda m, i, o, seen=seen: seen.append(tuple(o.shape[1:])))
    with torch.inference_mode():
        assert net(torch.rand(1, 3, 64, 64)).shape == (1, 2, 64, 64)
    # At 1/8, 1/16 and 1/32 of the picture, 8, 16 and 32 channels.
    assert sizes == [[(8, 8, 8), (16, 4, 4), (32, 2, 2)]] * 3


@pytest.mark.parametrize("sides", [(), (0,), (3,), (1, 4)])
def test_supervision_after_other_blocks_is_refused(sides: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="blocks 1 and 2"):
        build(base=4, deep_supervision=True, sides=sides)


@pytest.mark.parametrize("fusion", ["add", "multiply", "none"])
@pytest.mark.parametrize("two_step_head", [True, False])
def test_gradients_reach_every_parameter(fusion: str, two_step_head: bool) -> None:
    torch.manual_seed(0)
    net = build(base=4, deep_supervision=True, fusion=fusion, two_step_head=two_step_head)
    sum(output.square().mean() for output in net(torch.rand(2, 3, 64, 64))).backward()
    without = [
        n for n, p in net.named_parameters() if p.grad is None or not p.grad.isfinite().all()
    ]
    assert without == []
    kernels = [p for p in net.parameters() if p.ndim == 4]
    assert all(p.grad.abs().sum() > 0 for p in kernels)


def test_evaluation_is_deterministic_and_independent_of_the_batch() -> None:
    torch.manual_seed(0)
    net = _worn(build(base=8))
    pictures = torch.rand(3, 3, 64, 96)
    with torch.inference_mode():
        together = net(pictures)
        assert torch.equal(together, net(pictures))
        torch.testing.assert_close(together[1:2], net(pictures[1:2]), rtol=1e-4, atol=1e-4)


def test_guidance_carries_information_that_the_high_path_does_not_see() -> None:
    """A pixel 60 px away changes the output only through the coarse paths."""
    torch.manual_seed(0)
    pictures = torch.zeros(1, 3, 128, 128)
    touched = pictures.clone()
    touched[..., 124:, 124:] = 1.0
    with torch.inference_mode():
        for fusion, reaches in (("add", True), ("none", False)):
            net = _worn(build(base=8, fusion=fusion))
            moved = (net(pictures) - net(touched)).abs()[..., 50, 50].max()
            assert bool(moved > 0) is reaches


@pytest.mark.parametrize("hyper", [{"base": 0}, {"base": 7}, {"base": 8, "fusion": "concat"}])
def test_impossible_networks_are_refused(hyper: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="HrSegNet"):
        build(**hyper)


def _worn(net: nn.Module) -> nn.Module:
    """`net` in evaluation mode with statistics unlike those of a fresh one."""
    for module in net.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.uniform_(module.running_mean, -0.2, 0.2)
            nn.init.uniform_(module.running_var, 0.5, 2.0)
            nn.init.uniform_(module.bias, -0.2, 0.2)
        elif isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
            nn.init.uniform_(module.bias, -0.2, 0.2)
    return net.eval()
