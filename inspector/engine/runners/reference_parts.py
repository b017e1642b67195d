"""DSRNet-lite in parts, each of which OpenVINO can convert; the matching lies between them.

    small    reference -> a quarter of it, and the details that the quarter lacks
    plain    picture -> its maps, and what its enlargement lacks without a reference
    look     picture, small reference, depths -> maps to match
    encode   reference -> maps to move
    merge    all of these, moved -> what the enlargement lacks with the reference
    finish   picture, what its enlargement lacks -> the enlarged picture
    depth    a small picture -> how near everything is in it

Pictures come as bytes (1, h, w, 3). "What the enlargement lacks" are cells (1, 48, h, w), 4x4 px of
the enlarged picture each. `small` and `finish` hold no weights and resize: they run in fp32, where
8 bits of bf16 would show in every pixel. So does `look`, because what looks nearly the same would
be mistaken for each other.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from inspector.core.reference_sizes import LOOK_PX
from inspector.nets.dsrnet_lite import DsrNetLite
from inspector.nets.reference_sr import SCALE, enlarge

_EXAMPLE_PX, _OTHER_PX = (32, 48), (48, 64)
"""Height and width to trace at: of the picture, and of the small reference. No two are alike, or
the tracer could mistake one for the other."""


def parts_of(net: nn.Module) -> dict[str, tuple[nn.Module, tuple[Tensor, ...]]]:
    """The parts that a network has, and examples of what they take."""
    assert isinstance(net, DsrNetLite)
    high, wide = _EXAMPLE_PX
    tall, broad = _OTHER_PX
    picture = torch.zeros(1, high, wide, 3, dtype=torch.uint8)
    channels = net.last.in_channels
    cells = torch.zeros(1, net.last.out_channels, high, wide)
    maps = torch.zeros(1, channels, high, wide)
    made: dict[str, tuple[nn.Module, tuple[Tensor, ...]]] = {
        "plain": (Plain(net), (picture,)),
        "finish": (Finish(), (picture, cells)),
    }
    if net.reference is not None:
        reference = torch.zeros(1, SCALE * tall, SCALE * broad, 3, dtype=torch.uint8)
        small = torch.zeros(1, 3, tall, broad)
        depths = (torch.zeros(1, 1, high, wide), torch.zeros(1, 1, tall, broad))
        look = (picture, small, *(depths if net.unet is not None else ()))
        made["small"] = (Small(), (reference,))
        made["look"] = (Look(net), look)
        made["encode"] = (Encode(net), (reference,))
        similarity = torch.zeros(1, 1, high, wide)
        made["merge"] = (Merge(net), (maps, cells, maps, maps, cells, similarity))
    if net.unet is not None:
        side = LOOK_PX // 2
        made["depth"] = (net.unet, (torch.zeros(1, 3, side, LOOK_PX),))
    return {name: (module.eval(), examples) for name, (module, examples) in made.items()}


def _planes(picture: Tensor) -> Tensor:
    """float (1, 3, h, w) in [0, 1] of bytes (1, h, w, 3)."""
    return picture.permute(0, 3, 1, 2).float() / 255


class Small(nn.Module):
    """Reference bytes (1, 4 a, 4 b, 3) to (1, 3, a, b), and to its raw details in cells
    (1, 48, a, b)."""

    def forward(self, reference: Tensor) -> tuple[Tensor, Tensor]:
        planes = _planes(reference)
        small = functional.interpolate(
            planes, scale_factor=1 / SCALE, mode="bicubic", antialias=True
        )
        return small, functional.pixel_unshuffle(planes - enlarge(small), SCALE)


class Plain(nn.Module):
    """Picture bytes to maps (1, C, h, w) and cells."""

    def __init__(self, net: DsrNetLite) -> None:
        super().__init__()
        self.encoder, self.body, self.last = net.encoder, net.body, net.last

    def forward(self, picture: Tensor) -> tuple[Tensor, Tensor]:
        own = self.encoder(_planes(picture))
        own = own + self.body(own)
        return own, self.last(own)


class Look(nn.Module):
    """Picture bytes, small reference and the depths of both, if the network has depth, to what is
    matched, (1, C, h, w) and (1, C, a, b)."""

    def __init__(self, net: DsrNetLite) -> None:
        super().__init__()
        assert net.reference is not None
        self.look = net.reference.look

    def forward(self, picture: Tensor, small: Tensor, *depths: Tensor) -> tuple[Tensor, Tensor]:
        seen = torch.cat((_planes(picture), *depths[:1]), dim=1)
        return self.look(seen), self.look(torch.cat((small, *depths[1:]), dim=1))


class Encode(nn.Module):
    """Reference bytes to the maps that are moved, (1, C, a, b)."""

    def __init__(self, net: DsrNetLite) -> None:
        super().__init__()
        assert net.reference is not None
        self.encoder = net.reference.encoder

    def forward(self, reference: Tensor) -> Tensor:
        maps: Tensor = self.encoder(functional.pixel_unshuffle(_planes(reference), SCALE))
        return maps


class Merge(nn.Module):
    """The picture's own maps and cells, the maps that were matched, the reference's maps and raw
    details, moved, and the similarity, to cells."""

    def __init__(self, net: DsrNetLite) -> None:
        super().__init__()
        assert net.reference is not None
        self.part = net.reference

    def forward(
        self, own: Tensor, cells: Tensor, seen: Tensor, maps: Tensor, raw: Tensor, alike: Tensor
    ) -> Tensor:
        adapted = self.part.adapt(seen, maps)
        both = torch.cat((adapted, seen, own, alike, raw), dim=1)
        merged = functional.relu(self.part.merge(both))
        merged = own + self.part.body(merged)
        trust = torch.sigmoid(self.part.trust(merged))
        better: Tensor = (
            cells + self.part.last(merged) + torch.cat((trust, trust, trust), dim=1) * raw
        )
        return better


class Finish(nn.Module):
    """Picture bytes and cells to the enlarged picture, uint8 (1, 3, 4 h, 4 w), and to one float
    that is finite exactly when all cells are."""

    def forward(self, picture: Tensor, cells: Tensor) -> tuple[Tensor, Tensor]:
        large = enlarge(_planes(picture)) + functional.pixel_shuffle(cells, SCALE)
        return large.clamp(0, 1).mul(255).round().to(torch.uint8), cells.sum()
