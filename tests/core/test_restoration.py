"""A restoration finds what its error map marks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from data import documents
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.frame import Window
from inspector.core.mask import Mask
from inspector.core.restoration import ErrorMap, Judgement

ALL = np.arange(256, dtype=np.uint8)[None]


@given(st.integers(0, 255))
def test_the_probability_rises_and_is_half_where_damage_begins(threshold: int) -> None:
    error = ErrorMap(ALL, Judgement(0.0, 255.0, 30, 0.9, 9.0, threshold))
    bent = error.probability[0].astype(int)
    assert (np.diff(bent) >= 0).all()
    np.testing.assert_array_equal(bent >= 128, ALL[0] > threshold)
    assert threshold == 255 or bent[255] == (255 if threshold < 254 else 128)


judgements = st.builds(
    Judgement,
    low=st.floats(0.0, 10.0),
    high=st.floats(11.0, 2e5),
    otsu=st.integers(0, 254),
    separability=st.just(0.9),
    contrast=st.just(9.0),
    threshold=st.integers(0, 255),
)


@given(judgements, st.floats(0.0, 1.0))
def test_a_confidence_and_its_level_mark_the_same_pixels(
    judgement: Judgement, confidence: float
) -> None:
    error = ErrorMap(ALL, judgement)
    mask = Mask(error.probability[None], ("crack",), documents.mask().provenance)
    level = judgement.level_at(confidence)
    np.testing.assert_array_equal(mask.class_ids(confidence) == 1, level <= ALL)


@given(judgements, st.integers(0, 255))
def test_the_confidence_of_a_level_leads_back_to_what_looks_the_same(
    judgement: Judgement, level: int
) -> None:
    back = judgement.level_at(judgement.confidence_at(level))
    probable = judgement.probability
    if probable[level]:
        assert back <= level
        assert probable[back] == probable[level]
    else:  # nothing counts at no confidence at all
        assert back == np.flatnonzero(probable)[0]


@given(judgements)
def test_half_a_confidence_is_what_was_judged(judgement: Judgement) -> None:
    assert judgement.level_at(0.5) == judgement.threshold + 1
    assert judgement.level_at(judgement.confidence_at(judgement.threshold + 1)) == (
        judgement.threshold + 1
    )
    levels = [judgement.confidence_at(level) for level in range(257)]
    assert levels == sorted(levels)
    assert 0.0 <= levels[0] <= levels[-1] <= 1.0


@given(judgements, st.integers(0, 255))
def test_errors_and_levels_are_each_others_inverse(judgement: Judgement, level: int) -> None:
    assert judgement.level_of(judgement.error_at(level)) == level
    assert judgement.level_of(judgement.high * 1.1) == 256
    assert judgement.level_of(judgement.low) == 0


def test_without_any_error_there_is_one_level() -> None:
    flat = Judgement(3.0, 3.0, 0, 0.0, 0.0, 255)
    assert [flat.level_of(3.0), flat.level_of(3.1)] == [0, 256]
    assert flat.error_at(255) == 3.0


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


@pytest.mark.parametrize(
    "changed", [{"otsu": 256}, {"threshold": -1}, {"low": 2.0, "high": 1.0}, {"high": 1e300}]
)
def test_a_judgement_that_cannot_be_is_refused(changed: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"thresholds|errors"):
        replace(documents.restored().error.judgement, **changed)  # type: ignore[arg-type]
