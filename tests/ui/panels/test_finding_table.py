"""Rows that are kept up to date edit by edit are those that would be made from scratch."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from ui.fakes import PRESETS, finding, measures, source

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.delta import between
from inspector.core.document import Document, ResultEntry
from inspector.core.frame import FrameRef
from inspector.core.shape import Shape
from inspector.imaging.cracks import Suggestion
from inspector.standards.findings import Finding, findings
from inspector.ui.panels.finding_order import ALL_STATUSES, FindingOrder
from inspector.ui.panels.finding_rows import COLUMNS, matches, ordered, suggested_rows
from inspector.ui.panels.finding_table import FindingTable

SOURCES = ("s1", "s2", "s3")
IDS = tuple("abcdefgh")
SQUARE = Shape.of("region", [[(0, 0), (5, 0), (5, 5)]])
ENTRY = ResultEntry("r", FrameRef("s1"), "segment", "fake", "p.h5", "0" * 64, "2024")


def suggestion(key: str, length_px: float) -> Suggestion:
    return Suggestion(key, SQUARE, "crack", 0.5, measures(length_px))


@dataclass(frozen=True)
class World:
    """The document, and all that models ever suggested of each frame."""

    document: Document
    suggested: dict[str, tuple[Suggestion, ...]]

    def on_source(self, source_id: str) -> list[Annotation]:
        everything = self.document.annotations.values()
        return [a for a in everything if a.frame.source_id == source_id]

    def open_suggestions(self, source_id: str) -> list[Suggestion]:
        found = self.suggested.get(source_id, ())
        return [s for s in found if s.id not in self.document.annotations]

    def from_scratch(self) -> dict[str, Finding]:
        judged = list(findings(self.document))
        rows: dict[str, Finding] = {}
        for source_id in self.document.sources:
            rows |= {r.annotation.id: r for r in judged if r.source.id == source_id}
            here = self.open_suggestions(source_id)
            made = suggested_rows(self.document, FrameRef(source_id), here, ENTRY)
            rows |= {r.annotation.id: r for r in made}
        return rows


annotations = st.builds(
    finding,
    st.sampled_from(IDS),
    st.sampled_from(SOURCES),
    st.sampled_from(["accepted", "rejected", "suggested"]),
    st.sampled_from([10.0, 20.0, 30.0]),
    st.sampled_from([2.0, 9.0]),
    note=st.sampled_from(["", "1", "wet"]),
)
purposes = st.sampled_from(
    ["finding", "finding", "finding", "measurement", "redaction", "undamaged"]
)
made = st.builds(lambda a, purpose: replace(a, purpose=purpose), annotations, purposes)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.lists(made, min_size=1, max_size=3)),
        st.tuples(st.just("remove"), st.sets(st.sampled_from(IDS), min_size=1, max_size=3)),
        st.tuples(st.just("reverse"), st.none()),
        st.tuples(st.just("undo"), st.none()),
        st.tuples(
            st.just("suggest"),
            st.tuples(
                st.sampled_from(SOURCES),
                st.lists(
                    st.builds(suggestion, st.sampled_from(IDS), st.sampled_from([10.0, 30.0])),
                    max_size=4,
                    unique_by=lambda s: s.id,
                ),
            ),
        ),
    ),
    max_size=8,
)


def stepped(world: World, step: tuple[str, Any], undo: list[Document]) -> World:
    """The world after a step. An id is on one picture only, as in the app."""
    kind, value = step
    document = world.document
    if kind == "suggest":
        others = {k: tuple(s for s in v if s.id not in {n.id for n in value[1]})
                  for k, v in world.suggested.items()}  # fmt: skip
        return replace(world, suggested=others | {value[0]: tuple(value[1])})
    if kind == "undo":
        return replace(world, document=undo.pop()) if undo else world
    undo.append(document)
    if kind == "put":
        document = edits.put(document, *value)
    elif kind == "remove":
        document = edits.remove(document, value)
    else:
        backwards = dict(reversed(document.annotations.items()))
        document = replace(document, annotations=backwards)
    return replace(world, document=document)


@settings(max_examples=150, deadline=None)
@given(
    steps,
    st.integers(-1, len(COLUMNS) - 1),
    st.booleans(),
    st.sampled_from(["", "1", "#2", "wet", "s1"]),
    st.sampled_from([ALL_STATUSES, frozenset(["accepted"]), frozenset(["suggested", "rejected"])]),
)
def test_rows_order_numbers_and_counts_are_those_from_scratch(
    plan: list[tuple[str, Any]], column: int, descending: bool, text: str, statuses: Any
) -> None:
    sources = {i: source(i, scale=0.5 if i == "s1" else None) for i in SOURCES}
    world = World(Document(sources=sources, severity=PRESETS[0]), {})
    table = FindingTable()
    table.rebuild(world.document, world.on_source)
    order = FindingOrder(table)
    order.set_order(column, descending)
    order.set_filter(text, statuses)
    shown = order.listed()
    undo: list[Document] = []
    for step in plan:
        before, world = world, stepped(world, step, undo)
        delta = between(before.document, world.document).annotations
        change = table.follow(world.document, delta.touched, world.on_source, delta.shuffled)
        for source_id in SOURCES:
            found = world.open_suggestions(source_id)
            change |= table.suggest(world.document, FrameRef(source_id), found, ENTRY)
        if order.take_up(change):
            shown = order.listed(shown, change)
        wanted = world.from_scratch()
        assert {i: table.numbered(i) for i in table.rows} == wanted
        assert table.ids() == list(wanted)
        assert +table.counts == Counter(r.annotation.status for r in wanted.values())
        words = text.split()
        passing = [i for i, row in wanted.items() if matches(row, words, statuses)]
        assert shown == ordered(wanted, passing, column, descending)


def test_a_new_scale_makes_the_rows_of_its_picture_again() -> None:
    document = Document(
        sources={i: source(i) for i in SOURCES},
        annotations={"a": finding("a", "s1"), "b": finding("b", "s2")},
    )
    world = World(document, {"s1": (suggestion("c", 30.0),)})
    table = FindingTable()
    table.rebuild(document, world.on_source)
    table.suggest(document, FrameRef("s1"), world.open_suggestions("s1"), ENTRY)
    scaled = source("s1", scale=0.5)
    world = World(replace(document, sources={**document.sources, "s1": scaled}), world.suggested)
    judged, frames = table.of_source("s1")
    assert (judged, frames) == (["a"], [FrameRef("s1")])
    table.follow(world.document, judged, world.on_source)
    found = world.open_suggestions("s1")
    assert table.suggest(world.document, frames[0], found, ENTRY, anew=True).touched == {"c"}
    assert {i: table.numbered(i) for i in table.rows} == world.from_scratch()
