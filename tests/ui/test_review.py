"""Walking through what waits for a judgement."""

from __future__ import annotations

from ui.conftest import Bench
from ui.fakes import redaction

from inspector.core import edits
from inspector.core.frame import FrameRef
from inspector.ui.review import Review


def waiting(bench: Bench, photos: list[FrameRef]) -> tuple[Review, list[str]]:
    """Two suggestions and a proposed redaction on each of two pictures."""
    review = Review(bench.session, bench.suggestions, bench.session)
    assert not review
    bench.run()
    made = [redaction(f"r{i}", f.source_id, "suggested") for i, f in enumerate(photos)]
    kept = redaction("kept", photos[0].source_id, "accepted")
    bench.session.edit("r", lambda d: edits.put(d, *made, kept))
    assert review
    order = []
    for number, frame in enumerate(photos):
        order += [s.id for s in bench.suggestions.on_frame(frame)] + [f"r{number}"]
    return review, order


def test_there_and_back_suggestions_first_picture_by_picture(
    bench: Bench, photos: list[FrameRef]
) -> None:
    review, order = waiting(bench, photos)
    assert len(order) == 6
    seen, here = [], review.step([], 1)
    while here is not None and here not in seen:
        seen.append(here)
        here = review.step([here], 1)
    assert seen == order
    assert here == order[0]
    assert review.step([order[0]], -1) == order[-1]
    assert review.step([order[3]], -1) == order[2]


def test_the_walk_begins_where_one_looks(bench: Bench, photos: list[FrameRef]) -> None:
    review, order = waiting(bench, photos)
    bench.session.go_to(photos[1])
    assert review.step([], 1) == order[3]
    assert review.step(["kept"], -1) == order[5]
    bench.session.go_to(photos[0])
    assert review.step([], -1) == order[2]
    bench.suggestions.accept(order[3:])
    bench.session.go_to(photos[1])
    assert review.step([], 1) == order[0]


def test_what_was_judged_waits_no_longer_and_undo_brings_it_back(
    bench: Bench, photos: list[FrameRef]
) -> None:
    review, order = waiting(bench, photos)
    assert review.following([order[0]]) == order[1]
    assert review.following([order[1]]) == order[0], "round and round, but no area after a crack"
    assert review.following([order[2]]) is None, "and no crack after an area"
    assert review.following(order[:3]) is None
    assert review.following(["kept"]) is None
    bench.suggestions.accept([order[2]])
    assert order[2] not in review.on_frame(photos[0])
    bench.session.undo_stack.undo()
    assert review.on_frame(photos[0]) == order[:3]
    bench.session.new_project()
    assert not review
