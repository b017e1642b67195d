from __future__ import annotations

import math

import numpy as np
import pytest

from inspector.imaging.curves import bilinear, even, main_axis, normals, smoothed


def staircase(degrees: float) -> np.ndarray:
    """The pixels of a straight line."""
    steps = np.arange(0.0, 201.0)
    slope = math.tan(math.radians(degrees))
    return np.stack([steps, np.rint(steps * slope)], axis=1)


@pytest.mark.parametrize("degrees", [0, 3, 14, 26.6, 40, 45])
def test_smoothing_takes_the_staircase_away(degrees: float) -> None:
    points = smoothed(staircase(degrees), closed=False)
    length = np.hypot(*np.diff(points, axis=0).T).sum()
    straight = math.hypot(*(points[-1] - points[0]))
    assert length == pytest.approx(straight, rel=0.01)
    assert points[0] == pytest.approx([0, 0], abs=1e-9)


def test_smoothing_keeps_the_size_of_bends() -> None:
    angle = np.linspace(0, 2 * math.pi, 94, endpoint=False)
    circle = 15 * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    assert np.hypot(*smoothed(circle, closed=True).T) == pytest.approx(15, rel=0.001)


def test_even_steps_of_a_pixel() -> None:
    points, along = even(np.array([[0.0, 0.0], [3.0, 4.0], [3.0, 10.0]]), closed=False)
    assert along.tolist() == list(range(12))
    assert points[5].tolist() == [3, 4]
    assert points[-1].tolist() == [3, 10]
    _, round_trip = even(np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 3.0]]), closed=True)
    assert round_trip[-1] == 12


def test_normals_stand_on_the_curve() -> None:
    points, _ = even(np.array([[0.0, 0.0], [60.0, 80.0]]), closed=False)
    across = normals(points)
    assert np.hypot(*across.T) == pytest.approx(1.0)
    assert across @ np.array([0.6, 0.8]) == pytest.approx(0.0, abs=1e-9)


def test_bilinear_between_pixels_and_beyond_the_border() -> None:
    image = np.array([[0, 2, 4], [10, 12, 14]], dtype=np.float32)
    points = np.array([[0.0, 0.0], [0.5, 0.0], [1.5, 0.5], [-5.0, 0.0]])
    assert bilinear(image, points) == pytest.approx([0, 1, 8, 0])


@pytest.mark.parametrize("degrees", [0, 30, 90, 150])
def test_main_axis(degrees: float) -> None:
    along = np.array([math.cos(math.radians(degrees)), math.sin(math.radians(degrees))])
    points = np.linspace(-50, 50, 21)[:, None] * along + [7, 8]
    assert abs(main_axis(points) @ along) == pytest.approx(1.0)
    assert main_axis(np.array([[3.0, 3.0]])).tolist() == [1, 0]
