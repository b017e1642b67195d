"""DSRNet-lite: the same idea for laptops, at a tenth or less of the teacher's operations.

Our own, after the DSRNet paper. What costs most there is the reference's encoder at 4x and the
decoder at 2x and 4x; here every convolution runs at the picture's own size:

* The reference is folded, 4x4 px to 48 bands, before it is encoded. So are its raw details (the
  reference minus its enlarged quarter): both move as cells of 4x4 px in a single transfer, and
  details that the network trusts are laid over the result as they are.
* A picture without a reference is not matched with itself: details repeat too seldom at a quarter
  of the scale. Zeros stand in for what a reference would have brought.
* Depth is one more band of the encoder that serves picture and small reference; it has no encoder
  of its own, and its network is small.
* The coarse matching runs at half the size: a quarter of its cost, and its patches see 6x6 px.
* The result is unfolded once, 48 bands to 4x4 px.

Built without reference and depth it is a plain single-image network of the same body: what the two
have to beat. Inputs and outputs: see `inspector.nets.reference_sr`.
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
    """What belongs to the reference: its encoder, its adaptation, the trust in its details."""

    def __init__(self, channels: int, blocks: int) -> None:
        super().__init__()
        self.encoder = _Encoder(CELL_BANDS, channels, blocks)
        self.adapt = SpatialAdaptation(channels)
        # Adapted maps, own maps, the similarity of the match, and the raw details.
        self.merge = nn.Conv2d(2 * channels + 1 + CELL_BANDS, channels, 3, padding=1)
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
        self.encoder = _Encoder(4 if depth else 3, channels, encoder_blocks)
        self.reference = _Reference(channels, encoder_blocks) if reference else None
        self.body = residual_blocks(blocks, channels)
        self.last = nn.Conv2d(channels, CELL_BANDS, 3, padding=1)
        init_small(self)
        if self.reference is not None:
            self.reference.adapt.start_neutral()
            assert self.reference.trust.bias is not None
            nn.init.constant_(self.reference.trust.bias, FRESH_TRUST)
        self.unet = DepthUNet(UNET_WIDTHS) if depth else None

    def restore(
        self, scene: Scene, taps: Taps | None
    ) -> tuple[Tensor, Tensor | None, Tensor | None]:
        picture, small = scene.picture, scene.small_reference
        depth = reference_depth = None
        if self.unet is not None:
            depth, reference_depth = see_depths(self.unet, scene)
            picture = torch.cat((picture, depth), dim=1)
            small = torch.cat((small, reference_depth), dim=1)
        own = self.encoder(picture, taps and taps.colour)
        if self.reference is None:
            return self._unfolded(self.last, own + self.body(own)), None, None
        if scene.reference is None:
            nothing = own.new_zeros(len(own), 1 + CELL_BANDS, *own.shape[2:])
            both = torch.cat((torch.zeros_like(own), own, nothing), dim=1)
            return self._unfolded(self.last, self._merged(own, both)), depth, reference_depth
        cells = functional.pixel_unshuffle(scene.reference, SCALE)
        maps = self.reference.encoder(cells, taps and taps.reference_colour)
        raw = functional.pixel_unshuffle(scene.reference - enlarge(scene.small_reference), SCALE)
        matches = find_matches(
            own, self.encoder(small), coarse_stride=2, memory_bytes=self.match_memory_bytes
        )
        moved = transfer(torch.cat((maps, raw), dim=1), matches, scale=1)
        maps, raw = moved.split((maps.shape[1], CELL_BANDS), dim=1)
        similarity = matches.similarity.to(own.dtype)
        both = torch.cat((self.reference.adapt(own, maps), own, similarity, raw), dim=1)
        merged = self._merged(own, both)
        trust = torch.sigmoid(self._unfolded(self.reference.trust, merged))
        details = trust * functional.pixel_shuffle(raw, SCALE)
        return self._unfolded(self.last, merged) + details, depth, reference_depth

    def _merged(self, own: Tensor, both: Tensor) -> Tensor:
        assert self.reference is not None
        return own + self.body(functional.relu(self.reference.merge(both), inplace=True))

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
    """DSRNet-lite with `blocks` residual blocks of `channels` behind encoders of `encoder_blocks`.

    (32, 8, 2) is small, (48, 12, 3) medium and (64, 16, 3) the largest below a tenth of the
    teacher's operations. `depth` and `reference` leave out what the two are compared with;
    depth guides the matching, so there is none without a reference. `match_memory_mib` bounds what
    the matching holds at a time and changes no result.
    """
    if min(channels, blocks, encoder_blocks, match_memory_mib) < 1:
        raise ValueError("DSRNet-lite needs at least one channel, block and MiB of everything.")
    if depth and not reference:
        raise ValueError("DSRNet-lite has depth only with a reference, whose matching it guides.")
    return DsrNetLite(channels, blocks, encoder_blocks, depth, reference, match_memory_mib)
