"""Which parts of pictures a surface is learnt from, and which are held out: geometry, no pixels.

Marked areas are cut into pieces that do not overlap. What is not marked is damage to
`CleanPatches`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import SettingsError
from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.contours import bounds_window, fill
from inspector.train.clean_patches import MARGIN_PX, SIDES_PX, clean_corners

PIECE_PX = 768
"""Looking for windows takes as long as the piece is large, and many pieces are as good as one."""
MOST_PIECES = 200
"""0.5 GB of pixels and masks; of more marked area an even choice is learnt from."""
HELD_OUT_SHARE = 4
"""One of so many is held out."""
LEAST_PX = SIDES_PX[-1]
_STEP_PX = 4


@dataclass(frozen=True, eq=False)
class Piece:
    """A part of frame number `frame`, which has undamaged windows; `damage` is bool
    (height, width) of its window."""

    frame: int
    window: Window
    damage: NDArray[np.bool_]

    @property
    def area_px(self) -> int:
        """Marked pixels."""
        return int(self.damage.size - self.damage.sum())


def pieces_of(frame: int, areas: Sequence[Shape], width_px: int, height_px: int) -> list[Piece]:
    """The pieces of the regions marked in a frame of this size."""
    near = [
        (area, window)
        for area in areas
        if area.kind == "region" and (window := bounds_window(area, MARGIN_PX, width_px, height_px))
    ]
    found = []
    for box in _joined([window for _, window in near]):
        inside = [area for area, window in near if _meets(window, box)]
        for window in _cut(box):
            damage = np.ones((window.height, window.width), bool)
            for area in inside:
                damage &= ~fill(area, window)
            piece = Piece(frame, window, damage)
            if _usable(piece):
                found.append(piece)
    return found


def parted(frames: Sequence[Sequence[Piece]]) -> tuple[list[Piece], list[Piece]]:
    """What is learnt from, and what is held out, which share no pixel.

    Of three frames with pieces or more the last ones are held out: what was taken one after another
    looks alike. Of fewer, some of the pieces. Raises SettingsError that says how much is missing.
    """
    able = [list(pieces) for pieces in frames if pieces]
    if len(able) >= 3:
        held = max(1, len(able) // HELD_OUT_SHARE)
        learnt_from = [piece for pieces in able[:-held] for piece in pieces]
        held_out = [piece for pieces in able[-held:] for piece in pieces]
    else:
        pieces = [piece for pieces in able for piece in pieces]
        if len(pieces) == 1:
            pieces = _halved(pieces[0])
        if len(pieces) < 2:
            raise _too_little(len(able))
        held = max(1, len(pieces) // HELD_OUT_SHARE)
        learnt_from, held_out = pieces[:-held], pieces[-held:]
    most = MOST_PIECES // HELD_OUT_SHARE
    return _some(learnt_from, MOST_PIECES - most), _some(held_out, most)


def _too_little(frames: int) -> SettingsError:
    reach = LEAST_PX + 2 * MARGIN_PX
    more = "one more area" if frames else "areas"
    two = "" if frames else "in each of two pictures, "
    return SettingsError(
        f"Too little is marked to learn from: mark {more} of at least {reach} x {reach} px "
        f"{two}or one of {reach + LEAST_PX + _STEP_PX} x {reach} px."
    )


def _joined(windows: Sequence[Window]) -> list[Window]:
    """Rectangles around all windows, none of which meets another."""
    found: list[Window] = []
    for window in windows:
        box = window
        while met := next((other for other in found if _meets(other, box)), None):
            found.remove(met)
            box = _around(met, box)
        found.append(box)
    return found


def _meets(one: Window, other: Window) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def _around(one: Window, other: Window) -> Window:
    left, top = min(one.x, other.x), min(one.y, other.y)
    right = max(one.x + one.width, other.x + other.width)
    bottom = max(one.y + one.height, other.y + other.height)
    return Window(left, top, right - left, bottom - top)


def _cut(box: Window) -> list[Window]:
    """A rectangle in equal parts of `PIECE_PX` at most."""
    return [
        Window(box.x + x, box.y + y, wide, high)
        for y, high in _spans(box.height)
        for x, wide in _spans(box.width)
    ]


def _spans(length: int) -> list[tuple[int, int]]:
    count = -(-length // PIECE_PX)
    edges = [length * index // count for index in range(count + 1)]
    return [(low, high - low) for low, high in pairwise(edges)]


def _usable(piece: Piece) -> bool:
    return len(clean_corners(piece.damage, LEAST_PX)) > 0


def _halved(piece: Piece) -> list[Piece]:
    """The only piece as two that both have windows, the first as large as it can be; the piece
    alone where that cannot be."""
    found: list[list[Piece]] = []
    for across in (True, False):
        length = piece.window.width if across else piece.window.height
        for at in range(length * (HELD_OUT_SHARE - 1) // HELD_OUT_SHARE, LEAST_PX - 1, -_STEP_PX):
            halves = list(_split(piece, at, across))
            if all(_usable(half) for half in halves):
                found.append(halves)
                break
    return max(found, key=lambda halves: halves[0].area_px, default=[piece])


def _split(piece: Piece, at: int, across: bool) -> tuple[Piece, Piece]:
    window = piece.window
    if across:
        return (
            replace(piece, window=replace(window, width=at), damage=piece.damage[:, :at]),
            replace(
                piece,
                window=replace(window, x=window.x + at, width=window.width - at),
                damage=piece.damage[:, at:],
            ),
        )
    return (
        replace(piece, window=replace(window, height=at), damage=piece.damage[:at]),
        replace(
            piece,
            window=replace(window, y=window.y + at, height=window.height - at),
            damage=piece.damage[at:],
        ),
    )


def _some(pieces: Sequence[Piece], most: int) -> list[Piece]:
    """At most so many, evenly chosen."""
    if len(pieces) <= most:
        return list(pieces)
    return [pieces[int(index)] for index in np.linspace(0, len(pieces) - 1, most)]
