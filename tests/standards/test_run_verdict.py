from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from data.sewer import HEAD, coded, run, video

from inspector.core.annotation import Annotation
from inspector.core.inspection import Inspection
from inspector.paths import resources_dir
from inspector.standards.books import load_books
from inspector.standards.observations import pipe_runs
from inspector.standards.run_verdict import Verdict, verdict

BOOKS = load_books(resources_dir() / "standards")


def of(annotations: Sequence[Annotation], head: Inspection = HEAD) -> Verdict:
    (one,) = pipe_runs(run(annotations, video(inspection=head)), BOOKS)
    found = verdict(one)
    assert found is not None
    return found


def test_cjj_adds_up_as_in_the_worked_example() -> None:
    """One rupture of grade 3, 1 m long, in 50 m of DN 800 under a trunk road: S = Smax = F = 5, SM
    = 5 / 250, RI = 0.7 * 5 + 0.1 * 6 + 0.05 * 3 = 4.25, MI = 0.15 * 6 + 0.05 * 3 = 1.05."""
    found = of(
        [
            coded("s", "PL", 10.0, grade=3, grade_reason="x", span="start", span_no=1),
            coded("f", "PL", 11.0, grade=3, grade_reason="x", span="finish", span_no=1),
        ]
    )
    assert found.table[1] == (
        *("Structural", "1", "S 5", "Smax 5", "F 5", "III", "SM 0.02", "local", "RI 4.25", "III"),
        "repair soon",
    )
    assert found.short == "RI 4.25 (III), MI 1.05 (II)"
    assert found.steps[-1].symbol == "MI"
    assert found.notes == ()


def test_what_cjj_cannot_count_is_said() -> None:
    found = of(
        [
            coded("ungraded", "PL", 1.0),
            coded("nowhere", "BX", None, quantities=(20.0,)),
            coded("before", "BX", -1.0, quantities=(20.0,)),
            coded("unknown", "QQ", 2.0),
        ],
        replace(HEAD, area="moon", soil="", total_length_m=None, section="box"),
    )
    text = " ".join(found.notes)
    assert "Defects without a grade, left out: 1." in text
    assert "Defects without a place in the run, left out: 2." in text
    assert "Codes that the book does not have, left out: 1." in text
    assert "surveyed length stands" in text
    assert "K is that of elsewhere" in text
    assert "T is that of ordinary soil" in text
    assert "not round" in text
    assert found.short == "RI 0 (I), MI 0 (I)"


@pytest.mark.parametrize("unknown", ["total_length_m", "width_mm"])
def test_without_its_size_a_run_is_not_assessed(unknown: str) -> None:
    head = replace(HEAD, surveyed_length_m=None, height_mm=None)
    head = replace(head, **{unknown: None})
    found = of([coded("a", "BX", 1.0, quantities=(20.0,))], head)
    assert (found.table, found.short) == ((), "not assessed")


def test_rows_of_another_book_are_left_out_and_counted() -> None:
    found = of([coded("a", "BX", 1.0, quantities=(4.0,)), coded("b", "FL", 1.0, book="pacp")])
    assert found.notes[-1] == "Coded by another book and left out: 1."
    assert found.table[1][1] == "1"


def test_a_code_that_is_not_confirmed_is_told_instead_of_an_assessment() -> None:
    book = BOOKS["cjj181"]
    off = {"BX": replace(book.codes["BX"], enabled=False)}
    books = {"cjj181": replace(book, codes={**book.codes, **off})}
    (one,) = pipe_runs(run([coded("a", "BX", 1.0, grade=2, grade_reason="x")]), books)
    found = verdict(one)
    assert found is not None
    assert (found.table, found.short) == ((), "not assessed")
    assert "BX of CJJ 181-2012 has not been checked" in found.notes[0]


def test_pacp_counts_a_continuous_defect_once() -> None:
    head = replace(HEAD, book="pacp")
    found = of(
        [
            coded("a", "FL", 1.0, book="pacp", span="start", span_no=1),
            coded("b", "FL", 9.0, book="pacp", span="finish", span_no=1),
            coded("c", "CC", 3.0, book="pacp"),
            coded("d", "RFJ", 3.0, book="pacp"),
        ],
        head,
    )
    assert found.table[1] == ("Structural", "1", "–", "1", "–", "–", "–", "4", "2", "3111")
    assert found.table[2][6] == "1"
    assert found.short == "quick rating 3111"
    assert "A continuous defect counts once." in found.notes


def test_en_names_the_worst_class_of_each_aspect_and_those_set_by_hand() -> None:
    head = replace(HEAD, book="en13508")
    rows = [
        coded("a", "BAB", 1.0, book="en13508", first="C", second="A", quantities=(6.0,)),
        coded("b", "BBC", 2.0, book="en13508", first="C", quantities=(30.0,)),
        coded("c", "BAC", 3.0, book="en13508", first="A", grade=0, grade_reason="falls"),
    ]
    found = of(rows, head)
    assert [line[:2] for line in found.table[1:]] == [
        ("Tightness (D)", "1"),
        ("Stability (S)", "1"),
        ("Operation (B)", "2"),
    ]
    assert found.short == "D 1, S 1, B 2, by hand 0"


def test_en_counts_a_continuous_defect_once() -> None:
    def crack(key: str, at: float, span: str, span_no: int) -> Annotation:
        size = {"book": "en13508", "first": "C", "second": "A", "quantities": (6.0,)}
        return coded(key, "BAB", at, span=span, span_no=span_no, **size)

    # The last is a finish without a start.
    rows = [crack("a", 1.0, "start", 1), crack("b", 4.0, "finish", 1), crack("c", 9.0, "finish", 2)]
    found = of(rows, replace(HEAD, book="en13508"))
    stability = found.table[2]
    assert sum(int(cell) for cell in stability[2:] if cell != "–") == 2
    assert "A continuous defect counts once." in found.notes


def test_an_unseen_pipe_has_no_verdict() -> None:
    (one,) = pipe_runs(run([], video()), BOOKS)
    assert verdict(one) is None
    (other,) = pipe_runs(run([coded("a", "X", 1.0, book="gone")], video(inspection=None)), BOOKS)
    assert verdict(other) is None


def test_a_users_book_counts_its_grades() -> None:
    book = replace(BOOKS["pacp"], id="mine", title="Mine")
    head = replace(HEAD, book="mine")
    rows = [coded("a", "FL", 1.0, book="mine"), coded("b", "CC", 2.0, book="mine")]
    (one,) = pipe_runs(run(rows, video(inspection=head)), {**BOOKS, "mine": book})
    found = verdict(one)
    assert found is not None
    assert found.short == "worst grade 3"
    assert found.table[1] == ("Observations", "1", "1", "–", "–")
