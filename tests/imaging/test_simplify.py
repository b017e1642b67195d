from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.contours import fill
from inspector.imaging.region_edits import outlined
from inspector.imaging.simplify import simplified
from inspector.imaging.strokes import Stroke
from inspector.imaging.vertices import nearest_edge, point_count

TOLERANCES = st.floats(0.1, 4)
MASKS = hnp.arrays(np.bool_, hnp.array_shapes(min_dims=2, max_dims=2, max_side=14))


def blob(points: list[tuple[float, float]], radius_px: float) -> tuple[Shape, Window]:
    stroke = Stroke(radius_px, 300, 300)
    for x, y in points:
        stroke.extend(x, y)
    assert stroke.mask is not None
    mask, window = stroke.mask
    return outlined(mask, window), window


def wavy(radius_px: float) -> tuple[Shape, Window]:
    x = np.linspace(20, 280, 40)
    y = 150 + 60 * np.sin(x / 30)
    return blob(list(zip(x.tolist(), y.tolist(), strict=True)), radius_px)


@given(MASKS, TOLERANCES)
def test_no_outline_moves_by_more_than_the_tolerance(mask: np.ndarray, tolerance: float) -> None:
    mask[0, 0] = True
    shape = outlined(mask, Window(0, 0, mask.shape[1], mask.shape[0]))
    found = simplified(shape, tolerance)
    assert 1 <= len(found.rings) <= len(shape.rings)
    old = {tuple(point) for ring in shape.rings for point in ring.tolist()}
    assert all(tuple(point) in old for ring in found.rings for point in ring.tolist())
    # Every ring that stays is near its own simplification, vertex by vertex.
    for ring in shape.rings:
        own = [r for r in found.rings if {*map(tuple, r.tolist())} <= {*map(tuple, ring.tolist())}]
        if own and len(shape.rings) == len(found.rings):
            worst = [
                min(nearest_edge(Shape("region", (r,)), x, y).distance_px for r in own)
                for x, y in ring.tolist()
            ]
            assert max(worst) <= tolerance + 1e-6
    for ring in found.rings:
        assert len(ring) >= 3 or any(np.array_equal(ring, before) for before in shape.rings)


@pytest.mark.parametrize("tolerance", [0.5, 1.0, 2.0, 5.0])
@pytest.mark.parametrize("radius_px", [0.5, 1.0, 2.0, 4.0, 10.0])
def test_a_crack_keeps_its_area(radius_px: float, tolerance: float) -> None:
    shape, window = wavy(radius_px)
    before = fill(shape, window)
    after = fill(simplified(shape, tolerance), window)
    same = np.count_nonzero(before & after) / np.count_nonzero(before | after)
    assert same > 0.8


def test_a_thick_outline_loses_most_of_its_vertices() -> None:
    shape, _ = wavy(8.0)
    found = simplified(shape, 1.0)
    assert point_count(found) < 0.25 * point_count(shape)


def test_specks_and_pinholes_go_but_the_largest_outline_stays() -> None:
    mask = np.zeros((40, 60), dtype=bool)
    mask[5:30, 5:30] = True
    mask[12, 12] = False
    mask[20:27, 20:27] = False
    mask[35, 50] = True
    shape = outlined(mask, Window(0, 0, 60, 40))
    assert len(shape.rings) == 4
    found = simplified(shape, 1.5)
    assert len(found.rings) == 2
    after = fill(found, Window(0, 0, 60, 40))
    assert after[12, 12]
    assert not after[23, 23]
    assert not after[35, 50]
    dot = outlined(np.ones((2, 2), dtype=bool), Window(3, 3, 2, 2))
    assert simplified(dot, 50.0).rings[0].shape[0] >= 3


@given(st.lists(st.tuples(st.integers(-99, 99), st.integers(-99, 99)), min_size=2), TOLERANCES)
def test_a_line_keeps_its_ends(points: list[tuple[int, int]], tolerance: float) -> None:
    line = Shape.of("line", [points])
    found = simplified(line, tolerance)
    assert found.rings[0][[0, -1]].tolist() == line.rings[0][[0, -1]].tolist()
    for x, y in points:
        assert nearest_edge(found, x, y).distance_px <= tolerance + 1e-4
