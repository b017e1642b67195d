"""Known shifts are found again, whatever clouds, brightness and noise do."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from inspector.core.errors import SourceError
from inspector.imaging.registration import Shift, filled, find_shift, moved, register

SIDE = 72
shifts = st.floats(-2.5, 2.5, allow_nan=False)


def ground(x_px: float, y_px: float, seed: int, bands: int = 2) -> NDArray[np.float32]:
    """Land moved by (x_px, y_px): what a sensor with a soft point spread sees of a periodic place,
    of which a window without the seam is taken."""
    rng = np.random.default_rng(seed)
    large = 2 * SIDE
    down, across = np.fft.fftfreq(large)[:, None], np.fft.fftfreq(large)[None]
    radius = np.hypot(down, across)
    spread = np.exp(-(radius**2) / (2 * 0.16**2)) / np.maximum(radius, 0.02)
    turned = np.exp(-2j * np.pi * (across * x_px + down * y_px))
    made = []
    for _ in range(bands):
        noise = np.fft.fft2(rng.standard_normal((large, large)))
        field = np.fft.ifft2(noise * spread * turned).real
        made.append(0.1 + 0.03 * field / field.std())
    start = SIDE // 2
    return np.stack(made)[:, start : start + SIDE, start : start + SIDE].astype(np.float32)


ALL = np.ones((SIDE, SIDE), bool)


def away(found: Shift, x_px: float, y_px: float) -> float:
    return float(np.hypot(found.x_px - x_px, found.y_px - y_px))


@settings(max_examples=8, deadline=None)
@given(shifts, shifts, st.integers(0, 99))
def test_a_shift_is_found(x_px: float, y_px: float, seed: int) -> None:
    found = find_shift(ground(0, 0, seed), ground(x_px, y_px, seed), ALL, ALL)
    assert away(found, x_px, y_px) < 0.05
    assert found.certain


@settings(max_examples=6, deadline=None)
@given(shifts, shifts, st.integers(0, 99))
def test_clouds_light_and_noise_move_nothing(x_px: float, y_px: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    picture = 0.04 + 1.3 * ground(x_px, y_px, seed)
    picture += rng.normal(0, 0.003, picture.shape).astype(np.float32)
    clear = ALL.copy()
    top, left = rng.integers(0, SIDE - 40, 2)
    clear[top : top + 36, left : left + 40] = False
    picture[:, ~clear] = 0.8  # a cloud that lies still while the land moves
    found = find_shift(ground(0, 0, seed), picture, ALL, clear)
    assert away(found, x_px, y_px) < 0.15
    assert found.certain


def test_other_places_are_not_laid_over_each_other() -> None:
    found = [find_shift(ground(0, 0, s), ground(0, 0, s + 50), ALL, ALL) for s in range(4)]
    assert not any(shift.certain for shift in found)


def test_moving_back_gives_the_picture_again() -> None:
    picture, seen = moved(ground(0.6, -1.3, 3), ALL, 0.6, -1.3)
    inner = np.s_[:, 6:-6, 6:-6]
    assert np.abs(picture - ground(0, 0, 3))[inner].max() < 0.01
    assert not seen[-1].all()  # from beyond the rim: mirrored, and not clear
    assert seen[6:-6, 6:-6].all()
    assert np.isfinite(picture).all()


def test_a_stack_lies_on_its_clearest_date() -> None:
    places = [(0.0, 0.0), (1.2, -0.4), (-0.7, 0.9), (0.0, 0.0)]
    stack = np.stack([ground(x, y, 5) for x, y in places])
    stack[3] = ground(0, 0, 77)
    clear = np.ones((4, SIDE, SIDE), bool)
    clear[0, :20] = False
    clear[3, :30] = False
    made = register(stack, clear)
    assert made.reference == 1
    for date in (0, 2):
        wanted = np.subtract(places[date], places[1])
        assert away(made.shifts[date], *wanted) < 0.1
        inner = made.clear[date] & made.clear[1]
        inner[:6] = inner[-6:] = False
        inner[:, :6] = inner[:, -6:] = False
        apart = np.abs(made.stack[date] - made.stack[1])[:, inner]
        before = np.abs(stack[date] - stack[1])[:, inner]
        assert apart.mean() < 0.2 * before.mean()
    assert not made.shifts[3].certain
    assert not made.clear[3].any()
    assert np.array_equal(made.stack[3], stack[3])


def test_what_is_hidden_is_shown_as_on_the_reference() -> None:
    stack = np.arange(8, dtype=np.float32).reshape(2, 1, 2, 2)
    clear = np.array([[[True, True], [True, True]], [[True, False], [False, True]]])
    assert filled(stack, clear, 0)[1].tolist() == [[[4, 1], [2, 7]]]
    assert np.array_equal(filled(stack, clear, 0)[0], stack[0])


def test_stacks_without_ground_or_size_are_refused() -> None:
    with pytest.raises(SourceError, match="fewer clouds"):
        register(np.zeros((2, 1, 20, 20), np.float32), np.zeros((2, 20, 20), bool))
    with pytest.raises(SourceError, match="too small"):
        register(np.zeros((2, 1, 8, 20), np.float32), np.ones((2, 8, 20), bool))


def test_real_dates_agree_better_when_they_are_registered(inspector_data: Path) -> None:
    rasterio = pytest.importorskip("rasterio")
    folder = inspector_data / "satellite" / "boadella_s2"
    names = ("2020-06-21", "2020-09-14", "2021-07-21")
    pictures = []
    for name in names:
        with rasterio.open(folder / f"Boadella_{name}.tif") as file:
            pictures.append(file.read([2, 3, 4, 8], window=((0, 200), (180, 380))) / 1e4)
    stack = np.stack(pictures).astype(np.float32)
    clear = np.ones((3, 200, 200), bool)
    made = register(stack, clear)
    assert all(shift.certain for shift in made.shifts)
    assert all(np.hypot(shift.x_px, shift.y_px) < 2.0 for shift in made.shifts)
    for date in (1, 2):
        # Each date may be brighter as a whole: compare by correlation of the details.
        seen = made.clear[date]
        assert _alike(made.stack[0], made.stack[date], seen) > _alike(stack[0], stack[date], seen)


def _alike(a: NDArray[np.float32], b: NDArray[np.float32], seen: NDArray[np.bool_]) -> float:
    return float(np.corrcoef(a[2][seen], b[2][seen])[0, 1])
