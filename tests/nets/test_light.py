"""Light encoders with usual decoders: the published sizes, any picture, gradients everywhere."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from inspector.nets import mobileone, mobilevit
from inspector.nets.counting import count
from inspector.nets.light import build
from inspector.nets.light_encoders import ENCODERS

PAIRS = [
    ("resnet18", "unet"),
    ("mobilenet_v2", "fpn"),
    ("efficientnet_b0", "fpn"),
    ("mobileone_s0", "fpn"),
    ("mobilevit_xxs", "deeplab"),
]
# Millions as the RFKD paper's baselines have them, with one class; GMACs of convolutions at 448.
PUBLISHED = {
    "resnet18": (14.33, None),
    "mobilenet_v2": (4.22, 7.44),
    # Less the 0.41 of a layer that only classes need, which is in the published 5.76.
    "efficientnet_b0": (5.76 - 0.41, 7.66),
    "mobileone_s0": (6.27, 10.71),
    "mobilevit_xxs": (1.85, None),
}


@pytest.mark.parametrize(("encoder", "decoder"), PAIRS)
def test_sizes_are_the_published_ones(encoder: str, decoder: str) -> None:
    millions, giga_macs = PUBLISHED[encoder]
    with torch.device("meta"):
        cost = count(build(encoder, decoder), 448, 448)

    assert cost.parameters / 1e6 == pytest.approx(millions, abs=0.006)
    if giga_macs is not None:
        assert cost.conv_macs / 1e9 == pytest.approx(giga_macs, rel=0.02)


@pytest.mark.parametrize(("encoder", "decoder"), PAIRS)
def test_any_picture_gives_logits_of_its_size(encoder: str, decoder: str) -> None:
    torch.manual_seed(0)
    net = build(encoder, decoder, 3).eval()
    pictures = torch.rand(1, 3, 45, 70) * 2 - 1
    with torch.inference_mode():
        first, again = net(pictures), net(pictures)

    assert first.shape == (1, 3, 45, 70)
    assert first.isfinite().all()
    assert first.equal(again)


@pytest.mark.parametrize(("encoder", "decoder"), PAIRS)
def test_gradients_reach_every_parameter(encoder: str, decoder: str) -> None:
    torch.manual_seed(0)
    net = build(encoder, decoder).to(memory_format=torch.channels_last)
    pictures = torch.rand(2, 3, 64, 64).to(memory_format=torch.channels_last)
    net(pictures).square().mean().backward()

    dead = [name for name, p in net.named_parameters() if p.grad is None or p.grad.isnan().any()]
    assert dead == []


@pytest.mark.parametrize("name", ENCODERS)
def test_each_stage_has_half_the_resolution(name: str) -> None:
    encoder = ENCODERS[name]().eval()
    with torch.inference_mode():
        maps = encoder(torch.zeros(1, 3, 64, 96))

    dilated = name == "mobilevit_xxs"
    scales = [2, 4, 8, 16, 16 if dilated else 32]
    assert [m.shape[1] for m in maps] == list(encoder.channels)
    assert [tuple(m.shape[2:]) for m in maps] == [(64 // s, 96 // s) for s in scales]


def test_no_convolution_of_one_pixel_has_a_stride() -> None:
    """oneDNN's gradient of such a convolution of few channels writes where it must not."""
    convolutions = [
        m for stage in mobileone.stages() for m in stage.modules() if isinstance(m, nn.Conv2d)
    ]

    assert {m.stride for m in convolutions if m.kernel_size == (1, 1)} == {(1, 1)}


def test_branches_of_one_convolution_sum_to_one_convolution() -> None:
    """MobileOne's point: what trains as a sum can be used as a single convolution."""
    torch.manual_seed(0)
    block = mobileone.Summed(4, 4, 3, 2, 4, 2).double().eval()
    for module in block.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.normal_(module.weight)
            nn.init.normal_(module.bias)
            module.running_var = torch.rand_like(module.weight) + 0.5
    block.act = nn.Identity()
    pictures = torch.rand(1, 4, 9, 12, dtype=torch.float64)

    def linear(maps: Tensor) -> Tensor:
        return block(maps) - block(torch.zeros_like(maps))

    impulse = torch.zeros(1, 4, 9, 12, dtype=torch.float64)
    impulse[:, :, 4, 4] = 1
    answer = linear(impulse)
    # Of stride 2 and padding 1: three taps a side reach output 2 alone or 2 and its neighbour.
    assert answer[:, :, :2].abs().max() < 1e-12
    assert torch.allclose(linear(2 * pictures), 2 * linear(pictures))
    assert answer[:, :, 2, 2].abs().min() > 1e-6


def test_patches_fold_back_and_one_place_is_one_sequence() -> None:
    maps = torch.arange(2 * 3 * 4 * 6.0).view(2, 3, 4, 6)
    tokens = mobilevit._unfolded(maps)

    assert mobilevit._folded(tokens, maps.shape).equal(maps)
    assert tokens.shape == (2 * 4, 6, 3)
    assert tokens[0, :, 0].tolist() == maps[0, 0, ::2, ::2].flatten().tolist()
    assert tokens[3, :, 1].tolist() == maps[0, 1, 1::2, 1::2].flatten().tolist()


@pytest.mark.parametrize(
    "arguments", [("resnet18", "unet", 1), ("resnet19", "unet", 2), ("resnet18", "net", 2)]
)
def test_what_there_is_not_is_refused(arguments: tuple[str, str, int]) -> None:
    with pytest.raises(ValueError, match=r"least two classes|There are the encoders"):
        build(*arguments)
