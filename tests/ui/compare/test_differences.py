"""How two panes differ."""

from __future__ import annotations

import numpy as np
import pytest

from inspector.core.errors import InspectorError
from inspector.ui.compare.differences import difference
from inspector.ui.compare.pane_content import Field, PaneContent, field_content


def picture(level: int, scale: float = 1.0, origin: tuple[int, int] = (0, 0)) -> PaneContent:
    side = round(24 * scale)
    pixels = np.full((side, side, 3), level, np.uint8)
    return PaneContent(f"Picture · {level}", "", pixels, origin, scale, stamp="S" if level else "")


def masked(columns: int) -> PaneContent:
    mask = np.zeros((24, 24), np.uint8)
    mask[:, :columns] = 1
    return PaneContent("Mask", "", np.zeros((24, 24, 3), np.uint8), mask=mask, labels=("crack",))


def numbers(value: float, high: float = 1.0, unit: str = "") -> PaneContent:
    values = np.full((24, 24), value, np.float32)
    return field_content("Numbers", "", Field(values, 0.0, high, "viridis", unit))


def test_pictures_of_two_scales_are_subtracted_on_the_coarser_grid() -> None:
    made = difference(picture(140, 4.0), picture(110))

    assert made.field is not None
    assert made.scale == 1.0
    assert made.field.values.shape == (24, 24)
    assert np.allclose(made.field.values, 30.0, atol=0.01)
    assert (made.field.low, made.field.high) == (-50.0, 50.0)
    assert made.stamp == "S"


def test_only_the_common_part_is_compared() -> None:
    made = difference(picture(10), picture(10, origin=(16, 20)))

    assert made.origin == (16, 20)
    assert made.pixels.shape[:2] == (4, 8)
    with pytest.raises(InspectorError, match="no common part"):
        difference(picture(10), picture(10, origin=(100, 0)))


def test_masks_differ_where_only_one_marks() -> None:
    found = difference(masked(10), masked(14)).field

    assert found is not None
    assert set(np.unique(found.values[:, :10])) == {0.0}
    assert set(np.unique(found.values[:, 10:14])) == {-1.0}


def test_a_probability_is_held_against_a_mask_and_unlike_things_are_not() -> None:
    found = difference(numbers(0.75), masked(24)).field
    assert found is not None
    assert np.allclose(found.values, -0.25)
    metres = difference(numbers(7.0, 9.0, "m"), numbers(4.0, 9.0, "m")).field
    assert metres is not None
    assert (metres.high, metres.unit) == (5.0, "m")

    for one, other in (
        (picture(9), masked(3)),
        (picture(9), numbers(0.5)),
        (numbers(1.0, 9.0, "m"), numbers(0.5)),
        (masked(3), numbers(1.0, 9.0, "m")),
    ):
        with pytest.raises(InspectorError, match="different things"):
            difference(one, other)
