"""Every edit of a shape: one step each, suggestions included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from shiboken6 import delete
from ui.conftest import Bench

from inspector.core import edits
from inspector.core.annotation import Annotation, Judged, Purpose, new_id
from inspector.core.document import Scale
from inspector.core.frame import FrameRef, Window
from inspector.core.shape import Shape
from inspector.ui.editor import Editor


@pytest.fixture
def editor(bench: Bench, photos: list[FrameRef]) -> Iterator[Editor]:
    """An editor on the first of two photos."""
    made = Editor(bench.session, bench.view, bench.suggestions)
    yield made
    delete(made)


def box(left: float, top: float, right: float, bottom: float) -> Shape:
    return Shape.of("region", [[(left, top), (right, top), (right, bottom), (left, bottom)]])


def line(*points: tuple[float, float]) -> Shape:
    return Shape.of("line", [points])


def put(bench: Bench, shape: Shape, purpose: Purpose = "finding", **more: str) -> str:
    frame = bench.session.current
    assert frame is not None
    made = replace(Annotation(new_id(), frame, shape, "crack", purpose=purpose), **more)
    bench.session.edit("Test", lambda d: edits.put(d, made))
    return made.id


def found(bench: Bench) -> dict[str, Annotation]:
    return dict(bench.session.document.annotations)


def suggestion_id(bench: Bench) -> str:
    bench.run()
    frame = bench.session.current
    assert frame is not None
    return bench.suggestions.on_frame(frame)[0].id


def test_what_is_drawn_is_clipped_labelled_and_selected(bench: Bench, editor: Editor) -> None:
    editor.set_label("patch")
    editor.add(box(-10, -10, 20, 30))
    (made,) = found(bench).values()
    assert made.label == "patch"
    assert made.shape.bounds == (0, 0, 20, 30)
    assert bench.view.selected == (made.id,)
    assert bench.session.undo_stack.undoText() == "Draw patch"


@pytest.mark.parametrize(
    ("purpose", "label", "wanted"),
    [("measurement", None, "length"), ("redaction", "other", "other")],
)
def test_other_purposes_have_labels_of_their_own(
    bench: Bench, editor: Editor, purpose: Purpose, label: str | None, wanted: str
) -> None:
    shape = line((5, 5), (8, 9)) if purpose == "measurement" else box(5, 5, 8, 9)
    editor.add(shape, purpose, label)
    (made,) = found(bench).values()
    assert made.label == wanted
    assert bench.session.undo_stack.undoText() == f"Draw {purpose}"


def test_nothing_is_drawn_outside_the_picture(bench: Bench, editor: Editor) -> None:
    told: list[str] = []
    editor.told.connect(told.append)
    editor.add(box(1000, 10, 1020, 30))
    assert found(bench) == {}
    assert "outside" in told[0]


def test_the_scale_is_that_of_the_picture_in_view(bench: Bench, editor: Editor) -> None:
    first, second = bench.session.frames()
    assert editor.mm_per_px is None
    scale = Scale(0.5, "typed", "typed in")
    bench.session.edit("Scale", lambda d: edits.set_scale(d, [first.source_id], scale))
    assert editor.mm_per_px == 0.5
    bench.session.go_to(second)
    assert editor.mm_per_px is None


def test_only_what_is_on_the_picture_in_view_is_edited(bench: Bench, editor: Editor) -> None:
    here = put(bench, box(10, 10, 20, 20))
    bench.session.go_by(1)
    there = put(bench, box(10, 10, 20, 20))
    bench.view.select([here, there])
    assert [a.id for a in editor.selected()] == [there]
    editor.move(5, 0)
    assert found(bench)[here].shape.bounds[0] == 10
    assert found(bench)[there].shape.bounds[0] == 15


def test_a_suggestion_that_is_reshaped_is_accepted_in_the_same_step(
    bench: Bench, editor: Editor
) -> None:
    chosen = suggestion_id(bench)
    steps = bench.session.undo_stack.count()
    assert editor.reshape("Test", {chosen: box(5, 5, 50, 9)})
    made = found(bench)[chosen]
    assert (made.status, made.origin) == ("accepted", "machine-edited")
    assert made.judged is not None
    assert made.judged.region is not None
    assert bench.session.undo_stack.count() == steps + 1
    bench.session.undo_stack.undo()
    frame = bench.session.current
    assert frame is not None
    assert chosen in {s.id for s in bench.suggestions.on_frame(frame)}


def test_a_suggestion_that_is_erased_is_rejected_and_a_finding_goes(
    bench: Bench, editor: Editor
) -> None:
    chosen, drawn = suggestion_id(bench), put(bench, box(10, 10, 20, 20))
    editor.reshape("Test", {chosen: None, drawn: None})
    (left,) = found(bench).values()
    assert (left.id, left.status) == (chosen, "rejected")


def test_measures_of_the_old_shape_never_stay(bench: Bench, editor: Editor) -> None:
    chosen = suggestion_id(bench)
    bench.suggestions.accept([chosen])
    assert found(bench)[chosen].measures is not None
    editor.reshape("Test", {chosen: box(5, 5, 50, 9)})
    assert found(bench)[chosen].measures is None


def test_moving_keeps_the_measures_and_moves_their_places(bench: Bench, editor: Editor) -> None:
    chosen = suggestion_id(bench)
    before = editor.subject(chosen)
    bench.view.select([chosen])
    editor.move(-3, 2)
    after = found(bench)[chosen]
    assert before is not None
    assert before.measures is not None
    assert after.measures is not None
    assert after.measures.length_px == before.measures.length_px
    x, y = before.measures.width_max_at
    assert after.measures.width_max_at == (x - 3, y + 2)


def test_split_keeps_the_name_with_the_larger_piece(bench: Bench, editor: Editor) -> None:
    a = put(bench, box(10, 10, 60, 30), note="Beside the drain")
    bench.view.select([a])
    editor.split(np.array([(20, 0), (20, 50)], np.float32))
    pieces = found(bench)
    assert len(pieces) == 2
    assert pieces[a].shape.bounds[2] == 60
    assert {p.note for p in pieces.values()} == {"Beside the drain"}
    assert set(bench.view.selected) == set(pieces)
    bench.session.undo_stack.undo()
    assert found(bench)[a].shape == box(10, 10, 60, 30)


def test_split_falls_back_to_findings_that_are_not_selected(bench: Bench, editor: Editor) -> None:
    a = put(bench, box(10, 10, 60, 30))
    put(bench, box(10, 10, 60, 30), "redaction")
    bench.view.select([put(bench, line((100, 100), (120, 100)), "measurement")])
    editor.split(np.array([(30, 0), (30, 50)], np.float32))
    assert len(found(bench)) == 4
    assert a in bench.view.selected


def test_split_cuts_lines(bench: Bench, editor: Editor) -> None:
    put(bench, line((10, 10), (60, 10)))
    editor.split(np.array([(20, 0), (20, 50)], np.float32))
    lengths = sorted(a.line.length_px for a in found(bench).values() if a.line is not None)
    assert lengths == pytest.approx([10, 40], abs=1)


def test_what_is_hidden_is_not_cut(bench: Bench, editor: Editor) -> None:
    put(bench, box(10, 10, 50, 30))
    put(bench, box(10, 40, 50, 60), "redaction")
    bench.view.set_layer_visible("findings", False)
    editor.split(np.array([[30, 0], [30, 70]], np.float32))
    purposes = sorted(a.purpose for a in found(bench).values())
    assert purposes == ["finding", "redaction"]
    bench.view.set_layer_visible("findings", True)
    editor.split(np.array([[30, 0], [30, 70]], np.float32))
    assert sorted(a.purpose for a in found(bench).values()) == ["finding", "finding", "redaction"]


def test_separate_and_merge_are_each_others_way_back(bench: Bench, editor: Editor) -> None:
    a, b = put(bench, box(10, 10, 60, 30)), put(bench, box(100, 10, 120, 30))
    bench.view.select([b, a])
    editor.merge()
    (merged,) = found(bench).values()
    assert merged.id == a  # the larger one
    assert bench.view.selected == (a,)
    editor.separate()
    assert sorted(s.shape.bounds for s in found(bench).values()) == [
        (10, 10, 60, 30),
        (100, 10, 120, 30),
    ]


def test_merging_keeps_notes_and_where_it_came_from(bench: Bench, editor: Editor) -> None:
    a = put(bench, box(10, 10, 60, 30), note="one")
    judged = Judged("r", "m", 0.9)
    frame = bench.session.current
    assert frame is not None
    other = Annotation("b", frame, box(50, 10, 70, 30), "crack", note="two", judged=judged)
    bench.session.edit("Test", lambda d: edits.put(d, other))
    bench.view.select([a, "b"])
    editor.merge()
    (merged,) = found(bench).values()
    assert merged.note == "one\ntwo"
    assert merged.judged is not None
    assert merged.shape.bounds == (10, 10, 70, 30)


@pytest.mark.parametrize("other", [line((1, 1), (5, 5)), None])
def test_different_kinds_are_not_merged(bench: Bench, editor: Editor, other: Shape | None) -> None:
    told: list[str] = []
    editor.told.connect(told.append)
    a = put(bench, box(10, 10, 60, 30))
    bench.view.select([a, put(bench, other)] if other else [a])
    steps = bench.session.undo_stack.count()
    editor.merge()
    assert bench.session.undo_stack.count() == steps
    assert told


def test_simplify_takes_points_away(bench: Bench, editor: Editor) -> None:
    turn = np.linspace(0, 2 * np.pi, 400, endpoint=False)
    ring = np.stack([150 + 50 * np.cos(turn), 120 + 50 * np.sin(turn)], axis=1)
    a = put(bench, Shape.of("region", [ring]))
    bench.view.select([a])
    editor.simplify(1.0)
    assert 8 < len(found(bench)[a].shape.rings[0]) < 40
    steps = bench.session.undo_stack.count()
    editor.simplify(0.1)
    assert bench.session.undo_stack.count() == steps


def test_copies_never_lie_exactly_on_their_originals(bench: Bench, editor: Editor) -> None:
    corner = box(280, 200, 319, 239)  # no room to the right and below
    bench.view.select([put(bench, corner)])
    for _ in range(4):
        bench.view.select([next(iter(found(bench)))])
        editor.duplicate()
    bounds = [a.shape.bounds for a in found(bench).values()]
    assert len(set(bounds)) == 5
    assert all(left >= 0 and right <= 319 and bottom <= 239 for left, _, right, bottom in bounds)


def test_a_copy_is_a_persons_own(bench: Bench, editor: Editor) -> None:
    chosen = suggestion_id(bench)
    bench.view.select([chosen])
    (original,) = editor.selected()
    bench.session.go_by(1)
    editor.paste([original])
    (copy,) = found(bench).values()
    assert copy.frame == bench.session.current
    assert (copy.origin, copy.status, copy.judged) == ("human", "accepted", None)
    assert copy.shape == original.shape  # at its place, since that is free


def test_what_does_not_fit_is_not_pasted(bench: Bench, editor: Editor) -> None:
    told: list[str] = []
    editor.told.connect(told.append)
    frame = bench.session.current
    assert frame is not None
    editor.paste([Annotation("a", frame, box(5000, 10, 5010, 30), "crack")])
    assert found(bench) == {}
    assert "does not lie" in told[0]


def test_painting_adds_to_the_selection_and_erasing_takes_away(
    bench: Bench, editor: Editor
) -> None:
    mask = np.ones((10, 10), bool)
    editor.paint(mask, Window(10, 10, 10, 10))
    editor.paint(mask, Window(15, 10, 10, 10))
    (made,) = found(bench).values()
    assert made.shape.bounds == (10, 10, 24, 19)
    editor.erase(mask, Window(10, 10, 10, 10))
    assert found(bench)[made.id].shape.bounds == (20, 10, 24, 19)
    editor.erase(np.ones((40, 40), bool), Window(0, 0, 40, 40))
    assert found(bench) == {}


def test_nothing_happens_without_a_picture(bench: Bench) -> None:
    editor = Editor(bench.session, bench.view, bench.suggestions)
    editor.move(1, 1)
    editor.simplify(1.0)
    editor.add(box(1, 1, 5, 5))
    editor.paste([Annotation("a", FrameRef("p"), box(1, 1, 5, 5), "crack")])
    assert editor.size is None
    assert editor.visible() == []
    assert found(bench) == {}
    delete(editor)
