from __future__ import annotations

import numpy as np
import pytest

from inspector.core.shape import Shape

TRIANGLE = [(0, 0), (4, 0), (4, 3)]
HOLE = [(2, 1), (3, 1), (3, 2)]


def test_equal_shapes_are_equal_and_have_one_hash() -> None:
    one, other = Shape.of("region", [TRIANGLE, HOLE]), Shape.of("region", [TRIANGLE, HOLE])
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other}) == 1


@pytest.mark.parametrize(
    "other",
    [
        Shape.of("line", [TRIANGLE, HOLE]),
        Shape.of("region", [TRIANGLE]),
        Shape.of("region", [HOLE, TRIANGLE]),
        Shape.of("region", [TRIANGLE, [(2, 1), (3, 1), (3, 2.001)]]),
        Shape.of("region", [TRIANGLE, [*HOLE, (2, 1)]]),
        "a shape",
    ],
)
def test_any_difference_makes_shapes_unequal(other: object) -> None:
    assert Shape.of("region", [TRIANGLE, HOLE]) != other


def test_points_are_copied_and_cannot_be_changed() -> None:
    points = np.array(TRIANGLE, dtype=np.float32)
    shape = Shape.of("region", [points])
    points[0] = 99
    assert shape.rings[0].tolist() == [[0, 0], [4, 0], [4, 3]]
    with pytest.raises(ValueError, match="read-only"):
        shape.rings[0][0] = 99


def test_bounds_are_of_all_rings() -> None:
    shape = Shape.of("region", [TRIANGLE, [(-2.5, 7), (1, 1)]])
    assert shape.bounds == (-2.5, 0.0, 4.0, 7.0)


def test_a_shape_needs_points() -> None:
    with pytest.raises(ValueError, match="at least one ring"):
        Shape.of("region", [])
    with pytest.raises(ValueError, match="a ring is"):
        Shape.of("region", [[]])
    with pytest.raises(ValueError, match="a ring is"):
        Shape("region", (np.zeros((3, 3), dtype=np.float32),))
