"""clDice, skeleton recall and boundary F against scikit-image and SciPy, and at known values."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt
from skimage.morphology import thin
from skimage.segmentation import find_boundaries

from inspector.imaging.metrics.cracks import border_scores, line_scores

Mask = NDArray[np.bool_]


def crack(seed: int, side: int = 80) -> Mask:
    """A few crooked strokes of some width, as cracks are."""
    random = np.random.default_rng(seed)
    canvas = np.zeros((side, side), np.uint8)
    for _ in range(3):
        points = np.cumsum(random.integers(-12, 16, (6, 2)), axis=0) + random.integers(0, side, 2)
        cv2.polylines(canvas, [points.astype(np.int32)], False, 1, int(random.integers(1, 7)))
    return canvas.astype(bool)


def pair(seed: int, cracks: bool) -> tuple[Mask, Mask]:
    if cracks:
        return crack(seed), crack(seed) ^ (crack(seed + 1) & crack(seed + 2)) | crack(seed + 3)
    random = np.random.default_rng(seed)
    made = random.random((2, 24, 31)) < random.uniform(0.05, 0.9)
    return made[0], made[1]


def share(part: Mask, inside: Mask) -> float:
    return float((part & inside).sum() / part.sum()) if part.any() else 1.0


def skeleton(mask: Mask) -> Mask:
    """Guo and Hall's thinning by scikit-image, which begins at the other corner."""
    thinned: Mask = thin(mask[::-1, ::-1])[::-1, ::-1]
    return thinned


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10**6), st.booleans())
def test_lines_are_those_of_a_second_implementation(seed: int, cracks: bool) -> None:
    claimed, truth = pair(seed, cracks)
    found = line_scores(claimed, truth)
    precision, recall = share(skeleton(claimed), truth), share(skeleton(truth), claimed)
    assert found.skeleton_precision == pytest.approx(precision, abs=1e-4)
    assert found.skeleton_recall == pytest.approx(recall, abs=1e-4)
    if precision + recall:
        harmonic = 2 * precision * recall / (precision + recall)
        assert found.cl_dice == pytest.approx(harmonic, abs=1e-4)


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10**6), st.booleans(), st.sampled_from([0.0, 1.0, 1.5, 2.0, 5.0]))
def test_borders_are_those_of_a_second_implementation(
    seed: int, cracks: bool, tolerance_px: float
) -> None:
    claimed, truth = pair(seed, cracks)
    found = border_scores(claimed, truth, tolerance_px)
    one, other = (find_boundaries(mask, mode="inner", connectivity=1) for mask in (claimed, truth))
    if not one.any() or not other.any():
        return
    precision = share(one, distance_transform_edt(~other) <= tolerance_px)
    recall = share(other, distance_transform_edt(~one) <= tolerance_px)
    assert found.precision == pytest.approx(precision, abs=1e-4)
    assert found.recall == pytest.approx(recall, abs=1e-4)


def test_a_line_beside_the_true_one_is_no_line_but_a_border_within_the_tolerance() -> None:
    truth, claimed = np.zeros((2, 20, 30), bool)
    truth[10, 5:25] = True
    claimed[12, 5:25] = True
    assert line_scores(claimed, truth).cl_dice == 0.0
    assert border_scores(claimed, truth, 1.0).f1 == 0.0
    assert border_scores(claimed, truth, 2.0).f1 == 1.0


def test_half_of_a_crack_is_all_right_as_far_as_it_goes() -> None:
    truth = np.zeros((21, 60), bool)
    truth[9:12, 5:55] = True
    half = truth.copy()
    half[:, 30:] = False
    found = line_scores(half, truth)
    assert found.skeleton_precision == 1.0
    assert found.skeleton_recall == pytest.approx(0.5, abs=0.03)
    assert found.cl_dice == pytest.approx(2 / 3, abs=0.03)


@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (7, 5)])
def test_of_nothing_and_of_everything(shape: tuple[int, int]) -> None:
    empty, full = np.zeros(shape, bool), np.ones(shape, bool)
    for same in (empty, full):
        assert line_scores(same, same).cl_dice == 1.0
        assert border_scores(same, same).f1 == 1.0
    missed, made_up = line_scores(empty, full), line_scores(full, empty)
    assert (missed.skeleton_precision, missed.skeleton_recall, missed.cl_dice) == (1.0, 0.0, 0.0)
    assert (made_up.skeleton_precision, made_up.skeleton_recall) == (0.0, 1.0)
    # What fills a picture has no border in it.
    assert border_scores(full, empty).f1 == 1.0


def test_numbers_count_as_booleans_do() -> None:
    claimed, truth = crack(3), crack(4)
    assert line_scores(claimed.astype(np.float32), truth.astype(np.uint8) * 255) == line_scores(
        claimed, truth
    )
    assert border_scores(claimed * 255, truth) == border_scores(claimed, truth)
    for scores in (line_scores, border_scores):
        with pytest.raises(ValueError, match="shapes"):
            scores(claimed, truth[1:])


def test_real_masks(inspector_data: Path) -> None:
    """Drawn by hand, against themselves shifted: as with scikit-image."""
    files = sorted((inspector_data / "crack" / "deepcrack" / "masks").glob("*.png"))[:2]
    assert files
    for file in files:
        truth = cv2.imread(str(file), cv2.IMREAD_GRAYSCALE) > 127
        claimed = np.roll(truth, 1, axis=1)
        found = line_scores(claimed, truth)
        assert found.skeleton_precision == pytest.approx(share(skeleton(claimed), truth), abs=1e-4)
        assert found.skeleton_recall == pytest.approx(share(skeleton(truth), claimed), abs=1e-4)
