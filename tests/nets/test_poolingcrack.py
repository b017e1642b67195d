"""PoolingCrack and PCT: their sizes, shapes, gradients, and what pooling blocks do."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from inspector.core.card import InputSpec
from inspector.engine.runners.openvino_runner import import_openvino, probe_picture
from inspector.engine.runners.probability import ProbabilityNet
from inspector.nets import pct, poolingcrack
from inspector.nets.counting import count
from inspector.nets.poolingcrack import LAYER_SCALE, PoolingBlock

SIZE_PX = 448
SMALL = {"widths": (6, 12, 12, 24), "depths": (1, 1, 1, 1), "decoder": 8}
SPEC = InputSpec(("red", "green", "blue"), (0, 255), (0.485,) * 3, (0.229,) * 3, 16)


def worn(net: nn.Module) -> nn.Module:
    """`net` in evaluation mode, with blocks that do something and offsets that bend."""
    for name, parameter in net.named_parameters():
        if "scale" in name:
            nn.init.uniform_(parameter, 0.2, 1.0)
        elif "places" in name:
            nn.init.normal_(parameter, 0.0, 0.2)
    return net.eval()


def test_pct_has_the_papers_size() -> None:
    """0.5 M parameters and 2.7 G; the issue accepts 0.45 to 0.55 M and 2.4 to 3.0 G."""
    with torch.device("meta"):
        cost = count(pct.build(), SIZE_PX, SIZE_PX)
    assert (cost.parameters, cost.conv_macs) == (520_890, 2_606_537_984)


def test_the_teacher_has_the_papers_32_million() -> None:
    with torch.device("meta"):
        cost = count(poolingcrack.build(), SIZE_PX, SIZE_PX)
    assert (cost.parameters, cost.conv_macs) == (31_948_553, 26_144_690_176)


@settings(max_examples=12)
@given(height=st.integers(1, 70), width=st.integers(1, 70), classes=st.integers(2, 4))
def test_any_size_gives_logits_whose_background_is_0(height: int, width: int, classes: int) -> None:
    net = worn(pct.build(**SMALL, classes=classes))
    with torch.inference_mode():
        logits = net(torch.randn(2, 3, height, width))
    assert logits.shape == (2, classes, height, width)
    assert logits.isfinite().all()
    assert not logits[:, 0].any()


@pytest.mark.parametrize("build", [pct.build, poolingcrack.build], ids=["pct", "poolingcrack"])
def test_gradients_reach_every_parameter(build: object) -> None:
    torch.manual_seed(0)
    net = build(**SMALL).train()
    net(torch.randn(2, 3, 64, 64)).square().mean().backward()
    assert [n for n, p in net.named_parameters() if p.grad is None] == []
    assert all(p.grad.isfinite().all() for p in net.parameters())
    still = [n for n, p in net.named_parameters() if p.ndim == 4 and not p.grad.any()]
    # What the offsets are compared from learns as soon as they are not all 0.
    assert all("align" in name and "compare" in name for name in still)


def test_a_stage_of_the_student_halves_and_the_teachers_first_quarters() -> None:
    pictures = torch.randn(1, 3, 64, 96)
    for net, shapes in (
        (pct.build(**SMALL), [(32, 48), (16, 24), (8, 12), (4, 6)]),
        (poolingcrack.build(**SMALL), [(16, 24), (8, 12), (4, 6), (2, 3)]),
    ):
        maps = pictures
        for stage, shape in zip(net.stages, shapes, strict=True):
            maps = stage(maps)
            assert tuple(maps.shape[2:]) == shape


def test_a_fresh_block_is_nearly_the_identity_and_an_even_picture_stays_even() -> None:
    torch.manual_seed(0)
    maps = torch.randn(1, 8, 6, 7)
    block = PoolingBlock(8, 0.5)
    assert (block(maps) - maps).abs().max() < 100 * LAYER_SCALE
    even = torch.randn(1, 8, 1, 1).expand(1, 8, 6, 7)
    with torch.no_grad():
        block.scale_mixer.fill_(1.0)
        block.scale_mlp.zero_()
    # Zeros from beyond the border would show along it.
    torch.testing.assert_close(block(even), even.contiguous(), rtol=1e-5, atol=1e-5)


def test_openvino_takes_it_over_at_sizes_it_was_not_shown() -> None:
    torch.manual_seed(0)
    module = ProbabilityNet(worn(pct.build(**SMALL)), SPEC).eval()
    ov = import_openvino()
    with warnings.catch_warnings(), torch.inference_mode():
        warnings.simplefilter("ignore")
        example = torch.zeros(1, 32, 64, 3, dtype=torch.uint8)
        graph = ov.convert_model(module, example_input=example)
    graph.reshape({0: [-1, -1, -1, 3]})
    program = ov.Core().compile_model(graph, "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    for height, width in ((16, 48), (96, 80)):
        picture = probe_picture(96, 3)[None, :height, :width]
        with torch.inference_mode():
            expected = module(torch.from_numpy(picture.copy()))[0].numpy().astype(int)
        assert np.abs(program(picture)[0].astype(int) - expected).max() <= 1
        assert expected.std() > 0.5


@pytest.mark.parametrize(
    ("build", "hyper"),
    [
        (pct.build, {"widths": (48, 96, 192)}),
        (pct.build, {"widths": (48, 96, 100, 384)}),
        (pct.build, {"mlp_ratio": 0.0}),
        (pct.build, {"classes": 1}),
        (poolingcrack.build, {"decoder": 20}),
        (poolingcrack.build, {"stride": 0}),
    ],
)
def test_impossible_networks_are_refused(build: object, hyper: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"PoolingCrack|Depthwise|groups"):
        build(**hyper)
