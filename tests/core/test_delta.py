"""A change is exactly what differs, can be taken back, and meets a document that has gone on."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from inspector.core import edits
from inspector.core.annotation import Annotation
from inspector.core.delta import EntriesDelta, between
from inspector.core.document import Document, ReportFields
from inspector.core.frame import FrameRef
from inspector.core.frame_index import FrameIndex
from inspector.core.shape import Shape

SHAPE = Shape.of("region", [[(0, 0), (4, 0), (4, 3)]])
FRAMES = [FrameRef(name) for name in "pqr"]


def annotation(key: str, note: str = "", frame: FrameRef = FRAMES[0]) -> Annotation:
    return Annotation(key, frame, SHAPE, "crack", note=note)


documents = st.builds(
    lambda entries, title: Document(
        annotations={k: annotation(k, note, frame) for k, (note, frame) in entries},
        report=ReportFields(title=title),
    ),
    st.lists(
        st.tuples(
            st.sampled_from("abcdefgh"),
            st.tuples(st.sampled_from(["", "wet"]), st.sampled_from(FRAMES)),
        ),
        unique_by=lambda entry: entry[0],
    ),
    st.sampled_from(["", "A 7"]),
)


def content(document: Document) -> tuple[object, ...]:
    return list(document.annotations.items()), document.report


@given(documents, documents)
def test_a_change_leads_there_and_back_with_the_order(before: Document, after: Document) -> None:
    delta = between(before, after)
    assert content(delta.applied(before)) == content(after)
    assert content(delta.reversed().applied(after)) == content(before)
    assert bool(delta) == (content(before) != content(after))


@given(documents, documents)
def test_what_is_equal_is_not_in_it(before: Document, after: Document) -> None:
    delta = between(before, after).annotations
    for key in delta.before.keys() & delta.after.keys():
        assert delta.before[key] != delta.after[key]
    same = before.annotations.keys() & after.annotations.keys() - delta.touched
    assert all(before.annotations[k] == after.annotations[k] for k in same)


def test_a_change_keeps_only_what_it_touched() -> None:
    before = edits.put(Document(), *(annotation(str(i)) for i in range(1000)))
    noted = between(before, edits.set_note(before, ["500"], "wet")).annotations
    assert (len(noted.before), len(noted.after)) == (1, 1)
    assert noted.order_before is None
    assert noted.order_after is None
    added = between(before, edits.put(before, annotation("new"))).annotations
    assert added.touched == {"new"}
    assert added.order_before is None
    last = between(before, edits.remove(before, ["999"])).annotations
    assert last.order_before is None


def test_taking_back_leaves_what_happened_since() -> None:
    before = edits.put(Document(), annotation("a"), annotation("b"))
    noted = edits.set_note(before, ["a"], "wet")
    since = edits.put(noted, annotation("c"))
    undone = between(before, noted).reversed().applied(since)
    assert list(undone.annotations) == ["a", "b", "c"]
    assert undone.annotations["a"].note == ""


def test_a_removal_in_the_middle_is_put_back_in_its_place() -> None:
    before = edits.put(Document(), *(annotation(k) for k in "abcd"))
    removed = edits.remove(before, ["b", "c"])
    since = edits.put(removed, annotation("e"))
    undone = between(before, removed).reversed().applied(since)
    assert list(undone.annotations) == ["a", "b", "c", "d", "e"]


def test_an_empty_change_is_false() -> None:
    assert not EntriesDelta()
    assert not between(Document(), Document())


@given(documents, st.lists(documents, max_size=4))
def test_the_index_follows_every_change(first: Document, others: list[Document]) -> None:
    index, now = FrameIndex(first), first
    for after in others:
        index.update(between(now, after).annotations, after)
        now = after
        for frame in FRAMES:
            assert index.on_frame(frame) == tuple(now.on_frame(frame))
        assert set(index.frames()) == {a.frame for a in now.annotations.values()}


def test_the_index_meets_an_annotation_that_changed_its_picture() -> None:
    before = edits.put(Document(), annotation("a"), annotation("b"))
    index = FrameIndex(before)
    after = edits.put(before, replace(before.annotations["a"], frame=FRAMES[1]))
    index.update(between(before, after).annotations, after)
    assert [a.id for a in index.on_frame(FRAMES[0])] == ["b"]
    assert [a.id for a in index.on_frame(FRAMES[1])] == ["a"]
