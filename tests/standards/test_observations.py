from __future__ import annotations

from dataclasses import replace

import pytest
from data.sewer import HEAD, coded, run, video
from hypothesis import given
from hypothesis import strategies as st

from inspector.core import edits
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.inspection import ChainageMark, Inspection
from inspector.core.observation import Observation
from inspector.paths import resources_dir
from inspector.standards.books import load_books
from inspector.standards.observation_texts import clock_text, span_text
from inspector.standards.observations import (
    by_rule,
    graded,
    observation_rows,
    pipe_runs,
    stretches,
)

BOOKS = load_books(resources_dir() / "standards")
CJJ, EN, PACP = BOOKS["cjj181"], BOOKS["en13508"], BOOKS["pacp"]


@pytest.mark.parametrize(
    ("observation", "head", "grade"),
    [
        (Observation("cjj181", "BX", quantities=(20.0,)), HEAD, 3),
        (Observation("cjj181", "BX"), HEAD, None),
        (Observation("cjj181", "PL", grade=2, grade_reason="seen"), HEAD, 2),
        (Observation("cjj181", "BX", quantities=(20.0,), grade=1, grade_reason="x"), HEAD, 1),
        (Observation("pacp", "FL"), None, 3),
        (Observation("pacp", "no such"), None, None),
        # VSA: a gaping crack of 6 mm along the pipe is stability 1, its tightness is 1 as well.
        (Observation("en13508", "BAB", "C", "A", (6.0,)), HEAD, 1),
        # Deformation asks whether the pipe is rigid: 5 % is class 1 of concrete, 3 of plastic.
        (Observation("en13508", "BAA", "A", "", (5.0,)), HEAD, 1),
        (Observation("en13508", "BAA", "A", "", (5.0,)), replace(HEAD, material="HDPE"), 3),
        # A gap of 55 mm: class 1 up to DN 400, 2 above.
        (Observation("en13508", "BAJ", "A", "", (55.0,)), replace(HEAD, width_mm=400.0), 1),
        (Observation("en13508", "BAJ", "A", "", (55.0,)), HEAD, 2),
        (Observation("en13508", "BAJ", "A", "", (55.0,)), None, None),
    ],
)
def test_a_grade_is_the_persons_or_else_the_rules(
    observation: Observation, head: Inspection | None, grade: int | None
) -> None:
    assert graded(BOOKS[observation.book], observation, head) == grade


def test_the_rules_grade_can_be_asked_for_beside_the_persons() -> None:
    observation = Observation("cjj181", "BX", quantities=(20.0,), grade=1, grade_reason="x")
    assert by_rule(CJJ, observation) == 3


def test_unconfirmed_rules_grade_only_where_the_project_confirms_them() -> None:
    doubted = coded("1", "DR", 1.0, book="pacp")
    (row,) = observation_rows(run([doubted]), BOOKS)
    assert row.grade is None
    confirmed = edits.set_confirmed_codes(run([doubted]), ["pacp/DR"])
    (row,) = observation_rows(confirmed, BOOKS)
    assert (row.grade, row.grade_from) == (5, "rule")


def test_rows_go_by_run_chainage_and_creation() -> None:
    made = run(
        [
            coded("late", "PL", 9.0),
            coded("nowhere", "PL", None),
            coded("twin", "PL", 2.0),
            coded("twin2", "BX", 2.0),
            coded("other", "PL", 1.0, FrameRef("w", 3)),
        ],
        video("w", replace(HEAD, pipe_ref="W1")),
        video(),
    )
    ids = [row.annotation.id for row in observation_rows(made, BOOKS)]
    assert ids == ["other", "twin", "twin2", "late", "nowhere"]


def test_numbers_are_those_of_the_findings() -> None:
    made = run([coded("a", "PL", 9.0), coded("b", "PL", 1.0)])
    rows = observation_rows(made, BOOKS)
    assert [(row.annotation.id, row.number) for row in rows] == [("b", 2), ("a", 1)]


def test_what_is_not_accepted_is_no_row() -> None:
    assert observation_rows(run([replace(coded("a", "PL", 1.0), status="rejected")]), BOOKS) == ()


def test_recordings_with_one_head_are_one_run_whatever_their_marks() -> None:
    marked = replace(HEAD, marks=(ChainageMark(3, 1.0),))
    made = run([], video("a"), video("b", marked), video("c", replace(HEAD, pipe_ref="x")))
    assert [[s.id for s in each.sources] for each in pipe_runs(made, BOOKS)] == [["a", "b"], ["c"]]


def test_marks_of_chainage_alone_make_no_run_of_two_recordings() -> None:
    bare = Inspection(book="cjj181", marks=(ChainageMark(3, 1.0),))
    made = run([coded("a", "PL", 1.0), coded("b", "PL", 1.0, FrameRef("w", 3))],
               video("v", bare), video("w", replace(bare, marks=())))  # fmt: skip
    assert [[s.id for s in each.sources] for each in pipe_runs(made, BOOKS)] == [["v"], ["w"]]


def test_a_source_without_head_is_a_run_once_it_has_an_observation() -> None:
    plain = video(inspection=None)
    assert pipe_runs(run([], plain), BOOKS) == ()
    (found,) = pipe_runs(run([coded("a", "PL", 1.0)], plain), BOOKS)
    assert found.inspection == Inspection()
    assert found.book is CJJ


def test_texts_of_a_row() -> None:
    made = run(
        [
            coded(
                "a",
                "JG",
                -0.001,
                first="H",
                quantities=(30.0,),
                chainage_estimated=True,
                clock_from=9,
                clock_to=3,
                note="oily",
            )
        ]
    )
    (row,) = observation_rows(made, BOOKS, "zh_CN")
    assert row.code_text == "JGH"
    assert row.label == "结垢, 硬质"
    assert row.chainage_text == "0.00 m est."
    assert row.clock_text == "0903"
    assert row.quantities == ("30 %",)
    assert (row.grade, row.grade_how) == (3, "by the rule of the book")
    assert row.remarks == "oily"


def test_a_letter_that_is_called_like_its_code_is_not_said_twice() -> None:
    crack = coded("a", "BAB", 1.0, book="en13508", first="B", second="A")
    (row,) = observation_rows(run([crack]), BOOKS)
    assert row.label == "crack, along the pipe"


def test_an_unknown_book_or_code_is_shown_as_it_is_written() -> None:
    made = run([coded("a", "QQ", 1.0), coded("b", "X1", 2.0, book="gone", grade=4)])
    first, second = observation_rows(made, BOOKS)
    assert (first.code_text, first.label, first.code) == ("QQ", "", None)
    assert (second.book, second.grade, second.grade_from) == (None, 4, "inspector")


@pytest.mark.parametrize(
    ("book", "hours", "text"),
    [
        ("cjj181", (3, None), "0003"),
        ("cjj181", (12, 12), "1212"),
        ("en13508", (9, 3), "09-03"),
        ("en13508", (9, None), "09"),
        ("pacp", (9, 3), "9-3"),
        ("pacp", (None, 3), ""),
    ],
)
def test_hours_are_written_as_the_book_does(
    book: str, hours: tuple[int | None, int | None], text: str
) -> None:
    assert clock_text(Observation(book, "x", clock_from=hours[0], clock_to=hours[1])) == text


def test_marks_of_continuous_defects() -> None:
    assert span_text(Observation("en13508", "BAB", span="start", span_no=1)) == "A1"
    assert span_text(Observation("en13508", "BAB", span="finish", span_no=12)) == "B12"
    assert span_text(Observation("pacp", "CL", span="start", span_no=1)) == "S01"
    assert span_text(Observation("pacp", "CL", span="finish", span_no=1)) == "F01"
    assert span_text(Observation("pacp", "CL")) == ""


def _of(document: Document) -> list[tuple[str, float, float]]:
    rows = observation_rows(document, BOOKS)
    return [(s.row.annotation.id, s.start_m, s.end_m) for s in stretches(rows)]


def test_a_start_and_its_finish_are_one_stretch() -> None:
    made = run(
        [
            coded("s", "FS", 2.0, span="start", span_no=1),
            coded("point", "PL", 3.0),
            coded("other", "FS", 4.0, span="finish", span_no=2),
            coded("f", "FS", 7.5, span="finish", span_no=1),
        ]
    )
    assert _of(made) == [("s", 2.0, 7.5), ("point", 3.0, 3.0), ("other", 4.0, 4.0)]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "start", "finish"]),
            st.integers(0, 2),
            st.none() | st.floats(0, 50),
        ),
        max_size=12,
    )
)
def test_every_placed_row_is_in_one_stretch(
    spans: list[tuple[str, int, float | None]],
) -> None:
    made = run([coded(str(i), "FS", at, span=s, span_no=n) for i, (s, n, at) in enumerate(spans)])
    found = stretches(observation_rows(made, BOOKS))
    shown = [s.row.annotation.id for s in found]
    shown += [s.finish.annotation.id for s in found if s.finish]
    assert sorted(shown) == sorted(str(i) for i, each in enumerate(spans) if each[2] is not None)
    assert all(s.start_m <= s.end_m for s in found)
