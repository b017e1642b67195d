from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from inspector.imaging.skeleton import graph, pruned, thinned

MASKS = hnp.arrays(np.bool_, hnp.array_shapes(min_dims=2, max_dims=2, max_side=14))


@st.composite
def blobs(draw: st.DrawFn) -> np.ndarray:
    """Masks with thick parts, holes and crossings."""
    image = np.zeros((40, 40), dtype=np.uint8)
    coordinate = st.integers(2, 37)
    for _ in range(draw(st.integers(1, 5))):
        a, b = draw(st.tuples(coordinate, coordinate)), draw(st.tuples(coordinate, coordinate))
        cv2.line(image, a, b, draw(st.sampled_from([1, 1, 0])), draw(st.integers(1, 9)))
    return image.astype(bool)


def components(mask: np.ndarray, connectivity: int) -> int:
    return int(cv2.connectedComponents(mask.astype(np.uint8), connectivity=connectivity)[0])


def radius(mask: np.ndarray) -> np.ndarray:
    return cv2.distanceTransform(np.pad(mask, 1).astype(np.uint8), cv2.DIST_L2, 5)[1:-1, 1:-1]


@settings(max_examples=150)
@given(st.one_of(MASKS, blobs()))
def test_thinning_keeps_every_component_and_every_hole(mask: np.ndarray) -> None:
    thin = thinned(mask)
    assert not (thin & ~mask).any()
    assert components(thin, 8) == components(mask, 8)
    assert components(np.pad(~thin, 1, constant_values=True), 4) == components(
        np.pad(~mask, 1, constant_values=True), 4
    )


@given(blobs())
def test_thinning_again_changes_nothing(mask: np.ndarray) -> None:
    once = thinned(mask)
    assert np.array_equal(thinned(once), once)


def test_a_bar_becomes_its_middle_row() -> None:
    mask = np.zeros((9, 60), dtype=bool)
    mask[2:7] = True
    thin = thinned(mask)
    assert thin[4, 5:55].all()
    assert thin[[0, 1, 2, 3, 5, 6, 7, 8], 5:55].sum() == 0


def test_the_input_is_left_alone() -> None:
    mask = np.ones((5, 5), dtype=bool)
    thinned(mask)
    assert mask.all()


@settings(max_examples=150)
@given(st.one_of(MASKS, blobs()))
def test_the_graph_holds_every_pixel_of_the_skeleton(mask: np.ndarray) -> None:
    thin = thinned(mask)
    whole = graph(thin)
    held = {(round(x), round(y)) for x, y in whole.nodes.values()}
    for branch in whole.branches.values():
        held |= {(round(x), round(y)) for x, y in branch.points.tolist()}
    pixels = {(int(x), int(y)) for y, x in np.argwhere(thin)}
    assert held <= pixels
    # Other pixels of a junction cluster are represented by its centre.
    assert all(min(abs(x - a) + abs(y - b) for a, b in held) <= 6 for x, y in pixels - held)


@settings(max_examples=150)
@given(st.one_of(MASKS, blobs()))
def test_pruning_leaves_something_of_every_component(mask: np.ndarray) -> None:
    left = pruned(graph(thinned(mask)), radius(mask))
    _, labels = cv2.connectedComponents(mask.astype(np.uint8), connectivity=8)
    places = [*left.nodes.values(), *(tuple(b.points[0]) for b in left.branches.values())]
    seen = {int(labels[round(y), round(x)]) for x, y in places}
    assert seen == set(range(1, labels.max() + 1))
    ends_at = left.ends_at()
    assert set(ends_at) == set(left.nodes)
    assert all(len(keys) != 2 for keys in ends_at.values())


def drawn(*lines: tuple[tuple[int, int], tuple[int, int]], thickness: int = 1) -> np.ndarray:
    image = np.zeros((120, 120), dtype=np.uint8)
    for a, b in lines:
        cv2.line(image, a, b, 1, thickness)
    return image.astype(bool)


@pytest.mark.parametrize(
    ("mask", "nodes", "branches"),
    [
        (drawn(((10, 10), (100, 37))), 2, 1),
        (drawn(((10, 60), (110, 60)), ((60, 60), (60, 110))), 4, 3),
        (drawn(((10, 60), (110, 60)), ((60, 10), (60, 110))), 5, 4),
        (drawn(((10, 10), (10, 10))), 1, 0),
    ],
)
def test_nodes_and_branches(mask: np.ndarray, nodes: int, branches: int) -> None:
    whole = pruned(graph(thinned(mask)), radius(mask))
    assert (len(whole.nodes), len(whole.branches)) == (nodes, branches)


def test_a_ring_is_one_closed_branch() -> None:
    image = np.zeros((80, 80), dtype=np.uint8)
    cv2.circle(image, (40, 40), 25, 1, 4)
    whole = pruned(graph(thinned(image > 0)), radius(image > 0))
    assert [b.closed for b in whole.branches.values()] == [True]
    assert not whole.nodes


def test_bumps_of_the_outline_are_pruned_but_side_cracks_stay() -> None:
    mask = drawn(((10, 60), (110, 60)), thickness=9)
    mask[54:56, 40:43] = True  # a bump of two pixels
    assert len(pruned(graph(thinned(mask)), radius(mask)).branches) == 1
    mask |= drawn(((70, 60), (70, 30)), thickness=3)
    assert len(pruned(graph(thinned(mask)), radius(mask)).branches) == 3
