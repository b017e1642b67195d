"""Enlarging and shrinking, against torch and Pillow, and pixel by pixel."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from inspector.imaging.resample import enlarged, resized_map, shrunk

torch.set_num_threads(1)


def noise(height: int, width: int, bands: int = 3) -> np.ndarray:
    return np.random.default_rng(height * width).integers(0, 256, (height, width, bands), np.uint8)


@given(st.integers(1, 23), st.integers(1, 17), st.data())
def test_strips_are_the_rows_of_the_whole(height: int, width: int, data: st.DataObject) -> None:
    picture = noise(height, width)
    first = data.draw(st.integers(0, height - 1))
    last = data.draw(st.integers(first + 1, height))

    whole = enlarged(picture, 4, 0, height)

    assert whole.shape == (4 * height, 4 * width, 3)
    np.testing.assert_array_equal(enlarged(picture, 4, first, last), whole[4 * first : 4 * last])


def test_enlarging_is_that_of_torch() -> None:
    picture = noise(12, 9)
    planes = torch.from_numpy(picture).permute(2, 0, 1)[None].float()
    wanted = torch.nn.functional.interpolate(planes, scale_factor=4, mode="bicubic")
    wanted = wanted.clamp(0, 255).round()[0].permute(1, 2, 0).numpy()

    assert np.abs(enlarged(picture, 4, 0, 12).astype(int) - wanted).max() <= 1


@pytest.mark.parametrize("bands", [1, 3])
def test_bands_and_dtype_stay(bands: int) -> None:
    picture = noise(5, 6, bands).astype(np.uint16) * 257

    large = enlarged(picture, 4, 0, 5)

    assert large.dtype == np.uint16
    assert large.shape == (20, 24, bands)


def test_shrinking_is_that_of_pillow() -> None:
    picture = noise(32, 24)
    wanted = Image.fromarray(picture).resize((6, 8), Image.Resampling.BICUBIC)

    assert np.abs(shrunk(picture, 4).astype(int) - np.asarray(wanted)).max() <= 1


def test_shrinking_cuts_to_multiples_and_refuses_nothing_left() -> None:
    assert shrunk(noise(35, 26), 4).shape == (8, 6, 3)
    with pytest.raises(ValueError, match="shrunk"):
        shrunk(noise(3, 26), 4)


def test_a_map_gets_a_size() -> None:
    ramp = np.linspace(0, 1, 8, dtype=np.float32)[None].repeat(4, axis=0)

    large = resized_map(ramp, 16, 8)

    assert large.shape == (8, 16)
    assert np.all(np.diff(large, axis=1) >= 0)
