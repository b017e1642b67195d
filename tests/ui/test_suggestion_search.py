"""When a search is needed, and what it shows of a noisy mask."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ui import fakes
from ui.conftest import Bench

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.document import ResultEntry
from inspector.core.frame import FrameRef
from inspector.core.mask import Mask, Provenance
from inspector.core.progress import Progress
from inspector.core.shape import Shape
from inspector.imaging.cracks import find_cracks
from inspector.ui import suggestion_search
from inspector.ui.suggestion_search import Searched, meets

MADE = Provenance("fake", "0" * 64, "fake", "cpu", "float32", 512, 64, "0", 0.01)
ENTRY = ResultEntry("r" * 32, FrameRef("s"), "segment", "fake", "p.h5", "0" * 64, "2024")


def mask(rows: list[tuple[int, int, int]], origin: tuple[int, int] = (0, 0)) -> Mask:
    """Bars of 4 px height: (left, right, top)."""
    probability = np.zeros((1, 120, 160), np.uint8)
    for left, right, top in rows:
        probability[0, top : top + 4, left:right] = 230
    return Mask(probability, ("crack",), MADE, origin)


def square(x: float, y: float, size: float) -> Shape:
    return Shape.of("region", [[(x, y), (x + size, y), (x + size, y + size), (x, y + size)]])


bars = st.lists(
    st.tuples(st.integers(0, 60), st.integers(80, 160), st.integers(0, 110)), max_size=3
)


@settings(max_examples=150, deadline=None)
@given(
    bars, st.integers(-30, 180), st.integers(-30, 140), st.integers(1, 40),
    st.sampled_from([(0, 0), (20, 10)]),
)  # fmt: skip
def test_where_nothing_is_met_judging_changes_no_suggestion(
    rows: list[tuple[int, int, int]], x: int, y: int, size: int, origin: tuple[int, int]
) -> None:
    made, shape = mask(rows, origin), square(x, y, size)
    if not meets(made, 0.5, [shape]):
        before = [s.id for s in find_cracks(made, 0.5, 5.0)]
        assert [s.id for s in find_cracks(made, 0.5, 5.0, [shape])] == before


def test_a_shape_on_a_crack_meets_it_and_one_far_away_does_not() -> None:
    made = mask([(10, 100, 20)], (30, 40))
    assert meets(made, 0.5, [square(60, 60, 5)])
    assert not meets(made, 0.95, [square(60, 60, 5)])
    assert not meets(made, 0.5, [square(60, 120, 5)])
    assert not meets(made, 0.5, [square(-500, -500, 5)])


def test_only_the_most_worth_looking_at_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    made = mask([(10, 30 + 10 * n, 5 + 10 * n) for n in range(8)])
    monkeypatch.setattr(suggestion_search, "MOST", 3)
    searched = suggestion_search.search(ENTRY, made, 0.5, 5.0, (), Progress())
    lengths = [s.measures.length_px for s in searched.found]
    assert (len(lengths), searched.total) == (3, 8)
    assert lengths == sorted(lengths, reverse=True)
    assert min(lengths) > 55
    assert searched.notice == (
        "8 places were found; the 3 most worth looking at are shown. "
        "Raise the threshold or the least length."
    )
    assert Searched(searched.found, 3).notice == ""


def test_a_crowded_picture_says_so_once(
    bench: Bench, photos: list[FrameRef], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggestion_search, "MOST", 1)
    heard: list[str] = []
    bench.session.notified.connect(heard.append)
    bench.run(photos[0])
    bench.view.set_threshold(0.45)
    assert len(bench.suggestions.on_frame(photos[0])) == 1
    (text,) = heard
    assert text.startswith("2 places were found; the 1 most")


def test_a_drawing_far_from_all_cracks_starts_no_search(
    bench: Bench, photos: list[FrameRef]
) -> None:
    bench.run(photos[0])
    jobs: list[str] = []
    bench.jobs.added.connect(lambda job: jobs.append(job.title))

    def drawn(x: float, y: float) -> Annotation:
        made = fakes.finding("new", photos[0].source_id)
        return replace(made, shape=square(x, y, 6))

    bench.session.edit("Draw", lambda d: edits.put(d, drawn(10, 200)))
    assert "Find cracks in results" not in jobs
    bench.session.edit("Move", lambda d: edits.put(d, drawn(160, 120)))
    assert "Find cracks in results" in jobs


def test_what_a_search_finds_again_is_the_same_object_and_nobody_is_told(
    bench: Bench, photos: list[FrameRef]
) -> None:
    bench.run(photos[0])
    before = bench.suggestions.on_frame(photos[0])
    heard: list[object] = []
    bench.suggestions.changed.connect(heard.append)
    bench.suggestions.mask_changed.connect(heard.append)
    bench.view.set_threshold(0.501)
    assert all(a is b for a, b in zip(before, bench.suggestions.on_frame(photos[0]), strict=True))
    assert heard == []


def test_a_suggestion_is_found_by_its_id_until_it_is_judged(
    bench: Bench, photos: list[FrameRef]
) -> None:
    bench.run()
    for frame, suggestion in bench.suggestions.all():
        assert bench.suggestions.find(suggestion.id) == (frame, suggestion)
    chosen = bench.suggestions.on_frame(photos[1])[0]
    bench.suggestions.accept([chosen.id])
    assert bench.suggestions.find(chosen.id) is None
    assert bench.suggestions.find("nothing") is None
    assert bench.suggestions.any_left
    bench.suggestions.accept_above(0.0)
    assert not bench.suggestions.any_left
    assert list(bench.suggestions.all()) == []
