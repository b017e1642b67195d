"""A frame as others may see it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Frame
from inspector.core.shape import Shape
from inspector.imaging.redact import redacted
from inspector.imaging.tone import rgb8


def may_be_seen(frame: Frame, hidden: Sequence[Shape]) -> NDArray[np.uint8]:
    """uint8 (height, width, 3), red, green, blue, with areas (source pixels) unreadable for good:
    nothing that they hide enters it, not even where black and white lie."""
    if not hidden:
        return rgb8(frame)
    pixels = redacted(frame.pixels, hidden, frame.origin, frame.level)
    return rgb8(Frame(pixels, frame.origin, frame.level))
