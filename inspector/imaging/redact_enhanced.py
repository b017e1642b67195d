"""Hides what is redacted on a frame in enhanced pictures of it too."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from inspector.core.document import Document
from inspector.core.enhanced import EnhancedPicture
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.imaging.redact import redacted

REACH_SOURCE_PX = 12
"""How far around a redacted area an enhanced picture is hidden too: a network carries what it saw
beyond the pixels where it saw it."""


def redacted_enhanced(picture: EnhancedPicture, shapes: Sequence[Shape]) -> NDArray[np.generic]:
    """The pixels of an enhanced picture without what lies in or near areas of its frame, source
    pixels."""
    if not shapes:
        return picture.frame.pixels
    # An enlargement by 4 has the level -2: a pixel covers 2 ** -2 source pixels.
    level = -math.log2(picture.scale)
    return redacted(picture.frame.pixels, grown(shapes), picture.frame.origin, level)


def grown(shapes: Sequence[Shape]) -> list[Shape]:
    """Areas with as much around them as what a network makes of them may reach."""
    return [_grown(shape) for shape in shapes]


def helper_is_redacted(
    document: Document, frame: FrameRef, hidden: Mapping[FrameRef, Sequence[Shape]]
) -> bool:
    """True if areas are hidden on another frame that may have helped to enhance this one: on one of
    the same recording, and for a photo on any other photo."""
    photos = {key for key, entry in document.sources.items() if entry.kind == "photo"}
    may_help = photos if frame.source_id in photos else {frame.source_id}
    return any(
        shapes and ref != frame and ref.source_id in may_help for ref, shapes in hidden.items()
    )


def _grown(shape: Shape) -> Shape:
    """A rectangle around a redacted area, with room."""
    left, top, right, bottom = shape.bounds
    reach = REACH_SOURCE_PX
    left, top, right, bottom = left - reach, top - reach, right + reach, bottom + reach
    return Shape.of("region", [[(left, top), (right, top), (right, bottom), (left, bottom)]])
