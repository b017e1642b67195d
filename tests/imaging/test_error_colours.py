"""Colours of errors: nothing is white, either sign has its colour, and more error is brighter."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.restoration import ErrorMap, Judgement
from inspector.imaging.error_colours import (
    LIMIT,
    absolute_rgb,
    filtered_rgb,
    ramp,
    signed_ramp,
    signed_rgb,
)


def one(value: int) -> np.ndarray:
    return np.full((1, 1), value, np.int16)


@given(st.integers(4, 255))
def test_the_two_signs_differ_and_mean_the_same_amount(error: int) -> None:
    brighter, darker = (signed_rgb(one(e))[0, 0].astype(int) for e in (error, -error))
    assert brighter[1] > brighter[0]
    assert darker[1] < darker[0]
    np.testing.assert_array_equal(absolute_rgb(one(error)), absolute_rgb(one(-error)))


def test_no_error_is_the_white_middle_and_much_is_the_end_of_the_legend() -> None:
    middle = signed_rgb(one(0))[0, 0].astype(int)
    assert np.ptp(middle) <= 2
    assert middle.min() > 200
    for error, end in ((255, -1), (LIMIT, -1), (-LIMIT, 0), (-255, 0)):
        np.testing.assert_array_equal(signed_rgb(one(error))[0, 0], signed_ramp()[end])
    np.testing.assert_array_equal(absolute_rgb(one(0))[0, 0], ramp()[0])
    np.testing.assert_array_equal(absolute_rgb(one(-LIMIT))[0, 0], ramp()[255])


def test_a_larger_error_is_brighter_also_without_colour() -> None:
    weights = np.array([0.299, 0.587, 0.114])
    errors = np.arange(0, LIMIT + 1, 8, dtype=np.int16)[None]
    assert (np.diff(absolute_rgb(errors)[0] @ weights) > 0).all()
    values = np.arange(256, dtype=np.uint8)[None]
    error = ErrorMap(values, Judgement(0.0, 102.0, 30, 0.9, 9.0, 60))
    np.testing.assert_array_equal(filtered_rgb(error, (0.0, 102.0))[0], ramp())


def test_maps_of_two_parts_have_one_scale() -> None:
    weak = ErrorMap(np.array([[255]], np.uint8), Judgement(0.0, 50.0, 30, 0.9, 9.0, 60))
    half = filtered_rgb(weak, (0.0, 100.0))[0, 0]
    np.testing.assert_array_equal(half, ramp()[128])
    np.testing.assert_array_equal(filtered_rgb(weak, (0.0, 20.0))[0, 0], ramp()[255])
