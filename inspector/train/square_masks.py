"""What is hidden of an undamaged patch, for a network to restore: three kinds of masks.

UP-CrackNet paper, section III-B: a regular checkerboard whose cells have one of three sizes
("multi-scale squares"). Beside it, for comparison, the stripes of SCADN (Yan et al. 2021) and the
jumbled cells of RIAD (Zavrtanik et al. 2021). Each hides half of the patch. A mask is bool
(size, size), True where the picture is kept; what is hidden becomes black.
"""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import torch
from numpy.random import Generator
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

MaskKind = Literal["squares", "stripes", "jumbled"]
MASK_KINDS: tuple[MaskKind, ...] = get_args(MaskKind)

PATCH_PX = 256
ENLARGED_PX = 286
"""Patches are enlarged to this and cut again, after they were masked."""
SQUARE_SHARES = (2, 4, 8)
"""Squares across a patch: 128, 64 and 32 px of 256."""
STRIPE_SHARES = (4, 8, 16)
"""Stripes across a patch: 64, 32 and 16 px of 256."""
JUMBLED_PX = (2, 4, 8, 16)

Mask = NDArray[np.bool_]


def squares(size_px: int, across: int, first_hidden: bool) -> Mask:
    """A checkerboard of `across` x `across` cells. Raises ValueError unless they fit."""
    row = _alternating(size_px, across)
    mask: Mask = row[:, None] ^ row[None, :] ^ (not first_hidden)
    return mask


def stripes(size_px: int, across: int, upright: bool, first_hidden: bool) -> Mask:
    """Every second of `across` stripes. Raises ValueError unless they fit."""
    row = _alternating(size_px, across) ^ (not first_hidden)
    whole = np.broadcast_to(row, (size_px, size_px))
    return np.ascontiguousarray(whole if upright else whole.T)


def jumbled(size_px: int, cell_px: int, sets: int, rng: Generator) -> list[Mask]:
    """Square cells dealt out by chance into `sets` parts of equal size (up to one cell), each of
    which one mask hides: all together hide every pixel once. Raises ValueError unless cells fit."""
    if cell_px < 1 or size_px % cell_px or sets < 2:
        raise ValueError(f"{size_px} px have no {sets} sets of cells of {cell_px} px")
    across = size_px // cell_px
    part = rng.permutation(np.arange(across**2) % sets).reshape(across, across)
    part = part.repeat(cell_px, axis=0).repeat(cell_px, axis=1)
    return [part != hidden for hidden in range(sets)]


def drawn(kind: MaskKind, rng: Generator, size_px: int = PATCH_PX) -> Mask:
    """One of the 6 masks of squares, of the 12 of stripes, or a fresh jumbled one."""
    if kind == "jumbled":
        return jumbled(size_px, int(rng.choice(JUMBLED_PX)), 2, rng)[0]
    first_hidden = bool(rng.integers(2))
    if kind == "squares":
        return squares(size_px, int(rng.choice(SQUARE_SHARES)), first_hidden)
    across = int(rng.choice(STRIPE_SHARES))
    return stripes(size_px, across, bool(rng.integers(2)), first_hidden)


def masked_pair(rgb: NDArray[np.uint8], kind: MaskKind, rng: Generator) -> tuple[Tensor, Tensor]:
    """A patch uint8 (`PATCH_PX`, `PATCH_PX`, 3) as what is left of it and the whole, float32
    (3, `PATCH_PX`, `PATCH_PX`) in [-1, 1].

    In the order of the published code: masked, enlarged, cut at random, mirrored or not. So the
    cells are a tenth larger than they were drawn, and lie anywhere. Raises ValueError for another
    size.
    """
    if rgb.shape != (PATCH_PX, PATCH_PX, 3):
        raise ValueError(f"patches have {PATCH_PX} x {PATCH_PX} px, not {rgb.shape}")
    kept = drawn(kind, rng)
    both = np.stack([rgb * kept[..., None], rgb])
    planes = torch.from_numpy(both).permute(0, 3, 1, 2).float() / 127.5 - 1.0
    planes = functional.interpolate(
        planes, size=(ENLARGED_PX, ENLARGED_PX), mode="bilinear", align_corners=False
    )
    top, left = (int(at) for at in rng.integers(0, ENLARGED_PX - PATCH_PX + 1, 2))
    planes = planes[..., top : top + PATCH_PX, left : left + PATCH_PX]
    if rng.integers(2):
        planes = planes.flip(3)
    return planes[0].contiguous(), planes[1].contiguous()


def _alternating(size_px: int, across: int) -> NDArray[np.bool_]:
    if across < 2 or size_px % across:
        raise ValueError(f"{size_px} px cannot be cut into {across} parts")
    odd: NDArray[np.bool_] = np.arange(size_px) // (size_px // across) % 2 == 1
    return odd
