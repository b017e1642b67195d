"""Costs of small networks, counted by hand."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from inspector.nets.counting import Cost, count, operations, products


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


def test_operations_count_products_on_the_output_and_what_follows() -> None:
    class Net(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.down = nn.Conv2d(3, 8, 3, stride=2, padding=1)
            self.up = nn.ConvTranspose2d(8, 4, 3, stride=2, padding=1, output_padding=1)

        def forward(self, maps: Tensor) -> Tensor:
            grown = self.up(torch.relu(self.down(maps)))
            rows = grown.flatten(2)
            return (rows @ rows.transpose(1, 2)) / 2 + 1

    net = Net().to("meta").train()
    down, up, rows = 8 * 25 * 27, 4 * 100 * 8 * 9, 4 * 4 * 100
    total = operations(net, torch.empty(1, 3, 10, 10, device="meta"))
    assert total == down + 8 * 25 + up + rows + 16 + 16
    assert net.training


def test_products_of_a_transposed_convolution_are_those_of_its_input() -> None:
    net = nn.ConvTranspose2d(4, 6, 3, stride=2, padding=1, groups=2)
    # Each of the 4x5x5 inputs meets 3 kernels of 9; the output would count 6x9x9 times 2 of 9.
    seen = torch.zeros(1, 4, 5, 5)
    assert products(net, seen) == count(net, 5, 5, bands=4).conv_macs == 4 * 25 * 3 * 9
    assert operations(net, seen) == 6 * 81 * 2 * 9


def test_operations_are_the_same_on_the_processor_and_share_groups() -> None:
    net = nn.Sequential(nn.Conv2d(4, 8, 3, groups=2), nn.GroupNorm(2, 8), nn.Linear(6, 5))
    expected = 8 * 36 * 2 * 9 + 4 * 8 * 36 + 8 * 6 * 5 * 6
    assert operations(net, torch.zeros(1, 4, 8, 8)) == expected


def test_products_leave_out_sums_and_norms_and_see_three_dimensions() -> None:
    net = nn.Sequential(nn.Conv3d(1, 4, 3), nn.ReLU(), nn.BatchNorm3d(4), nn.Linear(6, 5))
    expected = 4 * 1 * 6 * 6 * 27 + 4 * 1 * 6 * 6 * 5
    assert products(net, torch.zeros(1, 1, 3, 8, 8)) == expected
