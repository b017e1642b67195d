from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.frame import Window
from inspector.core.mask import Mask, Provenance, quantised

PROVENANCE = Provenance("m", "0", "fake", "cpu", "float32", 64, 0, "0", 0.0)


def mask_of(*planes: list[list[int]]) -> Mask:
    labels = tuple(f"class {index}" for index in range(len(planes)))
    return Mask(np.array(planes, dtype=np.uint8), labels, PROVENANCE)


@given(st.integers(1, 255))
def test_a_stored_value_reaches_its_own_threshold(stored: int) -> None:
    assert quantised(stored / 255) == stored


@given(st.floats(0, 1), st.integers(1, 255))
def test_quantised_is_the_smallest_value_that_counts(threshold: float, stored: int) -> None:
    if abs(stored - threshold * 255) > 1e-6:
        assert (stored >= quantised(threshold)) == (stored / 255 >= threshold)


@pytest.mark.parametrize(
    ("threshold", "smallest"), [(-1.0, 1), (0.0, 1), (0.5, 128), (1.0, 255), (7.0, 255)]
)
def test_zero_never_counts_and_certain_always_does(threshold: float, smallest: int) -> None:
    assert quantised(threshold) == smallest


def test_a_part_says_the_same_at_the_same_place() -> None:
    plane = np.arange(30, dtype=np.uint8).reshape(1, 5, 6)
    whole = Mask(plane, ("crack",), PROVENANCE, (10, 20))
    part = whole.part(Window(13, 18, 100, 4))
    assert part is not None
    assert (part.origin, part.width_px, part.height_px) == ((13, 20), 3, 2)
    assert np.array_equal(part.probability, whole.probability[:, :2, 3:])
    assert whole.part(Window(0, 0, 10, 20)) is None


def test_class_ids_of_one_class() -> None:
    assert mask_of([[0, 127, 128, 255]]).class_ids().tolist() == [[0, 0, 1, 1]]
    assert mask_of([[0, 127, 128, 255]]).class_ids(0.0).tolist() == [[0, 1, 1, 1]]


def test_the_most_probable_class_wins_and_the_first_of_equals() -> None:
    ids = mask_of([[200, 130, 90, 50]], [[140, 190, 90, 40]]).class_ids(0.3)
    assert ids.tolist() == [[1, 2, 1, 0]]


def test_a_mask_is_read_only_and_not_copied() -> None:
    planes = np.zeros((1, 3, 5), dtype=np.uint8)
    mask = Mask(planes, ("crack",), PROVENANCE)
    with pytest.raises(ValueError, match="read-only"):
        mask.probability[0, 0, 0] = 1
    assert np.shares_memory(mask.probability, planes)
    assert (mask.width_px, mask.height_px) == (5, 3)


@pytest.mark.parametrize(
    ("planes", "labels"),
    [
        (np.zeros((3, 5), dtype=np.uint8), ("crack",)),
        (np.zeros((1, 3, 5), dtype=np.float32), ("crack",)),
        (np.zeros((2, 3, 5), dtype=np.uint8), ("crack",)),
    ],
)
def test_other_arrays_are_refused(planes: np.ndarray, labels: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"probability|label"):
        Mask(planes, labels, PROVENANCE)
