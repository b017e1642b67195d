"""Which frames show a place better than the one at hand, and where they show it.

Where it is, `reference_search` finds and `reference_check` confirms. Ranked is by magnification,
then by sharpness, then by how much of the place is seen.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Frame, Window
from inspector.core.language import tr
from inspector.core.progress import Progress
from inspector.imaging.reference_check import alike
from inspector.imaging.reference_search import SoughtPlace, shift
from inspector.imaging.reference_warp import magnification, reference_part
from inspector.imaging.tone import rgb8

Matrix = NDArray[np.float64]
Grey = NDArray[np.uint8]

LEAST_OVERLAP = 0.3
"""A frame that shows less of the place is no reference."""
_LEAST_HALF_PX = 48
"""At half the size a smaller place has too few features."""
_TRIED = 3
_STEPS_PER_OCTAVE = 2.0
"""Magnifications within a step count as the same; then sharpness decides."""
_LOOK_PX = 96
"""Sharpness is measured on a grid of at most so many pixels a side at the scale of the place."""


@dataclass(frozen=True)
class RankedReference:
    """A neighbour that shows a place. `to_reference` maps source pixels (x, y, 1) to its pixels.

    `magnification`: pixels of the neighbour for one of the source at the place. `sharpness`: how
    much more fine detail it has there than the source, enlarged to its size; above 1 is more.
    `overlap`: the share of the place that it shows. `why` says all that in words.
    """

    index: int
    to_reference: Matrix
    magnification: float
    sharpness: float
    overlap: float
    why: str


def rank_references(
    frame: Frame,
    window: Window,
    neighbours: Sequence[Frame],
    progress: Progress | None = None,
) -> tuple[RankedReference, ...]:
    """The neighbours that show a window of a frame, the most helpful first.

    All are frames of level 0; `index` counts `neighbours`. Frames that show too little of it, or in
    which it is not found, are left out. Raises Cancelled.
    """
    own = _grey(frame)
    place = _within(frame, window)
    found = []
    looked = SoughtPlace(own, place)
    for index, neighbour in enumerate(neighbours):
        if progress is not None:
            progress.step(index, len(neighbours))
        other = _grey(neighbour)
        judged = (_judged(index, own, place, other, m) for m in looked.find(other))
        ranked = next(filter(None, judged), None)
        if ranked is not None:
            found.append(_shifted(ranked, frame.origin, neighbour.origin))
    return tuple(sorted(found, key=_worth, reverse=True))


def best_reference(
    frame: Frame,
    window: Window,
    neighbours: Sequence[Frame],
    progress: Progress | None = None,
) -> RankedReference | None:
    """The most helpful neighbour, in about half the time that ranking all of them takes: they are
    ranked at half the size, and only the first of them that is found at its own size is judged.

    As `rank_references`; None where no neighbour shows the place. Raises Cancelled.
    """
    small = [_halved(one) for one in (frame, *neighbours)]
    place = _within(frame, window)
    half = Window(place.x // 2, place.y // 2, place.width // 2, place.height // 2)
    large_enough = min(half.width, half.height) >= _LEAST_HALF_PX
    first = rank_references(small[0], half, small[1:], progress) if large_enough else ()
    for promising in first[:_TRIED]:
        found = rank_references(frame, window, [neighbours[promising.index]])
        if found:
            return replace(found[0], index=promising.index)
    everything = rank_references(frame, window, neighbours, progress)
    return everything[0] if everything else None


def _judged(
    index: int, own: Grey, place: Window, other: Grey, to_reference: Matrix
) -> RankedReference | None:
    centre = (place.x + place.width / 2, place.y + place.height / 2)
    larger = magnification(to_reference, centre)
    scale = min(4, max(1, round(larger)))
    # Only the middle of a large place: fine detail is alike all over it, and it is quick.
    look = _middle(place)
    theirs, shown = _seen(other, to_reference, look, scale)
    ours, _ = _seen(own, np.eye(3), look, scale)
    laid, whole = _seen(other, to_reference, place, 1)
    overlap = float(whole.mean())
    if overlap < LEAST_OVERLAP or not shown.any():
        return None
    if not alike(own[place.slices], laid, whole):
        return None
    sharpness = _detail(theirs, shown) / max(_detail(ours, shown), 1e-6)
    if larger > 1.15:
        why = tr(
            "shows it {larger:.2g} times as large, {sharpness:.2g} times the fine detail, "
            "{overlap:.0%} of the place",
            larger=larger,
            sharpness=sharpness,
            overlap=overlap,
        )
    else:
        why = tr(
            "shows it as large, {sharpness:.2g} times the fine detail, {overlap:.0%} of the place",
            sharpness=sharpness,
            overlap=overlap,
        )
    return RankedReference(index, to_reference, larger, sharpness, overlap, why)


def _worth(ranked: RankedReference) -> tuple[float, ...]:
    """Beyond four times nothing is gained; a part of the place is worth less than all of it."""
    larger = min(max(ranked.magnification, 1.0), 4.0)
    step = round(math.log2(larger * max(ranked.overlap, 1e-3)) * _STEPS_PER_OCTAVE)
    return float(step), round(ranked.sharpness, 1), ranked.overlap


def _seen(
    picture: Grey, mapping: Matrix, place: Window, scale: int
) -> tuple[Grey, NDArray[np.bool_]]:
    grey = np.repeat(picture[..., None], 3, axis=2)
    part, shown = reference_part(Frame(grey), mapping, place, scale)
    return np.ascontiguousarray(part[..., 0]), shown


def _detail(picture: Grey, shown: NDArray[np.bool_]) -> float:
    """The mean absolute Laplacian, relative to the brightness."""
    fine = np.abs(cv2.Laplacian(picture.astype(np.float32), cv2.CV_32F))
    return float(fine[shown].mean()) / max(float(picture[shown].mean()), 8.0)


def _middle(place: Window) -> Window:
    width, height = min(place.width, _LOOK_PX), min(place.height, _LOOK_PX)
    return Window(
        place.x + (place.width - width) // 2, place.y + (place.height - height) // 2, width, height
    )


def _within(frame: Frame, window: Window) -> Window:
    """The window in the frame's own pixels, without what lies outside."""
    moved = Window(
        window.x - frame.origin[0], window.y - frame.origin[1], window.width, window.height
    )
    inside = moved.clipped(frame.width_px, frame.height_px)
    if inside is None:
        raise ValueError("the window lies outside of the frame")
    return inside


def _shifted(
    ranked: RankedReference, origin: tuple[int, int], other: tuple[int, int]
) -> RankedReference:
    mapping = shift(*other) @ ranked.to_reference @ shift(-origin[0], -origin[1])
    return RankedReference(
        ranked.index,
        mapping,
        ranked.magnification,
        ranked.sharpness,
        ranked.overlap,
        ranked.why,
    )


def _halved(frame: Frame) -> Frame:
    """The frame in grey, at half its size, at the origin."""
    size = max(frame.width_px // 2, 1), max(frame.height_px // 2, 1)
    half = cv2.resize(_grey(frame), size, interpolation=cv2.INTER_AREA)
    return Frame(np.asarray(half, dtype=np.uint8)[..., None])


def _grey(frame: Frame) -> Grey:
    return np.asarray(cv2.cvtColor(rgb8(frame), cv2.COLOR_RGB2GRAY), dtype=np.uint8)
