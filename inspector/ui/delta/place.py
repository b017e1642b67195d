"""Which part of a picture is tried, and what is known to be there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from inspector.core.annotation import Annotation
from inspector.core.document import SourceEntry
from inspector.core.frame import FrameRef, Window
from inspector.imaging.contours import fill
from inspector.imaging.windows import around, common, within

MOST_PX = 1 << 20
"""Of a photo or a frame; a model that restores takes seconds for so many."""
MOST_MAP_PX = 384 * 384
"""Of a map, whose models take longer."""


@dataclass(frozen=True)
class TriedPlace:
    """A window of a frame; `whole` if it is all of it."""

    frame: FrameRef
    window: Window
    whole: bool


def tried_place(entry: SourceEntry, frame: FrameRef, seen: Window | None) -> TriedPlace:
    """All of the picture if it is small enough, else as much as may be around the middle of what is
    `seen`."""
    width, height = entry.width_px, entry.height_px
    whole = Window(0, 0, width, height)
    most = MOST_MAP_PX if entry.kind == "map" else MOST_PX
    if width * height <= most:
        return TriedPlace(frame, whole, True)
    part = (seen and seen.clipped(width, height)) or whole
    if part.width * part.height <= most:
        return TriedPlace(frame, part, part == whole)
    shrink = sqrt(most / (part.width * part.height))
    across, down = int(part.width * shrink), int(part.height * shrink)
    x, y = part.x + (part.width - across) // 2, part.y + (part.height - down) // 2
    return TriedPlace(frame, Window(x, y, across, down), False)


def accepted_truth(
    annotations: Iterable[Annotation], labels: Sequence[str], window: Window
) -> NDArray[np.uint8] | None:
    """uint8 (height, width) of a window: the number of the label that people accepted there, from
    1; None where they accepted nothing that the labels name."""
    truth = np.zeros((window.height, window.width), np.uint8)
    numbers = {label: number for number, label in enumerate(labels, start=1)}
    for annotation in annotations:
        number = numbers.get(annotation.label)
        shape = annotation.shape
        if number is None or shape.kind != "region":
            continue
        if annotation.purpose != "finding" or annotation.status != "accepted":
            continue
        part = common(around(shape), window)
        if part is not None:
            truth[within(part, window).slices][fill(shape, part)] = number
    return truth if truth.any() else None
