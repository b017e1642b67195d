"""The rule behind a grade, written out, leads to that grade when read by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from data.sewer import HEAD, coded, run, video

from inspector.core.inspection import Inspection
from inspector.core.language import Catalogue, speaking
from inspector.paths import resources_dir
from inspector.standards.books import load_books
from inspector.standards.observations import ObservationRow, pipe_runs
from inspector.standards.rule_texts import rule_text

BOOKS = load_books(resources_dir() / "standards")


def row(head: Inspection, code: str, **changes: Any) -> ObservationRow:
    (found,) = pipe_runs(run([coded("a", code, 1.0, **changes)], video(inspection=head)), BOOKS)
    return found.rows[0]


def test_limits_and_grades_of_cjj() -> None:
    """12 % of deformation lies above 5 and not above 15: grade 2."""
    found = row(HEAD, "BX", quantities=(12.0,))
    assert found.grade == 2
    assert rule_text(found) == "up to 5 %: 1, up to 15 %: 2, up to 25 %: 3, else 4"


@pytest.mark.parametrize(
    ("value", "stability"), [(0.9, 4), (1.0, 3), (2.9, 3), (3.0, 2), (7.9, 1), (8.0, 0)]
)
def test_limits_of_en_13508(value: float, stability: int) -> None:
    head = replace(HEAD, book="en13508", width_mm=300.0, height_mm=300.0)
    found = row(head, "BAB", book="en13508", first="B", second="A", quantities=(value,))
    assert found.classes is not None
    assert found.classes.stability == stability
    text = rule_text(found, "S")
    assert text.endswith("below 1 mm: 4, below 3 mm: 3, below 5 mm: 2, below 8 mm: 1, else 0")


def test_without_a_rule_nothing_is_said() -> None:
    assert rule_text(row(HEAD, "PL", grade=3, grade_reason="seen")) == ""
    assert rule_text(row(HEAD, "QQ")) == ""


def test_numbers_follow_the_language() -> None:
    found = row(replace(HEAD, book="pacp"), "CC", book="pacp")
    assert rule_text(found) == "always 1"
    with speaking(Catalogue("de", decimal=",")):
        assert "." not in rule_text(row(HEAD, "BX", quantities=(2.5,)))
