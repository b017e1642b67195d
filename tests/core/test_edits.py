from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core import edits
from inspector.core.annotation import Annotation, CrackMeasures, Judged, LineMeasures
from inspector.core.delta import between
from inspector.core.document import (
    Document,
    Logo,
    ReportFields,
    ResultEntry,
    Scale,
    SeverityPreset,
    SourceEntry,
)
from inspector.core.frame import FrameRef
from inspector.core.inspection import Inspection
from inspector.core.observation import Observation
from inspector.core.shape import Shape

Edit = Callable[[Document], Document]

SHAPE = Shape.of("region", [[(0, 0), (4, 0), (4, 3)]])
OTHER = Shape.of("region", [[(0, 0), (9, 0), (9, 3)]])
PRESET = SeverityPreset("LTPP", 6, 19)


def source(key: str, sha256: str = "", path: str = "") -> SourceEntry:
    return SourceEntry(
        key, "photo", path or f"{key}.jpg", f"{key}.jpg", 40, 30, 99, "k", sha256=sha256
    )


def annotation(key: str, on: str = "p", shape: Shape = SHAPE) -> Annotation:
    return Annotation(key, FrameRef(on), shape, "crack", status="suggested")


def result(key: str, on: str = "p", model: str = "m", task: str = "segment") -> ResultEntry:
    return ResultEntry(key, FrameRef(on), task, model, f"{key}.h5", "0", "2026-01-01T00:00:00Z")


def measures(length_px: float) -> CrackMeasures:
    return CrackMeasures(length_px, 3.0, 4.0, 5.0, (1.0, 2.0), (3.0, 4.0), 27.0, 90.0, 0, 9.0)


@pytest.fixture
def document() -> Document:
    made = edits.add_sources(Document(), [source("p"), source("q")])
    made = edits.put(made, annotation("1"), annotation("2"), annotation("3", "q"))
    made = edits.add_results(made, [result("r"), result("s", "q")])
    made = edits.set_report(made, ReportFields(title="Main street"))
    made = edits.set_severity(made, PRESET)
    made = edits.set_scale(made, ["p"], Scale(0.8, "typed"))
    return edits.accept(made, ["1"])


CHANGES: list[tuple[str, Edit]] = [
    ("add_sources", lambda d: edits.add_sources(d, [source("new")])),
    ("replace source", lambda d: edits.add_sources(d, [source("p", path="moved.jpg")])),
    ("remove_sources", lambda d: edits.remove_sources(d, ["p"])),
    ("put", lambda d: edits.put(d, annotation("new"))),
    ("put again", lambda d: edits.put(d, annotation("2", shape=OTHER))),
    ("remove", lambda d: edits.remove(d, ["2"])),
    ("accept", lambda d: edits.accept(d, ["2"])),
    ("reject", lambda d: edits.reject(d, ["1"], "a joint")),
    ("relabel", lambda d: edits.relabel(d, ["1"], "joint")),
    ("set_note", lambda d: edits.set_note(d, ["1"], "wet")),
    ("set_crack_type", lambda d: edits.set_crack_type(d, ["1"], "pattern")),
    ("set_scale", lambda d: edits.set_scale(d, ["q"], Scale(1.0, "drawn"))),
    ("clear scale", lambda d: edits.set_scale(d, ["p"], None)),
    ("set_report", lambda d: edits.set_report(d, ReportFields(title="Other"))),
    ("set_logo", lambda d: edits.set_logo(d, Logo(b"png"))),
    ("set_severity", lambda d: edits.set_severity(d, None)),
    ("set_driving_direction", lambda d: edits.set_driving_direction(d, "horizontal")),
    ("set_observation", lambda d: edits.set_observation(d, ["1"], Observation("pacp", "FC"))),
    ("set_inspection", lambda d: edits.set_inspection(d, ["p"], Inspection("pacp"))),
    ("set_confirmed_codes", lambda d: edits.set_confirmed_codes(d, ["pacp/FC"])),
    ("add_results", lambda d: edits.add_results(d, [result("t")])),
]

NOTHING: list[tuple[str, Edit]] = [
    ("no sources", lambda d: edits.add_sources(d, [])),
    ("same source", lambda d: edits.add_sources(d, [d.sources["p"]])),
    ("unknown source", lambda d: edits.remove_sources(d, ["x"])),
    ("no annotation", edits.put),
    ("equal annotation", lambda d: edits.put(d, replace(d.annotations["1"]))),
    ("unknown annotation", lambda d: edits.remove(d, ["x"])),
    ("accepted already", lambda d: edits.accept(d, ["1"])),
    ("accept unknown", lambda d: edits.accept(d, ["x"])),
    ("same label", lambda d: edits.relabel(d, ["1", "2"], "crack")),
    ("same note", lambda d: edits.set_note(d, ["1"], "")),
    ("same type", lambda d: edits.set_crack_type(d, ["1"], None)),
    ("same scale", lambda d: edits.set_scale(d, ["p"], Scale(0.8, "typed"))),
    ("scale of nothing", lambda d: edits.set_scale(d, ["x"], Scale(0.8, "typed"))),
    ("same report", lambda d: edits.set_report(d, ReportFields(title="Main street"))),
    ("no logo", lambda d: edits.set_logo(d, None)),
    ("same severity", lambda d: edits.set_severity(d, SeverityPreset("LTPP", 6, 19))),
    ("same direction", lambda d: edits.set_driving_direction(d, "vertical")),
    ("no observation", lambda d: edits.set_observation(d, ["1", "x"], None)),
    ("no inspection", lambda d: edits.set_inspection(d, ["p", "x"], None)),
    ("same codes", lambda d: edits.set_confirmed_codes(d, [])),
    ("no results", lambda d: edits.add_results(d, [])),
]


def content(document: Document) -> tuple[object, ...]:
    return (
        list(document.sources.items()),
        list(document.annotations.items()),
        list(document.results.items()),
        document.report,
        document.severity,
        document.driving_direction,
        document.confirmed_codes,
        document.logo,
    )


@pytest.mark.parametrize("edit", [e for _, e in CHANGES], ids=[n for n, _ in CHANGES])
def test_an_edit_makes_a_new_document_and_leaves_the_old_one_alone(
    document: Document, edit: Edit
) -> None:
    before = content(document)
    changed = edit(document)
    assert changed is not document
    assert content(changed) != before
    assert content(document) == before
    assert content(edit(document)) == content(changed)


@pytest.mark.parametrize("edit", [e for _, e in NOTHING], ids=[n for n, _ in NOTHING])
def test_an_edit_that_changes_nothing_returns_the_same_document(
    document: Document, edit: Edit
) -> None:
    assert edit(document) is document


@pytest.mark.parametrize("edit", [e for _, e in CHANGES], ids=[n for n, _ in CHANGES])
def test_what_an_edit_does_not_touch_stays_the_same_object(document: Document, edit: Edit) -> None:
    changed = edit(document)
    same = [
        name
        for name in ("sources", "annotations", "results", "report", "severity")
        if getattr(changed, name) is getattr(document, name)
    ]
    assert len(same) >= 2 if changed.sources.keys() != document.sources.keys() else len(same) >= 4


def test_a_removed_picture_takes_its_annotations_and_results_along(document: Document) -> None:
    changed = edits.remove_sources(document, ["p"])
    assert list(changed.sources) == ["q"]
    assert list(changed.annotations) == ["3"]
    assert list(changed.results) == ["s"]


def test_order_is_kept_when_something_is_replaced(document: Document) -> None:
    changed = edits.put(document, annotation("1", shape=OTHER))
    assert list(changed.annotations) == ["1", "2", "3"]
    assert list(edits.add_sources(document, [source("p", "f00")]).sources) == ["p", "q"]


def test_rejecting_keeps_the_reason_and_accepting_forgets_it(document: Document) -> None:
    rejected = edits.reject(document, ["1", "2"], "a joint")
    assert [rejected.annotations[i].status for i in "12"] == ["rejected", "rejected"]
    assert rejected.annotations["2"].reason == "a joint"
    accepted = edits.accept(rejected, ["2"]).annotations["2"]
    assert (accepted.status, accepted.reason) == ("accepted", "")


def test_a_new_result_replaces_that_of_the_same_model_and_task_on_the_same_frame(
    document: Document,
) -> None:
    added = [result("new"), result("n", model="other"), result("e", task="enhance")]
    changed = edits.add_results(document, added)
    assert list(changed.results) == ["s", "new", "n", "e"]


def undone(before: Document, after: Document, now: Document) -> Document:
    """`now`, with the edit that led from `before` to `after` taken back."""
    return edits.step(now, between(before, after).reversed())


def test_undo_keeps_what_machines_did_since(document: Document) -> None:
    edited = edits.set_note(document, ["1"], "wet")
    ran = edits.add_results(edited, [result("new")])
    hashed = edits.add_sources(ran, [replace(ran.sources["q"], sha256="abc")])
    back = undone(document, edited, hashed)
    assert back.annotations == document.annotations
    assert set(back.results) == {"new", "s"}
    assert back.sources["q"].sha256 == "abc"
    assert back.sources["p"] == document.sources["p"]


def test_undo_of_adding_pictures_drops_their_results(document: Document) -> None:
    added = edits.add_sources(document, [source("late")])
    ran = edits.add_results(added, [result("late result", "late")])
    back = undone(document, added, ran)
    assert "late" not in back.sources
    assert set(back.results) == {"r", "s"}


def test_undo_of_a_scale_keeps_where_the_file_was_found_and_its_hash(document: Document) -> None:
    scaled = edits.set_scale(document, ["q"], Scale(0.5, "typed"))
    found = replace(scaled.sources["q"], path="elsewhere.jpg", sha256="abc")
    back = undone(document, scaled, edits.add_sources(scaled, [found]))
    assert (back.sources["q"].path, back.sources["q"].sha256) == ("elsewhere.jpg", "abc")
    assert back.sources["q"].scale == document.sources["q"].scale


def test_undo_of_removing_a_picture_brings_its_results_back(document: Document) -> None:
    removed = edits.remove_sources(document, ["q"])
    back = undone(document, removed, removed)
    assert set(back.results) == {"r", "s"}
    assert list(back.annotations) == list(document.annotations)
    assert list(back.sources) == list(document.sources)


def test_redo_lists_the_result_again_that_an_accepted_finding_came_from() -> None:
    frame = FrameRef("p")
    old = ResultEntry("old", frame, "segment", "m", "p1", "0" * 64, "2026-01-01T00:00:00+00:00")
    new = ResultEntry("new", frame, "segment", "m", "p2", "0" * 64, "2026-01-02T00:00:00+00:00")
    before = edits.add_results(edits.add_sources(Document(), [source("p")]), [old])
    accepted = edits.put(before, replace(annotation("1"), judged=Judged("old", "m", 0.9)))
    rerun = edits.add_results(undone(before, accepted, accepted), [new])
    assert set(rerun.results) == {"new"}
    redone = edits.step(rerun, between(before, accepted))
    assert list(redone.results) == ["old", "new"]
    newest = redone.result_for(frame)
    assert newest is not None
    assert newest.id == "new"


def test_what_was_measured_is_filled_in_by_kind(document: Document) -> None:
    line = LineMeasures(5.0, 0.0, 5.0)
    measured = edits.set_measures(document, {"1": measures(9.0), "2": line, "gone": line})
    assert measured.annotations["1"].measures == measures(9.0)
    assert measured.annotations["2"].line == line
    assert edits.set_measures(measured, {"2": line}) is measured


@given(st.lists(st.integers(0, len(CHANGES) - 1), max_size=8))
def test_every_state_on_the_way_can_be_restored(order: list[int]) -> None:
    state = edits.put(
        edits.add_sources(Document(), [source("p"), source("q")]), annotation("1"), annotation("2")
    )
    states = [(state, content(state))]
    for index in order:
        state = CHANGES[index][1](state)
        states.append((state, content(state)))
    for kept, was in states:
        assert content(kept) == was


def test_a_result_that_a_finding_came_from_stays_listed_after_a_rerun() -> None:
    frame = FrameRef("s")
    old = ResultEntry("old", frame, "segment", "m", "p1", "0" * 64, "2026-01-01T00:00:00+00:00")
    new = ResultEntry("new", frame, "segment", "m", "p2", "0" * 64, "2026-01-02T00:00:00+00:00")
    document = edits.add_results(Document(), [old])
    assert set(edits.add_results(document, [new]).results) == {"new"}
    shape = Shape.of("region", [[(0, 0), (1, 0), (1, 1)]])
    found = Annotation("a", frame, shape, "crack", judged=Judged("old", "m", 0.9))
    document = edits.add_results(edits.put(document, found), [new])
    assert set(document.results) == {"old", "new"}
    newest = document.result_for(frame)
    assert newest is not None
    assert newest.id == "new"
