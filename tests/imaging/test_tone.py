from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from inspector.core.frame import Frame
from inspector.imaging.tone import MID_GREY, rgb8, stretch_limits


def test_eight_bit_colour_passes_through() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (5, 7, 3), dtype=np.uint8)
    assert np.array_equal(rgb8(Frame(pixels)), pixels)


def test_grey_is_shown_in_three_equal_bands() -> None:
    pixels = np.arange(6, dtype=np.uint8).reshape(2, 3, 1)
    shown = rgb8(Frame(pixels))
    assert shown.shape == (2, 3, 3)
    assert all(np.array_equal(shown[..., band], pixels[..., 0]) for band in range(3))


def test_of_many_bands_the_first_three_are_shown() -> None:
    pixels = np.arange(2 * 2 * 5, dtype=np.uint8).reshape(2, 2, 5)
    assert np.array_equal(rgb8(Frame(pixels)), pixels[..., :3])


def test_sixteen_bit_is_stretched_over_the_whole_range_in_spite_of_outliers() -> None:
    ramp = np.linspace(1000, 3000, 100 * 100).astype(np.uint16).reshape(100, 100, 1)
    ramp[0, 0] = 65535
    shown = rgb8(Frame(ramp))[..., 0].astype(int)
    assert shown[50, 0] == pytest.approx(127, abs=2)
    assert shown[0, 1] == 0
    assert shown[-1, -1] == 255


@pytest.mark.parametrize("dtype", [np.uint16, np.int16, np.float32, np.float64])
def test_all_number_types_show_the_same_picture(dtype: type[np.generic]) -> None:
    values = np.random.default_rng(1).integers(0, 5000, (40, 40, 3))
    expected = rgb8(Frame(values.astype(np.float32)))
    assert np.abs(rgb8(Frame(values.astype(dtype))).astype(int) - expected).max() <= 1


@pytest.mark.parametrize("value", [0, 7, 65535])
def test_a_constant_picture_is_mid_grey(value: int) -> None:
    assert (rgb8(Frame(np.full((4, 4, 1), value, dtype=np.uint16))) == MID_GREY).all()


def test_a_nearly_constant_picture_still_shows_what_differs() -> None:
    pixels = np.zeros((100, 100, 1), dtype=np.uint16)
    pixels[3, 3] = 9
    assert rgb8(Frame(pixels))[3, 3, 0] == 255


def test_missing_values_are_black_and_do_not_disturb_the_rest() -> None:
    pixels = np.linspace(0, 1, 100, dtype=np.float32).reshape(10, 10, 1).copy()
    clean = rgb8(Frame(pixels))
    with_hole = pixels.copy()
    with_hole[5, 5] = np.nan
    shown = rgb8(Frame(with_hole))
    assert (shown[5, 5] == 0).all()
    assert (
        np.abs(np.delete(shown[..., 0], 5, 0).astype(int) - np.delete(clean[..., 0], 5, 0)).max()
        <= 2
    )


def test_limits_of_the_whole_make_windows_without_seams() -> None:
    whole = np.random.default_rng(2).normal(100, 30, (64, 64, 3)).astype(np.float32)
    limits = stretch_limits(Frame(whole))
    left = rgb8(Frame(whole[:, :20]), limits)
    right = rgb8(Frame(whole[:, 20:]), limits)
    assert np.array_equal(np.concatenate([left, right], axis=1), rgb8(Frame(whole)))


@given(
    hnp.arrays(
        st.sampled_from([np.dtype("f4"), np.dtype("f8")]),
        hnp.array_shapes(min_dims=3, max_dims=3, max_side=5),
        elements=st.floats(width=32, allow_nan=True, allow_infinity=True),
    )
)
def test_any_floats_make_a_picture(pixels: np.ndarray) -> None:
    shown = rgb8(Frame(pixels))
    assert shown.dtype == np.uint8
    assert shown.shape == (*pixels.shape[:2], 3)
