"""Costs of small networks, counted by hand."""

from __future__ import annotations

from torch import nn

from inspector.nets.counting import Cost, count


def test_a_strided_convolution_with_bias_and_normalisation() -> None:
    net = nn.Sequential(nn.Conv2d(3, 8, 3, stride=2, padding=1), nn.BatchNorm2d(8), nn.ReLU())
    # 8 channels at 5x6; 27 multiplications each, one addition for the bias, two for the norm.
    elements = 8 * 5 * 6
    assert count(net, 10, 12) == Cost(8 * 27 + 8 + 16, elements * 27, elements * (27 + 1 + 2))


def test_a_transposed_convolution_counts_on_its_output_only_for_paddle() -> None:
    net = nn.ConvTranspose2d(3, 4, 3, stride=2, padding=1, output_padding=1, bias=False)
    # Each of the 3x5x5 inputs meets 4 kernels of 9; paddle counts 4x10x10 outputs of 3x9.
    assert count(net, 5, 5) == Cost(108, 3 * 25 * 9 * 4, 4 * 100 * 27)


def test_groups_share_the_work() -> None:
    assert count(nn.Conv2d(4, 4, 1, groups=4, bias=False), 3, 3, bands=4) == Cost(4, 36, 36)


def test_counting_leaves_the_network_as_it_was() -> None:
    net = nn.Sequential(nn.Conv2d(3, 2, 1), nn.BatchNorm2d(2))
    net.train()
    before = {name: value.clone() for name, value in net.state_dict().items()}
    count(net, 4, 4)
    assert net.training
    assert all(before[name].equal(value) for name, value in net.state_dict().items())
    assert not any(module._forward_hooks for module in net.modules())
