from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from data.sewer import HEAD, coded, run, video
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.core.annotation import Annotation
from inspector.core.document import Document
from inspector.core.frame import FrameRef
from inspector.core.inspection import Inspection
from inspector.paths import resources_dir
from inspector.standards.books import load_books
from inspector.standards.inspection_fields import FIELD_NAMES, lacking_fields, mandatory_fields
from inspector.standards.observation_checks import problems
from inspector.standards.problem import Problem

BOOKS = load_books(resources_dir() / "standards")
EN_HEAD, PACP_HEAD = replace(HEAD, book="en13508"), replace(HEAD, book="pacp")


def found(annotations: Sequence[Annotation], head: Inspection = HEAD) -> list[Problem]:
    return problems(run(annotations, video(inspection=head)), BOOKS)


def crack(key: str = "a", chainage_m: float | None = 5.0, **changes: Any) -> Annotation:
    """A whole observation."""
    given: dict[str, Any] = {"grade": 2, "grade_reason": "gap", "clock_from": 3, **changes}
    return coded(key, given.pop("code", "PL"), chainage_m, **given)


def test_a_whole_run_lacks_nothing() -> None:
    stretch = [
        crack("s", 1.0, span="start", span_no=1),
        crack("f", 7.0, span="finish", span_no=1),
        coded("c", "CJ", 50.4, quantities=(25.0,)),
    ]
    assert found(stretch) == []
    assert found([]) == []
    assert problems(Document(), BOOKS) == []


def en(key: str, text: str, at: float, **changes: Any) -> Annotation:
    return coded(key, text[:3], at, book="en13508", first=text[3:4], second=text[4:], **changes)


EN_RUN = [
    en("1", "BCD", 0.0),
    en("2", "BBCC", 4.0, quantities=(10.0,), clock_from=6),
    en("3", "BCE", 50.0),
]
PACP_RUN = [
    coded("1", "AMH", 0.0, book="pacp"),
    coded("2", "FL", 4.0, book="pacp", clock_from=1),
    coded("3", "MSA", 9.0, book="pacp"),
]


def test_whole_runs_of_the_other_books_lack_nothing() -> None:
    assert found(EN_RUN, EN_HEAD) == []
    stopped = [*EN_RUN[:2], en("3", "BDCAA", 20.0)]
    assert found(stopped, EN_HEAD) == []
    assert found(PACP_RUN, PACP_HEAD) == []


@pytest.mark.parametrize(
    ("changes", "message", "field"),
    [
        ({"chainage_m": None}, "it has no chainage; type or estimate it.", "chainage_m"),
        ({"chainage_m": -0.2}, "its chainage of -0.2 m is before the start", "chainage_m"),
        ({"chainage_m": 50.6}, "its chainage of 50.6 m is beyond the run of 50 m", "chainage_m"),
        ({"clock_from": None, "clock_to": 3}, "an end and no start", "clock_from"),
        ({"clock_to": 3}, "is a point; clear its end", "clock_to"),
        ({"grade_reason": "  "}, "was set by hand and has no reason", "grade_reason"),
        ({"grade": 5}, "CJJ 181-2012 has no grade 5; choose another.", "grade"),
        ({"grade": None}, "it has no grade and is left out of the assessment", "grade"),
        ({"first": "Q"}, "PLQ is not whole; choose its letters.", "first"),
        ({"code": "QQ"}, "CJJ 181-2012 has no code QQ; choose another.", "code"),
        ({"code": "JG"}, "JG is not whole; choose its letters.", "first"),
        ({"code": "TL", "grade": 4}, "TL has no grade 4; choose another.", "grade"),
        ({"code": "BX", "quantities": (101.0,)}, "101 is outside of 0 to 100 %", "quantities"),
        ({"book": "gone"}, "it is coded by another book than its run", "book"),
        ({"enhanced_id": "gone"}, "its enhanced picture is gone", "enhanced_id"),
        ({"span": "start", "span_no": 1}, "S01 has no end; code its finish.", "span"),
        ({"span": "finish", "span_no": 1}, "F01 ends before it begins", "span"),
    ],
)
def test_what_is_missing_is_said_once_and_where(
    changes: dict[str, Any], message: str, field: str
) -> None:
    rows = found([crack(**changes)])
    hits = [problem for problem in rows if message in problem.message]
    assert [(p.severity, p.annotation_id, p.field) for p in hits] == [("missing", "a", field)]
    assert hits[0].message.startswith("Observation 1: ")
    assert all(p.message.endswith(".") for p in rows)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"clock_from": None}, "no clock position"),
        ({"code": "BX", "grade": 1}, "BX asks for"),
        ({"quantities": (3.0,)}, "clear the last"),
        ({"code": "CK", "quantities": (1.0,), "span": "start"}, "seldom a continuous defect"),
    ],
)
def test_what_could_be_better_is_advice(changes: dict[str, Any], message: str) -> None:
    hits = [p for p in found([crack(**changes)]) if message in p.message]
    assert [p.severity for p in hits] == ["advice"]


def test_codes_that_are_off_or_replaced_are_named() -> None:
    off = next(c.code for c in BOOKS["pacp"].codes.values() if not c.enabled and c.bare)
    (hit,) = (p for p in found([coded("a", off, 1.0, book="pacp")], PACP_HEAD) if off in p.message)
    assert f"the row {off} of PACP is not confirmed" in hit.message
    replaced = en("a", "BDBD", 1.0)
    assert any("BDBD is no longer written" in p.message for p in found([replaced], EN_HEAD))


def test_a_continuous_defect_closes_with_its_own_code_and_number() -> None:
    start = crack("s", 1.0, span="start", span_no=1)
    (hit,) = found([start, coded("f", "CJ", 2.0, span="finish", span_no=1, quantities=(30.0,))])
    assert "F01 has another code than S01" in hit.message
    again = [
        start,
        crack("t", 2.0, span="start", span_no=1),
        crack("f", 3.0, span="finish", span_no=1),
    ]
    (hit,) = found(again)
    assert (hit.annotation_id, hit.field) == ("t", "span_no")


def test_a_quick_view_camera_only_estimates() -> None:
    head = replace(HEAD, method="QV")
    (hit,) = found([crack()], head)
    assert (hit.severity, hit.field) == ("advice", "chainage_estimated")
    assert found([crack(chainage_estimated=True)], head) == []


def test_a_crawler_does_not_turn_back() -> None:
    there = replace(crack("a", 5.0), frame=FrameRef("v", 100))
    back = replace(crack("b", 4.0, clock_from=9), frame=FrameRef("v", 200))
    (hit,) = found([there, back])
    assert (hit.severity, hit.annotation_id) == ("advice", "b")
    near = replace(crack("b", 4.95, clock_from=9), frame=FrameRef("v", 200))
    assert found([there, near]) == []
    assert found([there, back], replace(HEAD, method="QV")) == [
        p for p in found([there, back], replace(HEAD, method="QV")) if p.field != "chainage_m"
    ]


@pytest.mark.parametrize(("apart", "doubled"), [(0.1, True), (0.11, False)])
def test_the_same_place_twice_is_a_duplicate(apart: float, doubled: bool) -> None:
    hits = found([crack("a", 2.1), crack("b", 2.1 + apart)])
    assert [p.annotation_id for p in hits] == ["b"] * doubled


@pytest.mark.parametrize("head", [HEAD, EN_HEAD, PACP_HEAD, replace(HEAD, book="")])
def test_every_mandatory_field_is_missed(head: Inspection) -> None:
    assert lacking_fields(head) == (() if head.book else ("book",))
    for name in mandatory_fields(head.book):
        kind = type(getattr(Inspection(), name))
        empty = replace(head, pipe_ref="", surveyed_length_m=None, height_mm=None)
        empty = replace(empty, **{name: kind()})
        assert name in lacking_fields(empty, "")
        assert FIELD_NAMES[name]


def test_the_pipes_name_stands_for_its_manholes_where_the_standard_lets_it() -> None:
    nameless = {"start_node": "", "end_node": ""}
    assert lacking_fields(replace(EN_HEAD, **nameless)) == ()
    assert lacking_fields(replace(PACP_HEAD, **nameless)) == ("start_node", "end_node")


def test_the_book_of_the_observations_stands_for_the_heads() -> None:
    assert found([crack()], replace(HEAD, book="")) == []
    (hit,) = found([], replace(HEAD, book=""))
    assert hit.field == "book"


def test_the_head_is_asked_for_once_a_run() -> None:
    (hit,) = found([], replace(HEAD, travel=""))
    assert hit == Problem(
        "missing",
        "Run W12-W13: “direction of travel” is empty; fill in the head of the run.",
        "v",
        "",
        "travel",
    )


@pytest.mark.parametrize(
    ("book", "changes", "severity", "field"),
    [
        ("en13508", {"reference_point": ""}, "missing", "reference_point"),
        ("en13508", {"cleaned": ""}, "missing", "cleaned"),
        ("pacp", {"reference_point": ""}, "advice", "reference_point"),
        ("cjj181", {"cleaned": ""}, "advice", "cleaned"),
        ("cjj181", {"inspected_at": "31/05/26"}, "missing", "inspected_at"),
        ("cjj181", {"inspected_at": ""}, "missing", "inspected_at"),
        ("cjj181", {"method": ""}, "missing", "method"),
        ("cjj181", {"surveyed_length_m": 60.0}, "missing", "surveyed_length_m"),
        ("cjj181", {"area": ""}, "advice", "area"),
        ("cjj181", {"soil": ""}, "advice", "soil"),
    ],
)
def test_each_field_of_the_head_is_named(
    book: str, changes: dict[str, Any], severity: str, field: str
) -> None:
    whole = {"en13508": EN_RUN, "pacp": PACP_RUN, "cjj181": [crack()]}[book]
    hits = found(whole, replace(HEAD, book=book, **changes))
    assert [(p.severity, p.source_id, p.annotation_id, p.field) for p in hits] == [
        (severity, "v", "", field)
    ]


def test_first_and_last_rows_are_asked_for() -> None:
    hits = found([en("1", "BBCA", 1.0, quantities=(10.0,), clock_from=6)], EN_HEAD)
    assert [(p.annotation_id, p.field) for p in hits] == [("1", "code")] * 2
    assert "start node; code BCD" in hits[0].message
    assert "one of BCE, BDC" in hits[1].message
    hits = found([coded("1", "FL", 4.0, book="pacp", clock_from=1)], PACP_HEAD)
    assert "code AMH there" in hits[0].message
    assert "one of AMH, MSA" in hits[1].message


@pytest.mark.parametrize("head", [EN_HEAD, PACP_HEAD])
def test_a_run_without_defects_has_its_nodes_too(head: Inspection) -> None:
    hits = found([], head)
    assert [(p.severity, p.source_id, p.annotation_id) for p in hits] == [("missing", "v", "")] * 2


def test_one_standard_for_a_run() -> None:
    rows = [crack("a", 1.0), crack("b", 2.0, code="FL", book="pacp", grade=2)]
    (hit,) = (p for p in found(rows, replace(HEAD, book="")) if p.field == "book")
    assert (hit.severity, hit.annotation_id) == ("missing", "b")
    (hit,) = (p for p in found(rows) if p.field == "book")
    assert (hit.severity, hit.annotation_id) == ("missing", "b")


@given(
    st.lists(st.integers(0, 500), min_size=1, max_size=12, unique_by=lambda at: at // 2),
    st.data(),
)
@settings(max_examples=40, deadline=None)
def test_whatever_is_inside_the_run_and_rising_is_right(places: list[int], data: Any) -> None:
    rows = [crack(f"{at:03d}", at / 10) for at in sorted(places)]
    assert [p for p in found(rows) if p.field == "chainage_m"] == []
    moved = data.draw(st.sampled_from(range(len(rows))))
    beyond = [*rows]
    beyond[moved] = replace(crack(rows[moved].id, 50.6), frame=rows[moved].frame)
    (hit,) = (p for p in found(beyond) if p.severity == "missing")
    assert (hit.annotation_id, hit.field) == (rows[moved].id, "chainage_m")


@given(st.permutations([("s", 1), ("f", 1), ("s", 2), ("f", 2)]))
@settings(max_examples=24, deadline=None)
def test_pairs_close_only_in_their_order(order: list[tuple[str, int]]) -> None:
    rows = [
        crack(
            f"{kind}{number}",
            float(at),
            span="start" if kind == "s" else "finish",
            span_no=number,
            clock_from=number,
        )
        for at, (kind, number) in enumerate(order)
    ]
    wrong = {n for n in (1, 2) if order.index(("f", n)) < order.index(("s", n))}
    hits = {(p.annotation_id, p.field) for p in found(rows)}
    assert hits == {(f"{kind}{n}", "span") for n in wrong for kind in "sf"}


def test_hostile_names_are_clipped() -> None:
    (hit,) = found([crack(code="X\n" * 200)])
    assert "\n" not in hit.message
    assert len(hit.message) < 200
