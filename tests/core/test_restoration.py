"""A restoration finds what its error map marks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from data import documents
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.frame import Window
from inspector.core.restoration import ErrorMap, Judgement

ALL = np.arange(256, dtype=np.uint8)[None]


@given(st.integers(0, 255))
def test_the_probability_rises_and_is_half_where_damage_begins(threshold: int) -> None:
    error = ErrorMap(ALL, Judgement(0.0, 255.0, 30, 0.9, 9.0, threshold))
    bent = error.probability[0].astype(int)
    assert (np.diff(bent) >= 0).all()
    np.testing.assert_array_equal(bent >= 128, ALL[0] > threshold)
    assert threshold == 255 or bent[255] == (255 if threshold < 254 else 128)


def test_the_mask_lies_where_the_picture_was_and_marks_the_same() -> None:
    made = documents.restored()
    mask = made.mask
    assert (mask.origin, mask.labels, mask.provenance) == ((7, 11), ("crack",), made.provenance)
    np.testing.assert_array_equal(mask.class_ids() == 1, made.error.mask)
    assert made.window == Window(7, 11, 40, 24)


def test_parts_of_different_sizes_are_refused() -> None:
    made = documents.restored()
    with pytest.raises(ValueError, match="do not fit"):
        replace(made, signed_error=made.signed_error[1:])
    with pytest.raises(ValueError, match="do not fit"):
        replace(made, signed_error=made.signed_error.astype(np.float32))
