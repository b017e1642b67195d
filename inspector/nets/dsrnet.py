"""DSRNet: depth-guided, reference-based super-resolution for sewer pictures, 4x.

The DSRNet paper (a derivative of MASA-SR, Lu et al. 2021). A U-Net sees the depth of the picture
and of the small reference; one encoder for colour and one for depth are fused into maps by which
the two are matched; the encoder's features of the full reference are moved to where they match and
decoded together with the picture's own. Without depth it is MASA-SR, which the paper compares with.

Inputs and outputs: see `inspector.nets.reference_sr`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from torch import Tensor, nn

from inspector.nets.depth_unet import DepthUNet
from inspector.nets.dsrnet_decoder import Decoder
from inspector.nets.dsrnet_encoders import DepthFusion, Encoder, init_small
from inspector.nets.dsrnet_matching import find_matches, transfer
from inspector.nets.reference_sr import ReferenceNet, Scene, Taps, see_depths


@dataclass(frozen=True)
class Size:
    """How much of everything a network of the family has."""

    encoder_blocks: tuple[int, int, int]
    decoder_blocks: tuple[int, int, int, int, int, int]
    unet_widths: tuple[int, int, int, int, int]
    channels: int = 64

    def narrowed(self, channels: int) -> Size:
        """The same with so many channels, and the depth network narrower by the same share."""
        first, second, third, fourth, fifth = (
            width * channels // self.channels for width in self.unet_widths
        )
        widths = (first, second, third, fourth, fifth)
        return replace(self, channels=channels, unet_widths=widths)


SIZES = {
    "teacher": Size((4, 4, 4), (2, 2, 2, 12, 8, 4), (20, 40, 80, 160, 288)),
    # The paper halves the encoders; its sum of parameters needs the decoder halved as well.
    "student": Size((2, 2, 2), (1, 1, 1, 6, 4, 2), (16, 32, 64, 128, 224)),
}


class DsrNet(ReferenceNet):
    """The whole network; see the module and `build`."""

    def __init__(
        self, size: Size, depth: bool, dilations: tuple[int, ...], match_memory_mib: int
    ) -> None:
        super().__init__()
        self.dilations = dilations
        self.match_memory_bytes = match_memory_mib << 20
        self.colour_encoder = Encoder(3, size.channels, size.encoder_blocks)
        self.decoder = Decoder(size.channels, size.decoder_blocks)
        self.depth_encoder = Encoder(1, size.channels, size.encoder_blocks) if depth else None
        self.fusion = DepthFusion(size.channels) if depth else None
        init_small(self)
        self.decoder.adapt.start_neutral()
        self.unet = DepthUNet(size.unet_widths) if depth else None

    def restore(
        self, scene: Scene, taps: Taps | None
    ) -> tuple[Tensor, Tensor | None, Tensor | None]:
        own = self.colour_encoder(scene.picture, taps and taps.colour)
        small = self.colour_encoder(scene.small_reference)
        if scene.reference is None:
            full = own
            if taps is not None:
                taps.reference_colour += taps.colour
        else:
            full = self.colour_encoder(scene.reference, taps and taps.reference_colour)
        ours, theirs = own[0], small[0]
        depth = reference_depth = None
        if self.unet is not None:
            assert self.depth_encoder is not None
            assert self.fusion is not None
            depth, reference_depth = see_depths(self.unet, scene)
            ours = self.fusion(own, self.depth_encoder(depth, taps and taps.depth))
            theirs = self.fusion(
                small, self.depth_encoder(reference_depth, taps and taps.reference_depth)
            )
        matches = find_matches(ours, theirs, self.dilations, memory_bytes=self.match_memory_bytes)
        warped = [transfer(full[2 - step], matches, scale=2**step) for step in range(3)]
        return self.decoder(own, warped), depth, reference_depth


def build(
    size: str = "teacher",
    depth: bool = True,
    dilations: Sequence[int] = (1,),
    match_memory_mib: int = 64,
    channels: int = 64,
) -> nn.Module:
    """DSRNet as teacher (DSRNet, DSRNet+) or student (DSRNet-S, DSRNet-D).

    Without `depth` and with `dilations` (1, 2, 3) the teacher is MASA-SR. The paper's coarse
    matching has one dilation; three are surer and cost 1.3 % more. `match_memory_mib` bounds what
    the matching holds at a time and changes no result. Fewer `channels` than the paper's 64 are for
    comparing what the parts are worth where there is no graphics card.
    """
    if size not in SIZES:
        raise ValueError(f"DSRNet knows the sizes {', '.join(SIZES)}, not {size!r}.")
    if not dilations or not set(dilations) <= {1, 2, 3}:
        raise ValueError(f"DSRNet's dilations are 1, 2 or 3, not {list(dilations)}.")
    if match_memory_mib < 1:
        raise ValueError(f"DSRNet's matching needs at least 1 MiB, not {match_memory_mib}.")
    if not 4 <= channels <= 64:
        raise ValueError(f"DSRNet has 4 to 64 channels, not {channels}.")
    return DsrNet(SIZES[size].narrowed(channels), depth, tuple(dilations), match_memory_mib)
