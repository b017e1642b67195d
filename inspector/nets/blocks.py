"""Building blocks that several networks share."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional


class ConvBnRelu(nn.Sequential):
    """A 3x3 convolution with bias and padding 1, batch normalisation, ReLU."""

    def __init__(self, channels_in: int, channels_out: int, stride: int = 1) -> None:
        super().__init__(
            nn.Conv2d(channels_in, channels_out, 3, stride=stride, padding=1),
            nn.BatchNorm2d(channels_out),
            nn.ReLU(inplace=True),
        )


def resize_bilinear(maps: Tensor, height_px: int, width_px: int) -> Tensor:
    """`maps` (N, C, h, w) at a new size, corners aligned with corners."""
    if maps.shape[-2:] == (height_px, width_px):
        return maps
    return functional.interpolate(
        maps, size=(height_px, width_px), mode="bilinear", align_corners=True
    )


def init_kaiming(net: nn.Module) -> None:
    """Kaiming-normal convolution weights, zero biases, batch normalisation 1 and 0."""
    for module in net.modules():
        if isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
            nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
            if module.bias is not None:
                nn.init.zeros_(module.bias)
        elif isinstance(module, nn.BatchNorm2d):
            nn.init.ones_(module.weight)
            nn.init.zeros_(module.bias)
