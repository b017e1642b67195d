"""Which frames show a place better than the one at hand, and where they show it.

A neighbour is registered to the place by features (SIFT, with RANSAC over a similarity, then over a
homography where there are enough of them), or where a dark pipe has too few of them by phase
correlation of the whole frames, which finds shifts alone. Ranked is by magnification, then by
sharpness, then by how much of the place is seen.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Frame, Window
from inspector.core.progress import Progress
from inspector.imaging.reference_check import alike, standing_still
from inspector.imaging.reference_warp import magnification, reference_part
from inspector.imaging.tone import rgb8

Matrix = NDArray[np.float64]
Grey = NDArray[np.uint8]
Bools = NDArray[np.bool_]

LEAST_OVERLAP = 0.3
"""A frame that shows less of the place is no reference."""
_LEAST_HALF_PX = 48
"""At half the size a smaller place has too few features."""
_TRIED = 3
_CONTEXT = 0.25
"""The place is looked for with so much of its size around it."""
_FEATURES = 3000
_RATIO = 0.8
_LEAST_MATCHES = 8
_ENOUGH_FOR_HOMOGRAPHY = 24
_TOLERANCE_PX = 3.0
_LEAST_RESPONSE = 0.08
_CALM_PX = 12.0
_MAGNIFICATIONS = (0.2, 12.0)
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
    looked = _Looked(own, place)
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


class _Looked:
    """The features of a place, looked for in other pictures."""

    def __init__(self, own: Grey, place: Window) -> None:
        self._own = own
        self._place = place
        margin = round(_CONTEXT * max(place.width, place.height))
        around = Window(
            place.x - margin, place.y - margin, place.width + 2 * margin, place.height + 2 * margin
        ).clipped(own.shape[1], own.shape[0])
        assert around is not None
        mask = np.zeros(own.shape, np.uint8)
        mask[around.slices] = 255
        # The default threshold is for well lit pictures; pipes are dim.
        self._sift = cv2.SIFT.create(nfeatures=_FEATURES, contrastThreshold=0.01)
        self._points, self._words = self._sift.detectAndCompute(own, mask)

    def find(self, other: Grey) -> Iterator[Matrix]:
        """Where the place may be in another picture, the likeliest first; to be checked.

        What stands still in both is lettering if the camera moved, and everything if it did not:
        so it is left out first.
        """
        pairs = self._pairs(other)
        if other.shape == self._own.shape:
            still = standing_still(self._own, other)
            if pairs is not None:
                moving = ~(_covered(still, pairs[0]) | _covered(still, pairs[1]))
                yield from self._by_features(pairs[0][moving], pairs[1][moving])
            yield from self._by_phase(other, still)
        if pairs is not None:
            yield from self._by_features(*pairs)
        yield from self._by_phase(other, None)

    def _pairs(self, other: Grey) -> tuple[Matrix, Matrix] | None:
        """Places (n, 2) in both pictures that look alike."""
        if self._words is None or len(self._points) < _LEAST_MATCHES:
            return None
        points, words = self._sift.detectAndCompute(other, None)
        if words is None or len(points) < _LEAST_MATCHES:
            return None
        pairs = cv2.BFMatcher(cv2.NORM_L2).knnMatch(self._words, words, k=2)
        good = [p[0] for p in pairs if len(p) == 2 and p[0].distance < _RATIO * p[1].distance]
        if not good:
            return None
        here = np.array([self._points[m.queryIdx].pt for m in good], np.float64)
        there = np.array([points[m.trainIdx].pt for m in good], np.float64)
        return here, there

    def _by_features(self, here: Matrix, there: Matrix) -> Iterator[Matrix]:
        if len(here) < _LEAST_MATCHES:
            return
        similarity, inliers = cv2.estimateAffinePartial2D(
            here, there, method=cv2.RANSAC, ransacReprojThreshold=2 * _TOLERANCE_PX
        )
        if similarity is None or int(inliers.sum()) < _LEAST_MATCHES:
            return
        mapping = np.vstack([similarity, [0, 0, 1]]).astype(np.float64)
        if not self._believable(mapping):
            return
        if int(inliers.sum()) >= _ENOUGH_FOR_HOMOGRAPHY:
            bent, mask = cv2.findHomography(here, there, cv2.RANSAC, _TOLERANCE_PX)
            if bent is not None and int(mask.sum()) >= _ENOUGH_FOR_HOMOGRAPHY:
                finer = np.asarray(bent, dtype=np.float64)
                larger = magnification(finer, self._centre) / magnification(mapping, self._centre)
                # Few points may bend a homography into anything; the similarity holds it.
                if 0.8 < larger < 1.25 and self._believable(finer):
                    mapping = finer
        yield mapping

    def _by_phase(self, other: Grey, left_out: Bools | None) -> Iterator[Matrix]:
        """A shift between two frames of one size, if the correlation has a clear peak."""
        if other.shape != self._own.shape:
            return
        height, width = other.shape
        edge = cv2.createHanningWindow((width, height), cv2.CV_32F)
        ours, theirs = (
            _smoothed(picture, left_out).astype(np.float32) for picture in (self._own, other)
        )
        (x, y), response = cv2.phaseCorrelate(ours, theirs, edge)
        if response >= _LEAST_RESPONSE:
            yield _shift(x, y)

    @property
    def _centre(self) -> tuple[float, float]:
        place = self._place
        return place.x + place.width / 2, place.y + place.height / 2

    def _believable(self, mapping: Matrix) -> bool:
        """True if the place stays upright, convex and of a size one can zoom to."""
        least, most = _MAGNIFICATIONS
        corners = _corners(self._place, mapping)
        sides = np.roll(corners, -1, axis=0) - corners
        following = np.roll(sides, -1, axis=0)
        turns = sides[:, 0] * following[:, 1] - sides[:, 1] * following[:, 0]
        return bool((turns > 0).all()) and least < magnification(mapping, self._centre) < most


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
    words = f"shows it {larger:.2g} times as large" if larger > 1.15 else "shows it as large"
    why = f"{words}, {sharpness:.2g} times the fine detail, {overlap:.0%} of the place"
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


def _covered(area: Bools, points: Matrix) -> Bools:
    """Which points (n, 2) lie in an area."""
    rows, columns = area.shape
    x, y = np.rint(points).astype(np.int64).T
    return np.asarray(area[np.clip(y, 0, rows - 1), np.clip(x, 0, columns - 1)], np.bool_)


def _smoothed(picture: Grey, area: Bools | None) -> Grey:
    """The picture without what an area of it shows in detail."""
    if area is None or not area.any():
        return picture
    calm = cv2.GaussianBlur(picture, (0, 0), _CALM_PX)
    return np.where(area, np.asarray(calm, np.uint8), picture)


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
    mapping = _shift(*other) @ ranked.to_reference @ _shift(-origin[0], -origin[1])
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


def _corners(place: Window, mapping: Matrix) -> Matrix:
    left, top = place.x - 0.5, place.y - 0.5
    right, bottom = left + place.width, top + place.height
    points = np.array([[left, top], [right, top], [right, bottom], [left, bottom]])
    mapped = np.c_[points, np.ones(4)] @ mapping.T
    return np.asarray(mapped[:, :2] / mapped[:, 2:], np.float64)


def _shift(x: float, y: float) -> Matrix:
    return np.array([[1.0, 0, x], [0, 1.0, y], [0, 0, 1.0]])
