"""What networks have in common that see a picture whole: they resize it, whatever its size."""

from __future__ import annotations

from torch import Tensor
from torch.nn import functional


def resized(pictures: Tensor, height_px: int, width_px: int) -> Tensor:
    """(N, bands, H, W) at another size, bilinear; what gets smaller is averaged, so that a large
    picture and the same picture at half its size are seen alike."""
    if tuple(pictures.shape[-2:]) == (height_px, width_px):
        return pictures
    return functional.interpolate(
        pictures, size=(height_px, width_px), mode="bilinear", align_corners=False, antialias=True
    )
