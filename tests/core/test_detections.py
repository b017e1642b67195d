"""Boxes: what they refuse, and how far they overlap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.detections import Box, Detections
from inspector.core.mask import Provenance

MADE = Provenance("model", "", "torch", "CPU", "float32", 300, 0, "1", 0.1)
LENGTHS = st.floats(0.5, 500)
BOXES = st.builds(Box, LENGTHS, LENGTHS, LENGTHS, LENGTHS, st.integers(0, 3))


@given(BOXES, BOXES)
def test_overlap_is_a_share_and_the_same_both_ways(one: Box, two: Box) -> None:
    assert 0 <= one.overlap(two) <= 1
    assert one.overlap(two) == pytest.approx(two.overlap(one))
    assert one.overlap(one) == pytest.approx(1)


def test_boxes_that_share_an_edge_do_not_overlap() -> None:
    box = Box(0, 0, 10, 10, 0)
    assert box.overlap(Box(10, 0, 10, 10, 0)) == 0
    assert box.overlap(Box(5, 0, 10, 10, 1)) == pytest.approx(50 / 150)


@pytest.mark.parametrize(
    "wrong",
    [
        (0, 0, 0, 5, 0, 1.0),
        (0, 0, 5, -1, 0, 1.0),
        (float("nan"), 0, 5, 5, 0, 1.0),
        (0, 0, float("inf"), 5, 0, 1.0),
        (0, 0, 5, 5, -1, 1.0),
        (0, 0, 5, 5, 0, 1.5),
    ],
)
def test_what_is_no_box_is_refused(wrong: tuple[float, float, float, float, int, float]) -> None:
    with pytest.raises(ValueError, match="a box"):
        Box(*wrong)


def test_boxes_have_labels_of_their_model_and_are_chosen_by_score() -> None:
    sure, unsure = Box(0, 0, 5, 5, 0, 0.9), Box(0, 0, 5, 5, 1, 0.3)
    found = Detections((sure, unsure), ("JO", "IL"), MADE)
    assert found.above(0.5) == (sure,)
    with pytest.raises(ValueError, match="labels"):
        Detections((unsure,), ("JO",), MADE)
