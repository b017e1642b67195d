from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.errors import SettingsError
from inspector.standards.book import (
    Characterisation,
    Code,
    CodeBook,
    Grade,
    Label,
)
from inspector.standards.grading import GradeRule, Reading

CRACK = Code(
    "BAB",
    Label("crack"),
    "structural",
    firsts=(
        Characterisation("A", Label("hairline"), ("A", "B")),
        Characterisation("B", Label("crack")),
    ),
    seconds=(Characterisation("A", Label("along")), Characterisation("B", Label("ring"))),
    bare=False,
    replaced=("BABC",),
)
ROOTS = Code("BA", Label("roots"), "functional")
BOOK = CodeBook("en", "EN", "", 4, 0, MappingProxyType({"BAB": CRACK, "BA": ROOTS}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BABAA", ("BAB", "A", "A")),
        ("BABB", ("BAB", "B", "")),
        ("BABC", ("BAB", "C", "")),
        ("BA", ("BA", "", "")),
        ("BAB", None),
        ("BABA", None),
        ("BABBA", None),
        ("BABAAA", None),
        ("", None),
        ("bab", None),
    ],
)
def test_whole_codes_are_taken_apart(text: str, expected: tuple[str, str, str] | None) -> None:
    found = BOOK.split(text)
    assert (found and (found[0].code, found[1], found[2])) == expected


def test_what_can_be_written_can_be_read_and_is_allowed() -> None:
    for code in BOOK.codes.values():
        for form in code.forms():
            found = BOOK.split(form)
            assert found is not None
            assert found[0].allows(found[1], found[2])
    assert list(CRACK.forms()) == ["BABAA", "BABAB", "BABB"]


@pytest.mark.parametrize(
    ("rule", "reading", "grade"),
    [
        (GradeRule((3,)), Reading(), 3),
        (GradeRule((3,), firsts=("A",)), Reading(), None),
        (GradeRule((3,), firsts=("A",)), Reading("A"), 3),
        (GradeRule((3,), seconds=("B",)), Reading("A", "A"), None),
        (GradeRule((1, 2), (5.0,)), Reading(), None),
        (GradeRule((1, 2), (5.0,)), Reading(value=5.0), 1),
        (GradeRule((1, 2), (5.0,), "upper"), Reading(value=5.0), 2),
        (GradeRule((1, 2), (5.0,), least=4.0), Reading(value=4.0), 1),
        (GradeRule((1, 2), (5.0,), least=4.0), Reading(value=3.9), None),
        (GradeRule((1,), size_to=250.0), Reading(), None),
        (GradeRule((1,), size_to=250.0), Reading(size_mm=250.0), 1),
        (GradeRule((1,), size_over=250.0), Reading(size_mm=250.0), None),
        (GradeRule((1,), size_over=250.0), Reading(size_mm=251.0), 1),
        (GradeRule((1,), stiffness="rigid"), Reading(), None),
        (GradeRule((1,), stiffness="rigid"), Reading(stiffness="rigid"), 1),
    ],
)
def test_a_rule_gives_no_grade_where_something_it_needs_is_unknown(
    rule: GradeRule, reading: Reading, grade: int | None
) -> None:
    assert rule.grade(reading) == grade


@given(st.floats(0, 100), st.floats(0, 100))
def test_more_is_never_a_lower_band(one: float, other: float) -> None:
    rule = GradeRule((1, 2, 3), (10.0, 50.0))
    low, high = (
        rule.grade(Reading(value=min(one, other))),
        rule.grade(Reading(value=max(one, other))),
    )
    assert low is not None
    assert high is not None
    assert low <= high


def test_the_first_enabled_rule_of_the_aspect_decides() -> None:
    rules = (
        GradeRule((0,), enabled=False),
        GradeRule((1,), aspect="D"),
        GradeRule((2, 3), (5.0,)),
        GradeRule((4,)),
    )
    code = replace(ROOTS, rules=rules)
    assert code.measured(Reading(value=9.0)) == 3
    assert code.measured(Reading()) == 4
    assert code.measured(Reading(), "D") == 1
    assert code.measured(Reading(), "S") is None


def test_a_users_table_replaces_and_adds_codes() -> None:
    graded = replace(ROOTS, grades=(Grade(2, Label("some")),))
    more = replace(ROOTS, code="BZ")
    codes = MappingProxyType({"BA": graded, "BZ": more})
    table = replace(BOOK, id="mine", codes=codes, extends="en")

    book = BOOK.extended(table)
    assert list(book.codes) == ["BAB", "BA", "BZ"]
    assert book.code("BA").grades == graded.grades
    assert book.id == "en"
    with pytest.raises(SettingsError, match="extends"):
        BOOK.extended(replace(table, extends="pacp"))
    with pytest.raises(SettingsError, match="grades"):
        BOOK.extended(replace(table, best=0, worst=4))


def test_an_unknown_code_is_named_safely() -> None:
    with pytest.raises(SettingsError) as caught:
        BOOK.code("X\n" + "y" * 500)
    assert caught.value.message.isprintable()
    assert len(caught.value.message) < 200
