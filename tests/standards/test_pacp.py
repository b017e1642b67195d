from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.errors import SettingsError
from inspector.paths import resources_dir
from inspector.standards.book_file import load_book
from inspector.standards.grading import Reading
from inspector.standards.pacp import (
    MANY_DOUBT,
    NONE_DOUBT,
    Condition,
    Tally,
    occurrences,
    quick_rating,
    rate,
    tally,
)

BOOK = load_book(resources_dir() / "standards" / "pacp.toml")
COUNTS = st.dictionaries(st.integers(1, 5), st.integers(0, 200))


def test_the_published_example() -> None:
    """help.lucity.com, sample grading matrix. Structural 1 + 6 + 6 + 20 + 15 = 48 of 14; O&M 3 + 10
    + 12 + 0 + 10 = 35 of 14; together 83 of 28; overall quick rating 5545."""
    found = rate(Tally({1: 1, 2: 3, 3: 2, 4: 5, 5: 3}, {1: 3, 2: 5, 3: 4, 4: 0, 5: 2}))

    assert (found.structural.points, found.structural.occurrences) == (48, 14)
    assert found.structural.index == pytest.approx(48 / 14)
    assert (found.functional.points, found.functional.occurrences) == (35, 14)
    assert (found.overall.points, found.overall.occurrences) == (83, 28)
    assert found.overall.quick.text == "5545"
    assert found.overall.quick.doubts == ()
    assert found.structural.quick.text == "5345"
    assert found.functional.quick.text == "5234"
    assert [(s.symbol, s.worked) for s in found.steps[:2]] == [
        ("Structural pipe rating", "1 × 1 + 2 × 3 + 3 × 2 + 4 × 5 + 5 × 3"),
        ("Structural rating index", "48 / 14"),
    ]
    quick = [s for s in found.steps if s.shown]
    assert [(s.symbol, s.worked, s.shown) for s in quick] == [
        ("Structural quick rating", "grade 5 × 3, grade 4 × 5", "5345"),
        ("O&M quick rating", "grade 5 × 2, grade 3 × 4", "5234"),
        ("Overall quick rating", "grade 5 × 5, grade 4 × 5", "5545"),
    ]


@pytest.mark.parametrize(
    ("counts", "text", "doubts"),
    [
        ({}, "0000", (NONE_DOUBT,)),
        ({3: 1}, "3100", (NONE_DOUBT,)),
        ({4: 2, 3: 9}, "4239", ()),
        ({4: 10, 3: 14}, "4A3A", (MANY_DOUBT,)),
        ({4: 15, 3: 1, 1: 99}, "4B31", (MANY_DOUBT,)),
        ({2: 5000, 1: 1}, "2Z11", (MANY_DOUBT,)),
        ({5: 0, 2: 1, 1: 1}, "2111", ()),
    ],
)
def test_quick_ratings_tell_what_is_not_sourced(
    counts: dict[int, int], text: str, doubts: tuple[str, ...]
) -> None:
    found = quick_rating(counts)
    assert (found.text, found.doubts) == (text, doubts)


@given(COUNTS, COUNTS)
def test_ratings_add_up(structural: dict[int, int], functional: dict[int, int]) -> None:
    found = rate(Tally(structural, functional))
    assert found.overall.points == found.structural.points + found.functional.points
    for rating in (found.structural, found.functional, found.overall):
        assert len(rating.quick.text) == 4
        assert rating.occurrences <= rating.points <= 5 * rating.occurrences
        assert (rating.index is None) == (rating.occurrences == 0)


def test_grades_of_the_two_programs() -> None:
    graded = {name: code.measured(Reading()) for name, code in BOOK.codes.items()}
    assert {name: grade for name, grade in graded.items() if grade is not None} == {
        "CC": 1,
        "CL": 2,
        "CM": 3,
        "CS": 2,
        "CH2": 4,
        "CH3": 5,
        "CH4": 5,
        "FC": 2,
        "FL": 3,
        "FM": 4,
        "FS": 3,
        "FH2": 4,
        "FH3": 5,
        "FH4": 5,
        "B": 4,
        "BSV": 5,
        "BVV": 5,
        "H": 4,
        "HSV": 5,
        "HVV": 5,
        "X": 5,
        "JOM": 1,
        "JOL": 2,
        "JSM": 1,
        "JSL": 2,
        "JAM": 1,
        "JAL": 2,
    }


def test_operation_and_maintenance_has_no_grades_until_they_are_imported() -> None:
    functional = [code for code in BOOK.codes.values() if code.group == "functional"]
    assert len(functional) > 30
    assert not any(code.rules or code.grades for code in functional)


def test_grades_of_operation_and_maintenance_come_from_a_users_table(tmp_path: Path) -> None:
    table = tmp_path / "mine.toml"
    table.write_text(
        'id = "mine"\ntitle = "Our O&M grades"\nextends = "pacp"\nbest = 1\nworst = 5\n'
        '[[codes]]\ncode = "DAGS"\ntitle = "grease"\ngroup = "functional"\n'
        "rules = [{ limits = [10, 20], grades = [2, 3, 4] }]\n",
        encoding="utf-8",
    )
    book = BOOK.extended(load_book(table))

    assert book.code("DAGS").measured(Reading(value=15.0)) == 3
    assert list(book.codes) == list(BOOK.codes)
    assert dict(tally(book, [Condition("DAGS", value=25.0)]).functional) == {4: 1}


def test_whole_codes_are_taken_apart_as_they_were_made() -> None:
    for code in BOOK.codes.values():
        for form in code.forms():
            found = BOOK.split(form)
            assert found is not None
            assert found[0].code == code.code


def test_a_run_is_counted_by_group() -> None:
    run = [
        Condition("CL", length_m=7.0),
        Condition("CL"),
        Condition("FM"),
        Condition("DR"),
        Condition("DR", 4),
        Condition("RFB"),
        Condition("IGJ", 5),
        Condition("TFI"),
        Condition("AMH"),
    ]
    counted = tally(BOOK, run)
    assert dict(counted.structural) == {2: 2, 4: 2}
    assert dict(counted.functional) == {5: 1}
    assert (counted.ungraded_structural, counted.ungraded_functional) == (1, 1)
    assert tally(BOOK, run, by_length=True).structural[2] == 6
    assert tally(BOOK.confirmed({"DR"}), run).structural[5] == 1


@pytest.mark.parametrize(
    ("length_m", "count"), [(0.0, 1), (0.5, 1), (2.28, 1), (2.29, 2), (3.048, 2), (15.24, 10)]
)
def test_continuous_defects_count_every_five_feet(length_m: float, count: int) -> None:
    assert occurrences(length_m) == count


@pytest.mark.parametrize("condition", [Condition("QQ"), Condition("CL", 6), Condition("CL", 0)])
def test_what_cannot_be_counted_is_refused(condition: Condition) -> None:
    with pytest.raises(SettingsError):
        tally(BOOK, [condition])
