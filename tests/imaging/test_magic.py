"""The magic brush on drawn cracks: faint places, gaps, noise, neighbours."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.imaging.magic import grown, strongest_nearby
from inspector.imaging.strokes import Stroke

WIDTH_PX, HEIGHT_PX = 260, 120
RADIUS_PX = 10.0
X = np.linspace(20, 240, 60)
MIDDLE = np.stack([X, 60 + 20 * np.sin(X / 40)], axis=1)


def brushed(points: np.ndarray, radius_px: float) -> np.ndarray:
    stroke = Stroke(radius_px, WIDTH_PX, HEIGHT_PX)
    for x, y in points.tolist():
        stroke.extend(x, y)
    assert stroke.mask is not None
    mask, window = stroke.mask
    picture = np.zeros((HEIGHT_PX, WIDTH_PX), dtype=bool)
    picture[window.slices] = mask
    return picture


def loose() -> np.ndarray:
    """A person's path: three pixels off, now here and now there."""
    return MIDDLE + np.stack([0 * X, 3 * np.sin(X / 17)], axis=1)


def said(crack: np.ndarray, strength: np.ndarray | float) -> np.ndarray:
    """What a model says of a crack of this strength, 0..255 a column."""
    return cv2.GaussianBlur(crack * np.asarray(strength, dtype=np.float64), (0, 0), 1.2).astype(
        np.uint8
    )


def count(mask: np.ndarray) -> int:
    return cv2.connectedComponents(mask.astype(np.uint8), connectivity=8)[0] - 1


def iou(one: np.ndarray, other: np.ndarray) -> float:
    return np.count_nonzero(one & other) / np.count_nonzero(one | other)


@pytest.mark.parametrize("strength", [60.0, 120.0, 250.0])
@pytest.mark.parametrize("half_width_px", [1.5, 2.5, 4.0])
def test_a_loose_stroke_selects_the_crack(strength: float, half_width_px: float) -> None:
    crack = brushed(MIDDLE, half_width_px)
    path = loose()
    stroke = brushed(path, RADIUS_PX)
    found = grown(said(crack, strength), stroke, path, RADIUS_PX)
    assert not (found & ~stroke).any()
    # Without a confident pixel the outline is as loose as the probability is blurred.
    near = cv2.dilate(crack.view(np.uint8), np.ones((7, 7), np.uint8)) > 0
    assert not (found & ~near).any()
    assert np.count_nonzero(found & crack) > 0.97 * np.count_nonzero(crack & stroke)
    if strength == 250 and half_width_px > 2:
        assert iou(found, crack & stroke) > 0.75


def test_a_sure_mask_is_taken_as_it_is() -> None:
    crack = brushed(MIDDLE, 3.0)
    path = loose()
    stroke = brushed(path, RADIUS_PX)
    probability = np.where(crack, 255, 0).astype(np.uint8)
    assert np.array_equal(grown(probability, stroke, path, RADIUS_PX), crack & stroke)


@pytest.mark.parametrize("gap_px", [4, 10, 20])
@pytest.mark.parametrize("faint", [15.0, 30.0])
def test_gaps_are_bridged_where_the_model_says_a_little(gap_px: int, faint: float) -> None:
    crack = brushed(MIDDLE, 2.0)
    columns = np.arange(WIDTH_PX)
    strength = np.where((columns % 60) < gap_px, faint, 240.0)
    probability = said(crack, strength)
    path = loose()
    stroke = brushed(path, RADIUS_PX)
    found = grown(probability, stroke, path, RADIUS_PX)
    assert count((probability >= 128) & stroke) >= 4
    assert count(found) == 1
    outside = cv2.dilate(crack.view(np.uint8), np.ones((5, 5), np.uint8)) == 0
    assert not (found & outside).any()


def test_a_gap_where_the_model_says_nothing_stays_open() -> None:
    crack = brushed(MIDDLE, 2.0)
    probability = said(crack, np.where(np.abs(np.arange(WIDTH_PX) - 130) < 15, 0.0, 240.0))
    path = loose()
    found = grown(probability, brushed(path, RADIUS_PX), path, RADIUS_PX)
    assert count(found) == 2
    assert not found[:, 125:135].any()


def test_another_crack_at_the_rim_of_the_stroke_is_left_out() -> None:
    straight = np.stack([X, np.full_like(X, 50.0)], axis=1)
    crack = brushed(straight, 2.0)
    other = brushed(straight + np.array([0, 12]), 2.0)
    path = straight + np.stack([0 * X, 2 * np.sin(X / 17) - 1], axis=1)
    stroke = brushed(path, 12.0)
    assert (other & stroke).any()
    found = grown(said(crack | other, 240.0), stroke, path, 12.0)
    assert np.count_nonzero(found & crack) > 0.97 * np.count_nonzero(crack)
    assert not (found & other).any()


@settings(max_examples=60)
@given(st.integers(0, 2**31), st.integers(0, 120), st.sampled_from([0.0, 1.0, 2.0]))
def test_flat_noise_selects_nothing(seed: int, strongest: int, blur_px: float) -> None:
    rng = np.random.default_rng(seed)
    noise = rng.integers(0, strongest + 1, (HEIGHT_PX, WIDTH_PX)).astype(np.uint8)
    if blur_px:
        noise = cv2.GaussianBlur(noise, (0, 0), blur_px)
    path = loose()
    stroke = brushed(path, RADIUS_PX)
    # A speck by chance is no harm; a selection is.
    assert np.count_nonzero(grown(noise, stroke, path, RADIUS_PX)) < 0.01 * stroke.sum()


def test_a_single_click_selects_what_is_under_it() -> None:
    crack = brushed(MIDDLE, 2.0)
    path = MIDDLE[30:31]
    stroke = brushed(path, RADIUS_PX)
    found = grown(said(crack, 240.0), stroke, path, RADIUS_PX)
    assert iou(found, crack & stroke) > 0.7
    empty = np.zeros_like(stroke)
    assert not grown(said(crack, 240.0), empty, path, RADIUS_PX).any()


@pytest.mark.parametrize("reach", [1, 9, 23, 24, 40, 150])
def test_the_strongest_nearby_is_exact_for_small_brushes_and_to_an_eighth_for_large_ones(
    reach: int,
) -> None:
    rng = np.random.default_rng(reach)
    sparse = np.where(rng.random((211, 307)) < 0.0005, rng.integers(1, 256, (211, 307)), 0)
    probability = sparse.astype(np.uint8)

    def exact(by: int) -> np.ndarray:
        disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * by + 1, 2 * by + 1))
        return cv2.dilate(probability, disc)

    found = strongest_nearby(probability, reach)
    slack = 0 if reach < 24 else -(-reach // 8)
    assert (exact(reach - slack) <= found).all()
    assert (found <= exact(reach + slack)).all()
