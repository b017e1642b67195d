"""Patches without damage, for a network that learns what a surface looks like.

Few pictures of cracks hold a large undamaged window, so smaller ones are taken, too, and enlarged.
Damage is a mask: of a labelled picture its cracks, in a picture of one's own all that was not
marked as undamaged.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.random import Generator
from numpy.typing import NDArray
from torch.nn import functional

from inspector.core.errors import SettingsError
from inspector.train.square_masks import PATCH_PX

SIDES_PX = (256, 192, 128)
MARGIN_PX = 12
"""Masks end inside of what looks damaged."""

Picture = NDArray[np.uint8]


class CleanPatches:
    """The undamaged windows of pictures uint8 (height, width, 3), with masks bool (height, width).

    Raises SettingsError when there is none.
    """

    def __init__(
        self,
        pictures: Sequence[Picture],
        damage: Sequence[NDArray[np.bool_]],
        sides_px: Sequence[int] = SIDES_PX,
    ) -> None:
        self._pictures = pictures
        self._damage = damage
        each = (
            (index, [side for side in sides_px if len(clean_corners(mask, side))])
            for index, mask in enumerate(damage)
        )
        self._usable = [(index, sides) for index, sides in each if sides]
        if not self._usable:
            raise SettingsError(
                f"No undamaged window of {min(sides_px)} x {min(sides_px)} px was found; mark "
                "larger undamaged areas or add pictures."
            )

    def __len__(self) -> int:
        """How many pictures have such windows."""
        return len(self._usable)

    def draw(self, rng: Generator) -> Picture:
        """A window by chance, uint8 (`PATCH_PX`, `PATCH_PX`, 3): each picture is as likely, then
        each size that it has, then each place."""
        index, sides = self._usable[int(rng.integers(len(self._usable)))]
        side = sides[int(rng.integers(len(sides)))]
        corners = clean_corners(self._damage[index], side)
        top, left = corners[int(rng.integers(len(corners)))]
        window = self._pictures[index][top : top + side, left : left + side]
        if side == PATCH_PX:
            return window.copy()
        planes = torch.from_numpy(np.ascontiguousarray(window)).permute(2, 0, 1)[None]
        # The cubic of Pillow, which is that of torch with antialiasing; sides grow, none is needed.
        enlarged = functional.interpolate(
            planes, size=(PATCH_PX, PATCH_PX), mode="bicubic", antialias=True
        )
        return np.ascontiguousarray(enlarged[0].permute(1, 2, 0).numpy())


def clean_corners(damage: NDArray[np.bool_], side_px: int) -> NDArray[np.intp]:
    """(n, 2), top and left of every window of this side in the picture with no damage in it and
    `MARGIN_PX` around."""
    height, width = damage.shape
    if min(height, width) < side_px:
        return np.zeros((0, 2), np.intp)
    # Sums over rectangles from their corners; what lies beyond the picture is no damage.
    sums = np.pad(np.pad(damage, MARGIN_PX).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    reach = side_px + 2 * MARGIN_PX
    inside = sums[reach:, reach:] - sums[:-reach, reach:] - sums[reach:, :-reach]
    return np.argwhere(inside + sums[:-reach, :-reach] == 0)
