"""The networks that the RFKD paper holds PCT against: light encoders with a usual decoder.

Three decoders, after the package that the paper took its baselines from: U-Net (Ronneberger et al.
2015) with widths 256 to 16; the feature pyramid network FPN (Kirillov et al. 2019) with 256 and 128
channels; DeepLabV3+ (Chen et al. 2018) of separable convolutions at rates 12, 24, 36. The encoders
are in `light_encoders`; the modules `encoder.stages.0` to `.4` are their stages.

Input: float (N, 3, H, W), RGB in [-1, 1], H and W at least 32. Output: logits (N, classes, H, W),
background first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from torch import Tensor, nn
from torch.nn import functional

from inspector.nets.blocks import resize_bilinear
from inspector.nets.light_encoders import ENCODERS, joined, spatial

_UNET_WIDTHS = (256, 128, 64, 32, 16)
_PYRAMID, _SEGMENTATION = 256, 128
_RATES, _DEEP, _SLIM = (12, 24, 36), 256, 48
_DROPPED = 0.2


def _conv_bn_relu(channels_in: int, channels_out: int, kernel: int = 3) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(channels_in, channels_out, kernel, padding=kernel // 2, bias=False),
        nn.BatchNorm2d(channels_out),
        nn.ReLU(inplace=True),
    )


def _separable(channels_in: int, channels_out: int, dilation: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(
            channels_in,
            channels_in,
            3,
            padding=dilation,
            dilation=dilation,
            groups=channels_in,
            bias=False,
        ),
        nn.Conv2d(channels_in, channels_out, 1, bias=False),
        nn.BatchNorm2d(channels_out),
        nn.ReLU(inplace=True),
    )


class UnetDecoder(nn.Module):
    """Each level twice as large as the last, beside the encoder's maps of that size."""

    def __init__(self, channels: Sequence[int], classes: int) -> None:
        super().__init__()
        skips = (*reversed(channels[:-1]), 0)
        entries = (channels[-1], *_UNET_WIDTHS[:-1])
        self.levels = nn.ModuleList(
            nn.Sequential(_conv_bn_relu(entry + skip, width), _conv_bn_relu(width, width))
            for entry, skip, width in zip(entries, skips, _UNET_WIDTHS, strict=True)
        )
        self.head = nn.Conv2d(_UNET_WIDTHS[-1], classes, 3, padding=1)

    def forward(self, maps: list[Tensor], height_px: int, width_px: int) -> Tensor:
        *skips, deep = maps
        for level in self.levels:
            if skips:
                skip = skips.pop()
                larger = functional.interpolate(deep, size=spatial(skip), mode="nearest")
                deep = level(joined(larger, skip))
            else:
                deep = level(functional.interpolate(deep, size=(height_px, width_px)))
        logits: Tensor = self.head(deep)
        return logits


class FpnDecoder(nn.Module):
    """A pyramid from coarse to fine, each level of it brought to 1/4, and their sum."""

    def __init__(self, channels: Sequence[int], classes: int) -> None:
        super().__init__()
        used = channels[1:]
        self.lateral = nn.ModuleList(nn.Conv2d(each, _PYRAMID, 1) for each in used)
        self.towers = nn.ModuleList(
            nn.ModuleList(
                _group_norm_block(_PYRAMID if step == 0 else _SEGMENTATION)
                for step in range(max(1, level))
            )
            for level in range(len(used))
        )
        self.dropout = nn.Dropout2d(_DROPPED)
        self.head = nn.Conv2d(_SEGMENTATION, classes, 1)

    def forward(self, maps: list[Tensor], height_px: int, width_px: int) -> Tensor:
        levels = [layer(each) for layer, each in zip(self.lateral, maps[1:], strict=True)]
        for index in range(len(levels) - 1, 0, -1):
            finer = levels[index - 1]
            coarse = functional.interpolate(levels[index], size=spatial(finer), mode="nearest")
            levels[index - 1] = finer + coarse
        total: Tensor | None = None
        for index, tower in enumerate(self.towers):
            part = levels[index]
            assert isinstance(tower, nn.ModuleList)
            for step, block in enumerate(tower):
                part = block(part)
                if index:
                    part = resize_bilinear(part, *spatial(levels[index - 1 - step]))
            total = part if total is None else total + part
        return resize_bilinear(self.head(self.dropout(total)), height_px, width_px)


def _group_norm_block(channels_in: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(channels_in, _SEGMENTATION, 3, padding=1, bias=False),
        nn.GroupNorm(32, _SEGMENTATION),
        nn.ReLU(inplace=True),
    )


class DeepLabDecoder(nn.Module):
    """A pyramid of dilated separable convolutions at 1/16, then beside the maps at 1/4."""

    def __init__(self, channels: Sequence[int], classes: int) -> None:
        super().__init__()
        deep = channels[-1]
        self.pyramid = nn.ModuleList(
            [_conv_bn_relu(deep, _DEEP, 1), *(_separable(deep, _DEEP, rate) for rate in _RATES)]
        )
        # One number a channel: the mean over the picture, which normalisation of a batch of one
        # could not take.
        self.whole = nn.Sequential(nn.Conv2d(deep, _DEEP, 1), nn.ReLU(inplace=True))
        self.project = nn.Sequential(
            _conv_bn_relu((len(_RATES) + 2) * _DEEP, _DEEP, 1), nn.Dropout(0.5)
        )
        self.mixed = _separable(_DEEP, _DEEP)
        self.slim = _conv_bn_relu(channels[1], _SLIM, 1)
        self.fine = _separable(_DEEP + _SLIM, _DEEP)
        self.head = nn.Conv2d(_DEEP, classes, 1)

    def forward(self, maps: list[Tensor], height_px: int, width_px: int) -> Tensor:
        deep = maps[-1]
        whole = self.whole(deep.mean(dim=(2, 3), keepdim=True)).expand(-1, -1, *spatial(deep))
        near = self.project(joined(*(layer(deep) for layer in self.pyramid), whole))
        larger = resize_bilinear(self.mixed(near), *spatial(maps[1]))
        logits = self.head(self.fine(joined(larger, self.slim(maps[1]))))
        return resize_bilinear(logits, height_px, width_px)


DECODERS: Mapping[str, type[UnetDecoder | FpnDecoder | DeepLabDecoder]] = {
    "unet": UnetDecoder,
    "fpn": FpnDecoder,
    "deeplab": DeepLabDecoder,
}


class Light(nn.Module):
    """An encoder and a decoder; see the module."""

    def __init__(self, encoder: str, decoder: str, classes: int) -> None:
        super().__init__()
        self.encoder = ENCODERS[encoder]()
        self.decoder = DECODERS[decoder](self.encoder.channels, classes)

    def forward(self, pictures: Tensor) -> Tensor:
        maps: Tensor = self.decoder(self.encoder(pictures), *spatial(pictures))
        return maps


def build(encoder: str, decoder: str, classes: int = 2) -> nn.Module:
    """A light segmenter of so many classes, the background among them, with fresh weights."""
    if classes < 2:
        raise ValueError(f"A segmentation network needs at least two classes, not {classes}.")
    if encoder not in ENCODERS or decoder not in DECODERS:
        raise ValueError(
            f"There are the encoders {', '.join(ENCODERS)} and the decoders {', '.join(DECODERS)}."
        )
    return Light(encoder, decoder, classes)
