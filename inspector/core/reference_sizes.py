"""Sizes that networks which enlarge by a reference, and whoever runs them, have to agree on."""

from __future__ import annotations

DEPTH_LEVELS = 5
DEPTH_MULTIPLE_PX = 2 ** (DEPTH_LEVELS - 1)
"""The depth network takes multiples of this."""
LOOK_PX = 160
"""The longer side of the pictures the depth network is shown, pixels; a multiple of
`DEPTH_MULTIPLE_PX`."""
BLOCK_PX = 8
"""The matching goes through the picture in blocks of this size."""


def look_size(height_px: int, width_px: int) -> tuple[int, int]:
    """Height and width of nearly the same shape, the longer of `LOOK_PX`, both multiples."""
    share = LOOK_PX / max(height_px, width_px)
    sides = (
        round(side * share / DEPTH_MULTIPLE_PX) * DEPTH_MULTIPLE_PX
        for side in (height_px, width_px)
    )
    high, wide = (max(side, DEPTH_MULTIPLE_PX) for side in sides)
    return high, wide


def window_px(reference_px: int, blocks: int) -> int:
    """How many matches a window allows along one axis: 13 where both pictures are equally large.

    The published formula; never fewer than 3, and never more than fit into the reference.
    """
    wanted = 2 * int(reference_px // (2 * blocks) * 1.5) + 1
    return min(max(wanted, 3), reference_px - 2)
