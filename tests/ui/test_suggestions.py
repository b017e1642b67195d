"""What the models propose, judged by a person."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from ui import fakes
from ui.conftest import Bench

from inspector.core import edits
from inspector.core.document import ResultEntry
from inspector.core.frame import FrameRef, Window
from inspector.core.progress import Progress
from inspector.ui import suggestion_search
from inspector.ui.suggestion_search import search
from inspector.ui.suggestions import Suggestions


def ids(suggestions: Suggestions, frame: FrameRef) -> set[str]:
    return {s.id for s in suggestions.on_frame(frame)}


def test_a_run_proposes_and_changes_no_finding(bench: Bench, photos: list[FrameRef]) -> None:
    bench.run(photos[0])
    assert len(bench.suggestions.on_frame(photos[0])) >= 1
    assert not bench.session.document.annotations
    assert bench.session.undo_stack.count() == 1  # adding the photos


def test_ids_are_unique_in_the_project(bench: Bench, photos: list[FrameRef]) -> None:
    bench.run()
    found = [s.id for _, s in bench.suggestions.all()]
    assert len(found) == len(set(found))


def test_accepting_is_one_step_and_undo_brings_the_suggestion_back(
    bench: Bench, photos: list[FrameRef]
) -> None:
    bench.run(photos[0])
    before = ids(bench.suggestions, photos[0])
    chosen = next(iter(before))
    bench.suggestions.accept([chosen])
    annotation = bench.session.document.annotations[chosen]
    assert annotation.status == "accepted"
    assert annotation.measures is not None
    assert annotation.measures.length_px > 20
    assert ids(bench.suggestions, photos[0]) == before - {chosen}
    bench.session.undo_stack.undo()
    assert ids(bench.suggestions, photos[0]) == before


def test_a_whole_picture_is_accepted_as_one_step(bench: Bench, photos: list[FrameRef]) -> None:
    bench.run(photos[0])
    count = bench.session.undo_stack.count()
    bench.suggestions.accept_frame(photos[0])
    assert bench.suggestions.on_frame(photos[0]) == ()
    assert bench.session.undo_stack.count() == count + 1


def test_a_rejection_keeps_its_reason_and_may_be_taken_back(
    bench: Bench, photos: list[FrameRef]
) -> None:
    bench.run(photos[0])
    chosen = next(iter(ids(bench.suggestions, photos[0])))
    bench.suggestions.reject([chosen], "Shadow")
    assert bench.session.document.annotations[chosen].reason == "Shadow"
    bench.suggestions.accept([chosen])
    assert bench.session.document.annotations[chosen].status == "accepted"
    assert bench.session.document.annotations[chosen].reason == ""


def test_a_rerun_never_overwrites_or_repeats_what_people_judged(
    bench: Bench, photos: list[FrameRef]
) -> None:
    bench.run(photos[0])
    bench.suggestions.accept_frame(photos[0])
    judged = dict(bench.session.document.annotations)
    bench.run(photos[0])
    assert dict(bench.session.document.annotations) == judged
    assert bench.suggestions.on_frame(photos[0]) == ()


def test_deleting_a_finding_after_a_rerun_lets_the_model_propose_it_again(
    bench: Bench, photos: list[FrameRef]
) -> None:
    bench.run(photos[0])
    bench.suggestions.accept_frame(photos[0])
    bench.run(photos[0])
    bench.session.edit(
        "Delete", lambda d: edits.remove(d, list(bench.session.document.annotations))
    )
    assert len(bench.suggestions.on_frame(photos[0])) >= 1


def test_the_threshold_acts_on_suggestions_at_once(bench: Bench, photos: list[FrameRef]) -> None:
    bench.run(photos[0])
    area = sum(s.measures.area_px for s in bench.suggestions.on_frame(photos[0]))
    bench.view.set_threshold(0.95)
    smaller = sum(s.measures.area_px for s in bench.suggestions.on_frame(photos[0]))
    assert 0 < smaller < area


def test_a_region_run_leaves_the_rest_of_the_picture_as_it_was(
    bench: Bench, photos: list[FrameRef]
) -> None:
    bench.run(photos[0])
    whole = bench.suggestions.mask(photos[0])
    bench.runs.run(fakes.card(), "cpu", [photos[0]], Window(20, 20, 60, 60))
    after = bench.suggestions.mask(photos[0])
    assert whole is not None
    assert after is not None
    assert after.probability.shape == whole.probability.shape
    assert (after.probability == whole.probability).all()


def test_a_region_run_alone_proposes_in_source_pixels(bench: Bench, photos: list[FrameRef]) -> None:
    bench.runs.run(fakes.card(), "cpu", [photos[0]], Window(100, 60, 120, 160))
    for suggestion in bench.suggestions.on_frame(photos[0]):
        left, top, right, bottom = suggestion.shape.bounds
        assert 100 <= left <= right < 220
        assert 60 <= top <= bottom < 220


def test_suggestions_are_there_again_when_the_project_is_opened(
    qtbot: QtBot, bench: Bench, photos: list[FrameRef]
) -> None:
    bench.run()
    before = {f: ids(bench.suggestions, f) for f in photos}
    path = bench.folder / "kept.inspector.h5"
    bench.session.save_as(path)
    bench.session.new_project()
    assert list(bench.suggestions.all()) == []
    bench.session.open_project(path)
    assert {f: ids(bench.suggestions, f) for f in bench.session.frames()} == before


def test_accept_above_takes_only_the_sure_ones(bench: Bench, photos: list[FrameRef]) -> None:
    bench.run()
    everything = {s.id: s.confidence for _, s in bench.suggestions.all()}
    limit = sorted(everything.values())[len(everything) // 2]
    bench.suggestions.accept_above(limit)
    accepted = set(bench.session.document.annotations)
    assert accepted == {i for i, c in everything.items() if c >= limit}


def test_what_was_looked_for_is_not_looked_for_again(
    bench: Bench, photos: list[FrameRef], monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.run()
    before = {f: ids(bench.suggestions, f) for f in photos}
    looked: list[str] = []

    def noted(entry: ResultEntry, *args: Any) -> Any:
        looked.append(entry.id)
        return search(entry, *args)

    monkeypatch.setattr(suggestion_search, "search", noted)
    bench.suggestions._masks.clear()
    for frame in (photos[1], photos[0]):
        bench.session.go_to(frame)
        assert bench.suggestions.mask(frame) is not None, "its mask was not read"
    assert looked == []
    assert {f: ids(bench.suggestions, f) for f in photos} == before

    bench.view.set_threshold(0.95)  # asks for something else: the picture in view follows
    assert len(looked) == 1
    entry = bench.suggestions.result(photos[0])
    assert entry is not None
    bench.suggestions.accept_frame(photos[0])
    looked.clear()
    bench.suggestions._masks.clear()
    bench.session.go_to(photos[1])
    bench.session.go_to(photos[0])  # judged since
    assert entry.id in looked


def test_a_later_run_is_looked_into(
    bench: Bench, photos: list[FrameRef], monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.run(photos[0])
    first = bench.suggestions.result(photos[0])
    bench.run(photos[0])
    second = bench.suggestions.result(photos[0])
    assert first is not None
    assert second is not None
    store = bench.session.result_store()
    known = {photos[0]: bench.suggestions._searched[photos[0]]}
    looks = {photos[0]: bench.view.look("photo")}
    one = suggestion_search.search_all(
        [first], {}, store.read, {photos[0]: []}, looks, known, Progress()
    )
    assert one[0][2] is not known[photos[0]][1], "another result's suggestions"
