"""How far away everything is in a picture, as the depth part of an enlarging network sees it.

Depth is seen once for the whole picture and cut for the tiles: relative depth is relative to what
is in view, and each tile for itself would have another scale than its neighbour.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inspector.core.errors import ModelError
from inspector.core.language import tr
from inspector.engine.runners.reference_runner import Depth, ReferenceRunner
from inspector.engine.runners.runner import NotFinite, OutOfMemory
from inspector.imaging.resample import resized_map, shrunk

LEAST_PX = 64
"""A picture is not made smaller than this to fit into the memory."""


def see_depth(runner: ReferenceRunner, picture: NDArray[np.uint8], title: str) -> Depth | None:
    """float32 (h, w) in [0, 1] of uint8 (h, w, 3), near is 1; None from a network without depth.

    Where the memory does not hold the picture, a smaller one is looked at: depth has no fine
    detail. Raises ModelError when even that is too large, or the depth is no number.
    """
    height, width = picture.shape[:2]
    factor = 1
    while True:
        small = picture if factor == 1 else shrunk(picture, factor)
        try:
            depth = _seen(runner, small, title)
            break
        except OutOfMemory as error:
            words = str(error)
        # Here, not in the except block: a caught exception would keep the tensors alive.
        runner.free()
        factor *= 2
        if min(height, width) // factor < LEAST_PX:
            raise ModelError(
                tr(
                    "There is not enough memory to see depth with {title}; close other programs "
                    "and try again.",
                    title=title,
                ),
                words,
            )
    if depth is None or factor == 1:
        return depth
    return resized_map(depth, width, height)


def _seen(runner: ReferenceRunner, picture: NDArray[np.uint8], title: str) -> Depth | None:
    for exact in (False, True):
        try:
            return runner.depth(picture, exact)
        except NotFinite:
            continue
    raise ModelError(
        tr("{title} gave no valid depth; choose another device or another model.", title=title)
    )
