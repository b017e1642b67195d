"""What keeps the wrong place from being taken for the right one."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.imaging.reference_check import alike, standing_still


def texture(seed: int, width: int = 120, height: int = 90) -> np.ndarray:
    noise = np.random.default_rng(seed).normal(0, 1, (height, width)).astype(np.float32)
    smooth = cv2.GaussianBlur(noise, (0, 0), 3.0)
    return np.clip(110 + 35 * smooth / smooth.std(), 0, 255).astype(np.uint8)


@settings(max_examples=25)
@given(st.integers(0, 999), st.floats(0.4, 1.6), st.integers(-30, 30))
def test_the_same_in_other_light_is_alike_and_another_place_is_not(
    seed: int, gain: float, offset: int
) -> None:
    own = texture(seed)
    lit = np.clip(own.astype(float) * gain + offset, 0, 255).astype(np.uint8)
    everywhere = np.ones(own.shape, bool)

    assert alike(own, lit, everywhere)
    assert not alike(own, texture(seed + 1000), everywhere)


def test_only_what_is_shown_counts() -> None:
    own, other = texture(1), texture(2)
    half = np.zeros(own.shape, bool)
    half[:, :60] = True
    mixed = np.where(half, own, other)

    assert alike(own, mixed, half)
    assert not alike(own, mixed, ~half)
    assert not alike(own, own, np.zeros(own.shape, bool))


def test_where_there_is_nothing_to_see_nothing_is_alike() -> None:
    flat = np.full((60, 80), 90, np.uint8)

    assert not alike(flat, flat, np.ones(flat.shape, bool))


@pytest.mark.parametrize("shift", [9, 25])
def test_lettering_stands_still_while_the_wall_moves(shift: int) -> None:
    wall = 60 + texture(5, 400, 200) // 3
    views = [wall[:, :300].copy(), wall[:, shift : shift + 300].copy()]
    for picture in views:
        for shade, thick in ((0, 3), (255, 1)):
            cv2.putText(picture, "MH12-MH13", (10, 30), 0, 0.6, shade, thick, cv2.LINE_AA)

    still = standing_still(*views)

    assert still[12:32, 12:110].mean() > 0.9
    assert still[60:].mean() < 0.05
    assert standing_still(views[0], views[0])[12:32, 12:110].all()
