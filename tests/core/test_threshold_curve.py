"""Scores at every threshold, held against the confusion matrix of each."""

from __future__ import annotations

import doctest

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from inspector.core import threshold_curve
from inspector.core.mask import quantised
from inspector.core.threshold_curve import ThresholdCurve
from inspector.imaging.metrics.masks import confusion

LEVELS = arrays.arrays(np.uint8, 60)
TRUTHS = arrays.arrays(np.bool_, 60)


def curve_of(levels: np.ndarray, truth: np.ndarray) -> ThresholdCurve:
    return ThresholdCurve(
        np.bincount(levels[truth], minlength=256), np.bincount(levels[~truth], minlength=256)
    )


def test_the_examples_are_true() -> None:
    assert doctest.testmod(threshold_curve).failed == 0


@given(LEVELS, TRUTHS, st.floats(0.01, 0.99))
def test_each_threshold_gives_what_its_confusion_matrix_gives(
    levels: np.ndarray, truth: np.ndarray, threshold: float
) -> None:
    at = curve_of(levels, truth).at(threshold)
    counted = confusion(levels >= quantised(threshold), truth)

    wanted = {"precision": counted.precision, "recall": counted.recall}
    wanted |= {"f1": counted.dice, "iou": counted.crack_iou}
    for field, value in wanted.items():
        # Where there is nothing to divide by, the matrix says 1 and the curve says nothing.
        assert np.isnan(getattr(at, field)) or getattr(at, field) == pytest.approx(value)


@given(LEVELS, TRUTHS)
def test_curves_agree_with_single_thresholds_and_recall_falls(
    levels: np.ndarray, truth: np.ndarray
) -> None:
    curve = curve_of(levels, truth)
    for number in (1, 77, 255):
        at = curve.at(number / 255)
        single = [at.precision, at.recall, at.f1, at.iou]
        whole = [c[number - 1] for c in (curve.precision, curve.recall, curve.f1, curve.iou)]
        np.testing.assert_array_equal(single, whole)
    assert not (np.diff(curve.recall) > 0).any()
    if truth.any():
        assert curve.at(curve.best).f1 == pytest.approx(np.nanmax(curve.f1))
        assert curve.at(curve.best).iou == pytest.approx(np.nanmax(curve.iou))


@given(LEVELS, TRUTHS, LEVELS, TRUTHS)
def test_pooling_adds_pixels(a: np.ndarray, at: np.ndarray, b: np.ndarray, bt: np.ndarray) -> None:
    pooled = curve_of(a, at) + curve_of(b, bt)
    together = curve_of(np.concatenate([a, b]), np.concatenate([at, bt]))

    assert pooled.pixels == 120
    np.testing.assert_array_equal(pooled.f1, together.f1)


def test_extremes() -> None:
    nothing = ThresholdCurve.nothing()
    assert nothing.best == 0.5
    assert np.isnan(nothing.at(0.5).f1)

    perfect = curve_of(np.array([255, 0], np.uint8), np.array([True, False]))
    assert perfect.at(0.01).iou == perfect.at(0.99).iou == 1.0
    assert 0.4 < perfect.best < 0.6

    clean = curve_of(np.array([9, 200], np.uint8), np.array([False, False]))
    assert clean.best == 0.5
    assert clean.at(0.5).precision == 0.0
    assert np.isnan(clean.at(0.99).precision)
