"""Bytes, bands and borders."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.card import InputSpec, ModelCard
from inspector.core.errors import ModelError
from inspector.core.frame import Frame, Window
from inspector.engine.tensors import cut, picture_bytes, scale_and_shift


@given(low=st.floats(0, 100), span=st.floats(1, 255), mean=st.floats(-1, 1), std=st.floats(0.01, 2))
@settings(deadline=None)
def test_scale_and_shift_normalise(low: float, span: float, mean: float, std: float) -> None:
    spec = InputSpec(("red",), (low, low + span), (mean,), (std,), 1)
    (scale,), (shift,) = scale_and_shift(spec)
    for byte in (0, 77, 255):
        expected = ((byte - low) / (low + span - low) - mean) / std
        assert byte * scale + shift == pytest.approx(expected, rel=1e-6, abs=1e-6)


def test_a_photo_of_bytes_is_not_copied(card: ModelCard) -> None:
    frame = Frame(np.arange(60, dtype=np.uint8).reshape(4, 5, 3))
    assert np.shares_memory(picture_bytes(frame, card), frame.pixels)


def test_sixteen_bits_are_rounded_to_eight(card: ModelCard) -> None:
    values = np.array([0, 128, 129, 257, 385, 386, 32896, 65535], np.uint16)
    frame = Frame(np.repeat(values.reshape(2, 4, 1), 3, axis=2))
    expected = np.rint(values / 257).astype(np.uint8)
    got = picture_bytes(frame, card)
    assert got.dtype == np.uint8
    np.testing.assert_array_equal(got[:, :, 1].ravel(), expected)


def test_grey_fills_all_bands_and_transparency_is_left_out(card: ModelCard) -> None:
    grey = np.arange(20, dtype=np.uint8).reshape(4, 5, 1)
    np.testing.assert_array_equal(
        picture_bytes(Frame(grey), card), np.concatenate([grey, grey, grey], axis=2)
    )
    rgba = np.arange(80, dtype=np.uint8).reshape(4, 5, 4)
    np.testing.assert_array_equal(picture_bytes(Frame(rgba), card), rgba[:, :, :3])


def test_other_bands_and_numbers_are_refused_with_advice(card: ModelCard) -> None:
    with pytest.raises(ModelError, match=r"has 12 bands and Tiny cracks takes 3; choose"):
        picture_bytes(Frame(np.zeros((4, 5, 12), np.uint8)), card)
    four = dataclasses.replace(
        card, input=InputSpec(("b02", "b03", "b04", "b08"), (0, 1), (0.0,) * 4, (1.0,) * 4, 1)
    )
    with pytest.raises(ModelError, match="has 3 bands"):
        picture_bytes(Frame(np.zeros((4, 5, 3), np.uint8)), four)
    with pytest.raises(ModelError, match=r"float32 .* save the picture"):
        picture_bytes(Frame(np.zeros((4, 5, 3), np.float32)), card)


@given(
    width=st.integers(1, 20), height=st.integers(1, 20), data=st.data(), extra=st.integers(0, 30)
)
@settings(deadline=None)
def test_cutting_over_the_edge_mirrors(
    width: int, height: int, data: st.DataObject, extra: int
) -> None:
    picture = np.random.default_rng(1).integers(0, 256, (height, width, 2), dtype=np.uint8)
    x, y = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    window = Window(x, y, data.draw(st.integers(1, width + extra)), height - y + extra or 1)
    padded = picture
    for axis, length in ((0, height), (1, width)):
        wide = [(0, 0), (0, 0), (0, 0)]
        wide[axis] = (0, 60)
        padded = np.pad(padded, wide, mode="reflect" if length > 1 else "edge")
    tile = cut(picture, window)
    assert tile.flags.c_contiguous
    np.testing.assert_array_equal(tile, padded[window.slices])
