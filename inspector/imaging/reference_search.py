"""Where a place of one picture is in another.

It is looked for by features (SIFT, with RANSAC over a similarity, then over a homography where
there are enough of them), or where a dark pipe has too few of them by phase correlation of the
whole frames, which finds shifts alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.core.frame import Window
from inspector.imaging.reference_check import standing_still
from inspector.imaging.reference_warp import magnification

Matrix = NDArray[np.float64]
Grey = NDArray[np.uint8]
Bools = NDArray[np.bool_]

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


class SoughtPlace:
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
            yield shift(x, y)

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


def _corners(place: Window, mapping: Matrix) -> Matrix:
    left, top = place.x - 0.5, place.y - 0.5
    right, bottom = left + place.width, top + place.height
    points = np.array([[left, top], [right, top], [right, bottom], [left, bottom]])
    mapped = np.c_[points, np.ones(4)] @ mapping.T
    return np.asarray(mapped[:, :2] / mapped[:, 2:], np.float64)


def shift(x: float, y: float) -> Matrix:
    """The homography that moves everything to the right and down."""
    return np.array([[1.0, 0, x], [0, 1.0, y], [0, 0, 1.0]])
