from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.sewer import HEAD, coded, run, video
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.annotation import Annotation
from inspector.paths import resources_dir
from inspector.report.fonts import Fonts
from inspector.report.layout import WIDTH, Styles
from inspector.report.pipe_drawing import pipe_drawing
from inspector.report.pipe_layout import SIZE, Strip, extent, laid_out
from inspector.standards.books import load_books
from inspector.standards.observations import PipeRun, pipe_runs, stretches

BOOKS = load_books(resources_dir() / "standards")
FONTS = Fonts.load(resources_dir() / "fonts")


def pipe(annotations: Sequence[Annotation], **head: object) -> PipeRun:
    changed = replace(HEAD, **head)  # type: ignore[arg-type]
    (found,) = pipe_runs(run(annotations, video(inspection=changed)), BOOKS)
    return found


def strips(one: PipeRun) -> tuple[Strip, ...]:
    placed = stretches(one.rows)
    return laid_out(FONTS, placed, *extent(one, placed))


@given(st.lists(st.floats(-2, 60), min_size=1, max_size=60))
def test_every_flag_has_room_of_its_own(chainages: list[float]) -> None:
    one = pipe([coded(f"{i}", "PL", at) for i, at in enumerate(chainages)])
    shown = []
    for strip in strips(one):
        for flag in strip.flags:
            shown.append(flag.stretch.row.annotation.id)
            width = FONTS.width(flag.text, SIZE)
            assert flag.left >= 0.0
            assert flag.left + width <= WIDTH + 1e-6
            for other in strip.flags:
                if other is not flag and other.level == flag.level:
                    other_width = FONTS.width(other.text, SIZE)
                    assert flag.left + width <= other.left or other.left + other_width <= flag.left
    assert len(shown) == len(set(shown))
    if len(set(chainages)) == len(chainages) < 9:
        assert len(shown) == len(chainages)


def test_a_short_list_is_one_strip_and_a_long_one_several() -> None:
    assert len(strips(pipe([coded("a", "PL", 3.0)]))) == 1
    many = strips(pipe([coded(f"{i}", "PL", i / 10) for i in range(500)]))
    assert len(many) > 1
    assert sum(len(strip.flags) for strip in many) == 500
    assert [a.end_m for a in many[:-1]] == [b.start_m for b in many[1:]]


def test_what_more_strips_cannot_help_stays_in_one() -> None:
    crowd = strips(pipe([coded(f"{i}", "PL", 7.0) for i in range(40)]))
    assert len(crowd) == 1
    assert 0 < len(crowd[0].flags) < 40


def test_the_run_is_drawn_from_its_start_to_the_farther_of_length_and_last_row() -> None:
    one = pipe([coded("a", "PL", 55.0), coded("b", "PL", -0.5)])
    assert extent(one, stretches(one.rows)) == (-0.5, 55.0)
    assert extent(pipe([]), ()) == (0.0, 50.0)


def test_bars_that_overlap_have_rows_of_their_own() -> None:
    one = pipe(
        [
            coded("a", "FS", 1.0, span="start", span_no=1),
            coded("b", "FS", 9.0, span="finish", span_no=1),
            coded("c", "CJ", 2.0, span="start", span_no=2),
            coded("d", "CJ", 4.0, span="finish", span_no=2),
            coded("e", "SL", 10.0, span="start", span_no=3),
            coded("f", "SL", 12.0, span="finish", span_no=3),
        ]
    )
    (strip,) = strips(one)
    assert [(s.row.code_text, row) for s, row in strip.bars] == [("FS", 0), ("CJ", 1), ("SL", 0)]


def test_without_any_length_nothing_is_drawn() -> None:
    assert pipe_drawing(Styles(FONTS), pipe([], total_length_m=None, surveyed_length_m=None)) == []
    assert pipe_drawing(Styles(FONTS), pipe([])) != []
