"""UP-CrackNet's generator and critic: sizes, shapes, statistics, and OpenVINO."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
import torch
from torch import nn

from inspector.engine.runners.openvino_runner import import_openvino
from inspector.nets import patchgan, upcracknet
from inspector.nets.counting import Cost, count
from inspector.nets.upcracknet import PictureNorm

SIZE_PX = 256
SHIPPED_BYTES = 8 << 20


def cost(**hyper: object) -> Cost:
    with torch.device("meta"):
        return count(upcracknet.build(**hyper), SIZE_PX, SIZE_PX)


def test_the_published_width_has_the_size_of_pix2pix() -> None:
    """54.41 M parameters and 6.05 G multiply-accumulates; the paper states none."""
    found = cost()
    assert (found.parameters, found.conv_macs) == (54_414_531, 6_048_186_368)


def test_the_widest_that_is_shipped() -> None:
    """As fp16 in 8 MiB: 17 channels doubling to the end, or 32 that stop at 128."""
    plain, stopped = cost(width=17), cost(width=32, most=128)
    assert (plain.parameters, plain.conv_macs) == (3_843_142, 456_194_048)
    assert (stopped.parameters, stopped.conv_macs) == (4_169_187, 1_148_715_008)
    assert 2 * plain.parameters < 2 * stopped.parameters < SHIPPED_BYTES - 16_384
    assert 2 * cost(width=18).parameters > SHIPPED_BYTES


def test_the_critic_has_the_published_size_and_judges_patches() -> None:
    with torch.device("meta"):
        found = count(patchgan.build().layers, SIZE_PX, SIZE_PX, bands=6)
    assert (found.parameters, found.conv_macs) == (2_768_705, 3_197_140_992)
    critic = patchgan.build(width=2)
    pictures = torch.randn(2, 3, SIZE_PX, SIZE_PX)
    assert critic(pictures, pictures).shape == (2, 1, 30, 30)
    # 70 px away nothing is seen.
    moved = pictures.clone()
    moved[..., 120:, 120:] += 1.0
    critic.eval()
    with torch.no_grad():
        same = (critic(pictures, moved) == critic(pictures, pictures))[0, 0]
    assert same[:8, :8].all()
    assert not same[20:, 20:].any()


@pytest.mark.parametrize("statistics", ["batch", "picture"])
def test_gradients_reach_every_parameter_and_the_answer_is_a_picture(statistics: str) -> None:
    torch.manual_seed(0)
    net = upcracknet.build(width=2, most=4, statistics=statistics).train()
    restored = net(torch.rand(2, 3, SIZE_PX, 2 * SIZE_PX) * 2 - 1)
    assert restored.shape == (2, 3, SIZE_PX, 2 * SIZE_PX)
    assert restored.abs().max() <= 1.0
    restored.square().mean().backward()
    assert all(p.grad is not None and p.grad.isfinite().all() for p in net.parameters())
    assert all(p.grad.any() for p in net.parameters() if p.ndim == 4)


def test_in_use_a_picture_is_restored_by_itself_and_always_alike() -> None:
    torch.manual_seed(0)
    net = upcracknet.build(width=2, most=4).eval()
    pictures = torch.rand(2, 3, SIZE_PX, SIZE_PX) * 2 - 1
    with torch.inference_mode():
        together = net(pictures)
        assert torch.equal(together, net(pictures))
        torch.testing.assert_close(together[1:], net(pictures[1:]), rtol=1e-4, atol=1e-5)
        net.train()
        assert not torch.equal(net(pictures), net(pictures)), "dropout is the noise of training"


def test_normalisation_by_the_batch_or_by_each_picture() -> None:
    maps = torch.tensor([[0.0, 2.0], [10.0, 14.0]]).reshape(2, 1, 1, 2)
    published, own = PictureNorm(1, "batch"), PictureNorm(1, "picture")
    alone = torch.tensor([[-1.0, 1.0], [-1.0, 1.0]]).reshape(2, 1, 1, 2)
    torch.testing.assert_close(own.train()(maps), alone, rtol=1e-4, atol=1e-4)
    torch.testing.assert_close(published.eval()(maps), alone, rtol=1e-4, atol=1e-4)
    together = (maps - 6.5) / maps.std(correction=0)
    torch.testing.assert_close(published.train()(maps), together, rtol=1e-4, atol=1e-4)


def test_a_mask_reaches_far_through_the_deepest_level() -> None:
    torch.manual_seed(0)
    net = upcracknet.build(width=2).eval()
    pictures = torch.rand(1, 3, SIZE_PX, SIZE_PX) * 2 - 1
    hidden = pictures.clone()
    hidden[..., :64, :64] = -1.0
    with torch.inference_mode():
        assert (net(pictures) != net(hidden))[..., -1, -1].any()


def test_openvino_takes_it_over_at_sizes_it_was_not_shown() -> None:
    torch.manual_seed(0)
    net = upcracknet.build(width=2, most=4).eval()
    for parameter in net.parameters():
        if parameter.ndim == 4:
            nn.init.normal_(parameter, 0.0, 0.3)
    ov = import_openvino()
    with warnings.catch_warnings(), torch.inference_mode():
        warnings.simplefilter("ignore")
        graph = ov.convert_model(net, example_input=torch.zeros(1, 3, SIZE_PX, 2 * SIZE_PX))
    graph.reshape({0: [-1, 3, -1, -1]})
    program = ov.Core().compile_model(graph, "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    pictures = torch.rand(1, 3, 2 * SIZE_PX, SIZE_PX) * 2 - 1
    with torch.inference_mode():
        expected = net(pictures).numpy()
    assert np.abs(program(pictures.numpy())[0] - expected).max() < 1e-3
    assert expected.std() > 0.1


@pytest.mark.parametrize("hyper", [{"width": 0}, {"width": 8, "most": 4}, {"statistics": "all"}])
def test_impossible_generators_are_refused(hyper: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="UP-CrackNet"):
        upcracknet.build(**hyper)
    with pytest.raises(ValueError, match="critic"):
        patchgan.build(width=0)


def test_other_sizes_are_refused() -> None:
    with pytest.raises(ValueError, match="multiples of 256"):
        upcracknet.build(width=2, most=2)(torch.zeros(1, 3, 256, 300))
