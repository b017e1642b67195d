"""What an observation begins with, what holds it back, and what its circle says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ui import fakes

from inspector.core.annotation import Annotation
from inspector.core.document import Document, SourceEntry
from inspector.core.frame import FrameRef
from inspector.core.inspection import ChainageMark, Inspection
from inspector.core.observation import Observation, PipeRing
from inspector.core.shape import Shape
from inspector.paths import resources_dir
from inspector.standards.books import load_books
from inspector.ui.draft import (
    blocking,
    chainage_at,
    first_guess,
    lacks,
    next_span_no,
    open_starts,
    size_words,
)

BOOKS = load_books(resources_dir() / "standards")
POINT = Shape.of("line", [[(10, 20)]])
MARKS = (ChainageMark(0, 0.0), ChainageMark(100, 10.0))
CRAWLER = Inspection("en13508", width_mm=300.0, method="CCTV", total_length_m=40.0, marks=MARKS)


def source(inspection: Inspection | None = CRAWLER) -> SourceEntry:
    made = fakes.source("s1")
    return replace(made, inspection=inspection)


def point(observation: Observation | None, index: int = 0) -> Annotation:
    return Annotation("a", FrameRef("s1", index), POINT, "", observation=observation)


def why_not(observation: Observation, inspection: Inspection = CRAWLER) -> str:
    entry = source(inspection)
    document = Document(sources={"s1": entry})
    return blocking(document, entry, point(observation), BOOKS)


@given(st.integers(1, 99))
def test_between_two_marks_chainage_is_on_the_line_and_says_so(index: int) -> None:
    found = chainage_at(CRAWLER, index)
    assert found is not None
    assert found[0] == pytest.approx(index / 10, abs=0.006)
    assert "0.00 m" in found[1]
    assert "10.00 m" in found[1]


def test_at_a_mark_it_is_the_mark_and_no_estimate() -> None:
    assert chainage_at(CRAWLER, 100) == (10.0, "")


def test_a_camera_at_the_manhole_sees_many_chainages_from_one_frame() -> None:
    quick_view = replace(CRAWLER, method="QV")
    assert chainage_at(quick_view, 50) is None
    assert first_guess(source(quick_view), point(None), BOOKS["en13508"], None).chainage_m == 0.0
    guess = first_guess(source(quick_view), point(None, 50), BOOKS["en13508"], None)
    assert guess.chainage_m is None
    assert guess.chainage_estimated


def test_a_first_guess_goes_on_from_the_last_one() -> None:
    bare = replace(CRAWLER, marks=())
    last = Observation("en13508", "BAB", "B", "A", chainage_m=7.5)
    assert first_guess(source(bare), point(None), BOOKS["en13508"], last).chainage_m == 7.5
    marked = first_guess(source(), point(None, 50), BOOKS["en13508"], last)
    assert (marked.chainage_m, marked.chainage_estimated) == (5.0, True)


CRACK = Observation("en13508", "BAB", "B", "A", (2.0,), chainage_m=3.0, clock_from=3)


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"code": ""}, "Choose a code"),
        ({"first": "Z", "second": ""}, "letters"),
        ({"code": "ZZZ", "first": "", "second": ""}, "no code"),
        ({"grade": 1}, "reason"),
        ({"quantities": (-5.0,)}, "outside"),
        ({"clock_from": None, "clock_to": 4}, "start"),
    ],
)
def test_what_would_be_wrong_in_the_report_is_not_kept(
    changes: dict[str, object], word: str
) -> None:
    assert why_not(CRACK) == ""
    assert word in why_not(replace(CRACK, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changes",
    [
        {"chainage_m": None},
        {"span": "start", "span_no": 1},
        {"quantities": ()},
        {"clock_from": None},
    ],
)
def test_what_can_be_filled_in_later_holds_nothing_back(changes: dict[str, object]) -> None:
    assert why_not(replace(CRACK, **changes)) == ""  # type: ignore[arg-type]


def test_what_lacks_is_told_without_a_number() -> None:
    entry = source()
    found = lacks(
        Document(sources={"s1": entry}), entry, point(replace(CRACK, chainage_m=99.0)), BOOKS
    )
    assert any(problem.message.startswith("Its chainage of 99 m is beyond") for problem in found)


def test_starts_are_open_until_their_number_is_finished() -> None:
    start = replace(CRACK, span="start", span_no=1)
    other = replace(CRACK, span="start", span_no=2)
    finish = replace(CRACK, span="finish", span_no=1)
    assert open_starts([start, other, finish]) == [other]
    assert next_span_no([start, other, finish]) == 3
    assert next_span_no([]) == 1


def test_sizes_follow_the_circle_and_say_how() -> None:
    ring = PipeRing(100.0, 100.0, 150.0, "drawn")
    region = Shape.of("region", [[(180, 100), (200, 100), (200, 110), (180, 110)]])
    marked = replace(point(None), shape=region, measures=fakes.measures(width_px=4.0))
    words = dict(size_words(marked, ring, CRAWLER, 1.0))
    assert words["Scale there"] == "1 mm/px"
    assert words["Width there"] == "4.0 mm, at most 6.0 mm"
    assert "Width there" not in dict(size_words(marked, ring, CRAWLER, 1.2))
    assert words["Across"] == "20 × 10 mm"
    assert "drawn by hand; pipe 300 mm" in words["Method"]
    assert size_words(marked, None, CRAWLER, 1.0) == []
    assert size_words(marked, ring, replace(CRAWLER, section="egg"), 1.0) == []
