"""DSRNet-lite: the same idea for laptops, at a tenth or less of the teacher's operations.

Our own, after the DSRNet paper. What costs most there is the reference's encoder at 4x and the
decoder at 2x and 4x; here every convolution runs at the picture's own size:

* Without a reference it is a plain single-image network: encoder, body, last convolution. What a
  reference brings is added to its maps and its picture, so the plain part can be learned first and
  kept. A picture is not matched with itself: details repeat too seldom at a quarter of the scale.
* The reference is folded, 4x4 px to 48 bands, before it is encoded. So are its raw details (the
  reference minus its enlarged quarter): both move as cells of 4x4 px in a single transfer, and
  details that the network trusts are laid over the result as they are.
* What is matched are maps of picture and small reference from one small encoder, with depth as one
  more band; depth has no encoder of its own, and its network is small.
* The coarse matching runs at half the size: a quarter of its cost, and its patches see 6x6 px. It
  passes no gradients on, which are a third of a training step: maps of a fresh network already find
  as many places as those of a trained one.
* The result is unfolded once, 48 bands to 4x4 px.

Built without reference and depth it is the plain part alone: what the two have to beat. Inputs and
outputs: see `inspector.nets.reference_sr`.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from inspector.nets.depth_unet import DepthUNet
from inspector.nets.dsrnet_decoder import SpatialAdaptation
from inspector.nets.dsrnet_encoders import init_small, residual_blocks
from inspector.nets.dsrnet_matching import find_matches, transfer
from inspector.nets.reference_sr import SCALE, ReferenceNet, Scene, Taps, enlarge, see_depths

CELL_BANDS = 3 * SCALE**2
UNET_WIDTHS = (12, 20, 32, 48, 64)
FRESH_TRUST = 0.4
"""Before training, a detail counts 0.6 (the sigmoid of this): the best share of one for all."""


class _Encoder(nn.Module):
    """A 3x3 convolution with ReLU, then residual blocks, all at the size of the input."""

    def __init__(self, bands: int, channels: int, blocks: int) -> None:
        super().__init__()
        self.entry = nn.Conv2d(bands, channels, 3, padding=1)
        self.blocks = residual_blocks(blocks, channels)

    def forward(self, picture: Tensor, taps: list[Tensor] | None = None) -> Tensor:
        maps = functional.relu(self.entry(picture), inplace=True)
        for block in self.blocks:
            maps = block(maps)
            if taps is not None:
                taps.append(maps)
        return maps


class _Reference(nn.Module):
    """What belongs to the reference: encoders, adaptation, a body, the trust in its details."""

    def __init__(self, bands: int, channels: int, blocks: int, encoder_blocks: int) -> None:
        super().__init__()
        self.look = _Encoder(bands, channels, encoder_blocks)
        self.encoder = _Encoder(CELL_BANDS, channels, encoder_blocks)
        self.adapt = SpatialAdaptation(channels)
        # Adapted maps, maps that were matched, the plain part's, the similarity, raw details.
        self.merge = nn.Conv2d(3 * channels + 1 + CELL_BANDS, channels, 3, padding=1)
        self.body = residual_blocks(blocks, channels)
        self.last = nn.Conv2d(channels, CELL_BANDS, 3, padding=1)
        self.trust = nn.Conv2d(channels, SCALE**2, 3, padding=1)


class DsrNetLite(ReferenceNet):
    """The whole network; see the module and `build`."""

    def __init__(
        self,
        channels: int,
        blocks: int,
        encoder_blocks: int,
        depth: bool,
        reference: bool,
        match_memory_mib: int,
    ) -> None:
        super().__init__()
        self.match_memory_bytes = match_memory_mib << 20
        self.encoder = _Encoder(3, channels, encoder_blocks)
        self.body = residual_blocks(blocks, channels)
        self.last = nn.Conv2d(channels, CELL_BANDS, 3, padding=1)
        self.reference = None
        if reference:
            self.reference = _Reference(
                4 if depth else 3, channels, max(blocks // 2, 1), encoder_blocks
            )
        init_small(self)
        if self.reference is not None:
            self.reference.adapt.start_neutral()
            assert self.reference.trust.bias is not None
            nn.init.constant_(self.reference.trust.bias, FRESH_TRUST)
        self.unet = DepthUNet(UNET_WIDTHS) if depth else None

    def restore(
        self, scene: Scene, taps: Taps | None
    ) -> tuple[Tensor, Tensor | None, Tensor | None]:
        depth = reference_depth = None
        if self.unet is not None:
            depth, reference_depth = see_depths(self.unet, scene)
        own = self.encoder(scene.picture, taps and taps.colour)
        own = own + self.body(own)
        alone = self._unfolded(self.last, own)
        if self.reference is None or scene.reference is None:
            return alone, depth, reference_depth
        picture, small = scene.picture, scene.small_reference
        if depth is not None and reference_depth is not None:
            picture = torch.cat((picture, depth), dim=1)
            small = torch.cat((small, reference_depth), dim=1)
        seen = self.reference.look(picture)
        cells = functional.pixel_unshuffle(scene.reference, SCALE)
        maps = self.reference.encoder(cells, taps and taps.reference_colour)
        raw = functional.pixel_unshuffle(scene.reference - enlarge(scene.small_reference), SCALE)
        with torch.no_grad():
            other = self.reference.look(small)
            matches = find_matches(
                seen.detach(), other, coarse_stride=2, memory_bytes=self.match_memory_bytes
            )
        moved = transfer(torch.cat((maps, raw), dim=1), matches, scale=1)
        maps, raw = moved.split((maps.shape[1], CELL_BANDS), dim=1)
        similarity = matches.similarity.to(own.dtype)
        adapted = self.reference.adapt(seen, maps)
        both = torch.cat((adapted, seen, own, similarity, raw), dim=1)
        merged = functional.relu(self.reference.merge(both), inplace=True)
        merged = own + self.reference.body(merged)
        trust = torch.sigmoid(self._unfolded(self.reference.trust, merged))
        details = trust * functional.pixel_shuffle(raw, SCALE)
        added = self._unfolded(self.reference.last, merged) + details
        return alone + added, depth, reference_depth

    @staticmethod
    def _unfolded(conv: nn.Module, maps: Tensor) -> Tensor:
        return functional.pixel_shuffle(conv(maps), SCALE)


def build(
    channels: int = 48,
    blocks: int = 12,
    encoder_blocks: int = 3,
    depth: bool = True,
    reference: bool = True,
    match_memory_mib: int = 64,
) -> nn.Module:
    """DSRNet-lite with `blocks` residual blocks of `channels` behind encoders of `encoder_blocks`;
    half as many blocks work on what a reference brings.

    (32, 8, 2) is small, (48, 12, 3) medium and (56, 14, 3) the largest below a tenth of the
    teacher's operations. `depth` and `reference` leave out what the two are compared with;
    depth guides the matching, so there is none without a reference. `match_memory_mib` bounds what
    the matching holds at a time and changes no result.
    """
    if min(channels, blocks, encoder_blocks, match_memory_mib) < 1:
        raise ValueError("DSRNet-lite needs at least one channel, block and MiB of everything.")
    if depth and not reference:
        raise ValueError("DSRNet-lite has depth only with a reference, whose matching it guides.")
    return DsrNetLite(channels, blocks, encoder_blocks, depth, reference, match_memory_mib)
