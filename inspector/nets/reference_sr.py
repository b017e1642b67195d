"""What every network has in common that enlarges a picture 4x with the help of a reference.

Input: `picture` float (N, 3, h, w) and `reference` float (N, 3, hr, wr), RGB in [0, 1], any sizes.
Resized to a quarter, the reference should show things as large as the picture does: a sharp frame
of the video's full resolution for one that is to be had at four times its size. Without a
reference, the picture is its own ("TTSR protocol" of the DSRNet paper, section 5.3): details repeat
at another scale.

Output: `SuperResolved`. The network adds what it finds to the bicubic enlargement.

Depth is relative inverse depth in [0, 1], near is 1. Who knows it better than the network does may
hand it in; it is then used and returned instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from torch import Tensor, nn
from torch.nn import functional

SCALE = 4
PICTURE_MULTIPLE_PX = 16
"""Four halvings of the depth network; the matching's blocks of 8 fit in."""
REFERENCE_MULTIPLE_PX = SCALE * PICTURE_MULTIPLE_PX


class SuperResolved(NamedTuple):
    """The enlarged picture, and how far away its pixels are."""

    picture: Tensor
    """float (N, 3, 4 h, 4 w), not clamped."""
    depth: Tensor | None
    """float (N, 1, h, w) of the picture; None from a network without depth."""
    reference_depth: Tensor | None
    """float (N, 1, hr / 4, wr / 4) of the reference, rounded up."""


@dataclass
class Taps:
    """What the encoders' residual blocks gave, in their order, for distillation."""

    colour: list[Tensor] = field(default_factory=list)
    reference_colour: list[Tensor] = field(default_factory=list)
    depth: list[Tensor] = field(default_factory=list)
    reference_depth: list[Tensor] = field(default_factory=list)


class Scene(NamedTuple):
    """Inputs of one pass, padded: the picture to multiples of 16 px, the reference of 64 px."""

    picture: Tensor
    reference: Tensor | None
    """None where the picture is its own reference."""
    small_reference: Tensor
    """A quarter of the reference, or of the picture."""
    depth: Tensor | None
    reference_depth: Tensor | None


class ReferenceNet(nn.Module):
    """Pads, makes the small reference, adds the bicubic enlargement and crops; see the module."""

    def forward(
        self,
        picture: Tensor,
        reference: Tensor | None = None,
        depth: Tensor | None = None,
        reference_depth: Tensor | None = None,
        taps: Taps | None = None,
    ) -> SuperResolved:
        """Enlarge `picture`. Known depths are (N, 1, h, w) and (N, 1, ceil(hr / 4), ceil(wr / 4)).

        Raises ValueError when a shape is none of these.
        """
        high, wide = picture.shape[-2:]
        small = (high, wide) if reference is None else reference.shape[-2:]
        small = (-(-small[0] // SCALE), -(-small[1] // SCALE))
        _check("picture", picture, 3)
        _check("reference", reference, 3)
        _check("depth", depth, 1, (high, wide))
        _check("reference_depth", reference_depth, 1, small)
        padded = pad_to_multiple(picture, PICTURE_MULTIPLE_PX)
        if reference is not None:
            reference = pad_to_multiple(reference, REFERENCE_MULTIPLE_PX)
        whole = padded if reference is None else reference
        size = (whole.shape[-2] // SCALE, whole.shape[-1] // SCALE)
        scene = Scene(
            padded,
            reference,
            shrink(whole, *size),
            None if depth is None else _pad_to(depth, *padded.shape[-2:]),
            None if reference_depth is None else _pad_to(reference_depth, *size),
        )
        details, depth, reference_depth = self.restore(scene, taps)
        enlarged = enlarge(padded) + details
        return SuperResolved(
            enlarged[..., : SCALE * high, : SCALE * wide],
            None if depth is None else depth[..., :high, :wide],
            None if reference_depth is None else reference_depth[..., : small[0], : small[1]],
        )

    def restore(
        self, scene: Scene, taps: Taps | None
    ) -> tuple[Tensor, Tensor | None, Tensor | None]:
        """What the bicubic enlargement of the picture lacks (N, 3, 4 H, 4 W), and the depths of
        the picture (N, 1, H, W) and the small reference."""
        raise NotImplementedError


def see_depths(unet: nn.Module, scene: Scene) -> tuple[Tensor, Tensor]:
    """The depths of the picture and the small reference, where they are not known already.

    A quarter of a small picture is too small for the network: its depth is a quarter of the
    picture's depth.
    """
    depth = unet(scene.picture) if scene.depth is None else scene.depth
    if scene.reference_depth is not None:
        return depth, scene.reference_depth
    if scene.reference is None:
        return depth, functional.avg_pool2d(depth, SCALE)
    return depth, unet(scene.small_reference)


def shrink(pictures: Tensor, height_px: int, width_px: int) -> Tensor:
    """Bicubic with antialiasing, as pictures are shrunk to make the low resolution."""
    # Half precision has no such kernel.
    small = functional.interpolate(
        pictures.float(), size=(height_px, width_px), mode="bicubic", antialias=True
    )
    return small.to(pictures.dtype)


def enlarge(pictures: Tensor) -> Tensor:
    """Bicubic, four times the size."""
    return functional.interpolate(pictures, scale_factor=SCALE, mode="bicubic", align_corners=False)


def pad_to_multiple(pictures: Tensor, multiple_px: int) -> Tensor:
    """Repeat the last row and column until height and width are multiples."""
    height_px, width_px = (-(-size // multiple_px) * multiple_px for size in pictures.shape[-2:])
    return _pad_to(pictures, height_px, width_px)


def _pad_to(maps: Tensor, height_px: int, width_px: int) -> Tensor:
    below, right = height_px - maps.shape[-2], width_px - maps.shape[-1]
    return functional.pad(maps, (0, right, 0, below), mode="replicate") if below or right else maps


def _check(name: str, tensor: Tensor | None, bands: int, size: Sequence[int] | None = None) -> None:
    if tensor is None:
        return
    fits = tensor.ndim == 4 and tensor.shape[1] == bands and min(tensor.shape) > 0
    if not fits or (size is not None and tuple(tensor.shape[-2:]) != tuple(size)):
        wanted = ", ".join(map(str, ("N", bands, *(size or ("height", "width")))))
        raise ValueError(f"{name} has to be ({wanted}), not {tuple(tensor.shape)}.")
